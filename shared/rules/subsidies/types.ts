import type { SubsidyFacts } from '../../facts/subsidies.ts';
import type { Grade } from '../../law/documents.ts';
import type { OfficeKind } from '../../law/regions.ts';
import type { Decimal } from '../../money.ts';
import type { Day } from '../../month.ts';
import type { MissingFigure, Operands } from '../trail.ts';

/** In the order of every answer. */
export const PROGRAMMES = [
  'accident-insurance',
  'vocational-training',
  'skill-upgrading',
  'social-insurance',
  'occupational-injury',
  'platform-contribution',
  'start-up-subsidy',
  'unemployment-benefit',
  'housing-fund',
] as const;
export type ProgrammeId = (typeof PROGRAMMES)[number];

/** How a programme is claimed, beside what its own rules say. */
export const CLAIM_STEPS = ['pay-first', 'report-at-once', 'who-answers', 'online-hall'] as const;

/** Limits that are said as they are; those of `ProgrammeRules.limits` have words of the law in them. */
export const PLAIN_LIMITS = [
  'once-a-policy-year',
  'once-per-level',
  'once-per-level-a-year',
  'occupational-injury.every-order',
  'occupational-injury.orders-only',
  'occupational-injury.with-commercial-cover',
  'unemployment-benefit.after-retirement-age',
  'unemployment-benefit.counted-anew',
  'unemployment-benefit.no-own-payment',
  'unemployment-benefit.with-skill-upgrading',
  'certificate-fits-job',
  'with-public-subsidy-open',
] as const;

export type { SubsidyFacts };

/** The programmes that somebody asks about. */
export interface Asked {
  programmes?: readonly ProgrammeId[] | undefined;
}

export type Certificate = NonNullable<SubsidyFacts['certificate']>;

export type ProgrammeOutcome = 'eligible' | 'not-eligible' | 'needs-answers' | 'not-published' | 'ended';

/** Something people read, as a code of shared/messages with its operands. */
export interface Said {
  code: string;
  operands: Operands;
}

/** A condition as people are shown it. */
export interface ConditionMet {
  id: string;
  met: boolean | null;
  /** Answers that would decide it; none once it is decided, or once the programme is refused anyway. */
  questions: readonly string[];
  /** The notice it comes from; `null` where none is published. */
  document: string | null;
  operands: Operands;
}

/**
 * What `amount` is: a sum, the most it can be, an estimate that nobody owes, none that any notice publishes, open until
 * more is answered, nothing because the programme is refused, cover instead of money, or what the person pays.
 */
export type AmountIs = 'exact' | 'upper-limit' | 'estimate' | 'not-published' | 'open' | 'none' | 'cover' | 'cost';

/** What follows from figures of the law although no notice says it for this place: yuan a month, never an `amount`. */
export interface Estimate {
  value: Decimal;
  from: Day;
  document: string;
  grade: Grade;
}

/** What somebody who joins pays a month, by own choice between two rates. */
export interface Cost {
  /** Percent of the contribution base. */
  rates: { least: string; most: string };
  /** At the lowest base, yuan; `null` where that base is not known. */
  atFloor: { base: Decimal; least: Decimal; most: Decimal } | null;
}

/** What an order costs and who pays it, yuan. */
export interface Price {
  /** `case` tells prices of one trade apart; `null` where there is one. `null` altogether where none is published. */
  perOrder: readonly { case: string | null; amount: Decimal }[] | null;
  paidBy: string;
  ownPayment: Decimal | null;
}

/** One thing that cover pays for. Months and percent are of a base that the notice names, not of what a person earns. */
export interface Benefit {
  code: string;
  /** Grade of disability, 1 to 10. */
  level?: string;
  months?: string;
  percent?: string;
  /** Yuan, where every figure of it is known. */
  amount?: Decimal;
  operands: Operands;
  document: string;
  grade: Grade;
}

export interface Claim {
  /** Code of the office or way. */
  where: string;
  /** Last day, `null` where no notice gives one or it is not known yet. */
  by: Day | null;
  how: readonly Said[];
}

export interface Change extends Said {
  /** The condition it would turn. */
  condition: string;
}

/** The nearest lawful change of fact or date that would turn a refusal. */
export interface Nearest {
  /** Earliest day; `null` where no day can be named. */
  from: Day | null;
  changes: readonly Change[];
}

/** A programme's end, in words of the law's file where it has some: `{from}` in them stands for the day. */
export interface Ended {
  from: Day;
  zh?: string;
  en?: string;
}

export interface Programme {
  id: ProgrammeId;
  outcome: ProgrammeOutcome;
  /** Only where it ended. */
  ended?: Ended;
  /** Whom to ask, where this answer is not the last word: the rule or its figures were not seen, or not in a good source. */
  toAsk?: OfficeKind;
  /** Yuan. */
  amount: Decimal | null;
  amountIs: AmountIs;
  /** The most it can be, yuan, where that much is known. */
  upTo: Decimal | null;
  price?: Price;
  estimate?: Estimate;
  cost?: Cost;
  /** What cover pays, where the programme is cover. */
  benefits?: readonly Benefit[];
  /** The weakest grade this programme's answer rests on. */
  grade: Grade | null;
  conditions: readonly ConditionMet[];
  /** Papers for the claim. */
  documents: readonly Said[];
  claim: Claim | null;
  /** How often and how long. */
  limits: readonly Said[];
  notWith: readonly ProgrammeId[];
  replacedBy: ProgrammeId | null;
  nearest: Nearest | null;
}

/** What one programme waits for: answers, in the order in which they decide, and figures that no notice publishes. */
export interface Waiting {
  questions: readonly string[];
  missing: readonly MissingFigure[];
}

export interface Subsidies {
  programmes: readonly Programme[];
  /** By programme, in the same order: the account of the whole has the questions and figures of all of them. */
  waiting: readonly Waiting[];
}
