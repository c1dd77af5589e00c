import { type ComputedRef, computed, type InjectionKey, inject, provide, type Ref, ref, shallowRef } from 'vue';
import type { Assessment, Facts } from '../../../shared/api/assessments.ts';
import { questions } from '../../../shared/facts/index.ts';
import { dayInShanghai, yearOf } from '../../../shared/month.ts';
import type { Reading } from '../../ui/language.ts';
import { nextTask } from '../../ui/next-task.ts';
import type { Engine, loadEngine } from './load.ts';
import { movedToYear } from './move-year.ts';
import { isQuestion, questionOf, toAsk } from './order.ts';
import { isAnswered, withFact } from './path.ts';

/** The answers of one person, what follows from them, and where they stand in the questions. */
export interface Case {
  facts: Readonly<Ref<Facts>>;
  skipped: Readonly<Ref<ReadonlySet<string>>>;
  /** `null` until it has been loaded. */
  engine: Readonly<Ref<Engine | null>>;
  /** Whether loading failed; `load` tries again. */
  away: Readonly<Ref<boolean>>;
  load(): Promise<void>;
  /** The newest that could be said; `null` before anything could. */
  assessment: ComputedRef<Assessment | null>;
  /** Why the facts as given cannot be assessed at all. */
  refusals: ComputedRef<readonly { question: string; text: string }[]>;
  /** What a change of year did to other answers. */
  said: Readonly<Ref<readonly string[]>>;
  /** What is still to be asked, without the question on screen. */
  queue: ComputedRef<readonly string[]>;
  /** The question on screen; `null` when all are answered. */
  current: Readonly<Ref<string | null>>;
  /** Takes an answer, or says what is wrong with it and takes nothing. `undefined` takes an answer back. */
  say(id: string, value: unknown): Promise<string | null>;
  /** The base under a moving slider; `null` when it rests. Only what a month costs follows it from frame to frame. */
  sliding: Readonly<Ref<string | null>>;
  slide(amount: string): void;
  /** The slider is let go of: the base under it is the answer. */
  letGo(): void;
  /** 不清楚: the fact is left out and not asked for again. */
  skip(id: string): void;
  next(): void;
  back(): void;
  canGoBack: ComputedRef<boolean>;
  /** Turns to a question, also to the one on screen: `turn` counts these, so that it is shown anew. */
  goTo(id: string): void;
  turn: Readonly<Ref<number>>;
  /** Puts other answers in place of all of them. */
  replace(facts: Facts): void;
}

const CASE: InjectionKey<Case> = Symbol('case');

export function provideCase(own: Case): Case {
  provide(CASE, own);
  return own;
}

/** The case of the calculator around here. */
export function useCase(): Case {
  const found = inject(CASE);
  if (!found) throw new Error('outside of a calculator');
  return found;
}

/** The same, or `null` on a page that shows an answer stored earlier. */
export function useCaseIfAny(): Case | null {
  return inject(CASE, null);
}

/** A page for workers begins with the year at hand; it stands among the answers and can be changed like any other. */
const withYear = (facts: Facts): Facts =>
  facts.year === undefined ? { ...facts, year: yearOf(dayInShanghai(new Date())) } : facts;

/** A slider that rests so long is let go of. */
const REST_MS = 120;

/** The same one each time, so that nobody takes it for a change. */
const NONE: readonly never[] = [];

interface Beginning {
  facts?: Facts | undefined;
  first?: string | undefined;
}

export function newCase(beginning: Beginning, reading: Reading, engineFrom: typeof loadEngine): Case {
  const facts = shallowRef<Facts>(withYear(beginning.facts ?? {}));
  const skipped = shallowRef<ReadonlySet<string>>(new Set());
  const engine = shallowRef<Engine | null>(null);
  const away = ref(false);
  const said = shallowRef<readonly string[]>([]);
  const visited = shallowRef<readonly string[]>([]);
  const current = ref<string | null>(null);
  const turn = ref(0);
  const sliding = ref<string | null>(null);
  let rest: ReturnType<typeof setTimeout> | undefined;

  const tried = computed(() => engine.value?.tried(facts.value, reading.language.value) ?? null);
  let newest: Assessment | null = null;
  const assessment = computed(() => {
    if (tried.value && 'assessment' in tried.value) newest = tried.value.assessment;
    return newest;
  });
  const refusals = computed(() => (tried.value && 'refusals' in tried.value ? tried.value.refusals : NONE));

  const queue = computed(() => {
    const open = assessment.value?.questions?.map(({ id }) => id) ?? (engine.value ? [] : null);
    const asked = { facts: facts.value, skipped: skipped.value, open, first: beginning.first };
    return toAsk(asked).filter((id) => id !== current.value);
  });

  async function load(): Promise<void> {
    away.value = false;
    try {
      const loaded = await engineFrom();
      await nextTask();
      // The engine keeps its last answer, so that showing it is a task without this one.
      loaded.tried(facts.value, reading.language.value);
      await nextTask();
      engine.value = loaded;
      if (current.value === null) current.value = queue.value[0] ?? null;
    } catch {
      away.value = true;
    }
  }

  function slide(amount: string): void {
    sliding.value = amount;
    clearTimeout(rest);
    rest = setTimeout(letGo, REST_MS);
  }

  function stopSliding(): void {
    sliding.value = null;
    clearTimeout(rest);
  }

  function letGo(): void {
    if (sliding.value !== null) void say('base', { amount: sliding.value });
  }

  async function say(id: string, value: unknown): Promise<string | null> {
    const t = reading.text.value;
    if (id === 'base') stopSliding();
    const loaded = engine.value ?? (await engineFrom().catch(() => null));
    if (!loaded) return t.flow.away;
    if (value !== undefined && !loaded.isWellFormed(id, value)) return t.flow.malformed[questionOf(id).type];
    const moved = movedToYear(loaded.askIn(reading.language.value), facts.value, withFact(facts.value, id, value));
    const now = loaded.tried(moved.facts, reading.language.value);
    if ('refusals' in now && refusals.value.length === 0) return now.refusals.map((refusal) => refusal.text).join(' ');
    facts.value = moved.facts;
    said.value = moved.said;
    if (value !== undefined) skipped.value = without(skipped.value, id);
    return null;
  }

  function show(id: string | null): void {
    current.value = id;
  }

  function next(): void {
    const { value: from } = current;
    if (from !== null) visited.value = [...visited.value.filter((id) => id !== from), from];
    show(queue.value.find((id) => id !== from) ?? null);
  }

  current.value = queue.value[0] ?? null;
  return {
    facts,
    skipped,
    engine,
    away,
    load,
    assessment,
    refusals,
    said,
    queue,
    current,
    say,
    sliding,
    slide,
    letGo,
    skip(id) {
      if (isAnswered(facts.value, id)) facts.value = withFact(facts.value, id, undefined);
      skipped.value = new Set([...skipped.value, id]);
    },
    next,
    back() {
      const before = visited.value.at(-1);
      if (before === undefined) return;
      visited.value = visited.value.slice(0, -1);
      show(before);
    },
    turn,
    canGoBack: computed(() => visited.value.length > 0),
    goTo(id) {
      if (!isQuestion(id)) return;
      turn.value += 1;
      if (current.value !== null && current.value !== id)
        visited.value = [...visited.value.filter((each) => each !== id), current.value];
      show(id);
    },
    replace(given) {
      stopSliding();
      facts.value = withYear(given);
      skipped.value = new Set();
      visited.value = [];
      current.value = null;
      show(queue.value[0] ?? null);
    },
  };
}

const without = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  ids.has(id) ? new Set([...ids].filter((each) => each !== id)) : ids;

/** The year stands there before anybody has answered anything. */
export const isCounted = (id: string): boolean => id !== 'year';
const COUNTED = questions.map(({ id }) => id).filter(isCounted);

/**
 * How many questions are answered, and how many are open as far as can be told. The one on screen is open until it is
 * left: a base is answered while its slider still moves, and that is no other question.
 */
export function progressOf({ facts, skipped, queue, current }: Case): { done: number; open: number } {
  const now = current.value;
  const done = COUNTED.filter((id) => id !== now && (isAnswered(facts.value, id) || skipped.value.has(id))).length;
  return { done, open: queue.value.length + (now === null ? 0 : 1) };
}
