import type { Facts } from '../facts/index.ts';
import type { Law, Release } from '../law/law.ts';
import type { Language } from '../messages/catalogue.ts';
import { NotAcceptable } from '../messages/errors.ts';
import { headline } from '../messages/headlines.ts';
import type { Day } from '../month.ts';
import type { Step } from '../rules/trail.ts';
import { type Assessment, told } from './assessment.ts';
import { type Difference, differences } from './changes.ts';
import { lawFor } from './envelope.ts';
import { runSections, type WorkedSections } from './sections.ts';

/** One headline that people were told and that is different now. */
export interface Change extends Difference {
  title: string;
  /** Documents of the steps that are new in its section. */
  documents: readonly string[];
}

/** The facts of a stored assessment under today's law. */
export interface Today {
  given: { asOf: Day; policyVersion: string; rulesVersion: string };
  assessment: Assessment;
  changes: readonly Change[];
}

/**
 * The same facts under today's law, and what changed since the answer was given: which headline, by how much, and the
 * documents that changed it. The stored answer itself stays as it was given.
 *
 * @param then the assessment as it was given
 * @param baseIsNew whether the base is put today, and not then: it has to lie in today's band
 * @throws NotAcceptable where today's law does not allow the facts any more, save for an old base: see `underTodaysBand`
 */
export function todayOf(
  release: Release,
  facts: Facts,
  then: Assessment,
  day: Day,
  language: Language,
  baseIsNew = false,
): Today {
  const law = lawFor(release, { region: facts.region }, day);
  const { held, sections } = baseIsNew
    ? { held: facts, sections: runSections(facts, law) }
    : underTodaysBand(facts, law);
  const now = told(law, held, sections, language);
  return {
    given: { asOf: then.asOf, policyVersion: then.policyVersion, rulesVersion: then.rulesVersion },
    assessment: now,
    changes: differences(then, now).map((change) => ({
      ...change,
      title: headline(change.pointer, language),
      documents: changedBy(change.pointer, then.steps, now.steps),
    })),
  };
}

type TakenStep = Assessment['steps'][number];

/** The documents that what stands at a pointer rests on now and did not then; where all are the same, those of its new steps. */
function changedBy(pointer: string, then: readonly TakenStep[], now: readonly TakenStep[]): string[] {
  const before = then.filter((step) => concerns(step, pointer));
  const after = now.filter((step) => concerns(step, pointer));
  const documentsOf = (steps: readonly TakenStep[]) => [...new Set(steps.flatMap(({ documents }) => documents))];
  const old = documentsOf(before);
  const fresh = documentsOf(after).filter((document) => !old.includes(document));
  if (fresh.length > 0) return fresh;
  const known = new Set(before.map(keyOf));
  return documentsOf(after.filter((step) => !known.has(keyOf(step))));
}

/** Whether a step is of the section of a pointer, and there of the very programme or scheme. */
function concerns({ section, code, operands }: TakenStep, pointer: string): boolean {
  const [, named, list, member = ''] = pointer.split('/');
  if (section !== named) return false;
  if (list === 'programmes') return operands.programme === member || code.startsWith(`${member}.`);
  if (list === 'schemes') return !code.startsWith('medical-scheme.') || code.startsWith(`medical-scheme.${member}.`);
  return true;
}

/** Two steps are the same when they did the same with the same; the words may differ by language. */
export function keyOf({ code, operands, result }: Omit<Step, 'documents'>): string {
  return JSON.stringify([code, operands, result]);
}

/**
 * A base that was lawful when it was chosen and is not any more is held within today's band, and said to be.
 *
 * @param explains whether anybody will read why: see `Trail`
 */
export function underTodaysBand(facts: Facts, law: Law, explains = true): { held: Facts; sections: WorkedSections } {
  try {
    return { held: facts, sections: runSections(facts, law, explains) };
  } catch (error) {
    if (!(error instanceof NotAcceptable) || error.kind !== 'base-out-of-range') throw error;
    const { base } = facts;
    if (!base || !('amount' in base)) throw error;
    const held = { ...facts, base: { income: base.amount } };
    return { held, sections: runSections(held, law, explains) };
  }
}
