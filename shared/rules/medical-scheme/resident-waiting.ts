import type { Law } from '../../law/law.ts';
import { placeAt } from '../../law/regions.ts';
import type { Row } from '../../law/schema.ts';
import type { Decimal } from '../../money.ts';
import { type Day, firstDay, monthOf } from '../../month.ts';
import type { Findings } from './findings.ts';
import { MOVING, moveOf } from './moving.ts';
import type { MedicalSchemeFacts } from './types.ts';

export interface Waiting {
  /** Without exemption and repair while these are unknown: the longest it can be. `null` while open or not published. */
  months: number | null;
  /** Whether it waits for answers that decide it or may shorten it. */
  open: boolean;
  /** Whether repair may shorten it and has not been decided on. */
  repairable?: boolean;
}

const FIXED = 'medical.resident.waiting.fixed';
const PER_YEAR = 'medical.resident.waiting.per-further-year';
const WITHIN_FIXED = 'medical.resident.waiting.years-within-fixed';
const FIRST_COUNTED = 'medical.resident.waiting.first-year-counted';
/** Of who comes from the employee scheme in time, outside the window. */
const WAITING_WHEN_MOVING = 'medical.resident.waiting-when-moving';

function unpublished(figure: string, findings: Findings): Waiting {
  for (const part of ['waitingMonths', 'coveredFrom'] as const)
    findings.leavesOpen(part, { ...(part === 'waitingMonths' && { least: 0 }), figures: [figure] });
  return { months: null, open: false };
}

/** @param longest the longest wait that the answers may bring, where there is one */
function undecided(
  questions: readonly string[],
  longest: number | null,
  { group }: MedicalSchemeFacts,
  findings: Findings,
): Waiting {
  findings.ask(...questions);
  const decidedBy = { questions: group === undefined ? [...questions, 'group'] : questions };
  findings.leavesOpen('waitingMonths', { least: 0, most: longest, ...decidedBy });
  findings.leavesOpen('coveredFrom', decidedBy);
  return { months: null, open: true };
}

/**
 * Waiting months of the resident scheme (国办发〔2024〕38号): a fixed period for who joins outside the window or after a
 * gap, and more for each further missed year; repair takes those away again, down to a floor after a long gap.
 *
 * @param inside joining in the window; `null` while unknown
 */
export function residentWaiting(
  facts: MedicalSchemeFacts,
  year: number,
  inside: boolean | null,
  findings: Findings,
): Waiting {
  const { trail } = findings;
  const on = firstDay(monthOf(year, 1));
  const fixed = trail.figure(FIXED, on);
  if (!fixed?.value) {
    findings.because('medical-scheme.resident.waiting-not-published', { year: String(year) }, 'not-published', []);
    return unpublished(FIXED, findings);
  }
  const exempt = trail.figure('medical.resident.waiting.exempt-groups', on);
  if (facts.group !== undefined && exempt?.rows.some(({ group }) => group === facts.group)) {
    findings.because('medical-scheme.resident.exempt', { group: facts.group }, '0', [exempt]);
    sayVain(facts.repairedYears, 0, findings);
    return { months: 0, open: false };
  }
  const waiting = withoutExemption(facts, year, inside, findings);
  if (facts.group !== undefined || waiting.months === 0) return waiting;
  findings.ask('group');
  return { ...waiting, open: true };
}

function withoutExemption(
  facts: MedicalSchemeFacts,
  year: number,
  inside: boolean | null,
  findings: Findings,
): Waiting {
  const missed = missedYears(facts);
  if (missed === undefined) {
    const questions = inside === null ? ['insideWindow', 'missedYears'] : ['missedYears'];
    return { ...undecided(questions, null, facts, findings), repairable: facts.repairedYears === undefined };
  }
  if (missed > 0) return afterGap(missed, facts, year, findings);
  sayVain(facts.repairedYears, 0, findings);
  const fixed = findings.trail.figure(FIXED, firstDay(monthOf(year, 1)));
  const outside = Number(fixed?.value);
  if (inside === null) return undecided(['insideWindow'], outside, facts, findings);
  const moving = inside ? null : fromEmployee(facts, outside, findings);
  if (moving) return moving;
  const months = inside ? 0 : outside;
  findings.because(`medical-scheme.resident.${inside ? 'no-wait' : 'outside-window'}`, {}, String(months), [fixed]);
  return { months, open: false };
}

/**
 * Who leaves the employee scheme in time would not wait by the rule on moving, and by that on the window would: which one
 * goes first was not seen, so neither is said. `null` for others.
 */
function fromEmployee(facts: MedicalSchemeFacts, outside: number, findings: Findings): Waiting | null {
  const { trail } = findings;
  const { previousScheme, enrolOn } = facts;
  const mayMove = previousScheme === undefined || previousScheme === 'employee';
  if (!mayMove || enrolOn === undefined || !trail.law.find(MOVING, enrolOn)) return null;
  const move = moveOf(facts, 'employeeGapMonths', enrolOn, trail);
  if (!move || move.meets === false) return null;
  if (previousScheme === undefined) return undecided(['previousScheme'], outside, facts, findings);
  if (move.meets === null) return undecided(move.open, outside, facts, findings);
  const here = trail.figure(WAITING_WHEN_MOVING, enrolOn);
  if (here?.value) {
    const months = here.value.toNumber();
    findings.because('medical-scheme.resident.moving-waits', {}, String(months), [here]);
    return { months, open: false };
  }
  const operands = { ...move.operands, outside: String(outside) };
  findings.because('medical-scheme.resident.moving', operands, 'not-published', [move.figure]);
  const decidedBy = { questions: facts.group === undefined ? ['group'] : [], figures: [WAITING_WHEN_MOVING] };
  findings.leavesOpen('waitingMonths', { least: 0, most: outside, ...decidedBy });
  findings.leavesOpen('coveredFrom', decidedBy);
  return { months: null, open: false };
}

/** Who is insured in the resident scheme without a gap has missed no year. */
export function missedYears({ missedYears: missed, previousScheme }: MedicalSchemeFacts): number | undefined {
  return missed ?? (previousScheme === 'resident' ? 0 : undefined);
}

/**
 * Any gap brings the fixed period. Missed years before the first one named in the law only add no variable month: that
 * they are not counted is known of the variable months alone.
 */
function afterGap(missed: number, facts: MedicalSchemeFacts, year: number, findings: Findings): Waiting {
  const { trail } = findings;
  const on = firstDay(monthOf(year, 1));
  const first = trail.figure(FIRST_COUNTED, on);
  const [row] = first?.rows ?? [];
  if (!row) return unpublished(FIRST_COUNTED, findings);
  const counted = countedYears(missed, year, row);
  if (counted < missed)
    trail.notice('earlier-years-not-counted', { years: String(missed - counted), first: String(row.year) }, [first]);
  const fixed = trail.figure(FIXED, on);
  const perYear = trail.figure(PER_YEAR, on);
  const within = trail.figure(WITHIN_FIXED, on);
  if (!fixed?.value || !perYear?.value || !within?.value) return unpublished(PER_YEAR, findings);
  const variable = variableMonths(counted, within.value, perYear.value);
  const months = fixed.value.toNumber() + variable;
  const operands = { years: String(counted), fixed: fixed.value.toString(), variable: String(variable) };
  if (counted > 0)
    findings.because('medical-scheme.resident.gap-waits', operands, String(months), [fixed, perYear, within]);
  else
    findings.because('medical-scheme.resident.earlier-gap-waits', { years: String(missed) }, String(months), [fixed]);
  // What stands for the whole nation is an example of one city.
  if (variable > 0 && within.region === placeAt(trail.law.line, 'nation').code)
    trail.notice('waiting-practice-not-seen', {}, [within]);
  return withRepair(facts.repairedYears, { counted, fixed: fixed.value.toNumber(), months }, on, findings);
}

/** Missed years count from the first one named in the law on. */
const countedYears = (missed: number, year: number, { year: first }: Row): number =>
  Math.min(missed, Math.max(0, year - Number(first)));

/** What the years counted add to the fixed period. */
const variableMonths = (counted: number, within: Decimal, perYear: Decimal): number =>
  Math.max(0, counted - within.toNumber()) * perYear.toNumber();

/**
 * The waiting of who joins for the cover of `year` after a gap, without repair and without a word on a trail: the fixed period, and what the
 * years missed add to it as far as it was seen elsewhere. All years that count are missed when it is not told.
 */
export function waitingAfterGap(missed: number | undefined, year: number, law: Law): GapWaiting | null {
  const [fixed, perYear, within, first] = [FIXED, PER_YEAR, WITHIN_FIXED, FIRST_COUNTED].map((id) =>
    law.find(id, firstDay(monthOf(year, 1))),
  );
  const [row] = first?.rows ?? [];
  if (!fixed?.value || !perYear?.value || !within?.value || !row) return null;
  const counted = countedYears(missed ?? Number.POSITIVE_INFINITY, year, row);
  return { fixed: fixed.value.toNumber(), variable: variableMonths(counted, within.value, perYear.value), counted };
}

/** Months, and the missed years that were counted. */
export interface GapWaiting {
  fixed: number;
  variable: number;
  counted: number;
}

/**
 * Repair takes months off, down to the fixed period or to the floor after a long gap. It never lengthens: where the
 * floor is above what was waited without it, it brings nothing, and nobody is asked for it.
 */
function withRepair(
  years: number | undefined,
  { counted, fixed, months }: { counted: number; fixed: number; months: number },
  on: Day,
  findings: Findings,
): Waiting {
  if (months === fixed && !years) return { months, open: false };
  const { trail } = findings;
  const repair = trail.figure('medical.resident.waiting.repair', on);
  const floors = trail.figure('medical.resident.waiting.floor-after-repair', on);
  if (!repair?.value || !floors) return unpublished('medical.resident.waiting.repair', findings);
  const perYear = repair.value.toNumber();
  const floor = Number(floors.rows.findLast((row) => Number(row.missedYears) <= counted)?.months ?? 0);
  const shortest = Math.min(months, Math.max(fixed, floor));
  const useful = Math.ceil((months - shortest) / perYear);
  if (years === undefined) {
    if (useful === 0) return { months, open: false };
    findings.ask('repairedYears');
    trail.notice('repair-shortens', { months: String(perYear), years: String(useful) }, [repair]);
    return { months, open: true, repairable: true };
  }
  sayVain(years, useful, findings);
  const after = Math.max(shortest, months - years * perYear);
  const operands = { years: String(years), before: String(months), floor: String(floor) };
  if (years > 0) findings.because('medical-scheme.resident.repaired', operands, String(after), [repair, floors]);
  return { months: after, open: false };
}

/** Who repairs more years than are useful pays for nothing. */
function sayVain(repaired: number | undefined, useful: number, { trail }: Findings): void {
  if (repaired !== undefined && repaired > useful)
    trail.notice('repair-brings-nothing', { years: String(repaired - useful) });
}
