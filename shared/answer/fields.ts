import type { Facts, Field } from '../api/assessments.ts';
import { questions } from '../facts/index.ts';
import { type Bilingual, inEach } from '../language.ts';
import { headlinesUnasked } from '../messages/headlines.generated.ts';

/** Facts that nobody is asked for: the two clocks' day and the place. */
const UNASKED: Readonly<Record<string, Bilingual>> = {
  region: inEach((language) => headlinesUnasked[language].region),
  asOf: inEach((language) => headlinesUnasked[language].asOf),
};

const titles = new Map(questions.map(({ id, text }) => [id, text]));
/** Facts that are one answer although they are written as an object. */
const WHOLE = new Set(questions.filter(({ type }) => type === 'base').map(({ id }) => id));
const ORDER = new Map([...titles.keys(), ...Object.keys(UNASKED)].map((id, place) => [id, place]));

/**
 * Every fact that is known on either side, question by question in the order of the catalogue. What is left out on a
 * side is not known there.
 *
 * @param said what the worker said
 * @param now the facts as they stand now
 */
export function fieldsBeside(said: Facts, now: Facts): Field[] {
  const [before, after] = [answersIn(said), answersIn(now)];
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids
    .sort((a, b) => (ORDER.get(a) ?? ORDER.size) - (ORDER.get(b) ?? ORDER.size))
    .map((id) => {
      const [first, second] = [before.get(id), after.get(id)];
      return {
        id,
        title: { ...titleOf(id) },
        ...(before.has(id) && { said: first }),
        ...(after.has(id) && { now: second }),
        changed: JSON.stringify(first) !== JSON.stringify(second),
      };
    });
}

function titleOf(id: string): Bilingual {
  return titles.get(id) ?? UNASKED[id] ?? inEach(() => id);
}

/** The answers in facts by the id of their question; an empty object says that there is one of which nothing is known. */
function answersIn(facts: Facts): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const visit = (id: string, value: unknown): void => {
    if (value === undefined) return;
    const members = isGroup(id, value) ? Object.entries(value) : [];
    if (members.length === 0) found.set(id, value);
    for (const [name, member] of members) visit(`${id}.${name}`, member);
  };
  for (const [name, value] of Object.entries(facts)) visit(name, value);
  return found;
}

function isGroup(id: string, value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !WHOLE.has(id);
}
