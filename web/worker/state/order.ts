import type { Facts } from '../../../shared/facts/index.ts';
import { type CatalogueQuestion, type Question, questions } from '../../../shared/facts/index.ts';
import { STANDS_AT_RETIREMENT, STANDS_TODAY } from '../../../shared/facts/retirement.ts';
import { isAnswered, parentOf } from './path.ts';

/** Easy to answer and early to tell something: asked before the assessment's own order begins. */
const FIRST = ['sex', 'birthMonth', 'trade', 'base'];

/** The pension is worked out for whoever answers one of these; the assessment then asks for the others. */
const PENSION = STANDS_TODAY.map((name) => `pension.${name}`);
/** Told instead by officers, and by links: nobody is asked for both. */
const PENSION_THEN = STANDS_AT_RETIREMENT.map((name) => `pension.${name}`);

interface QueueState {
  facts: Facts;
  /** Answered with 不清楚: not asked again unless the person turns back to it. */
  skipped: ReadonlySet<string>;
  /** Ids of the questions that the assessment leaves open, by influence; `null` until it has been made. */
  open: readonly string[] | null;
  /** Id of a question to begin with. */
  first?: string | undefined;
}

/** What is still to be asked, in the order in which it is asked. */
export function toAsk({ facts, skipped, open, first }: QueueState): string[] {
  const wanted = new Set(open === null ? FIRST : [...FIRST.filter((id) => open.includes(id)), ...open, ...PENSION]);
  const ids = first === undefined || !isQuestion(first) ? [...wanted] : [first, ...wanted];
  return [...new Set(ids)].filter(
    (id) =>
      !isAnswered(facts, id) && !skipped.has(id) && !dependsOnUnanswered(facts, id) && !isToldOtherwise(facts, id),
  );
}

const BY_ID: ReadonlyMap<string, Question> = new Map(questions.map((question) => [question.id, question]));

export const isQuestion = (id: string): boolean => BY_ID.has(id);

/** The question of the catalogue. @throws Error on an id that it does not have */
export function questionOf(id: string): Question {
  const question = BY_ID.get(id);
  if (!question) throw new Error(`shared/facts has no ${id}`);
  return question;
}

/** Details of something that the person does not have, or has not been asked for yet. */
export function dependsOnUnanswered(facts: Facts, id: string): boolean {
  const parent = parentOf(id);
  return parent !== null && (!isAnswered(facts, parent) || isNone(facts, parent));
}

/** What stands today is asked for, unless somebody told what will stand at retirement. */
const isToldOtherwise = (facts: Facts, id: string): boolean =>
  PENSION_THEN.some((each) => isAnswered(facts, each)) ? PENSION.includes(id) : PENSION_THEN.includes(id);

const isNone = (facts: Facts, id: string): boolean => facts[id as keyof Facts] === null;

/** Of no use to a man. */
const OF_WOMEN = new Set(['womenClass']);

/** Questions that nothing waits for: whoever knows the answer may give it. */
export function optionalQuestions(facts: Facts, skipped: ReadonlySet<string>): CatalogueQuestion[] {
  return questions.filter(
    ({ id }) =>
      !isAnswered(facts, id) &&
      !skipped.has(id) &&
      !dependsOnUnanswered(facts, id) &&
      !isToldOtherwise(facts, id) &&
      !(facts.sex === 'male' && OF_WOMEN.has(id)),
  );
}
