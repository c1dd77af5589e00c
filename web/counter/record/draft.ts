import type { DecisionRequest } from '../../../shared/api/counter.ts';
import type { Facts } from '../../../shared/facts/index.ts';

type Members = Record<string, unknown>;

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at the path of a question, such as `accidentPolicy.premium`; `undefined` when it is not known. */
export function valueAt(facts: Facts, id: string): unknown {
  return id.split('.').reduce<unknown>((at, name) => (isMembers(at) ? at[name] : undefined), facts);
}

/** The facts with another value at the path of a question; `undefined` takes it away. What lies above is made. */
export function withValue(facts: Facts, id: string, value: unknown): Facts {
  return changed(facts, id.split('.'), value) as Facts;
}

function changed(members: Members, [name = '', ...deeper]: string[], value: unknown): Members {
  const below = isMembers(members[name]) ? members[name] : {};
  const next = deeper.length > 0 ? changed(below, deeper, value) : value;
  const { [name]: _, ...others } = members;
  return next === undefined ? others : { ...members, [name]: next };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What a decision has to say so that the facts become those of the draft: each fact whole, and those that went. */
export function corrections(facts: Facts, draft: Facts): Pick<DecisionRequest, 'facts' | 'unknown'> {
  const names = (of: Facts): (keyof Facts)[] => Object.keys(of) as (keyof Facts)[];
  const found = names(draft).filter((name) => !same(facts[name], draft[name]));
  const unknown = names(facts).filter((name) => draft[name] === undefined);
  return {
    ...(found.length > 0 && { facts: Object.fromEntries(found.map((name) => [name, draft[name]])) as Facts }),
    ...(unknown.length > 0 && { unknown }),
  };
}
