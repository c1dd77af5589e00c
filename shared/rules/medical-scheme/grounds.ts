import { yuan } from '../../money.ts';
import type { Trail } from '../trail.ts';
import type { Finding } from './findings.ts';
import type { MedicalPriority, MedicalScheme, MedicalSchemeFacts } from './types.ts';

/** Which scheme a ground speaks for. */
export type Favoured = MedicalScheme | 'equal' | 'open' | 'not-published';
export type Grounds = Readonly<Record<MedicalPriority, Favoured>>;

export const groundCode = (ground: MedicalPriority): string => `medical-scheme.ground.${ground}`;

/** The two schemes held side by side, for a person who may join both. */
export function groundsOf(employee: Finding, resident: Finding, facts: MedicalSchemeFacts, trail: Trail): Grounds {
  const say = (ground: MedicalPriority, favoured: Favoured, ofEmployee: string, ofResident: string): Favoured => {
    trail.step(groundCode(ground), { employee: ofEmployee, resident: ofResident }, favoured, []);
    return favoured;
  };
  const cost = ({ answer }: Finding): string => (answer.yearlyCost ? yuan(answer.yearlyCost) : '');
  const cover = ({ answer }: Finding): string => answer.coveredFrom ?? '';
  const { credited } = resident.answer;
  return {
    'retirement-years': say('retirement-years', retirementYears(credited), '', String(credited ?? '')),
    'low-cost': say('low-cost', lowCost(employee, resident, facts), cost(employee), cost(resident)),
    'early-cover': say('early-cover', earlyCover(employee, resident, facts), cover(employee), cover(resident)),
  };
}

/** Employee months count in full towards retiree treatment, a resident year only as what it is converted to. */
function retirementYears(convertedYear: number | null): Favoured {
  return convertedYear === null ? 'not-published' : 'employee';
}

function lowCost({ cost: employee }: Finding, { cost: resident }: Finding, { group }: MedicalSchemeFacts): Favoured {
  if (employee === 'not-published' || resident === 'not-published') return 'not-published';
  if (employee === 'open' || resident === 'open') return 'open';
  if (resident.lt(employee)) return 'resident';
  // Students and children pay less, which may turn it.
  if (group === undefined) return 'open';
  return employee.lt(resident) ? 'employee' : 'equal';
}

function earlyCover(
  { cover: employee }: Finding,
  { cover: resident, answer }: Finding,
  { previousScheme }: MedicalSchemeFacts,
): Favoured {
  // The resident fund pays during the transition: cover does not stop in either scheme.
  if (previousScheme === 'resident') return 'equal';
  if (employee === 'not-published' || resident === 'not-published') return 'not-published';
  if (employee === 'open') return 'open';
  // The longest wait is earlier already; open answers can only shorten it.
  if (answer.coveredFrom && answer.coveredFrom < employee) return 'resident';
  if (resident === 'open') return 'open';
  return employee < resident ? 'employee' : 'equal';
}
