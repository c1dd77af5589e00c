import { type Facts, questions } from '../facts/index.ts';
import { type Bilingual, inEach } from '../language.ts';
import type { Region } from '../law/regions.ts';
import { headlinesUnasked } from '../messages/headlines.generated.ts';
import { PROGRAMMES } from '../rules/subsidies/index.ts';
import type { Change } from './today.ts';

/** What a counter decided: it holds, papers are missing, or it does not hold. */
export const DECISION_OUTCOMES = ['accepted', 'needs-papers', 'rejected'] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

/** What a counter decides on: a part of the answer, or one programme. */
export const DECISION_MATTERS = [
  'contributions',
  'medical-scheme',
  'contribution-years',
  'retirement',
  'worker-status',
  ...PROGRAMMES,
] as const;
export type DecisionMatter = (typeof DECISION_MATTERS)[number];

/** One fact: what the worker said beside what stands now. A member left out was not told, which is neither no nor none. */
export interface Field {
  /** Path of the fact, as in the catalogue of questions. */
  id: string;
  title: Bilingual;
  said?: unknown;
  now?: unknown;
  changed: boolean;
}

/**
 * How far a counter has come with a fact: nobody has looked at it, it was found as the person had said, or otherwise.
 */
export const FIELD_STATES = ['unchecked', 'confirmed', 'corrected'] as const;
export type FieldState = (typeof FIELD_STATES)[number];

/** A decision as the person sees it. */
export interface Decision {
  /** ISO 8601, UTC. */
  decidedAt: string;
  /** The office that decided. */
  office: Region;
  /** Left out where it is on the record as a whole, as every decision was before there were matters. */
  matter?: DecisionMatter;
  outcome: DecisionOutcome;
  note: string | null;
  /** The facts as the counter found them, all of them. */
  facts: Facts;
  /** Ids of the facts that were compared with papers and found as they stand; left out where none was. */
  checked?: readonly string[];
  /** What the counter found otherwise than the worker had said. */
  fields: readonly Field[];
  /** How the answer differs from the one the worker was given. */
  changes: readonly Change[];
}

/**
 * A decision as the person sees it: without whoever made it.
 *
 * @param said what the worker had said
 */
export function shownDecision(said: Facts, made: Omit<Decision, 'fields'>): Decision {
  const { decidedAt, office, matter, outcome, note, facts, checked, changes } = made;
  const fields = fieldsBeside(said, facts).filter(({ changed }) => changed);
  return {
    decidedAt,
    office,
    ...(matter && { matter }),
    outcome,
    note,
    facts,
    ...(checked && { checked }),
    fields,
    changes,
  };
}

/** What a counter found otherwise. */
export interface Corrections {
  /** Facts given anew, each whole. */
  facts?: Facts | undefined;
  /** Those that turned out not to be known. */
  unknown?: readonly (keyof Facts)[] | undefined;
}

/** The facts after a counter's corrections: those given anew replace the old ones, those unknown are gone. */
export function correctedFacts(facts: Facts, { facts: found, unknown = [] }: Corrections): Facts {
  const all = { ...facts, ...found };
  for (const name of unknown) delete all[name];
  return all;
}

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

/**
 * Every fact with how far the counters have come with it, after all of their decisions. Only what a decision names, or
 * has changed, counts as looked at.
 *
 * @param said what the worker said
 * @param decisions the first one first
 */
export function checkedFields(
  said: Facts,
  decisions: readonly Pick<Decision, 'facts' | 'checked'>[],
): (Field & { state: FieldState })[] {
  const looked = new Set<string>();
  let before = said;
  for (const { facts, checked = [] } of decisions) {
    const changed = fieldsBeside(before, facts).filter((field) => field.changed);
    for (const id of [...checked, ...changed.map((field) => field.id)]) looked.add(id);
    before = facts;
  }
  return fieldsBeside(said, before).map((field) => ({
    ...field,
    state: field.changed ? 'corrected' : looked.has(field.id) ? 'confirmed' : 'unchecked',
  }));
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
