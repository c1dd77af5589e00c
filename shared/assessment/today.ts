import { lawFor } from '../api/answer.ts';
import type { Assessment, Facts, TodaysAssessment } from '../api/assessments.ts';
import { NotAcceptable } from '../errors.ts';
import type { Day } from '../month.ts';
import type { Law, Release } from '../parameters/law.ts';
import type { Step } from '../rules/trail.ts';
import type { Language } from '../text/catalogue.ts';
import { headline } from '../text/headlines.ts';
import { differences } from './changes.ts';
import { told } from './index.ts';
import { type AssessedSections, runSections } from './run.ts';

/**
 * The same facts under today's law, and what changed since the answer was given: which headline, by how much, and the
 * documents of the steps that are new in its section. The stored answer itself stays as it was given.
 *
 * @param then the assessment as it was given
 * @throws NotAcceptable where today's law does not allow the facts any more, save for the base: see `underTodaysBand`
 */
export function todayOf(
  release: Release,
  facts: Facts,
  then: Assessment,
  day: Day,
  language: Language,
): Omit<TodaysAssessment, 'id'> {
  const law = lawFor(release, { region: facts.region }, day);
  const now = told(law, underTodaysBand(facts, law), language);
  const known = new Set(then.steps.map(keyOf));
  const fresh = now.steps.filter((step) => !known.has(keyOf(step)));
  return {
    given: { asOf: then.asOf, policyVersion: then.policyVersion, rulesVersion: then.rulesVersion },
    assessment: now,
    changes: differences(then, now).map((change) => {
      const [, section] = change.pointer.split('/');
      const documents = fresh.filter((step) => step.section === section).flatMap((step) => step.documents);
      return { ...change, title: headline(change.pointer, language), documents: [...new Set(documents)] };
    }),
  };
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
