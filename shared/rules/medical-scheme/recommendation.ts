import type { Trail } from '../trail.ts';
import type { Finding } from './findings.ts';
import { type Favoured, type Grounds, groundCode, groundsOf } from './grounds.ts';
import type { MedicalPriority, MedicalScheme, MedicalSchemeFacts, Recommendation } from './types.ts';

const GROUNDS: readonly MedicalPriority[] = ['retirement-years', 'low-cost', 'early-cover'];

const speaks = (favoured: Favoured): favoured is MedicalScheme => favoured === 'employee' || favoured === 'resident';

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
  if (employee.open && resident.open === false) return because('employee', 'only-open', [], trail);
  const waits = [employee, resident].some(({ answer }) => answer.outcome === 'needs-answers');
  return because(null, waits ? 'open-questions' : 'not-published', [], trail);
}

function among(grounds: Grounds, { medicalPriority: priority }: MedicalSchemeFacts, trail: Trail): Recommendation {
  if (priority && grounds[priority] !== 'equal') return byPriority(priority, grounds, trail);
  const speaking = GROUNDS.filter((ground) => speaks(grounds[ground]));
  const favoured = new Set(speaking.map((ground) => grounds[ground]));
  if (favoured.size > 1) {
    trail.ask('medicalPriority');
    return because(null, 'grounds-differ', speaking, trail);
  }
  if (GROUNDS.some((ground) => grounds[ground] === 'open')) return because(null, 'open-questions', speaking, trail);
  const unpublished = GROUNDS.filter((ground) => grounds[ground] === 'not-published');
  const [scheme] = favoured;
  if (!scheme || !speaks(scheme)) return because(null, 'not-published', unpublished, trail);
  if (unpublished.length > 0) trail.notice('unpublished-may-change');
  return because(scheme, 'grounds-agree', [...speaking, ...unpublished], trail);
}

function byPriority(priority: MedicalPriority, grounds: Grounds, trail: Trail): Recommendation {
  const favoured = grounds[priority];
  if (!speaks(favoured))
    return because(null, favoured === 'open' ? 'open-questions' : 'not-published', [priority], trail);
  if (GROUNDS.some((ground) => speaks(grounds[ground]) && grounds[ground] !== favoured))
    trail.notice('other-grounds-differ');
  return because(favoured, 'priority', [priority], trail);
}

function because(
  scheme: MedicalScheme | null,
  name: string,
  grounds: readonly MedicalPriority[],
  trail: Trail,
): Recommendation {
  const code = `medical-scheme.recommend.${name}`;
  trail.step(code, {}, scheme ?? 'none', []);
  return { scheme, reasons: [...grounds.map(groundCode), code] };
}
