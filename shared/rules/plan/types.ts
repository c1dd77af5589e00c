import type { Facts } from '../../facts/index.ts';
import type { OfficeKind } from '../../law/regions.ts';
import type { Decimal } from '../../money.ts';
import type { Day, Month } from '../../month.ts';
import type { Operands } from '../trail.ts';

/** What a plan may be best at, in the order of every answer. */
export const AIMS = ['least-cost', 'least-cost-employee', 'least-cost-both', 'most-pension', 'soonest-cover'] as const;
export type Aim = (typeof AIMS)[number];

/** What a person can pay. */
export interface Limit {
  /** Yuan. */
  amount: Decimal;
  /** What can be put aside each month, or what is paid from January to December. */
  per: 'month' | 'year';
}

/** What `plans(request, trail)` of index.ts takes: everything that a person tells, what they can pay (nothing bounds it when left out), and the aims (all when left out). */
export interface PlanRequest {
  facts: Facts;
  limit?: Limit | undefined;
  aims?: readonly Aim[] | undefined;
}

/**
 * A sentence to be, in order of weight: a code, what it says (money with two decimals as `yuan` writes it, months `YYYY-MM`, days, numbers and
 * other codes, all as text), and the numbers of the documents it rests on.
 */
export interface Said<Code extends string = string> {
  code: Code;
  operands: Operands;
  documents: readonly string[];
}

/** Something that no rule seen decides, and the office to ask. */
export interface ToAsk extends Said<ToAskCode> {
  askedOf: OfficeKind;
}

/**
 * What a person must know before the choices:
 * - `no-pension` {}: the plan ends in no pension.
 * - `months-given-up` {months}: employee months that count nothing in the resident pension.
 * - `begins-late` {retireIn, years, months, statutory, after}: the pension begins `after` months past the statutory month, at that age.
 * - `cover-gap` {from, earliest, latest, coveredTo?}: (`latest` is `none` where nothing bounds it) months without cover from `from` (month) until
 *   the first covered day, between the two days; with `coveredTo`, cover of today runs to the end of that month, and there is no gap for who pays
 *   what is due between that and the start, which is not in the plan.
 * - `early-month-inferred` {retireIn, statutory, pays, pension, morePays, morePension}: that an early month is open without an employer is
 *   inferred; what the statutory month would cost in all and pay a month, and how much more that is.
 * - `past-statutory-age` {statutory}: the statutory month is over today.
 */
export const WARNINGS = [
  'no-pension',
  'months-given-up',
  'begins-late',
  'cover-gap',
  'early-month-inferred',
  'past-statutory-age',
] as const;

/**
 * Why it is this plan:
 * - `least-cost` {pays, more}: every other pension or medical scheme costs at least `more` yuan more. Not where there is no runner-up.
 * - `minimum-completed` {soFar, paid, minimum, year}: employee months so far and those paid make the minimum of that year.
 * - `every-month-paid` {paid, minimum}: each month before the pension is paid, beyond the minimum.
 * - `paid-on` {statutory, missing}: months missing at the statutory month are paid after it.
 * - `resident-years` {years, tier}: so many years of the resident pension on that tier.
 * - `link` {years, employeeMonths, together}: employee months count as resident years (人社部发〔2014〕17号).
 * - `resident-set-aside` {tier, pays, pension, begins, aheadFrom}: the resident pension would cost less, but the employee one is ahead of
 *   it for good from `aheadFrom`.
 * - `base-from-limit` {limit, per, base, reaches}: the highest base within the limit, of which `reaches` is then used at most.
 * - `ceiling-binds` {ceiling}: the limit would carry more than the ceiling.
 * - `tier-from-limit` {limit, per, tier}: the highest tier within the limit.
 * - `base-drawn-back` {months}: a yuan more of base is drawn back after so many months of pension, whatever the base.
 * - `soonest-cover` {latest}: no plan with a pension is covered earlier for certain.
 * - `medical-years` {converted, paid, reached, needed, missing}: months for treatment after retirement, in the employee medical scheme.
 */
export const REASONS = [
  'least-cost',
  'minimum-completed',
  'every-month-paid',
  'paid-on',
  'resident-years',
  'link',
  'resident-set-aside',
  'base-from-limit',
  'ceiling-binds',
  'tier-from-limit',
  'base-drawn-back',
  'soonest-cover',
  'medical-years',
] as const;

/**
 * Why a combination was not weighed, or fell out:
 * - `over-limit`, `early-notice` (less than the months of notice ahead), `minimum-not-reached` (in an early month),
 * - `resident-pension-not-registered` (registered elsewhere), `resident-pension-past-age` (no year left before that of the 60th birthday),
 *   `resident-pension-short` (too few years by then, and no link), `resident-medical-not-open` (neither registered here nor a permit),
 * - `no-divisor` (the table of ages does not reach that of the pension), `figure-not-seen`, `set-aside` (the resident pension, as in `resident-set-aside`).
 */
export const REFUSALS = [
  'over-limit',
  'early-notice',
  'minimum-not-reached',
  'resident-pension-not-registered',
  'resident-pension-past-age',
  'resident-pension-short',
  'resident-medical-not-open',
  'no-divisor',
  'figure-not-seen',
  'set-aside',
] as const;

/**
 * What no rule seen decides, and would change the plans:
 * - `missing-resident-years` {years, possible}: whether the years missing at 60 may be paid then.
 * - `one-sum` {from, before}: who was first insured before `before` (day) may pay the rest at once from that month on.
 * - `account-divisor` {age}: what the account is divided by past the last age of the table; such a pension is not offered.
 * - `residence-permit` {}: whether a permit can be had, which opens the resident medical scheme.
 * - `resident-schemes-elsewhere` {registration}: the resident schemes of the place of registration, of its own offices.
 * - `cover-alone` {statutory, premium}: medical cover by itself, past the statutory month and with no way to a pension; `premium` is that of the
 *   resident scheme of a year (`none` where it is not open).
 * - `employee-cover-start` {months}: from when the employee medical scheme covers; up to so many months.
 * - `two-medical-bases` {}: whether the medical base may be the floor beside a higher pension base.
 * - `subsidy-after-statutory` {statutory}: whether the social-insurance subsidy goes on after it.
 * - `early-without-employer` {months}: whether who has no employer may retire early; months of notice.
 * - `conversion` {months, credited}: whether resident months still count towards treatment after retirement.
 */
export const TO_ASK = [
  'missing-resident-years',
  'one-sum',
  'account-divisor',
  'residence-permit',
  'resident-schemes-elsewhere',
  'cover-alone',
  'employee-cover-start',
  'two-medical-bases',
  'subsidy-after-statutory',
  'early-without-employer',
  'conversion',
] as const;

/** Lawful ways that the model leaves out (docs/plan-model.md, 16). */
export const NOT_WEIGHED = [
  'change-on-the-way',
  'repaired-years',
  'one-sum-for-missing-months',
  'paying-on-beyond-these',
  'buying-medical-years',
  'late-retirement',
] as const;

export type WarningCode = (typeof WARNINGS)[number];
export type ReasonCode = (typeof REASONS)[number];
export type Refusal = (typeof REFUSALS)[number];
export type ToAskCode = (typeof TO_ASK)[number];
export type NotWeighed = (typeof NOT_WEIGHED)[number];

export interface Choices {
  pensionScheme: 'employee' | 'resident' | 'none';
  /** Pension base held through, whole yuan a month; `null` outside the employee pension. */
  base: Decimal | null;
  /** Yuan a year; `null` outside the resident pension. */
  tier: Decimal | null;
  /** The last month in which something is paid for the pension: a December in the resident one; `null` where nothing is. */
  paysUntil: Month | null;
  medicalScheme: 'employee' | 'resident';
  /** Yuan a month; `null` in the resident scheme. */
  medicalBase: Decimal | null;
  /** `null` in the resident scheme. The other option costs more and buys nothing that is weighed. */
  medicalOption: 'pooled-only' | null;
  /** The first month of the plan. */
  from: Month;
  /** The first month of pension; `null` without one. */
  retireIn: Month | null;
}

/** A month of the plan, also one in which nothing is paid. */
export interface LedgerMonth {
  month: Month;
  /** Yuan: what is paid in this month for everything. */
  pays: Decimal;
  /** Months credited in the plan's pension scheme by the end of this one, those so far that count in it included; `null` without a pension. */
  credited: number | null;
}

/** A month's pension, yuan, each part to the fen; the total is their sum. */
export interface PlanPension {
  total: Decimal;
  basic: Decimal;
  account: Decimal;
  transitional: Decimal;
  /** Whether index or account of months paid were not told and taken at their least. */
  atLeast: boolean;
}

/** Money that is known as a cap or an estimate alone, in all, yuan; it decides nothing. */
export interface Beside {
  programme: 'social-insurance' | 'platform-contribution';
  least: Decimal;
  most: Decimal;
  /** The first and the last month that may be claimed for. */
  from: Month;
  to: Month;
}

/** The best plan of the same aim with another pension or medical scheme; where there is none, with another month of retirement. */
export interface RunnerUp {
  choices: Choices;
  pays: Decimal;
  /** `pays` less that of the plan: negative where the runner-up costs less. */
  paysMore: Decimal;
  pension: PlanPension | null;
  /** Its total less that of the plan; `null` where either has none. */
  pensionMore: Decimal | null;
}

export interface Plan {
  aim: Aim;
  choices: Choices;
  /** Months paid into the employee pension, and years into the resident one, by this plan. */
  paid: { months: number; years: number };
  /** The last month that is reckoned with: the one before the pension, or without one before the statutory month. `null` where no month is left. */
  reckonedTo: Month | null;
  /** Age at the month of retirement. */
  age: { years: number; months: number } | null;
  /** Whether a figure of it is only last seen, not in force for the month it is used for. */
  estimated: boolean;
  warnings: readonly Said<WarningCode>[];
  /** Every month from the first to `reckonedTo`. */
  ledger: readonly LedgerMonth[];
  /** Yuan, all payments: the sum of the ledger. */
  pays: Decimal;
  /** Of it, what is paid for the pension. */
  paysForPension: Decimal;
  /** The first of the months in which most is paid; `null` where nothing is paid. */
  largestMonth: { month: Month; amount: Decimal } | null;
  beside: readonly Beside[];
  pension: PlanPension | null;
  /** First day of cover, both ends inclusive; `latest` is `null` where no notice bounds it. */
  coveredFrom: { earliest: Day; latest: Day | null };
  /** Months for treatment after retirement, in the employee medical scheme alone: `reached` is `before` + `converted` + `paid`. */
  medicalMonths: { reached: number; needed: number; before: number; converted: number; paid: number } | null;
  /** Months of pension after which what was paid for it is drawn back, the last of them `drawnBackIn`; none where nothing was paid. */
  drawnBackAfter: number | null;
  drawnBackIn: Month | null;
  /** From this month on it stays ahead of the plan of `least-cost` up to the age of 100; `null` for that plan, and where it never does. */
  aheadFrom: Month | null;
  runnerUp: RunnerUp | null;
  reasons: readonly Said<ReasonCode>[];
}

/**
 * A fact that was not told, as it was taken: the path of its question, and the value as text (`0.6`, `none`, `no`); or one that was told and that
 * no plan uses, with the value `not-used`.
 */
export interface Assumed {
  fact: string;
  value: string;
}

export interface Plans {
  /** Combinations weighed; 0 where birth month or sex are not told (the trail then asks for them). */
  considered: number;
  assumed: readonly Assumed[];
  /** At most one an aim, in the order of `AIMS`. */
  plans: readonly Plan[];
  refused: readonly { reason: Refusal; count: number }[];
  /** Where no plan ends in a pension: the smallest limit that would do, by the period asked (rounded up to the fen), and the cheapest plan within it. */
  needed: { limit: Limit; plan: Plan } | null;
  /** Aims asked for that no plan meets; `limit` is the least one that would, of the period asked, where one would. */
  unmet: readonly { aim: Aim; limit: Decimal | null }[];
  toAsk: readonly ToAsk[];
  notWeighed: readonly NotWeighed[];
  /** Of what was assumed, the answer that moves most, or the first one needed; `narrows` has pointers such as `/plans/0/pays`, `/plans/0/pension/total`, `/plans/0/coveredFrom`, `/needed/plan/pays`, and `/plans` for what is needed. */
  nextQuestion: { id: string; narrows: readonly string[] } | null;
}
