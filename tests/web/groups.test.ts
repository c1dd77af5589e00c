import { expect, test } from 'vitest';
import { groupsOf } from '../../web/worker/answer/amounts.ts';
import { askOn } from './ask.ts';

const ask = askOn('2026-11-24');
const groups = (request: Parameters<typeof ask>[0], index: number) =>
  groupsOf(ask(request).schedules[index]?.instalments ?? []).map(({ first, last, instalment }) => [
    first,
    last,
    instalment.pension,
  ]);
const MONTHLY = 0;
const QUARTERLY = 1;

test('a whole year is one group each: fees on the first instalment do not split it', () => {
  expect(groups({ year: 2026, base: { amount: '4573' } }, MONTHLY)).toEqual([[1, 12, '914.60']]);
});

test('from May the first quarter is short: 2 × 914.60 = 1829.20, then 3 × 914.60 = 2743.80 twice', () => {
  expect(groups({ year: 2026, from: '2026-05', base: { amount: '4573' } }, QUARTERLY)).toEqual([
    [1, 1, '1829.20'],
    [2, 3, '2743.80'],
  ]);
});

test('a medical amount unknown until July and known from August makes two groups', () => {
  expect(groups({ year: 2023, base: { amount: '4242' } }, MONTHLY)).toEqual([
    [1, 7, '848.40'],
    [8, 12, '848.40'],
  ]);
});
