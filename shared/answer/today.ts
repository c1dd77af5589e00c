import type { Assessment, Facts, TodaysAssessment } from '../api/assessments.ts';
import { NotAcceptable } from '../errors.ts';
import type { Law, Release } from '../law/law.ts';
import type { Language } from '../messages/catalogue.ts';
import { headline } from '../messages/headlines.ts';
import type { Day } from '../month.ts';
import type { Step } from '../rules/trail.ts';
import { told } from './assessment.ts';
import { differences } from './changes.ts';
import { lawFor } from './envelope.ts';
import { type AssessedSections, runSections } from './run.ts';

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
): Omit<TodaysAssessment, 'id'> {
  const law = lawFor(release, { region: facts.region }, day);
  const now = told(law, baseIsNew ? runSections(facts, law) : underTodaysBand(facts, law), language);
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
  const [before, after] = [then, now].map((steps) => steps.filter((step) => concerns(step, pointer))) as [
    TakenStep[],
    TakenStep[],
  ];
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

/** A base that was lawful when it was chosen and is not any more is held within today's band, and said to be. */
export function underTodaysBand(facts: Facts, law: Law): AssessedSections {
  try {
    return runSections(facts, law);
  } catch (error) {
    if (!(error instanceof NotAcceptable) || error.kind !== 'base-out-of-range') throw error;
    const { base } = facts;
    if (!base || !('amount' in base)) throw error;
    return runSections({ ...facts, base: { income: base.amount } }, law);
  }
}
