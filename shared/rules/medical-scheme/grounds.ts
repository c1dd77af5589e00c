import { yuan } from '../../money.ts';
import type { Trail } from '../trail.ts';
import type { Finding } from './findings.ts';
import type { MedicalPriority, MedicalScheme, MedicalSchemeFacts, Reason } from './types.ts';

/** Which scheme a ground speaks for. */
export type Favoured = MedicalScheme | 'equal' | 'open' | 'not-published';
/** What each ground speaks for, with the step that says so. */
export type Grounds = Readonly<Record<MedicalPriority, { favoured: Favoured; reason: Reason }>>;

/** The two schemes held side by side, for a person who may join both. */
export function groundsOf(employee: Finding, resident: Finding, facts: MedicalSchemeFacts, trail: Trail): Grounds {
  const say = (
    ground: MedicalPriority,
    favoured: Favoured,
    ofEmployee: string | null,
    ofResident: string | null,
    more: Readonly<Record<string, string>> = {},
  ) => {
    // What is not known is left out: the sentence says that it is unknown.
    const operands = {
      ...(ofEmployee !== null && { employee: ofEmployee }),
      ...(ofResident !== null && { resident: ofResident }),
      ...more,
    };
    const code = `medical-scheme.ground.${ground}` as const;
    const reason = { code, operands, result: favoured };
    trail.step(code, operands, favoured, []);
    return { favoured, reason };
  };
  const cost = ({ answer }: Finding): string | null => (answer.yearlyCost ? yuan(answer.yearlyCost) : null);
  const cover = ({ answer }: Finding): string | null => answer.coveredFrom;
  const { credited } = resident.answer;
  const moves = facts.previousScheme === 'resident' && employee.answer.coveredFrom !== null;
  const transition = moves ? { transition: 'resident-fund-pays' } : {};
  return {
    'retirement-years': say(
      'retirement-years',
      retirementYears(credited),
      null,
      credited === null ? null : String(credited),
    ),
    'low-cost': say('low-cost', lowCost(employee, resident, facts), cost(employee), cost(resident)),
    'early-cover': say(
      'early-cover',
      earlyCover(employee, resident, facts),
      cover(employee),
      cover(resident),
      transition,
    ),
  };
}

/** Employee months count in full towards retiree treatment, a resident year only as what it is converted to. */
function retirementYears(convertedYear: number | null): Favoured {
  return convertedYear === null ? 'not-published' : 'employee';
}

function lowCost({ cost: employee }: Finding, resident: Finding, { group }: MedicalSchemeFacts): Favoured {
  const { cost, mayCostMore } = resident;
  if (employee === 'not-published' || cost === 'not-published') return 'not-published';
  if (employee === 'open' || cost === 'open') return 'open';
  // Repair may make the resident scheme dearer; being a student or child, cheaper.
  if (cost.lt(employee)) return mayCostMore ? 'open' : 'resident';
  if (group === undefined) return 'open';
  return employee.lt(cost) ? 'employee' : 'equal';
}

function earlyCover(
  { cover: employee }: Finding,
  { cover: resident, answer }: Finding,
  { previousScheme }: MedicalSchemeFacts,
): Favoured {
  if (employee === 'not-published' || resident === 'not-published') return 'not-published';
  if (employee === 'open') return 'open';
  if (previousScheme === 'resident') return inTransition(resident, answer.waitingMonths);
  // The longest wait is earlier already; open answers can only shorten it.
  if (answer.coveredFrom && answer.coveredFrom < employee) return 'resident';
  if (resident === 'open') return 'open';
  return employee < resident ? 'employee' : 'equal';
}

/** The resident fund pays while one moves, so that cover does not stop; who stays is covered as well, unless they wait. */
function inTransition(resident: Finding['cover'], waitingMonths: number | null): Favoured {
  if (resident === 'open') return 'open';
  return waitingMonths === 0 ? 'equal' : 'employee';
}
