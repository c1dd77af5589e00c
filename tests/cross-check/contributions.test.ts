import fc from 'fast-check';
import { test } from 'vitest';
import { contributionsCalculation } from '../../shared/answer/contributions.ts';
import { contributionFacts } from '../../shared/facts/contributions.ts';
import { asked, same } from './compare.ts';
import { contributions } from './contributions.ts';
import { asOf, money, month, PEOPLE, person, region, SEED, toldOnce, whole } from './people.ts';

/** Bases at, just under and just over the ends of the bands, beside any others. */
const EDGES = [
  '3178.1',
  '3466',
  '3746',
  '3980',
  '4242',
  '4416',
  '4504',
  '4573',
  '4572.99',
  '4573.01',
  '17284',
  '18726',
];
const CEILINGS = ['19899', '21207', '22078', '22518', '22863', '22862.99', '22863.01', '7069', '7621', '5000.25'];
const wage = fc.oneof(
  { arbitrary: fc.constantFrom(...EDGES, ...CEILINGS), weight: 1 },
  { arbitrary: money(25_000), weight: 2 },
);

/** What can be paid: at, just under and just over what ends of bands cost, beside anything else. */
const budget = (months: number) =>
  fc
    .tuple(fc.oneof(fc.constantFrom(123_471, 91_460, 32_011, 617_301, 35_345), whole(100, 700_000)), whole(-1, 1))
    .map(([fen, shift]) => ((fen * months + shift) / 100).toFixed(2));

const base = fc.oneof(
  fc.record({ monthlyBudget: budget(1) }),
  fc.record({ yearlyBudget: budget(12) }),
  fc.record({ pension: whole(50_000, 900_000).map((fen) => (fen / 100).toFixed(2)) }),
  fc.record({ amount: wage }),
  fc.record({ income: wage }),
  fc.record({ percent: fc.constantFrom('60', '80', '100', '150', '200', '300', '0', '66.67', '299.99', '1000') }),
);

const told = whole(2016, 2029).chain((year) =>
  person(contributionFacts, {
    year: fc.constant(year),
    from: month(year, year),
    base,
    birthMonth: fc.oneof(month(1955, 2008), month(2008, 2016)),
    platform: fc.constantFrom(
      '美团',
      '美团众包',
      '美团',
      '淘宝闪购',
      '闪送',
      'UU跑腿',
      '无',
      ['闪送', '美团'],
      ['UU跑腿', '淘宝闪购'],
    ),
    'pension.monthsSoFar': fc.oneof(whole(0, 300), fc.constantFrom(0, 179, 180)),
    'pension.indexSoFar': fc.constantFrom('0.6', '0.682', '1', '3.1'),
    'pension.accountNow': money(200_000),
    'pension.months': whole(0, 400),
    'pension.index': fc.constantFrom('0.6', '1', '3.1'),
    'pension.account': money(100_000),
    'pension.benefitBase': money(20_000),
    // whether these contradict the months is for the pension to say
    'pension.preAccountMonths': fc.constant(undefined),
    'pension.retireAt.years': whole(50, 70),
    paid: fc.array(fc.record({ month: month(year, year), base: wage }), { maxLength: 4 }),
  }),
);

const anybody = fc.tuple(told, whole(0, 40)).map(([facts, luck]) => toldOnce(facts, luck));

/** Documents and grades are compared elsewhere. */
function withoutSources(answer: object): object {
  const { net, ...rest } = answer as { net?: { back: string; net: string; estimated: boolean }[] };
  return { ...rest, ...(net && { net: net.map(({ back, net, estimated }) => ({ back, net, estimated })) }) };
}

test(`contributions of ${PEOPLE} people, computed twice`, { timeout: 1_200_000 }, () => {
  fc.assert(
    fc.property(anybody, asOf, region, (told, asOf, region) => {
      const asking = { asOf, region };
      const answer = asked(contributionsCalculation, told, asking);
      const plain = contributions(told, asking);
      if (!('base' in plain) && !('faults' in plain)) {
        // nothing is known without the year
        same({ outcome: (answer as typeof plain).outcome, questions: (answer as typeof plain).questions }, plain);
        return;
      }
      same(withoutSources(answer), plain);
    }),
    { numRuns: PEOPLE, seed: SEED },
  );
});

/** Everything told that a pension wanted needs. */
const saver = fc.record(
  {
    year: whole(2025, 2027),
    base: fc.record({ pension: whole(50_000, 900_000).map((fen) => (fen / 100).toFixed(2)) }),
    birthMonth: fc.oneof(month(1962, 1972), month(1972, 2012)),
    sex: fc.constantFrom('male' as const, 'female' as const),
    womenClass: fc.constantFrom('50' as const, '55' as const),
    pension: fc.record(
      {
        monthsSoFar: fc.oneof(fc.constant(0), whole(1, 40), whole(40, 250)),
        accountNow: money(200_000),
        indexSoFar: fc.constantFrom('0.6', '0.682', '1.5'),
        preAccountMonths: fc.constantFrom(0, 0, 12),
        benefitBase: money(20_000),
        retireAt: fc.record({ years: whole(50, 66), months: whole(0, 11) }),
      },
      { requiredKeys: ['monthsSoFar', 'accountNow', 'indexSoFar', 'preAccountMonths'] },
    ),
    schemes: fc.constantFrom(['pension' as const], ['medical' as const], ['pension' as const, 'medical' as const]),
  },
  { requiredKeys: ['year', 'base', 'birthMonth', 'sex', 'womenClass', 'pension'] },
);

test(`the base for the pension that ${PEOPLE / 10} people want, computed twice`, { timeout: 1_200_000 }, () => {
  fc.assert(
    fc.property(saver, fc.constantFrom('2026-11-25', '2026-11-25', '2025-06-01', '2027-02-01'), (told, asOf) => {
      const asking = { asOf, region: '370322' };
      same(withoutSources(asked(contributionsCalculation, told, asking)), contributions(told, asking));
    }),
    { numRuns: PEOPLE / 10, seed: SEED },
  );
});
