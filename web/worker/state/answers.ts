import { type ComputedRef, computed, type Ref, shallowRef } from 'vue';
import type { Assessment } from '../../../shared/answer/assessment.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { dayInShanghai, yearOf } from '../../../shared/month.ts';
import type { Reading } from '../../ui/language.ts';
import type { Engine, loadEngine } from './load-engine.ts';
import { movedToYear } from './move-year.ts';
import { questionOf } from './order.ts';
import { isAnswered, withFact } from './path.ts';

/** The answers of one person, and what follows from them. */
export interface Answers {
  facts: Readonly<Ref<Facts>>;
  /** Those that are worked on: with the lowest base until another one is chosen. */
  worked: ComputedRef<Facts>;
  /** Answered with 不清楚: left out, and not asked for again. */
  skipped: Readonly<Ref<ReadonlySet<string>>>;
  /** The newest that could be worked out; `null` before anything could. */
  assessment: ComputedRef<Assessment | null>;
  /** Why the facts as given cannot be assessed at all. */
  refusals: ComputedRef<readonly { question: string; text: string }[]>;
  /** What the last change of year did to other answers, in the rule's own words. */
  adjustments: Readonly<Ref<readonly string[]>>;
  /** Takes an answer, or says what is wrong with it and takes nothing. `undefined` takes an answer back. */
  answer(id: string, value: unknown): Promise<string | null>;
  skip(id: string): void;
  /** Puts other answers in place of all of them; `skipped` were answered with 不清楚. */
  replace(facts: Facts, skipped?: readonly string[]): void;
}

/** A page for workers begins with the year at hand; it stands among the answers and can be changed like any other. */
const withYear = (facts: Facts): Facts =>
  facts.year === undefined ? { ...facts, year: yearOf(dayInShanghai(new Date())) } : facts;

/** Whether anything was told: the year at hand was not. */
export const isTold = (facts: Facts, skipped: ReadonlySet<string>): boolean =>
  skipped.size > 0 ||
  Object.keys(facts).some((name) => name !== 'year' && name !== 'region') ||
  facts.year !== withYear({}).year;

/** The same one each time, so that nobody takes it for a change. */
const NONE: readonly never[] = [];

/**
 * @param engine `null` until the store has loaded it
 * @param engineFrom where an answer that comes before that gets it from
 */
export function createAnswers(
  given: Facts,
  reading: Reading,
  engine: Readonly<Ref<Engine | null>>,
  engineFrom: typeof loadEngine,
): Answers {
  const facts = shallowRef<Facts>(withYear(given));
  const skipped = shallowRef<ReadonlySet<string>>(new Set());
  const adjustments = shallowRef<readonly string[]>(NONE);

  const worked = computed(() => engine.value?.onFloor(facts.value) ?? facts.value);
  const tried = computed(() => engine.value?.tried(worked.value, reading.language.value) ?? null);
  let newest: Assessment | null = null;
  const assessment = computed(() => {
    if (tried.value && 'assessment' in tried.value) newest = tried.value.assessment;
    return newest;
  });
  const refusals = computed(() => engine.value?.refusals(facts.value, reading.language.value) ?? NONE);

  async function answer(id: string, value: unknown): Promise<string | null> {
    const t = reading.text.value;
    const loaded = engine.value ?? (await engineFrom().catch(() => null));
    if (!loaded) return t.flow.away;
    if (value !== undefined && !loaded.isWellFormed(id, value)) return t.flow.malformed[questionOf(id).type];
    const moved = movedToYear(
      loaded.askIn(reading.language.value, facts.value.region),
      facts.value,
      withFact(facts.value, id, value),
    );
    const refused = loaded.refusals(moved.facts, reading.language.value);
    if (refused.length > 0 && refusals.value.length === 0) return refused.map((refusal) => refusal.text).join(' ');
    facts.value = moved.facts;
    adjustments.value = moved.adjustments;
    if (value !== undefined) skipped.value = without(skipped.value, id);
    return null;
  }

  function skip(id: string): void {
    if (isAnswered(facts.value, id)) facts.value = withFact(facts.value, id, undefined);
    skipped.value = new Set([...skipped.value, id]);
  }

  function replace(others: Facts, left: readonly string[] = []): void {
    facts.value = withYear(others);
    skipped.value = new Set(left);
  }

  return { facts, worked, skipped, assessment, refusals, adjustments, answer, skip, replace };
}

const without = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  ids.has(id) ? new Set([...ids].filter((each) => each !== id)) : ids;
