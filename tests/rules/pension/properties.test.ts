import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask, project } from './ask.ts';

const index = fc.integer({ min: 4000, max: 30000 }).map((parts) => (parts / 10000).toFixed(4));
const yuanFrom = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((fen) => (fen / 100).toFixed(2));
const age = fc.record({ years: fc.integer({ min: 50, max: 65 }), months: fc.integer({ min: 0, max: 11 }) });

const someone = fc
  .record({
    benefitBase: yuanFrom(5000, 12000),
    index,
    months: fc.integer({ min: 1, max: 540 }),
    share: fc.integer({ min: 0, max: 100 }),
    account: yuanFrom(0, 500_000),
    age,
    month: fc.constantFrom('2025-06', '2026-12', '2035-01'),
  })
  .map(({ share, ...rest }) => ({ ...rest, preAccountMonths: Math.floor((rest.months * share) / 100) }));

const PARTS = ['basic', 'account', 'transitional', 'total'] as const;

describe('For every pension', () => {
  test('the total is the sum of its parts to the fen', () => {
    fc.assert(
      fc.property(someone, (person) => {
        const { basic, account, transitional, total } = ask(person);
        const fen = [basic, account, transitional].reduce((sum, part) => sum + Math.round(Number(part) * 100), 0);
        expect(Math.round(Number(total) * 100)).toBe(fen);
      }),
    );
  });

  test.for([
    { what: 'benefitBase', more: { benefitBase: '12000.01' } },
    { what: 'index', more: { index: '3.0001' } },
    { what: 'months', more: { months: 541 } },
    { what: 'account', more: { account: '500000.01' } },
    { what: 'age', more: { age: { years: 66, months: 0 } } },
  ])('a higher $what never lowers any part', ({ more }) => {
    fc.assert(
      fc.property(someone, (person) => {
        const [less, greater] = [ask(person), ask({ ...person, ...more })];
        for (const part of PARTS) expect(Number(greater[part])).toBeGreaterThanOrEqual(Number(less[part]));
      }),
    );
  });

  test('one more month never lowers any part', () => {
    fc.assert(
      fc.property(someone, (person) => {
        const [less, greater] = [ask(person), ask({ ...person, months: person.months + 1 })];
        for (const part of PARTS) expect(Number(greater[part])).toBeGreaterThanOrEqual(Number(less[part]));
      }),
    );
  });
});

describe('For every projection', () => {
  test('a higher chosen base never lowers the pension', () => {
    const goingOn = fc.record({ base: fc.integer({ min: 4573, max: 22000 }), more: fc.integer({ min: 1, max: 800 }) });
    fc.assert(
      fc.property(someone, goingOn, fc.integer({ min: 2027, max: 2060 }), (person, { base, more }, year) => {
        const { months, preAccountMonths, index, account } = person;
        const on = (chosen: number) =>
          project({
            record: { months, preAccountMonths, index, account },
            base: String(chosen),
            from: '2026-12',
            retirement: { month: `${year}-06`, age: person.age },
          }).pension.total;
        expect(Number(on(base + more))).toBeGreaterThanOrEqual(Number(on(base)));
      }),
    );
  });
});
