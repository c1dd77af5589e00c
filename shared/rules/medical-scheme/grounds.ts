import { yuan } from '../../money.ts';
import { monthOfDay } from '../../month.ts';
import { Trail } from '../trail.ts';
import { reachOfYears } from './age.ts';
import { firstMonth } from './employee.ts';
import type { Finding } from './findings.ts';
import type { MedicalPriority, MedicalScheme, MedicalSchemeFacts, Reason } from './types.ts';

/** Which scheme a ground speaks for. */
export type Favoured = MedicalScheme | 'equal' | 'out-of-reach' | 'open' | 'not-published';
/** Whether a ground speaks for one of the two. */
export const speaks = (favoured: Favoured | null): favoured is MedicalScheme =>
  favoured === 'employee' || favoured === 'resident';

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
  const cost = (finding: Finding): string | null => {
    const known = costOf(finding);
    return typeof known === 'string' ? null : yuan(known);
  };
  const cover = ({ answer }: Finding): string | null => answer.coveredFrom;
  const { credited } = resident.answer;
  const cheaper = lowCost(employee, resident, facts);
  const earlier = earlyCover(employee, resident);
  const { medicalPriority: priority } = facts;
  // Nobody is asked for what would change nothing.
  const decided =
    priority !== undefined &&
    speaks({ 'retirement-years': null, 'low-cost': cheaper, 'early-cover': earlier }[priority]);
  const years = retirementYears(credited, facts, decided ? new Trail(trail.law, false) : trail);
  const seenIn = cheaper === 'not-published' ? null : lastSeenIn(employee, resident);
  if (seenIn) trail.notice('compared-on-last-seen', { year: seenIn });
  return {
    'retirement-years': say('retirement-years', years, null, credited === null ? null : String(credited)),
    'low-cost': say('low-cost', cheaper, cost(employee), cost(resident), seenIn ? { seenIn } : {}),
    'early-cover': say('early-cover', earlier, cover(employee), cover(resident)),
  };
}

/** The cost of the year, else what it comes to on the last figures seen. */
const costOf = ({ cost, estimate }: Finding): Finding['cost'] =>
  cost === 'not-published' && estimate ? estimate.value : cost;

/** The year of the oldest figure that stands in for one not published. */
function lastSeenIn(...findings: readonly Finding[]): string | null {
  const years = findings.flatMap(({ cost, estimate }) =>
    cost === 'not-published' && estimate ? estimate.from.slice(0, 4) : [],
  );
  return years.sort()[0] ?? null;
}

/**
 * Employee months count in full towards retiree treatment, a resident year only as what it is converted to. It speaks
 * for nothing where the years cannot be reached before retirement, and waits while it is unknown when paying begins.
 */
function retirementYears(convertedYear: number | null, facts: MedicalSchemeFacts, trail: Trail): Favoured {
  if (convertedYear === null) return 'not-published';
  const { year, enrolOn } = facts;
  if (year === undefined || enrolOn === undefined) {
    const reach = reachOfYears(facts, monthOfDay(trail.law.asOf), trail);
    return reach === 'not-published' ? reach : 'open';
  }
  const reach = reachOfYears(facts, firstMonth(year, enrolOn), trail);
  return reach === 'in-time' ? 'employee' : reach;
}

function lowCost(one: Finding, resident: Finding, { group }: MedicalSchemeFacts): Favoured {
  const employee = costOf(one);
  const cost = costOf(resident);
  const { mayCostMore } = resident;
  if (employee === 'not-published' || cost === 'not-published') return 'not-published';
  if (employee === 'open' || cost === 'open') return 'open';
  // Repair may make the resident scheme dearer; being a student or child, cheaper.
  if (cost.lt(employee)) return mayCostMore ? 'open' : 'resident';
  if (group === undefined) return 'open';
  return employee.lt(cost) ? 'employee' : 'equal';
}

function earlyCover({ cover: employee }: Finding, { cover: resident, answer }: Finding): Favoured {
  if (employee === 'not-published' || resident === 'not-published') return 'not-published';
  if (employee === 'open') return 'open';
  // The longest wait is earlier already; open answers can only shorten it.
  if (answer.coveredFrom && answer.coveredFrom < employee) return 'resident';
  if (resident === 'open') return 'open';
  return employee < resident ? 'employee' : 'equal';
}
