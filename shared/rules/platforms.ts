import { platformKey } from '../facts/subsidies.ts';
import type { Figure } from '../law/law.ts';
import type { Row } from '../law/schema.ts';

/**
 * The rows of a table of platforms by all their names: their own, brands, former and short ones. Read once a table: read for
 * each person, the subsidies take half as long again and a full assessment a tenth.
 */
const rowsByName = new WeakMap<Figure['rows'], ReadonlyMap<string, Row>>();

function byName({ rows }: Figure): ReadonlyMap<string, Row> {
  const read = rowsByName.get(rows);
  if (read) return read;
  const names = rows.flatMap((row) =>
    [row.platform, row.also ?? []].flat().map((name) => [platformKey(String(name)), row] as const),
  );
  const named = new Map(names);
  rowsByName.set(rows, named);
  return named;
}

/** The row of the platform that goes by a name, however it is written. */
export const platformRow = (name: string, table: Figure): Row | undefined => byName(table).get(platformKey(name));

/** Shorter names than this are too easily taken for one another. */
const LEAST_TO_MISTAKE = 3;

/** Whether one name holds the other (滴滴 in 滴滴出行), or is it but for one character (饿了吗 for 饿了么). */
function alike(one: string, other: string): boolean {
  if (one.includes(other) || other.includes(one)) return true;
  const [a, b] = [[...one], [...other]];
  if (a.length !== b.length || a.length < LEAST_TO_MISTAKE) return false;
  return a.filter((character, at) => character !== b[at]).length === 1;
}

/** The platforms of a table that what was said may stand for, by their own names: a question, never an answer. */
export function platformsLike(said: string, table: Figure): string[] {
  const wanted = platformKey(said);
  const like = [...byName(table)].flatMap(([name, { platform }]) => (alike(name, wanted) ? [String(platform)] : []));
  return [...new Set(like)];
}
