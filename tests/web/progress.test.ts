import { expect, test } from 'vitest';
import { ref } from 'vue';
import type { Facts } from '../../shared/facts/index.ts';
import { progressOf } from '../../web/worker/state/queue.ts';

const at = (facts: Facts, current: string | null, queue: string[], skipped: string[] = []) =>
  progressOf({
    facts: ref(facts),
    skipped: ref(new Set(skipped)),
    queue: ref(queue),
    current: ref(current),
  });

const three: Facts = { year: 2026, sex: 'male', birthMonth: '1971-03', trade: 'food-delivery' };

test('the year that stands there by itself is no answer', () => {
  expect(at({ year: 2026 }, 'sex', ['birthMonth', 'trade'])).toEqual({ done: 0, open: 3 });
});
test('a base that moves on screen is still the fourth question; what comes after it is the fifth', () => {
  expect(at(three, 'base', ['enrolOn'])).toEqual({ done: 3, open: 2 });
  expect(at({ ...three, base: { amount: '5000' } }, 'base', ['enrolOn'])).toEqual({ done: 3, open: 2 });
  expect(at({ ...three, base: { amount: '5000' } }, 'enrolOn', [])).toEqual({ done: 4, open: 1 });
});
test('what the person is not sure of is done, and nothing on screen is nothing open', () => {
  expect(at(three, null, [], ['base'])).toEqual({ done: 4, open: 0 });
});
