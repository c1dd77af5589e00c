import { type ComputedRef, computed, type Ref, ref, shallowRef } from 'vue';
import { questions } from '../../../shared/facts/index.ts';
import type { Answers } from './answers.ts';
import type { Engine } from './load-engine.ts';
import { isQuestion, toAsk } from './order.ts';
import { isAnswered } from './path.ts';

/** Where a person stands in the questions. */
export interface Queue {
  /** What is still to be asked, without the question on screen. */
  queue: Readonly<Ref<readonly string[]>>;
  /** The question on screen; `null` when all are answered. */
  current: Readonly<Ref<string | null>>;
  next(): void;
  back(): void;
  canGoBack: ComputedRef<boolean>;
  /** Turns to a question, also to the one on screen: `turn` counts these, so that it is shown anew. */
  goTo(id: string): void;
  turn: Readonly<Ref<number>>;
}

interface QueueControl extends Queue {
  /** Shows the first question where none is on screen. */
  begin(): void;
  /** Begins anew, after other answers have been put in place of all. */
  restart(): void;
}

/** @param first id of a question to begin with */
export function createQueue(
  { facts, skipped, assessment }: Pick<Answers, 'facts' | 'skipped' | 'assessment'>,
  engine: Readonly<Ref<Engine | null>>,
  first: string | undefined,
): QueueControl {
  const visited = shallowRef<readonly string[]>([]);
  const current = ref<string | null>(null);
  const turn = ref(0);

  const queue = computed(() => {
    const open = assessment.value?.questions?.map(({ id }) => id) ?? (engine.value ? [] : null);
    const asked = { facts: facts.value, skipped: skipped.value, open, first };
    return toAsk(asked).filter((id) => id !== current.value);
  });

  function begin(): void {
    if (current.value === null) current.value = queue.value[0] ?? null;
  }

  begin();
  return {
    queue,
    current,
    turn,
    canGoBack: computed(() => visited.value.length > 0),
    next() {
      const { value: from } = current;
      if (from !== null) visited.value = [...visited.value.filter((id) => id !== from), from];
      current.value = queue.value.find((id) => id !== from) ?? null;
    },
    back() {
      const before = visited.value.at(-1);
      if (before === undefined) return;
      visited.value = visited.value.slice(0, -1);
      current.value = before;
    },
    goTo(id) {
      if (!isQuestion(id)) return;
      turn.value += 1;
      if (current.value !== null && current.value !== id)
        visited.value = [...visited.value.filter((each) => each !== id), current.value];
      current.value = id;
    },
    begin,
    restart() {
      visited.value = [];
      current.value = null;
      begin();
    },
  };
}

/** The year stands there before anybody has answered anything. */
export const isCounted = (id: string): boolean => id !== 'year';
const COUNTED = questions.map(({ id }) => id).filter(isCounted);

type Standing = Pick<Answers, 'facts' | 'skipped'> & Pick<Queue, 'queue' | 'current'>;

/**
 * How many questions are answered, and how many are open as far as can be told. The one on screen is open until it is
 * left: a base is answered while its slider still moves, and that is no other question.
 */
export function progressOf({ facts, skipped, queue, current }: Standing): { done: number; open: number } {
  const now = current.value;
  const done = COUNTED.filter((id) => id !== now && (isAnswered(facts.value, id) || skipped.value.has(id))).length;
  return { done, open: queue.value.length + (now === null ? 0 : 1) };
}
