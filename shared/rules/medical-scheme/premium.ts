import { type Decimal, sum, yuan, ZERO } from '../../money.ts';
import { type Day, firstDay, monthOf } from '../../month.ts';
import type { ResidentKind } from '../contribution-years/index.ts';
import { estimateOf } from '../estimate.ts';
import type { Finding, Findings } from './findings.ts';
import type { Group, MedicalSchemeFacts } from './types.ts';

export type Category = Extract<ResidentKind, 'adult' | 'student-or-child'>;

const CATEGORY: Readonly<Record<Group, Category>> = {
  none: 'adult',
  special: 'adult',
  student: 'student-or-child',
  child: 'student-or-child',
  newborn: 'student-or-child',
};

/** An adult unless the person says otherwise: who asks is a flexible worker. */
export function categoryOf(group: Group | undefined): Category {
  return group === undefined ? 'adult' : CATEGORY[group];
}

const REPAIR = 'medical.resident.waiting.repair';
const SURCHARGE = 'medical.resident.outside-window-surcharge';
export const premiumId = (category: Category): string => `medical.resident.premium.${category}`;

/** Premiums of some cities that no answer tells from these: university students pay less there, adults choose a tier. */
const UNIVERSITY = 'medical.resident.premium.university-student';
const SECOND_TIER = 'medical.resident.premium.adult-second-tier';

type Cost = Required<Pick<Finding, 'cost' | 'estimate'>>;

/**
 * What the resident scheme costs for a year of cover: the premium, repaired years at the same premium, and what is paid
 * in addition outside the window, which no notice seen gives.
 */
export function residentCost(
  { group, repairedYears = 0 }: MedicalSchemeFacts,
  year: number,
  inside: boolean | null,
  findings: Findings,
): Cost {
  const { trail } = findings;
  const on = firstDay(monthOf(year, 1));
  const category = categoryOf(group);
  const figure = trail.figure(premiumId(category), on);
  const premium = figure?.value;
  if (category === 'adult') tellOther(SECOND_TIER, 'second-tier', premium, on, findings);
  if (group === 'student') tellOther(UNIVERSITY, 'university-student', premium, on, findings);
  if (!premium) {
    findings.because('medical-scheme.resident.premium-not-published', { year: String(year) }, 'not-published', []);
    return unpublishedCost(premiumId(category), repairedYears, on, inside, findings);
  }
  findings.because('medical-scheme.resident.premium', { year: String(year), category }, yuan(premium), [figure]);
  if (group === undefined) askGroup(on, premium, findings);
  if (group === 'special') trail.notice('special-group-aid-not-seen');
  const repair = repairedYears === 0 ? ZERO : repairCost(repairedYears, premium, year, findings);
  const least = repair && premium.plus(repair);
  if (inside === null) {
    findings.ask('insideWindow');
    findings.leavesOpen('yearlyCost', { least, questions: ['insideWindow'] });
    return { cost: 'open', estimate: null };
  }
  const surcharge = inside ? ZERO : outsideWindow(year, findings);
  const cost = sum([premium, repair, surcharge]);
  if (!cost) {
    findings.leavesOpen('yearlyCost', { least, figures: surcharge ? [REPAIR] : [SURCHARGE] });
    return { cost: 'not-published', estimate: null };
  }
  if (repair?.gt(ZERO) && surcharge) {
    const parts = { premium: yuan(premium), repair: yuan(repair), surcharge: yuan(surcharge) };
    findings.because('medical-scheme.resident.cost', parts, yuan(cost), [figure]);
  }
  return { cost, estimate: null };
}

/**
 * The premium last seen, for who pays inside the window: what is added outside it was never seen. Which of the two it is
 * has to be asked, for it decides whether there is an estimate.
 */
function unpublishedCost(id: string, repairedYears: number, on: Day, inside: boolean | null, findings: Findings): Cost {
  const { law } = findings.trail;
  const isRepairKnown = repairedYears === 0 || law.find(REPAIR, on) !== null;
  const seen = inside !== false && isRepairKnown ? estimateOf([id], on, law) : null;
  if (seen && inside === null) {
    findings.ask('insideWindow');
    findings.leavesOpen('yearlyCost', { questions: ['insideWindow'], figures: [id] });
    return { cost: 'open', estimate: null };
  }
  const estimate = seen && { ...seen, value: seen.value.times(1 + repairedYears) };
  findings.leavesOpen('yearlyCost', { estimate, figures: inside === false ? [id, SURCHARGE] : [id] });
  return { cost: 'not-published', estimate };
}

function askGroup(on: Day, adult: Decimal, findings: Findings): void {
  findings.ask('group');
  const child = findings.trail.figure(premiumId('student-or-child'), on);
  if (child?.value)
    findings.trail.notice('counted-as-adult', { adult: yuan(adult), child: yuan(child.value) }, [child]);
}

function tellOther(
  id: string,
  code: 'second-tier' | 'university-student',
  own: Decimal | null | undefined,
  on: Day,
  { trail }: Findings,
): void {
  const other = trail.law.find(id, on);
  if (other?.value && !(own && other.value.eq(own))) trail.notice(code, { amount: yuan(other.value) }, [other]);
}

function repairCost(years: number, premium: Decimal, year: number, findings: Findings): Decimal | null {
  const figure = findings.trail.figure(REPAIR, firstDay(monthOf(year, 1)));
  if (!figure) return null;
  const cost = premium.times(years);
  findings.because(
    'medical-scheme.resident.repair-cost',
    { years: String(years), premium: yuan(premium) },
    yuan(cost),
    [figure],
  );
  return cost;
}

function outsideWindow(year: number, findings: Findings): Decimal | null {
  const figure = findings.trail.figure(SURCHARGE, firstDay(monthOf(year, 1)));
  if (!figure?.value)
    findings.because('medical-scheme.resident.surcharge-not-published', { year: String(year) }, 'not-published', []);
  return figure?.value ?? null;
}
