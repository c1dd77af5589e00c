import fc from 'fast-check';
import { test } from 'vitest';
import { subsidiesCalculation } from '../../shared/answer/subsidies.ts';
import { subsidyFacts } from '../../shared/facts/subsidies.ts';
import { PROGRAMMES, type Programme } from '../../shared/rules/subsidies/index.ts';
import { asked, same } from './compare.ts';
import { asOf, day, endingOn, money, month, PEOPLE, person, region, SEED, whole } from './people.ts';
import { monthAt, monthIndex } from './plain.ts';
import { subsidies } from './subsidies.ts';

/** Names on the lists, later ones and other names too, some on none. Other spellings: tests/rules/subsidies. */
const PLATFORMS = [
  '美团众包',
  '美团',
  '饿了么',
  '滴滴出行',
  '货拉拉',
  '满帮省省',
  '美团打车',
  'T3出行',
  'UU跑腿',
  '淘宝闪购',
  '花小猪',
  '京东外卖',
  '无',
];

/** Five years before an age is the edge: the ages before 2025, and 63, at which a man born in or after 1976-09 retires. */
const nearEdge = (birthMonth: string) =>
  fc
    .tuple(fc.constantFrom(50, 55, 60, 63), whole(-1, 1))
    .map(([age, shift]) => monthAt(monthIndex(birthMonth) + (age - 5) * 12 + shift));

const anybody = fc.tuple(day(2017, 2028), month(1955, 2008)).chain(([on, birthMonth]) =>
  person(subsidyFacts, {
    on: fc.constant(on),
    birthMonth: fc.constant(birthMonth),
    platform: fc.oneof(
      fc.constantFrom(...PLATFORMS),
      fc.uniqueArray(fc.constantFrom(...PLATFORMS), { minLength: 1, maxLength: 3 }),
    ),
    base: fc.oneof(
      whole(3000, 25_000).map((yuan) => ({ amount: String(yuan) })),
      whole(30, 310).map((percent) => ({ percent: String(percent) })),
      money(30_000).map((income) => ({ income })),
    ),
    groups: fc.oneof(
      fc.constant([]),
      fc.uniqueArray(fc.constantFrom(...subsidyFacts.groups.options), { maxLength: 3 }),
    ),
    leftSchoolOn: fc.oneof(day(2021, 2027), endingOn(on, 24)),
    unemploymentInsuredMonths: fc.oneof(whole(0, 60), fc.constantFrom(11, 12, 13, 35, 36, 59, 60, 119, 120)),
    'business.registeredOn': fc.oneof(day(2022, 2027), endingOn(on, 12)),
    skillSubsidiesThisYear: whole(0, 4),
    trainingSubsidiesThisYear: whole(0, 4),
    'accidentPolicy.premium': fc.oneof(money(300), fc.constantFrom('100', '99.99', '100.01')),
    'accidentPolicy.from': day(2020, 2026),
    'certificate.issuedOn': fc.oneof(day(2021, 2027), endingOn(on, 12)),
    'socialInsuranceSubsidy.months': fc.oneof(whole(0, 70), fc.constantFrom(23, 24, 35, 36)),
    'socialInsuranceSubsidy.firstApprovedIn': fc.oneof(month(2018, 2027), nearEdge(birthMonth)),
  }),
);

/** Words, sources and ways out of a refusal are left aside; what is decided and paid is compared. */
function decisions(answer: object): object {
  const { programmes } = answer as {
    programmes: (Omit<Programme, 'price' | 'estimate' | 'cost'> & {
      price?: { perOrder: { case: string | null; amount: string }[] | null };
      estimate?: { value: string };
      cost?: { atFloor: { base: string; least: string; most: string } | null };
    })[];
  };
  return Object.fromEntries(
    programmes.map(({ id, outcome, amount, upTo, conditions, claim, price, estimate, cost, limits, benefits }) => [
      id,
      {
        outcome,
        amount,
        upTo,
        conditions: Object.fromEntries(conditions.map(({ id, met }) => [id, met])),
        by: claim?.by ?? null,
        ...(benefits && { deathGrant: benefits.find(({ code }) => code === 'death-grant')?.amount ?? null }),
        ...(price && { perOrder: price.perOrder?.map((each) => [each.case, each.amount]) ?? null }),
        ...(estimate && { about: estimate.value }),
        ...(cost && { floor: cost.atFloor && [cost.atFloor.base, cost.atFloor.least, cost.atFloor.most] }),
        ...(id === 'unemployment-benefit' &&
          claim && { longest: limits.find(({ code }) => code.endsWith('longest'))?.operands.months ?? null }),
      },
    ]),
  );
}

const programmes = fc.option(fc.uniqueArray(fc.constantFrom(...PROGRAMMES), { minLength: 1 }), { nil: undefined });

test(`subsidies of ${PEOPLE} people, computed twice`, { timeout: 1_200_000 }, () => {
  fc.assert(
    fc.property(anybody, programmes, asOf, region, (facts, programmes, asOf, region) => {
      const told = { ...facts, programmes };
      same(decisions(asked(subsidiesCalculation as never, told, { asOf, region })), subsidies(told, { asOf, region }));
    }),
    { numRuns: PEOPLE, seed: SEED },
  );
});
