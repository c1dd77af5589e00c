import * as z from 'zod/mini';
import { type Facts, facts as schema } from '../../shared/api/assessments.ts';
import { questions } from '../../shared/questions/index.ts';
import { factAt, parentOf, withFact } from './path.ts';

/** Whether a value is written as the API takes it for this question. */
export function isWellFormed(id: string, value: unknown): boolean {
  return z.safeParse(schema, withFact({}, id, value)).success;
}

/** Facts of the two clocks and the place, which no question asks. */
const CLOCKS = ['region', 'asOf'] as const;

export interface Checked {
  facts: Facts;
  /** Ids of answers that were there and could not be read. */
  unread: readonly string[];
}

/**
 * Facts from outside, such as a link: every answer is checked by itself, so that one that this page does not know or
 * cannot read does not lose the others.
 */
export function checked(given: Readonly<Record<string, unknown>>): Checked {
  let facts: Facts = {};
  const unread = new Set<string>();
  const known = [...questions.map(({ id }) => id), ...CLOCKS];
  for (const id of known) {
    const value = given[id];
    if (value === undefined) continue;
    const parent = parentOf(id);
    // Details of what is not there.
    const hangs = parent !== null && !isThere(factAt(facts, parent));
    if (hangs || !isWellFormed(id, value)) unread.add(id);
    else facts = withFact(facts, id, value);
  }
  for (const id in given) if (!known.includes(id)) unread.add(id);
  return { facts, unread: [...unread] };
}

/** Every answer by its question, the form in which facts are kept and passed on. */
export function flattened(facts: Facts): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  for (const id of [...questions.map((question) => question.id), ...CLOCKS]) {
    const value = factAt(facts, id);
    // What holds others is there by them, or said by itself to be there and empty.
    if (value !== undefined) flat[id] = isDetails(value, id) ? {} : value;
  }
  return flat;
}

const isThere = (value: unknown): boolean => typeof value === 'object' && value !== null;

const isDetails = (value: unknown, id: string): boolean => isThere(value) && !Array.isArray(value) && id !== 'base';
