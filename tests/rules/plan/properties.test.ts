import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../shared/facts/index.ts';
import { createLaw } from '../../../shared/law/law.ts';
import { Decimal, inFen } from '../../../shared/money.ts';
import { addMonths, yearOf } from '../../../shared/month.ts';
import { contributions } from '../../../shared/rules/contributions/index.ts';
import { type Limit, type Plan, plans } from '../../../shared/rules/plan/index.ts';
import { Trail } from '../../../shared/rules/trail.ts';
import { lawOfTheCases } from '../law-of-the-cases.ts';

/** A day on which the band of 2026 is known and four months of the year are left. */
const law = createLaw(lawOfTheCases, '370322', '2026-09-15');
const ask = (facts: Facts, limit?: Limit) => plans({ facts, limit }, new Trail(law));

const month = fc
  .tuple(fc.integer({ min: 1964, max: 2008 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);

/** Nobody has more months than since their eighteenth birthday. */
const someone: fc.Arbitrary<Facts> = fc
  .record({
    birthMonth: month,
    sex: fc.constantFrom('male' as const, 'female' as const),
    womenClass: fc.constantFrom('50' as const, '55' as const, undefined),
    householdRegistration: fc.constantFrom('370322', '370102', undefined),
    residencePermit: fc.constantFrom(true, false, undefined),
    previousScheme: fc.constantFrom('resident' as const, 'employee' as const, 'none' as const, undefined),
    groups: fc.constantFrom(['minimum-living-allowance' as const], []),
    from: fc.constantFrom('2026-09', '2026-12', '2027-05', undefined),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ share, ...facts }) => ({
    ...facts,
    pension: { monthsSoFar: Math.floor(share * 12 * (2026 - 18 - Number(facts.birthMonth.slice(0, 4)))) },
  }));

const limit: fc.Arbitrary<Limit> = fc
  .record({ fen: fc.integer({ min: 3_000, max: 600_000 }), per: fc.constantFrom('month' as const, 'year' as const) })
  .map(({ fen, per }) => ({ amount: new Decimal(fen * (per === 'year' ? 12 : 1)).div(100), per }));

const fen = (amounts: readonly Decimal[]): number => amounts.reduce((sum, each) => sum + inFen(each), 0);

/** The premium of 2025, which is the last one seen: paid in the December before its year. */
const PREMIUM = 46_000;

/** What counts for each calendar year, fen: the premium of the next one taken from its December and put where it belongs. */
function countedByYear({ ledger, choices }: Plan): Map<number, number> {
  const years = new Map<number, number>();
  const add = (year: number, amount: number) => years.set(year, (years.get(year) ?? 0) + amount);
  for (const { month, pays } of ledger) {
    const year = yearOf(month);
    const next = choices.medicalScheme === 'resident' && month.endsWith('-12') && month !== ledger.at(-1)?.month;
    add(year, inFen(pays) - (next ? PREMIUM : 0));
    if (next) add(year + 1, PREMIUM);
  }
  return years;
}

const ofAim = (all: readonly Plan[], aim: Plan['aim']): Plan | undefined => all.find((plan) => plan.aim === aim);

test.for(['2023-10-10', '2024-08-15', '2025-10-20', '2026-01-05', '2026-08-20', '2026-11-30'])(
  'every month of %s’s year costs what contributions of that day say, to the fen, as far as they say anything',
  (asOf) => {
    const of = createLaw(lawOfTheCases, '370322', asOf);
    const year = yearOf(asOf);
    const facts = { sex: 'male', birthMonth: '1990-06', householdRegistration: '370322' } as const;
    let compared = 0;
    for (const { choices, ledger } of plans({ facts }, new Trail(of)).plans) {
      if (choices.pensionScheme !== 'employee' || !choices.base) continue;
      for (const { month: each, pays } of ledger.filter((row) => yearOf(row.month) === year)) {
        const cost = (scheme: 'pension' | 'medical', base: Decimal | null) => {
          const asked = { year, from: each, schemes: [scheme], base: { amount: String(base) } };
          return base ? contributions(asked, new Trail(of)).monthly.total : new Decimal(0);
        };
        // The first month has the yearly fees, December the premium of the next year.
        if (each === choices.from || (each.endsWith('-12') && !choices.medicalBase)) continue;
        const [pension, medical] = [cost('pension', choices.base), cost('medical', choices.medicalBase)];
        if (!pension || !medical) continue;
        compared += 1;
        expect([each, pays.toFixed(2)]).toEqual([each, pension.plus(medical).toFixed(2)]);
      }
    }
    expect(compared).toBeGreaterThan(0);
  },
);

describe('For every person and limit', () => {
  test('the ledger has every month once and adds up to what is paid', () => {
    fc.assert(
      fc.property(someone, limit, (facts, within) => {
        for (const plan of ask(facts, within).plans) {
          const { ledger, pays, choices, largestMonth, reckonedTo } = plan;
          expect(fen(ledger.map((row) => row.pays))).toBe(inFen(pays));
          expect(ledger.map((row) => row.month)).toEqual(ledger.map((_, at) => addMonths(choices.from, at)));
          expect(ledger.at(-1)?.month ?? null).toBe(reckonedTo);
          const most = Math.max(0, ...ledger.map((row) => inFen(row.pays)));
          expect(largestMonth ? inFen(largestMonth.amount) : 0).toBe(most);
        }
      }),
    );
  });

  test('no calendar year takes more than the limit', () => {
    fc.assert(
      fc.property(someone, limit, (facts, within) => {
        for (const plan of ask(facts, within).plans) {
          const byYear = within.per === 'year' ? paidByYear(plan) : countedByYear(plan);
          const most = inFen(within.amount) * (within.per === 'year' ? 1 : 12);
          for (const paid of byYear.values()) expect(paid).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  test('a month of the year whose figures were seen costs what contributions say, to the fen', () => {
    fc.assert(
      fc.property(someone, limit, (person, within) => {
        // November has neither the yearly fees nor what is paid in December.
        for (const { choices, ledger } of ask({ ...person, from: '2026-09' }, within).plans) {
          const november = ledger.find((row) => row.month === '2026-11');
          if (!november) continue;
          const pays = (scheme: 'pension' | 'medical', base: Decimal | null) => {
            if (!base) return 0;
            const facts = { year: 2026, schemes: [scheme], base: { amount: base.toString() } };
            return inFen(contributions(facts, new Trail(law)).monthly.total ?? new Decimal(0));
          };
          const pension = (choices.paysUntil ?? '') >= '2026-11' ? choices.base : null;
          const medical = choices.medicalScheme === 'employee' ? choices.medicalBase : null;
          expect(inFen(november.pays)).toBe(pays('pension', pension) + pays('medical', medical));
        }
      }),
    );
  });

  test('more to spend brings no smaller pension and no dearer plan', () => {
    fc.assert(
      fc.property(someone, limit, fc.integer({ min: 1, max: 200_000 }), (facts, less, more) => {
        const [before, after] = [less, { ...less, amount: less.amount.plus(new Decimal(more).div(100)) }].map(
          (each) => ask(facts, each).plans,
        ) as [Plan[], Plan[]];
        const richest = ofAim(before, 'most-pension')?.pension;
        const cheapest = ofAim(before, 'least-cost-employee');
        if (richest) expect(ofAim(after, 'most-pension')?.pension?.total.gte(richest.total)).toBe(true);
        if (cheapest) expect(ofAim(after, 'least-cost-employee')?.pays.eq(cheapest.pays)).toBe(true);
      }),
    );
  });

  test('the base of the most pension is the highest within the limit', () => {
    fc.assert(
      fc.property(someone, limit, (facts, within) => {
        const best = ofAim(ask(facts, within).plans, 'most-pension');
        if (!best?.choices.base || best.choices.base.eq(22863)) return;
        const years = within.per === 'year' ? paidByYear(best) : countedByYear(best);
        // A yuan more is twenty fen a month: with so much more in each month, some year is over the limit.
        const most = inFen(within.amount) * (within.per === 'year' ? 1 : 12);
        const over = [...years].some(([year, paid]) => {
          const months = best.ledger.filter((row) => yearOf(row.month) === year).map((row) => row.month);
          const pension = months.filter((each) => each <= (best.choices.paysUntil ?? '')).length;
          const whole = within.per === 'year' ? paid : paid + (12 - months.length) * monthly(best, year);
          return whole + (within.per === 'year' ? pension : 12) * 20 > most;
        });
        expect(over).toBe(true);
      }),
    );
  });

  test('a scheme more never makes a plan cheaper', () => {
    fc.assert(
      fc.property(someone, limit, (facts, within) => {
        const all = ask(facts, within).plans;
        const [any, employee, both] = (['least-cost', 'least-cost-employee', 'least-cost-both'] as const).map((aim) =>
          ofAim(all, aim),
        );
        if (employee) expect(any?.pays.lte(employee.pays)).toBe(true);
        if (both) expect(employee?.pays.lte(both.pays)).toBe(true);
      }),
    );
  });

  test('the limit that would do does, and a fen less does not', () => {
    fc.assert(
      fc.property(someone, limit, (facts, within) => {
        const { needed, plans: told } = ask(facts, within);
        expect(needed !== null && told.some(({ pension }) => pension)).toBe(false);
        if (!needed) return;
        const { amount, per } = needed.limit;
        const byYear = per === 'year' ? paidByYear(needed.plan) : countedByYear(needed.plan);
        for (const paid of byYear.values()) expect(paid).toBeLessThanOrEqual(inFen(amount) * (per === 'year' ? 1 : 12));
        expect(ofAim(ask(facts, { amount, per }).plans, 'least-cost')?.pays.eq(needed.plan.pays)).toBe(true);
        const short = ask(facts, { amount: amount.minus('0.01'), per }).plans;
        expect(short.some(({ pension }) => pension)).toBe(false);
      }),
    );
  });

  test('the parts of a pension add up, and nothing is drawn before all is paid', () => {
    fc.assert(
      fc.property(someone, limit, (facts, within) => {
        for (const { pension, choices, ledger, paysForPension, drawnBackAfter } of ask(facts, within).plans) {
          if (!pension) continue;
          expect(pension.total.eq(pension.basic.plus(pension.account).plus(pension.transitional))).toBe(true);
          expect(addMonths(choices.from, ledger.length)).toBe(choices.retireIn);
          expect(pension.total.times(drawnBackAfter ?? 0).gte(paysForPension)).toBe(true);
        }
      }),
    );
  });
});

function paidByYear({ ledger }: Plan): Map<number, number> {
  const years = new Map<number, number>();
  for (const { month, pays } of ledger) years.set(yearOf(month), (years.get(yearOf(month)) ?? 0) + inFen(pays));
  return years;
}

/** The most that a month pays every month in a year: its least but for what is paid once. */
function monthly({ ledger }: Plan, year: number): number {
  return Math.max(
    0,
    ...ledger
      .filter((row) => yearOf(row.month) === year && !isOnce(row.month, ledger[0]?.month))
      .map((row) => inFen(row.pays)),
  );
}

/** December has what is paid once a year, and so has the first month of one. */
const isOnce = (each: string, first: string | undefined): boolean => /-(01|12)$/.test(each) || each === first;
