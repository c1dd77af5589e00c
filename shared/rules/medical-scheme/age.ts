import { addMonths, type Day, MONTHS_IN_YEAR, type Month, monthOf, monthOfDay, monthsBetween } from '../../month.ts';
import { contributionYears } from '../contribution-years/index.ts';
import { statutoryMonthsOf } from '../retirement/index.ts';
import { Trail } from '../trail.ts';
import type { Findings } from './findings.ts';
import type { MedicalSchemeFacts } from './types.ts';

const LEAST_AGE = 'flexible-worker.least-age';
const PAY_ON = 'medical.retirement.pay-on-after-age';

/**
 * Whether a person is too young for the employee scheme as a flexible worker (劳动法 art. 15): under the age in the
 * month of joining; while that is unknown, to the end of the year of cover. Who asks is a flexible worker, so nobody is
 * asked for the birth month to tell.
 */
export function isTooYoung({ birthMonth, enrolOn, year }: MedicalSchemeFacts, findings: Findings): boolean {
  const month = enrolOn ? monthOfDay(enrolOn) : year && monthOf(year, MONTHS_IN_YEAR);
  if (birthMonth === undefined || !month) return false;
  const { trail } = findings;
  const figure = trail.law.find(LEAST_AGE, trail.law.asOf);
  if (!figure?.value) return false;
  const reached = addMonths(birthMonth, figure.value.times(MONTHS_IN_YEAR).toNumber());
  if (reached <= month) return false;
  trail.cite(figure);
  const operands = { age: figure.value.toString(), month: reached };
  findings.because('medical-scheme.employee.too-young', operands, 'not-open', [figure]);
  return true;
}

/** The months of statutory retirement that may be the person's: one when sex and class are known. */
function retirementMonths(birthMonth: Month, { sex, womenClass }: MedicalSchemeFacts, trail: Trail): readonly Month[] {
  const classes = sex === 'male' || womenClass !== undefined ? [womenClass] : (['50', '55'] as const);
  return classes.flatMap((each) => statutoryMonthsOf({ birthMonth, sex, womenClass: each }, trail)?.month ?? []);
}

/** Who is of statutory age in any case may pay on up to the years required (社会保险法 art. 27). */
export function sayPastAge(facts: MedicalSchemeFacts, on: Day, findings: Findings): void {
  const { birthMonth, sex, previousScheme = 'unknown' } = facts;
  if (birthMonth === undefined || sex === undefined) return;
  const { trail } = findings;
  const months = retirementMonths(birthMonth, facts, trail);
  if (months.length === 0 || months.some((month) => month > monthOfDay(on))) return;
  const figure = trail.figure(PAY_ON, on);
  if (figure) trail.notice('medical-past-statutory-age', { previousScheme }, [figure]);
}

/** Whether the years that retiree treatment takes can be paid before the statutory age. */
export type Reach = 'in-time' | 'out-of-reach' | 'open' | 'not-published';

/**
 * Months paid before, with those from the month of joining to statutory retirement, held against the years required.
 * Who may reach them or not, by what they have not told, is asked; nobody is whose time is long enough in any case.
 *
 * @param from the first month that would be paid
 */
export function reachOfYears(facts: MedicalSchemeFacts, from: Month, trail: Trail): Reach {
  const { birthMonth, sex } = facts;
  if (birthMonth === undefined || sex === undefined) {
    trail.ask(...(['birthMonth', 'sex'] as const).filter((fact) => facts[fact] === undefined));
    return 'open';
  }
  const months = retirementMonths(birthMonth, facts, trail);
  const each = months.map((retirementMonth) => reachBy(facts, from, retirementMonth, trail));
  const [first, ...others] = each;
  if (!first || each.includes('not-published')) return 'not-published';
  if (others.every((other) => other === first)) {
    if (first === 'open') askOfMonths(facts, trail);
    return first;
  }
  if (each.includes('open')) askOfMonths(facts, trail);
  trail.ask('womenClass');
  return 'open';
}

function reachBy(facts: MedicalSchemeFacts, from: Month, retirementMonth: Month, { law }: Trail): Reach {
  const { sex, employeeMonths, deemedMonths, resident } = facts;
  const paidBefore = contributionYears(
    { sex, employeeMonths, deemedMonths, resident, retirementMonth },
    new Trail(law, false),
  );
  const { requiredMonths, missingMonths } = paidBefore;
  if (requiredMonths === null) return 'not-published';
  const ahead = Math.max(0, monthsBetween(from, retirementMonth));
  if (ahead >= requiredMonths) return 'in-time';
  if (missingMonths === null) return 'open';
  if (missingMonths <= ahead) return 'in-time';
  return deemedMonths === undefined ? 'open' : 'out-of-reach';
}

function askOfMonths(facts: MedicalSchemeFacts, trail: Trail): void {
  trail.ask(...(['employeeMonths', 'resident', 'deemedMonths'] as const).filter((fact) => facts[fact] === undefined));
}
