import { type Fault, NotAcceptable } from '../../messages/errors.ts';
import { type Day, monthOfDay, yearOf } from '../../month.ts';
import type { Trail } from '../trail.ts';
import { employeeScheme } from './employee.ts';
import { Findings } from './findings.ts';
import { recommendationOf } from './recommendation.ts';
import { sayReimbursement } from './reimbursement.ts';
import { residentScheme } from './resident.ts';
import type { MedicalScheme, MedicalSchemeFacts, MedicalSchemes, OneScheme } from './types.ts';

export { countedFrom, dayAfterWaiting } from './cover-start.ts';
export { MOVING, moveOf } from './moving.ts';
export { isLocal, isOpenTo } from './open-to.ts';
export { categoryOf, premiumId } from './premium.ts';
export { missedYears, waitingAfterGap } from './resident-waiting.ts';
export type * from './types.ts';

/**
 * The employee and the resident medical scheme side by side for one year of cover (高人社发〔2022〕5号, item 8): who may
 * join, what it costs, when cover starts, what it counts for, and which one the known grounds speak for.
 *
 * What is reimbursed is not compared; typical shares stand beside it once they are in the law's files. So do maternity
 * and what a personal account is good for.
 *
 * @throws NotAcceptable for a birth after the day asked, a base or option that the law does not allow, joining after the year of cover, missed years
 *   of who was insured without a gap, and more years repaired than missed
 */
export function medicalSchemes(facts: MedicalSchemeFacts & OneScheme, trail: Trail): MedicalSchemes {
  requirePossible(facts, trail.law.asOf);
  if (facts.year === undefined) trail.beside.ask('year');
  if (facts.enrolOn === undefined) trail.beside.ask('enrolOn');
  if (facts.onlyScheme) return schemeAlone(facts.onlyScheme, facts, trail);
  const ofResident = new Findings('resident', trail);
  const ofEmployee = new Findings('employee', trail);
  const resident = residentScheme(facts, ofResident);
  const employee = employeeScheme(facts, ofEmployee);
  const recommendation = recommendationOf(employee, resident, facts, trail.beside);
  sayReimbursement(facts.year, trail.beside);
  return {
    schemes: [employee.answer, resident.answer],
    recommendation,
    open: [...ofEmployee.openParts, ...ofResident.openParts],
    asked: { employee: ofEmployee.asked, resident: ofResident.asked },
  };
}

/** Of the other scheme nothing is worked out, nor held against it. */
function schemeAlone(scheme: MedicalScheme, facts: MedicalSchemeFacts, trail: Trail): MedicalSchemes {
  const findings = new Findings(scheme, trail);
  const { answer } = scheme === 'employee' ? employeeScheme(facts, findings) : residentScheme(facts, findings);
  return {
    schemes: [answer],
    recommendation: { scheme: null, reasons: [] },
    open: findings.openParts,
    asked: { employee: [], resident: [], [scheme]: findings.asked },
  };
}

/** @throws NotAcceptable for missed years of who comes from the resident scheme, which has none */
export function requireMissedPossible({ missedYears = 0, previousScheme }: MedicalSchemeFacts): void {
  if (missedYears > 0 && previousScheme === 'resident')
    throw new NotAcceptable('invalid-request', [
      { pointer: '/missedYears', code: 'missed-though-insured', operands: { missed: String(missedYears) } },
    ]);
}

function requirePossible(facts: MedicalSchemeFacts, asOf: Day): void {
  const { birthMonth, year, enrolOn, missedYears, repairedYears, previousScheme } = facts;
  const refuse = (fault: Fault): never => {
    throw new NotAcceptable('invalid-request', [fault]);
  };
  if (birthMonth !== undefined && birthMonth > monthOfDay(asOf))
    refuse({ pointer: '/birthMonth', code: 'born-after-day-asked', operands: { birthMonth, asOf } });
  if (year !== undefined && enrolOn !== undefined && yearOf(enrolOn) > year)
    refuse({ pointer: '/enrolOn', code: 'enrol-after-year', operands: { enrolOn, year: String(year) } });
  requireMissedPossible({ missedYears, previousScheme });
  if (missedYears !== undefined && repairedYears !== undefined && repairedYears > missedYears)
    refuse({
      pointer: '/repairedYears',
      code: 'repaired-more-than-missed',
      operands: { repaired: String(repairedYears), missed: String(missedYears) },
    });
}
