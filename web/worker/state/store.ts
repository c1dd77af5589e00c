import { type InjectionKey, inject, provide, type Ref, ref, shallowRef } from 'vue';
import type { Facts } from '../../../shared/facts/index.ts';
import { nextTask } from '../../ui/dom.ts';
import type { Reading } from '../../ui/language.ts';
import { type Answers, createAnswers } from './answers.ts';
import type { Engine, loadEngine } from './load-engine.ts';
import { createWay, type Way } from './queue.ts';

/** The slider of the base. Only what a month costs follows it from frame to frame. */
interface Slider {
  /** The base under the moving slider; `null` when it rests. */
  sliding: Readonly<Ref<string | null>>;
  slide(amount: string): void;
  /** The slider is let go of: the base under it is the answer. */
  endSlide(): void;
}

/** All that the parts of one calculator share: the answers, the place in the questions, the slider and the rules. */
export interface Store extends Answers, Way, Slider {
  /** `null` until it has been loaded. */
  engine: Readonly<Ref<Engine | null>>;
  load(): Promise<void>;
}

interface Beginning {
  facts?: Facts | undefined;
  /** Id of the question that is asked first. */
  first?: string | undefined;
}

export function createStore(
  { facts: given, first }: Beginning,
  reading: Reading,
  engineFrom: typeof loadEngine,
): Store {
  const engine = shallowRef<Engine | null>(null);
  const answers = createAnswers(given ?? {}, reading, engine, engineFrom);
  const way = createWay(answers, engine, reading.language, first);
  const { stop, ...slider } = createSlider((amount) => void answer('base', { amount }));

  async function load(): Promise<void> {
    const loaded = await engineFrom();
    await nextTask();
    engine.value = loaded;
    await loaded.loadPlans();
  }

  async function answer(id: string, value: unknown): Promise<string | null> {
    if (id === 'base') stop();
    return answers.answer(id, value);
  }

  function replace(others: Facts, skipped?: readonly string[]): void {
    stop();
    answers.replace(others, skipped);
  }

  return { ...answers, ...way, ...slider, engine, load, answer, replace };
}

/** A slider that rests so long is let go of. */
const REST_MS = 120;

/** @param settle takes the base under the slider for the answer */
function createSlider(settle: (amount: string) => void): Slider & { stop(): void } {
  const sliding = ref<string | null>(null);
  let rest: ReturnType<typeof setTimeout> | undefined;
  function endSlide(): void {
    if (sliding.value !== null) settle(sliding.value);
  }
  return {
    sliding,
    slide(amount) {
      sliding.value = amount;
      clearTimeout(rest);
      rest = setTimeout(endSlide, REST_MS);
    },
    endSlide,
    stop() {
      sliding.value = null;
      clearTimeout(rest);
    },
  };
}

const STORE: InjectionKey<Store> = Symbol('store');

export function provideStore(store: Store): Store {
  provide(STORE, store);
  return store;
}

/** The store of the calculator around here. */
export function useStore(): Store {
  const found = inject(STORE);
  if (!found) throw new Error('outside of a calculator');
  return found;
}

/** The same, or `null` on a page that shows an answer stored earlier. */
export function useStoreIfAny(): Store | null {
  return inject(STORE, null);
}
