import type { Facts } from '../../../shared/facts/index.ts';
import { questions } from '../../../shared/facts/index.ts';

/**
 * Facts by the id of the question they answer, which is their path: `sex`, `accidentPolicy.premium`,
 * `pension.retireAt.years`. Facts are values: each change makes new ones.
 */
type Node = Readonly<Record<string, unknown>>;

const asked = new Set(questions.map(({ id }) => id));

/** Members that nobody is asked for only hold others: with nothing in them they say nothing. An empty `certificate` says that there is one. */
const isHolder = (path: string): boolean => !asked.has(path);

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The answer to a question; `undefined` where it is not known, `null` where the person said that there is none. */
export function factAt(facts: Facts, id: string): unknown {
  return id.split('.').reduce<unknown>((node, name) => (isNode(node) ? node[name] : undefined), facts);
}

/** The same facts with one answer put in its place; `undefined` takes it out. */
export function withFact(facts: Facts, id: string, value: unknown): Facts {
  return (put(facts, id.split('.'), '', value) ?? {}) as Facts;
}

function put(node: Node, [name = '', ...rest]: readonly string[], path: string, value: unknown): Node | undefined {
  const below = node[name];
  const changed = rest.length > 0 ? put(isNode(below) ? below : {}, rest, `${path}${name}.`, value) : value;
  const { [name]: _before, ...others } = node;
  const now = changed === undefined ? others : { ...node, [name]: changed };
  return Object.keys(now).length === 0 && path !== '' && isHolder(path.slice(0, -1)) ? undefined : now;
}

/** Whether the person has answered this. */
export function isAnswered(facts: Facts, id: string): boolean {
  return factAt(facts, id) !== undefined;
}

/** The question that an answer hangs on: `certificate` for `certificate.level`; none for most. */
export function parentOf(id: string): string | null {
  const at = id.lastIndexOf('.');
  const parent = at < 0 ? null : id.slice(0, at);
  return parent === null || isHolder(parent) ? null : parent;
}
