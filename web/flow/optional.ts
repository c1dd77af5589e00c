import type { Facts } from '../../shared/api/assessments.ts';
import { type CatalogueQuestion, questions } from '../../shared/facts/index.ts';
import { isAnswered } from '../facts/path.ts';
import { hangsInTheAir } from './order.ts';

/** Of no use to a man. */
const OF_WOMEN = new Set(['womenClass']);

/** Questions that nothing waits for: whoever knows the answer may give it. */
export function optionalQuestions(facts: Facts, skipped: ReadonlySet<string>): CatalogueQuestion[] {
  return questions.filter(
    ({ id }) =>
      !isAnswered(facts, id) &&
      !skipped.has(id) &&
      !hangsInTheAir(facts, id) &&
      !(facts.sex === 'male' && OF_WOMEN.has(id)),
  );
}
