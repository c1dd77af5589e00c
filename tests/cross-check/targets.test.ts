import { ok } from 'node:assert/strict';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contributionsCalculation } from '../../shared/answer/contributions.ts';
import { retirementCalculation } from '../../shared/answer/retirement.ts';
import type { Facts } from '../../shared/facts/index.ts';
import { asked } from './compare.ts';
import { month, PEOPLE, SEED, whole } from './people.ts';
import { ascending, fen, monthIndex, yuan } from './plain.ts';

/** A tenth of the people of `npm run test:cross-check`, who are twenty times as many. */
const ROUND_TRIPS = Math.ceil(PEOPLE / 5);
const ASKING = { region: '370322', asOf: '2026-11-30' };

interface Answer {
  fault?: string;
  base: { chosen: string | null; floor: string; ceiling: string; bound: string };
  fits?: { wanted: string; reached: string | null; missedBy: string | null };
  yearlyFees: string | null;
  schedules: { instalments: { pension: string | null; medical: string | null }[] }[];
}

const contributionsOf = (facts: Facts) => asked(contributionsCalculation, facts, ASKING) as unknown as Answer;
const next = (amount: string, step: bigint) => yuan(fen(amount) + step) as string;
const inYuan = (least: number, most: number) => whole(least, most).map((each) => (each / 100).toFixed(2));

/** By the schedules of who chooses an amount: the dearest month without fees, or all of them with those that are known. */
function costOf(facts: Facts, amount: string, perMonth: boolean): bigint {
  const { schedules, yearlyFees } = contributionsOf({ ...facts, base: { amount } });
  const months = (schedules[0]?.instalments ?? []).map(
    ({ pension, medical }) => fen(pension as string) + fen(medical as string),
  );
  if (perMonth) return ascending(months).at(-1) as bigint;
  return months.reduce((sum, each) => sum + each, fen(yearlyFees ?? '0'));
}

const payer = fc
  .record({
    from: fc.oneof(
      { arbitrary: month(2026, 2026), weight: 3 },
      { arbitrary: whole(8, 12).map((each) => `2023-${String(each).padStart(2, '0')}`), weight: 1 },
      { arbitrary: month(2022, 2025), weight: 1 },
    ),
    both: fc.boolean(),
    medicalOption: fc.constantFrom('pooled-only' as const, 'with-account' as const),
  })
  .map(({ from, both, medicalOption }): Facts => {
    const year = Number(from.slice(0, 4));
    // In other months nobody has seen what the medical scheme costs.
    const seen = year === 2026 || (year === 2023 && from >= '2023-08');
    const schemes = both && seen ? (['pension', 'medical'] as const) : (['pension'] as const);
    return { year, from, schemes, ...(year === 2026 && { medicalOption }) };
  });

test(`what ${ROUND_TRIPS} people can pay is kept to, and a fen more of base would be too much`, {
  timeout: 600_000,
}, () => {
  let turned = 0;
  fc.assert(
    fc.property(payer, fc.boolean(), inYuan(80_000, 650_000), (facts, perMonth, each) => {
      const limit = perMonth ? each : (yuan(fen(each) * BigInt(13 - Number(facts.from?.slice(5)))) as string);
      const { base, fits } = contributionsOf({
        ...facts,
        base: perMonth ? { monthlyBudget: limit } : { yearlyBudget: limit },
      });
      const { chosen, floor, ceiling, bound } = base;
      ok(chosen && fits?.reached && fits.missedBy);
      const cost = costOf(facts, chosen, perMonth);
      expect([fits.wanted, fits.reached]).toEqual([limit, yuan(cost)]);
      if (bound === 'floor') {
        expect([chosen, fits.missedBy]).toEqual([floor, yuan(cost - fen(limit))]);
        ok(cost > fen(limit));
        return;
      }
      ok(cost <= fen(limit) && fits.missedBy === '0.00');
      if (chosen === ceiling) return;
      turned += 1;
      ok(costOf(facts, next(chosen, 1n), perMonth) > fen(limit));
    }),
    { numRuns: ROUND_TRIPS, seed: SEED },
  );
  ok(turned > ROUND_TRIPS / 3);
});

/** Nobody who would be past 70 with the minimum months: how such an account is divided was not seen. */
const saver = month(1978, 2009).chain((birthMonth) =>
  fc.record({
    birthMonth: fc.constant(birthMonth),
    sex: fc.constantFrom('male' as const, 'female' as const),
    womenClass: fc.constantFrom('50' as const, '55' as const),
    pension: fc.record(
      {
        monthsSoFar: whole(0, monthIndex('2026-11') - monthIndex(birthMonth) - 16 * 12),
        accountNow: inYuan(0, 10_000_000),
        indexSoFar: whole(600, 3000).map((each) => (each / 1000).toFixed(3)),
        preAccountMonths: fc.constant(0),
        benefitBase: inYuan(500_000, 1_500_000),
      },
      { requiredKeys: ['monthsSoFar', 'accountNow', 'indexSoFar', 'preAccountMonths'] },
    ),
  }),
);

test(`the pension that ${ROUND_TRIPS} people want is reached, and on a fen less of base it is not`, {
  timeout: 600_000,
}, () => {
  let turned = 0;
  fc.assert(
    fc.property(saver, inYuan(100_000, 900_000), (person, wanted) => {
      const { base, fits } = contributionsOf({ ...person, year: 2026, base: { pension: wanted } });
      const pensionOn = (amount: string) => {
        const { pension } = asked(retirementCalculation, { ...person, base: { amount } }, ASKING) as unknown as {
          pension: { total: string };
        };
        return fen(pension.total);
      };
      const { chosen, floor, ceiling, bound } = base;
      ok(chosen && fits?.reached && fits.missedBy);
      const reached = pensionOn(chosen);
      expect([fits.wanted, fits.reached]).toEqual([wanted, yuan(reached)]);
      if (reached < fen(wanted)) {
        expect([chosen, fits.missedBy]).toEqual([ceiling, yuan(fen(wanted) - reached)]);
        return;
      }
      expect([fits.missedBy, bound]).toEqual(['0.00', chosen === floor && reached > fen(wanted) ? 'floor' : 'none']);
      if (chosen === floor) return;
      turned += 1;
      ok(pensionOn(next(chosen, -1n)) < fen(wanted));
    }),
    { numRuns: ROUND_TRIPS, seed: SEED },
  );
  ok(turned > ROUND_TRIPS / 3);
});
