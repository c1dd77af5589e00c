import fc from 'fast-check';
import { test } from 'vitest';
import { retirementCalculation } from '../../shared/answer/retirement.ts';
import { retirementFacts } from '../../shared/facts/retirement.ts';
import { asked, same } from './compare.ts';
import { asOf, money, month, PEOPLE, person, region, SEED, toldOnce, whole } from './people.ts';
import { retirement } from './retirement.ts';

/** First and last births of each class, and those around them, beside any others. */
const EDGES = [
  ...['1964-12', '1965-01', '1965-04', '1965-05', '1976-08', '1976-09', '1969-12', '1970-01', '1981-08', '1981-09'],
  ...['1974-12', '1975-01', '1975-02', '1975-03', '1984-10', '1984-11', '1979-12', '1980-01', '1982-01'],
];
const birth = fc.oneof(month(1940, 2020), fc.constantFrom(...EDGES));

const index = fc.oneof(
  fc.constantFrom('0.6', '1', '3', '3.000001', '0.6820', '0.640', '1.000001'),
  whole(0, 3_000_000).map(
    (millionths) => `${Math.floor(millionths / 1e6)}.${String(millionths % 1e6).padStart(6, '0')}`,
  ),
);

/** A base as people choose it, in the band and beside it. */
const base = fc.oneof(
  whole(4000, 24_000).map((yuan) => ({ amount: String(yuan) })),
  whole(4000, 24_000).map((yuan) => ({ income: `${yuan}.37` })),
  fc.constantFrom('60', '80', '100', '150.55', '300', '40').map((percent) => ({ percent })),
);

const told = person(retirementFacts, {
  base,
  from: month(2024, 2032),
  'pension.monthsSoFar': fc.oneof(whole(0, 400), fc.constantFrom(0, 36, 144, 179, 180)),
  'pension.indexSoFar': index,
  'pension.accountNow': money(300_000),
  'pension.firstMonth': fc.oneof(month(1990, 2025), fc.constantFrom('2011-06', '2011-07')),
  birthMonth: birth,
  'pension.index': index,
  'pension.months': fc.oneof(whole(0, 600), fc.constantFrom(179, 180, 181, 239, 240)),
  'pension.preAccountMonths': fc.oneof(fc.constant(0), whole(1, 240)),
  'pension.account': money(300_000),
  'pension.benefitBase': money(20_000),
  'pension.retireAt.years': whole(38, 72),
});

/** Mostly what stands today or what will stand at retirement; now and then both, which is refused. */
const anybody = fc.tuple(told, whole(0, 20)).map(([facts, luck]) => toldOnce(facts, luck));

/** Ways without their sentences and what these rest on. */
function withoutWords(answer: object): object {
  if (!('ways' in answer)) return answer;
  const ways = (answer.ways as Record<string, unknown>[]).map(
    ({ saying: _, operands: __, documents: ___, grade: ____, ...way }) => way,
  );
  return { ...answer, ways };
}

test(`retirement of ${PEOPLE} people, computed twice`, { timeout: 1_200_000 }, () => {
  fc.assert(
    fc.property(anybody, asOf, region, (told, asOf, region) =>
      same(withoutWords(asked(retirementCalculation, told, { asOf, region })), retirement(told, { asOf, region })),
    ),
    { numRuns: PEOPLE, seed: SEED },
  );
});
