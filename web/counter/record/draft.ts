import {
  correctedFacts,
  type DecisionMatter,
  type DecisionOutcome,
  type FieldState,
} from '../../../shared/answer/decision.ts';
import type { CounterRecord, DecisionRequest } from '../../../shared/api/counter.ts';
import type { Facts } from '../../../shared/facts/index.ts';

/** What is chosen for a matter, before it is sent. */
export interface Choice {
  outcome: DecisionOutcome;
  note: string;
}

/** What an officer has done to a record and not sent yet. */
export interface Draft {
  /** What stands otherwise than it did when the record was read. */
  corrections: Pick<DecisionRequest, 'facts' | 'unknown'>;
  /** Ids of the facts that were compared with papers and found as the person had said. */
  checked: readonly string[];
  choices: Partial<Record<DecisionMatter, Choice>>;
}

export const NO_DRAFT: Draft = { corrections: {}, checked: [], choices: {} };

export const isEmpty = ({ corrections, checked, choices }: Draft): boolean =>
  [corrections, checked, choices].every((part) => Object.keys(part).length === 0);

/** The facts as they stood when the record was read. */
export const standingOf = ({ facts, decisions }: CounterRecord): Facts => decisions.at(-1)?.facts ?? facts;

/** The facts as they would stand with the draft. */
export const factsOf = (record: CounterRecord, { corrections }: Draft): Facts =>
  correctedFacts(standingOf(record), corrections);

type Members = Record<string, unknown>;

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at the path of a question, such as `accidentPolicy.premium`; `undefined` when it is not known. */
export function valueAt(facts: Facts, id: string): unknown {
  return id.split('.').reduce<unknown>((at, name) => (isMembers(at) ? at[name] : undefined), facts);
}

/** The facts with another value at the path of a question; `undefined` takes it away. What lies above is made. */
function withValue(facts: Facts, id: string, value: unknown): Facts {
  return changed(facts, id.split('.'), value) as Facts;
}

function changed(members: Members, [name = '', ...deeper]: string[], value: unknown): Members {
  const below = isMembers(members[name]) ? members[name] : {};
  const next = deeper.length > 0 ? changed(below, deeper, value) : value;
  const { [name]: _, ...others } = members;
  return next === undefined ? others : { ...members, [name]: next };
}

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What a decision has to say so that the facts become those of the draft: each fact whole, and those that went. */
function corrections(facts: Facts, draft: Facts): Draft['corrections'] {
  const names = (of: Facts): (keyof Facts)[] => Object.keys(of) as (keyof Facts)[];
  const found = names(draft).filter((name) => !same(facts[name], draft[name]));
  const unknown = names(facts).filter((name) => draft[name] === undefined);
  return {
    ...(found.length > 0 && { facts: Object.fromEntries(found.map((name) => [name, draft[name]])) as Facts }),
    ...(unknown.length > 0 && { unknown }),
  };
}

/** The draft with another value of a fact. Whatever was said of it before is not checked any more. */
export function corrected(record: CounterRecord, draft: Draft, id: string, value: unknown): Draft {
  return {
    ...draft,
    checked: draft.checked.filter((each) => each !== id),
    corrections: corrections(standingOf(record), withValue(factsOf(record, draft), id, value)),
  };
}

/** The draft in which a fact is as the person said: a correction of it, also a colleague's, is taken back. */
export function confirmed(record: CounterRecord, draft: Draft, id: string): Draft {
  const said = valueAt(record.facts, id);
  const next = corrected(record, draft, id, said);
  return same(said, valueAt(standingOf(record), id)) ? { ...next, checked: [...next.checked, id] } : next;
}

/** The draft without what was done to a fact here. */
export const undone = (record: CounterRecord, draft: Draft, id: string): Draft =>
  corrected(record, draft, id, valueAt(standingOf(record), id));

/** How far a fact is, with what was decided before and what is done here. */
export function stateOf(record: CounterRecord, draft: Draft, id: string): FieldState {
  const [said, stood, now] = [record.facts, standingOf(record), factsOf(record, draft)].map((of) => valueAt(of, id));
  if (!same(said, now)) return 'corrected';
  const before = record.fields.find((field) => field.id === id)?.state;
  const isLooked = draft.checked.includes(id) || before === 'confirmed' || !same(stood, now);
  return isLooked ? 'confirmed' : 'unchecked';
}
