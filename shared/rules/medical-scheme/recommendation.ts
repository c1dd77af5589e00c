import type { ForEach, StepCode, StepOperands } from '../../messages/sentences.ts';
import type { Operands, Trail } from '../trail.ts';
import type { Finding } from './findings.ts';
import { type Favoured, type Grounds, groundsOf, speaks } from './grounds.ts';
import type { MedicalPriority, MedicalScheme, MedicalSchemeFacts, Recommendation } from './types.ts';

const GROUNDS: readonly MedicalPriority[] = ['retirement-years', 'low-cost', 'early-cover'];

/** Known, and for neither. */
const isSilent = (favoured: Favoured): boolean => favoured === 'equal' || favoured === 'out-of-reach';

/**
 * The scheme that the known grounds speak for. Where the person says which ground weighs most, that one decides; else
 * all that are known have to agree. A ground that no notice settles is left out and named as what may change it; while
 * one waits for an answer nothing is recommended.
 */
export function recommendationOf(
  employee: Finding,
  resident: Finding,
  facts: MedicalSchemeFacts,
  trail: Trail,
): Recommendation {
  if (employee.open && resident.open) return among(groundsOf(employee, resident, facts, trail), facts, trail);
  if (employee.open && resident.open === false) return because('employee', 'only-open', [], trail, {});
  if (resident.open && employee.open === false) return because('resident', 'only-open', [], trail, {});
  if (resident.open === false && employee.open === false) return because(null, 'none-open', [], trail, {});
  const waits = [employee, resident].some(({ answer }) => answer.outcome === 'needs-answers');
  return because(null, waits ? 'open-questions' : 'not-published', [], trail, {});
}

function among(grounds: Grounds, { medicalPriority: priority }: MedicalSchemeFacts, trail: Trail): Recommendation {
  if (priority && !isSilent(grounds[priority].favoured)) return byPriority(priority, grounds, trail);
  const all = GROUNDS.map((ground) => grounds[ground]);
  const speaking = all.filter(({ favoured }) => speaks(favoured));
  const schemes = new Set(speaking.map(({ favoured }) => favoured));
  if (schemes.size > 1) {
    if (!priority) trail.ask('medicalPriority');
    return because(null, 'grounds-differ', speaking, trail, {});
  }
  if (all.some(({ favoured }) => favoured === 'open')) return because(null, 'open-questions', speaking, trail, {});
  const unpublished = all.filter(({ favoured }) => favoured === 'not-published');
  const [scheme] = schemes;
  if (!scheme || !speaks(scheme))
    return because(null, unpublished.length > 0 ? 'not-published' : 'no-difference', unpublished, trail, {});
  if (unpublished.length > 0) trail.notice('unpublished-may-change');
  const operands = {
    all: String(all.length),
    known: String(all.length - unpublished.length),
    speaking: String(speaking.length),
    missing: String(unpublished.length),
  };
  const outOfReach = all.filter(({ favoured }) => favoured === 'out-of-reach');
  return because(scheme, 'grounds-agree', [...speaking, ...outOfReach, ...unpublished], trail, operands);
}

function byPriority(priority: MedicalPriority, grounds: Grounds, trail: Trail): Recommendation {
  const deciding = grounds[priority];
  const { favoured } = deciding;
  if (!speaks(favoured))
    return because(null, favoured === 'open' ? 'open-questions' : 'not-published', [deciding], trail, {});
  if (GROUNDS.some((ground) => speaks(grounds[ground].favoured) && grounds[ground].favoured !== favoured))
    trail.notice('other-grounds-differ');
  return because(favoured, 'priority', [deciding], trail, {});
}

/** @param operands of the sentence; those that need none ask for none */
function because<Name extends Conclusion>(
  scheme: MedicalScheme | null,
  name: Name,
  grounds: readonly Grounds[MedicalPriority][],
  trail: Trail,
  operands: ForEach<StepOperands, `medical-scheme.recommend.${Name}`> & Operands,
): Recommendation {
  const code = `medical-scheme.recommend.${name}` as const;
  const result = scheme ?? 'none';
  trail.step(code, operands, result, []);
  return { scheme, reasons: [...grounds.map(({ reason }) => reason), { code, operands, result }] };
}

type Conclusion = StepCode extends infer Code
  ? Code extends `medical-scheme.recommend.${infer Name}`
    ? Name
    : never
  : never;
