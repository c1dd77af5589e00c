import { type Decimal, yuan } from '../../money.ts';
import {
  type Day,
  firstDay,
  MONTHS_IN_YEAR,
  type Month,
  monthNumber,
  monthOf,
  monthOfDay,
  yearOf,
} from '../../month.ts';
import { contributions, FEES, feesLastSeen } from '../contributions/index.ts';
import type { Estimate } from '../estimate.ts';
import { isTooYoung, sayPastAge } from './age.ts';
import { accountOf, maternityOf } from './benefits.ts';
import { employeeCover } from './employee-cover.ts';
import { type Finding, type Findings, untold } from './findings.ts';
import { mayJoin } from './open-to.ts';
import type { MedicalSchemeFacts } from './types.ts';

/** The employee medical scheme as a flexible worker, from the month of joining to December of the year. */
export function employeeScheme(facts: MedicalSchemeFacts, findings: Findings): Finding {
  if (isTooYoung(facts, findings))
    return { answer: findings.notEligible(), open: false, cost: 'not-published', cover: 'not-published' };
  const open = mayJoin(facts, findings);
  const { year, enrolOn } = facts;
  const { asOf } = findings.trail.law;
  sayPastAge(facts, enrolOn ?? asOf, findings);
  const maternity = maternityOf(facts, findings);
  if (year === undefined || enrolOn === undefined) {
    findings.ask(...(['base', 'previousScheme'] as const).filter((fact) => facts[fact] === undefined));
    findings.waitsFor(...untold(facts));
    findings.leavesAllOpen(facts);
    const parts = { yearlyCost: null, waitingMonths: null, coveredFrom: null, credited: null };
    const answer = findings.answer(open, parts, { maternity, account: accountOf(facts, asOf, null, findings) });
    return { answer, open, cost: 'open', cover: 'open' };
  }
  const first = firstMonth(year, enrolOn);
  const credited = MONTHS_IN_YEAR - monthNumber(first) + 1;
  findings.because(
    'medical-scheme.employee.credited',
    { from: first, to: monthOf(year, MONTHS_IN_YEAR) },
    String(credited),
    [],
  );
  const { cost, base, estimate } = costOf(facts, year, first, findings);
  const joining = { on: enrolOn, paidFrom: firstDay(first) };
  const { waitingMonths, coveredFrom, ground } = employeeCover(facts, joining, findings);
  const yearlyCost = typeof cost === 'string' ? null : cost;
  const account = accountOf(facts, firstDay(first), base, findings);
  return {
    answer: findings.answer(open, { yearlyCost, waitingMonths, coveredFrom, credited }, { maternity, account }),
    open,
    cost,
    estimate,
    cover: ground,
  };
}

/** The first month paid for in the year of cover: who joins before it pays from January on. */
export function firstMonth(year: number, enrolOn: Day): Month {
  return yearOf(enrolOn) < year ? monthOf(year, 1) : monthOfDay(enrolOn);
}

interface Cost {
  cost: Finding['cost'];
  base: Decimal | null;
  estimate: Estimate<Decimal> | null;
}

function costOf(
  { base: choice, medicalOption }: MedicalSchemeFacts,
  year: number,
  first: Month,
  findings: Findings,
): Cost {
  const { trail } = findings;
  const { schedules, yearlyFees, base } = contributions(
    { year, from: first, schemes: ['medical'], base: choice, medicalOption },
    trail,
  );
  const { chosen } = base;
  const yearly = schedules.at(-1);
  if (yearly?.total) {
    findings.because(
      'medical-scheme.employee.cost',
      { from: first, to: monthOf(year, MONTHS_IN_YEAR) },
      yuan(yearly.total),
      [],
    );
    return { cost: yearly.total, base: chosen, estimate: null };
  }
  const asksBase = trail.asks('base');
  if (asksBase) findings.waitsFor('base');
  const paid = yearly?.instalments[0]?.medical ?? null;
  const fees = feesLastSeen(first, trail.law);
  const estimate = paid && fees && { ...fees, value: paid.plus(fees.value) };
  findings.leavesOpen('yearlyCost', {
    least: paid,
    estimate,
    questions: asksBase ? ['base'] : [],
    figures: yearlyFees ? [] : FEES.filter((id) => !trail.law.find(id, firstDay(first))),
  });
  if (asksBase && yearlyFees) return { cost: 'open', base: chosen, estimate: null };
  findings.because('medical-scheme.employee.cost-not-published', { year: String(year) }, 'not-published', []);
  // With a base there will be a cost to compare, if only one on the last fees seen.
  return { cost: asksBase && fees ? 'open' : 'not-published', base: chosen, estimate };
}
