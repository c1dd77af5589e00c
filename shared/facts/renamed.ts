import { allFacts } from './all.ts';
import { type Declared, membersOf, type OlderName } from './declare.ts';

/** A fact that was called something else, or is not asked any more, from a version on. Ids are paths, such as `accidentPolicy.from`. */
export interface Rename {
  /** The first version that no longer knows `from`. */
  since: number;
  from: string;
  /** `null` where nothing took its place. */
  to: string | null;
  /** Options that have another name, old to new. */
  values?: Readonly<Record<string, string>>;
}

/** Facts that nobody is asked any more and that nothing took the place of. History is added to, never rewritten. */
const GONE: readonly Rename[] = [];

/** Every change of a name, oldest first: the older names in declarations, and the facts that are gone. */
export function renamesOf(declared: Declared, gone: readonly Rename[]): Rename[] {
  const renamed = [...olderNames(declared)].map(([to, { since, id: from = to, values }]) => ({
    since,
    from,
    to,
    ...(values && { values }),
  }));
  return [...renamed, ...gone].sort((a, b) => a.since - b.since);
}

function* olderNames(declared: Declared, path = ''): Generator<readonly [id: string, older: OlderName]> {
  for (const [name, fact] of Object.entries(declared)) {
    for (const older of fact.older ?? []) yield [path + name, older];
    yield* olderNames(membersOf(fact) ?? {}, `${path}${name}.`);
  }
}

/**
 * Changes of names that the next release makes: this one reads what that one writes, so that both can run side by side
 * and this one can be gone back to. They move to the declarations, or to `GONE`, with that release: docs/how-to/release.md.
 */
const COMING: readonly Rename[] = [];

const RENAMED: readonly Rename[] = renamesOf(allFacts, GONE);

/** What is kept or sent under an earlier version is read through the names that changed since. */
export const FACTS_VERSION = Math.max(1, ...RENAMED.map(({ since }) => since));

/** The newest version whose names are known. */
export const FACTS_VERSION_READ = Math.max(FACTS_VERSION, ...COMING.map(({ since }) => since));

type Facts = Readonly<Record<string, unknown>>;

/**
 * Facts as today's questions have them, from facts written under another version: stored assessments and links. The
 * facts handed in stay as they are; what the name they are given holds already is not overwritten.
 *
 * @param version the one they were written under
 */
export function underTodaysNames(
  facts: Facts,
  version: number,
  renamed: readonly Rename[] = RENAMED,
  coming: readonly Rename[] = COMING,
): Facts {
  const forwards = renamed.filter(({ since }) => version < since);
  const backwards = coming.filter(({ since }) => version >= since).flatMap(reversed);
  return [...forwards, ...backwards.reverse()].reduce(moved, facts);
}

/** None for a fact that nothing took the place of: it is not to be had back. */
function reversed({ since, from, to, values = {} }: Rename): Rename[] {
  if (to === null) return [];
  const former = Object.fromEntries(Object.entries(values).map(([old, later]) => [later, old]));
  return [{ since, from: to, to: from, values: former }];
}

function moved(facts: Facts, { from, to, values }: Rename): Facts {
  const said = valueAt(facts, from.split('.'));
  if (said === undefined) return facts;
  const without = withValueAt(facts, from.split('.'), undefined);
  if (to === null || valueAt(without, to.split('.')) !== undefined) return without;
  return withValueAt(without, to.split('.'), values?.[String(said)] ?? said);
}

/** Every path under which something is asked today. */
function* idsOf(declared: Declared, path = ''): Generator<string> {
  for (const [name, fact] of Object.entries(declared)) {
    yield path + name;
    yield* idsOf(membersOf(fact) ?? {}, `${path}${name}.`);
  }
}

/**
 * The changes of a name that can be told without a version: those whose older name means nothing else today, and those
 * of options.
 */
export function unmistakable(declared: Declared, renamed: readonly Rename[]): Rename[] {
  const asked = new Set(idsOf(declared));
  return renamed.filter(({ from, to }) => from === to || !asked.has(from));
}

const UNMISTAKABLE: readonly Rename[] = unmistakable(allFacts, RENAMED);

/**
 * The body of a request as today's questions have it: a page that was loaded before a release, and partners, go on
 * sending the names they know, and no version with them. The facts are the body itself or its `facts`.
 */
export function requestUnderTodaysNames(body: unknown, renamed: readonly Rename[] = UNMISTAKABLE): unknown {
  if (!isFacts(body)) return body;
  const { facts } = body;
  const inside = isFacts(facts) ? { ...body, facts: underTodaysNames(facts, 0, renamed) } : body;
  return underTodaysNames(inside, 0, renamed);
}

const isFacts = (value: unknown): value is Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function valueAt(facts: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return facts;
  return isFacts(facts) && Object.hasOwn(facts, name) ? valueAt(facts[name], rest) : undefined;
}

/** A copy with a value at a path; without the member where the value is `undefined`. */
function withValueAt(facts: Facts, [name = '', ...rest]: readonly string[], value: unknown): Facts {
  const { [name]: before, ...others } = facts;
  const after = rest.length === 0 ? value : withValueAt(isFacts(before) ? before : {}, rest, value);
  return after === undefined ? others : { ...others, [name]: after };
}
