import { type Presented, present } from '../../../shared/answer/present.ts';
import { createLaw } from '../../../shared/law/law.ts';
import { Decimal } from '../../../shared/money.ts';
import { plans } from '../../../shared/rules/plan/index.ts';
import type { Aim, Choices, Limit, Plan, PlanRequest, Said } from '../../../shared/rules/plan/types.ts';
import { Trail } from '../../../shared/rules/trail.ts';
import { lawOfTheCases } from '../law-of-the-cases.ts';
import type { WorkedPlan } from './people.ts';

/** The day to which the people are worked out. */
export const TODAY = '2026-11-30';

export type Facts = PlanRequest['facts'];
export type Means = { amount: string; per: Limit['per'] } | null;

/** Asks the rule as the API does, and gives money back as people read it. */
export function ask(facts: Facts, limit: Means = null, { asOf = TODAY, aims }: { asOf?: string; aims?: Aim[] } = {}) {
  const trail = new Trail(createLaw(lawOfTheCases, '370322', asOf));
  const means = limit ? { amount: new Decimal(limit.amount), per: limit.per } : undefined;
  const answer = present(plans({ facts, limit: means, aims }, trail));
  return {
    ...answer,
    account: trail.account(),
    plan: (aim: Aim) => answer.plans.find((plan) => plan.aim === aim),
  };
}

export type Shown = Presented<Plan>;

export const codes = (all: readonly { code: string }[]): string[] => all.map(({ code }) => code);

/** Whole yuan without their decimals. */
const whole = (yuan: string | null): string => String(yuan).replace(/\.00$/, '');

function scheme({ pensionScheme, base, tier }: Presented<Choices>): string {
  if (pensionScheme === 'none') return 'no pension scheme';
  return pensionScheme === 'employee'
    ? `employee pension on base ${whole(base)}`
    : `resident pension, tier ${whole(tier)}`;
}

function medical({ medicalScheme, medicalOption, medicalBase }: Presented<Choices>): string {
  return medicalScheme === 'resident'
    ? 'resident medical'
    : `employee medical, ${medicalOption}, on base ${whole(medicalBase)}`;
}

/** What is chosen, as worked out by hand. */
export function chosen({ choices, paid, age, reckonedTo }: Shown): string {
  const both = `${scheme(choices)}; ${medical(choices)}`;
  const { pensionScheme, retireIn, from, paysUntil } = choices;
  if (pensionScheme === 'none') return `${both}; no pension; reckoned to ${reckonedTo}`;
  const payment =
    pensionScheme === 'resident'
      ? `pension paid for ${paid.years} years`
      : `pension paid for ${paid.months} months, ${from} to ${paysUntil}`;
  return `${both}; ${payment}; retires ${retireIn} at ${age?.years} years ${age?.months} months`;
}

const moreOrLess = (amount: string) => (amount.startsWith('-') ? `${amount.slice(1)} less` : `${amount} more`);

/** The runner-up, as worked out by hand. */
function next({ runnerUp }: Shown): string | null {
  if (!runnerUp) return null;
  const { choices, pays, paysMore, pension, pensionMore } = runnerUp;
  const retires = choices.retireIn ? `, retires ${choices.retireIn}` : '';
  const gives =
    pensionMore === null || Number(pensionMore) === 0
      ? 'the same pension'
      : `pension ${pension?.total} (${moreOrLess(pensionMore)})`;
  return `${scheme(choices)}; ${medical(choices)}${retires}, pays ${pays} (${moreOrLess(paysMore)}), ${gives}`;
}

export function pensionSaid({ pension }: Shown): string | null {
  return pension && `${pension.atLeast ? 'at least ' : ''}${pension.total} = ${pension.basic} + ${pension.account}`;
}

function coverSaid({ coveredFrom: { earliest, latest } }: Shown): string {
  return earliest === latest ? earliest : `${earliest} to ${latest}`;
}

export type Row = readonly [when: string, amount: string, times: number];

const fen = (yuan: string): number => Math.round(Number(yuan) * 100);
const monthsFrom = (first: string, last: string): string[] => {
  const months: string[] = [];
  for (let [year, month] = first.split('-').map(Number) as [number, number]; ; ) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > last) return months;
    months.push(name);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
};

/** `2026-11 to 2040-10`, `each December 2026 to 2039`, `2026-11, then each January to 2053`, or one month. */
function monthsOf(when: string): string[] {
  const [first = '', last = first] = when.match(/\d{4}(-\d\d)?/g) ?? [];
  if (when.startsWith('each December'))
    return monthsFrom(`${first}-12`, `${last}-12`).filter((month) => month.endsWith('-12'));
  if (when.includes('each January'))
    return monthsFrom(first, `${last}-12`).filter((month) => month === first || month.endsWith('-01'));
  return monthsFrom(first, last);
}

/** What the table comes to in each month in which something is paid, in fen. */
export function monthly(table: readonly Row[]): Record<string, number> {
  const paid: Record<string, number> = {};
  for (const [when, amount, times] of table) {
    const months = monthsOf(when);
    if (months.length !== times) throw new Error(`${when}: ${months.length} times, not ${times}`);
    for (const month of months) paid[month] = (paid[month] ?? 0) + fen(amount);
  }
  return paid;
}

/** The ledger in the same form. */
export const ledgerSaid = ({ ledger }: Shown): Record<string, number> =>
  Object.fromEntries(ledger.flatMap(({ month, pays }) => (fen(pays) > 0 ? [[month, fen(pays)]] : [])));

/** What some sentences say, by their code. */
export const said = (sentences: readonly Presented<Said>[]): Record<string, unknown> =>
  Object.fromEntries(sentences.map(({ code, operands }) => [code, operands]));

/** The plan in the words of the table. */
export function readable(plan: Shown): Omit<WorkedPlan, 'table' | 'because'> {
  const { largestMonth, drawnBackAfter, drawnBackIn, paysForPension, medicalMonths: medical, beside } = plan;
  const [subsidy] = beside;
  return {
    choices: chosen(plan),
    pays: plan.pays,
    pension: pensionSaid(plan),
    drawnBack: drawnBackAfter === null ? null : `${paysForPension} after ${drawnBackAfter} months, in ${drawnBackIn}`,
    aheadFrom: plan.aheadFrom,
    largest: largestMonth ? `${largestMonth.amount} in ${largestMonth.month}` : 'nothing',
    covered: coverSaid(plan),
    medicalMonths:
      medical && `${medical.converted} converted + ${medical.paid} paid = ${medical.reached} of ${medical.needed}`,
    ...(subsidy && { beside: `${subsidy.programme} from ${subsidy.from}, ${subsidy.least} to ${subsidy.most}` }),
    runnerUp: String(next(plan)),
    first: codes(plan.warnings),
  };
}
