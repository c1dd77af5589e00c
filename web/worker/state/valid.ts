import * as z from 'zod/mini';
import { facts as schema } from '../../../shared/api/facts.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { questions } from '../../../shared/facts/index.ts';
import { places } from '../../../shared/law/places.generated.ts';
import { askable } from '../../../shared/law/regions.ts';
import { withFact } from './path.ts';

/** Whether a value is written as the API takes it for this question. */
export function isWellFormed(id: string, value: unknown): boolean {
  // A region is more than six digits: this page carries the law of some only.
  if (id === 'region') return askable(places).some((each) => each === value);
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
  const unread: string[] = [];
  for (const [id, value] of answersIn(given)) {
    if (known.has(id) && isWellFormed(id, value)) facts = withFact(facts, id, value);
    else unread.push(id);
  }
  return { facts, unread };
}

const known = new Set<string>([...questions.map(({ id }) => id), ...CLOCKS]);
const withDetails = new Set([...known].flatMap((id) => prefixesOf(id)));

/** `pension` and `pension.retireAt` of `pension.retireAt.years`. */
function prefixesOf(id: string): string[] {
  const names = id.split('.');
  return names.slice(1).map((_, length) => names.slice(0, length + 1).join('.'));
}

/** Every answer by its question. What holds others is there by itself as well, where that says something. */
function* answersIn(given: object, path = ''): Generator<[id: string, value: unknown]> {
  for (const [name, value] of Object.entries(given)) {
    const id = path + name;
    const goesOn = withDetails.has(id) && typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!goesOn) yield [id, value];
    else {
      if (known.has(id)) yield [id, {}];
      yield* answersIn(value, `${id}.`);
    }
  }
}
