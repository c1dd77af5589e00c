import fc from 'fast-check';
import { test } from 'vitest';
import { contributionsCalculation } from '../../shared/answer/contributions.ts';
import { contributionFacts } from '../../shared/facts/contributions.ts';
import { asked, same } from './compare.ts';
import { contributions } from './contributions.ts';
import { asOf, money, month, PEOPLE, person, region, SEED, whole } from './people.ts';

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

const base = fc.oneof(
  fc.record({ amount: wage }),
  fc.record({ income: wage }),
  fc.record({ percent: fc.constantFrom('60', '80', '100', '150', '200', '300', '0', '66.67', '299.99', '1000') }),
);

const anybody = whole(2016, 2029).chain((year) =>
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
