import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../../shared/money.ts';
import { ask, type Wanted } from './ask.ts';

/** Years whose band is known, and a base somewhere inside it or at its ends. */
const someone: fc.Arbitrary<Wanted> = fc
  .record({
    year: fc.constantFrom(2021, 2022, 2023, 2024, 2025, 2026, 2027),
    startsIn: fc.integer({ min: 1, max: 12 }),
    income: fc.integer({ min: 0, max: 4_000_000 }).map((fen) => new Decimal(fen).div(100).toFixed(2)),
    schemes: fc.constantFrom(['pension'] as const, ['medical'] as const, ['pension', 'medical'] as const),
  })
  .map(({ year, startsIn, ...rest }) => ({ ...rest, year, from: `${year}-${String(startsIn).padStart(2, '0')}` }));

const add = (amounts: readonly (string | null)[]) =>
  amounts.includes(null) ? null : amounts.reduce((sum, each) => sum.plus(each ?? 0), new Decimal(0)).toFixed(2);

describe('For every person', () => {
  test('the four schedules come to the same total, in each part', () => {
    fc.assert(
      fc.property(someone, (person) => {
        for (const part of ['pension', 'medical', 'fees', 'total'] as const) {
          const totals = ask(person).schedules.map(({ instalments }) => add(instalments.map((each) => each[part])));
          expect(new Set(totals).size).toBe(1);
        }
      }),
    );
  });

  test('the instalments of each schedule cover every month from the first to December exactly once', () => {
    fc.assert(
      fc.property(someone, (person) => {
        const first = Number(person.from?.slice(5));
        for (const { instalments } of ask(person).schedules) {
          const covered = instalments.flatMap(({ from, to }) => {
            const [start, end] = [Number(from.slice(5)), Number(to.slice(5))];
            return Array.from({ length: end - start + 1 }, (_, index) => start + index);
          });
          expect(covered).toEqual(Array.from({ length: 13 - first }, (_, index) => first + index));
        }
      }),
    );
  });

  test('the chosen base lies inside the band', () => {
    fc.assert(
      fc.property(someone, (person) => {
        const { chosen, floor, ceiling } = ask(person).base;
        expect(Number(chosen)).toBeGreaterThanOrEqual(Number(floor));
        expect(Number(chosen)).toBeLessThanOrEqual(Number(ceiling));
      }),
    );
  });

  test('a higher income never costs less', () => {
    fc.assert(
      fc.property(someone, fc.integer({ min: 1, max: 500_000 }), (person, more) => {
        const richer = {
          ...person,
          income: new Decimal(person.income ?? 0).plus(new Decimal(more).div(100)).toFixed(2),
        };
        const [less, greater] = [ask(person).monthly, ask(richer).monthly];
        expect(Number(greater.pension)).toBeGreaterThanOrEqual(Number(less.pension));
        expect(Number(greater.medical)).toBeGreaterThanOrEqual(Number(less.medical));
      }),
    );
  });

  test('a total is known exactly when all its parts are', () => {
    fc.assert(
      fc.property(someone, (person) => {
        for (const { instalments, total } of ask(person).schedules) {
          for (const each of instalments) expect(each.total).toBe(add([each.pension, each.medical, each.fees]));
          expect(total).toBe(add(instalments.map((each) => each.total)));
        }
      }),
    );
  });
});
