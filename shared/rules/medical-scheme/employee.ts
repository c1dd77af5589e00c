import { yuan } from '../../money.ts';
import { type Day, firstDay, type Month, monthNumber, monthOf, monthOfDay, yearOf } from '../../month.ts';
import { contributions } from '../contributions/index.ts';
import type { Trail } from '../trail.ts';
import { employeeCover } from './employee-cover.ts';
import { type Finding, Findings } from './findings.ts';
import { mayJoin } from './open-to.ts';
import type { MedicalSchemeFacts } from './types.ts';

const MONTHS_IN_YEAR = 12;

/** The employee medical scheme as a flexible worker, from the month of joining to December of the year. */
export function employeeScheme(facts: MedicalSchemeFacts, trail: Trail): Finding {
  const findings = new Findings('employee', trail);
  const open = mayJoin(facts, findings);
  const { year, enrolOn } = facts;
  if (year === undefined || enrolOn === undefined) {
    findings.ask(...(['base', 'previousScheme'] as const).filter((fact) => facts[fact] === undefined));
    findings.waits();
    const answer = findings.answer(open, { yearlyCost: null, waitingMonths: null, coveredFrom: null, credited: null });
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
  const cost = costOf(facts, year, first, findings);
  const { waitingMonths, coveredFrom, ground } = employeeCover(facts, enrolOn, firstDay(first), findings);
  const yearlyCost = typeof cost === 'string' ? null : cost;
  return {
    answer: findings.answer(open, { yearlyCost, waitingMonths, coveredFrom, credited }),
    open,
    cost,
    cover: ground,
  };
}

/** Who joins before the year pays from January on. */
function firstMonth(year: number, enrolOn: Day): Month {
  return yearOf(enrolOn) < year ? monthOf(year, 1) : monthOfDay(enrolOn);
}

function costOf(
  { base, medicalOption }: MedicalSchemeFacts,
  year: number,
  first: Month,
  findings: Findings,
): Finding['cost'] {
  const { trail } = findings;
  const { schedules, yearlyFees } = contributions(
    { year, from: first, schemes: ['medical'], base, medicalOption },
    trail,
  );
  const total = schedules.at(-1)?.total;
  if (total) {
    findings.because(
      'medical-scheme.employee.cost',
      { from: first, to: monthOf(year, MONTHS_IN_YEAR) },
      yuan(total),
      [],
    );
    return total;
  }
  const baseDecides = trail.asks('base');
  if (baseDecides) findings.waits();
  if (baseDecides && yearlyFees) return 'open';
  findings.because('medical-scheme.employee.cost-not-published', { year: String(year) }, 'not-published', []);
  return 'not-published';
}
