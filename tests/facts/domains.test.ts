import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import * as fact from '../../shared/facts/declare.ts';
import { shapeOf } from '../../shared/facts/schema.ts';

/** What the API takes for a fact, and what lies just beyond the domain that it is declared with. */
const takes = (declared: fact.Fact, value: unknown): boolean =>
  z.safeParse(z.strictObject(shapeOf({ it: declared })), { it: value }).success;

describe('the API takes both ends of a domain and nothing beyond', () => {
  test.for<[name: string, declared: fact.Fact, ends: readonly unknown[], beyond: readonly unknown[]]>([
    ['month', fact.month(), ['1900-01', '2099-12'], ['1899-12', '2100-01', '2026-13']],
    ['day', fact.day(), ['1900-01-01', '2099-12-31'], ['1899-12-31', '2100-01-01', '2026-02-30']],
    ['year', fact.year(), [1990, 2099], [1989, 2100, '2026']],
    ['money', fact.money('CNY'), ['0', '999999999.99'], ['-1', '1000000000', '1.234', '01']],
    ['pension index', fact.pensionIndex(), ['0', '99.999999'], ['-0.1', '100', '0.1234567']],
    ['months', fact.monthCount(), [0, 1200], [-1, 1201, 1.5]],
    ['years', fact.yearCount(), [0, 100], [-1, 101]],
    ['times', fact.count(), [0, 99], [-1, 100]],
    ['level', fact.certificateLevel(), [1, 5], [0, 6]],
    ['age', fact.ageYears(), [16, 100], [15, 101]],
    ['months of an age', fact.ageMonths(), [0, 11], [-1, 12]],
    ['yes or no', fact.yesNo(), [true, false], ['yes', null]],
    ['choice', fact.choice(['a', 'b']), ['a', 'b'], ['c', ['a'], true]],
    ['choices', fact.choices(['a', 'b']), [[], ['b', 'a']], [['c'], ['a', 'b', 'a'], 'a']],
    ['at least one', fact.choices(['a', 'b'], 1), [['a']], [[]]],
    [
      'platform',
      fact.platform(),
      ['美', '美'.repeat(40), ['美'], Array(10).fill('美'.repeat(40))],
      ['', '美'.repeat(41), [], [''], Array(11).fill('美'), [['美']]],
    ],
    ['region', fact.regionCode(), ['100000', '999999'], ['099999', '1000000']],
    [
      'base',
      fact.base(),
      [
        { amount: '0' },
        { percent: '9999.99' },
        { monthlyBudget: '0.01' },
        { yearlyBudget: '999999999.99' },
        { pension: '1' },
      ],
      [
        ...[{}, { amount: '1', income: '1' }, { percent: '10000' }, { monthlyBudget: '0' }, { yearlyBudget: '0.00' }],
        ...[{ pension: '-1' }, { pension: '0.001' }, { monthlyBudget: '1000000000' }, { pension: '1', income: '1' }],
      ],
    ],
    [
      'months by kind',
      fact.monthsByKind(['a']),
      [[], Array(20).fill({ kind: 'a', months: 1200 })],
      [Array(21).fill({ kind: 'a', months: 1 }), [{ kind: 'a' }], [{ kind: 'b', months: 1 }]],
    ],
    [
      'months paid',
      fact.paidMonths(),
      [[], Array(12).fill({ month: '2026-01', base: '1' })],
      [Array(13).fill({ month: '2026-01', base: '1' }), [{ month: '2026-01' }]],
    ],
    [
      'details',
      fact.details({ level: fact.certificateLevel() }),
      [null, {}, { level: 5 }],
      [[], { level: 6 }, { x: 1 }],
    ],
  ])('%s', ([, declared, ends, beyond]) => {
    expect(ends.filter((value) => !takes(declared, value))).toEqual([]);
    expect(beyond.filter((value) => takes(declared, value))).toEqual([]);
    const { domain } = declared;
    if ('least' in domain) expect([domain.least, domain.most]).toEqual(ends);
  });
});

/** Design 5: in requests amounts and percentages may also be whole JSON numbers, never numbers with decimals. */
test.for<[name: string, declared: fact.Fact, told: unknown, read: unknown]>([
  ['money', fact.money('CNY'), 0, '0'],
  ['money', fact.money('CNY'), 999_999_999, '999999999'],
  ['base', fact.base(), { percent: 9999 }, { percent: '9999' }],
  ['base', fact.base(), { yearlyBudget: 1 }, { yearlyBudget: '1' }],
  ['months paid', fact.paidMonths(), [{ month: '2026-01', base: 4573 }], [{ month: '2026-01', base: '4573' }]],
])('a whole number is read as its decimal: %s', ([, declared, told, read]) => {
  expect(z.parse(z.strictObject(shapeOf({ it: declared })), { it: told })).toEqual({ it: read });
});

test.for<[name: string, declared: fact.Fact, beyond: readonly unknown[]]>([
  ['money', fact.money('CNY'), [1.5, -1, 1_000_000_000, Number.NaN]],
  ['base', fact.base(), [{ percent: 10_000 }, { amount: 4573.5 }, { pension: 0 }, { amount: '4573', income: 4573 }]],
  ['pension index', fact.pensionIndex(), [1]],
])('and no other number is: %s', ([, declared, beyond]) => {
  expect(beyond.filter((value) => takes(declared, value))).toEqual([]);
});
