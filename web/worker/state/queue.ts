import { type ComputedRef, computed, type Ref, ref, shallowRef } from 'vue';
import type { Language } from '../../../shared/messages/catalogue.ts';
import type { Answers } from './answers.ts';
import { ASKING, type Goal, MOST_QUESTIONS } from './goals.ts';
import type { Engine } from './load-engine.ts';
import { dependsOnUnanswered, isQuestion } from './order.ts';
import { isAnswered } from './path.ts';

/** Where a person stands: in a question of a goal, or at its answer where there is none. */
export interface Place {
  goal: Goal;
  question: string | null;
}

/** The way through the questions of one goal after the other. */
export interface Way {
  /** `null` while nothing was chosen. */
  place: Readonly<Ref<Place | null>>;
  /** To the first open question of a goal, or to its answer. */
  choose(goal: Goal): void;
  /** To the next question that would change the answer, or to the answer. */
  next(): void;
  /** To the answer at once: enough was asked. */
  enough(): void;
  back(): void;
  /** To a question, within the goal at hand. */
  goTo(id: string): void;
  /** Where the browser's own way back leads; `null` to the choice of a goal. */
  show(place: Place | null): void;
  /** Questions asked for the goal at hand, and those ahead as far as can be told. */
  progress: ComputedRef<{ done: number; open: number }>;
  /** Counts the turns to a question, so that the same one is shown anew. */
  turn: Readonly<Ref<number>>;
}

/** @param first id of a question to begin with */
export function createWay(
  { facts, skipped }: Pick<Answers, 'facts' | 'skipped'>,
  engine: Readonly<Ref<Engine | null>>,
  language: Readonly<Ref<Language>>,
  first: string | undefined,
): Way {
  const begin: Place | null = first !== undefined && isQuestion(first) ? { goal: 'all', question: first } : null;
  const place = shallowRef<Place | null>(begin);
  const before = shallowRef<readonly (Place | null)[]>([]);
  const turn = ref(0);
  /** Every question that was put for a goal, answered or not. */
  const put = new Map<Goal, Set<string>>();
  const putFor = (goal: Goal): Set<string> => put.get(goal) ?? put.set(goal, new Set()).get(goal) ?? new Set();

  const ahead = computed(() => (place.value ? aheadFor(place.value.goal) : []));
  /** What a goal still asks, in the order in which it asks. */
  function aheadFor(goal: Goal): string[] {
    const { first: always, after } = ASKING[goal];
    const isSettled = (id: string) => isAnswered(facts.value, id) || skipped.value.has(id);
    const isOpen = (id: string) => !isSettled(id) && !dependsOnUnanswered(facts.value, id);
    const settled = [...putFor(goal)].filter(isSettled).length;
    const waiting = always.filter(isOpen);
    // Looked for only when it is their turn: that takes a moment.
    const useful = waiting.length > 1 ? [] : (engine.value?.usefulFor(goal, facts.value, language.value) ?? []);
    const found = new Set([...waiting, ...useful.filter((id) => after.includes(id) && isOpen(id))]);
    return [...found].slice(0, Math.max(0, MOST_QUESTIONS - settled));
  }

  function move(to: Place | null): void {
    before.value = [...before.value, place.value];
    show(to);
  }
  function show(to: Place | null): void {
    if (to?.question) putFor(to.goal).add(to.question);
    turn.value += 1;
    place.value = to;
  }
  const ask = (goal: Goal): void => move({ goal, question: aheadFor(goal)[0] ?? null });
  /** On to the next question; back to the answer for whoever came from there to one of them. */
  function next(): void {
    if (!place.value) return;
    const { goal } = place.value;
    const cameFrom = before.value.at(-1);
    if (cameFrom?.goal === goal && cameFrom.question === null) move(cameFrom);
    else ask(goal);
  }

  return {
    place,
    turn,
    choose: ask,
    next,
    enough: () => place.value && move({ goal: place.value.goal, question: null }),
    back() {
      const to = before.value.at(-1) ?? null;
      before.value = before.value.slice(0, -1);
      show(to);
    },
    goTo: (id) => isQuestion(id) && move({ goal: place.value?.goal ?? 'all', question: id }),
    show,
    progress: computed(() => {
      const { goal, question } = place.value ?? {};
      const done = goal ? [...putFor(goal)].filter((id) => id !== question).length : 0;
      return { done, open: new Set([...ahead.value, ...(question ? [question] : [])]).size };
    }),
  };
}
