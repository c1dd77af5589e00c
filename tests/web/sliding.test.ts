import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { language, text } from '../../web/ui/language.ts';
import * as engine from '../../web/worker/state/engine.ts';
import { createStore, type Store } from '../../web/worker/state/store.ts';

// Time is set by hand: a slider that rests for 120 ms is let go of.
let store: Store;
beforeEach(async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-25T02:00:00Z') });
  store = createStore({ facts: { year: 2026, base: { amount: '4573' } } }, { language, text }, async () => engine);
  const loading = store.load();
  await vi.runAllTimersAsync();
  await loading;
});
afterEach(() => void vi.useRealTimers());

test('a slider that moves changes no answer until it rests', async () => {
  store.slide('5000.00');
  await vi.advanceTimersByTimeAsync(100);
  store.slide('6000.00');
  await vi.advanceTimersByTimeAsync(100);
  expect(store.facts.value.base).toEqual({ amount: '4573' });
  expect(store.sliding.value).toBe('6000.00');
  await vi.advanceTimersByTimeAsync(20);
  expect(store.facts.value.base).toEqual({ amount: '6000.00' });
  expect(store.sliding.value).toBeNull();
});

test('answers put in its place while it moves, such as those of a link, keep their own base', async () => {
  store.slide('5000.00');
  store.replace({ year: 2026, base: { amount: '9000' } });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(store.facts.value.base).toEqual({ amount: '9000' });
  expect(store.sliding.value).toBeNull();
});
