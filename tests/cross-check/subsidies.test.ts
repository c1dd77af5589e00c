import fc from 'fast-check';
import { test } from 'vitest';
import { subsidiesCalculation } from '../../shared/answer/calculations/subsidies.ts';
import { EMPLOYMENTS, GROUPS, type Programme, SUBSIDISED_BY, TRADES } from '../../shared/rules/subsidies/index.ts';
import { asked, same } from './compare.ts';
import { asOf, day, endingOn, facts, maybe, money, month, PEOPLE, region, SEED, whole, yesOrNo } from './people.ts';
import { monthAt, monthIndex } from './plain.ts';
import { subsidies } from './subsidies.ts';

/** Names on the lists, later ones too, and one on none. Other ways to write them: tests/rules/subsidies. */
const PLATFORMS = ['美团', '饿了么', '滴滴出行', '货拉拉', '满帮省省', '美团打车', 'T3', 'UU跑腿', '一家小平台'];

const certificate = (on: string) =>
  facts({
    level: maybe(whole(1, 5)),
    issuedOn: maybe(fc.oneof(day(2021, 2027), endingOn(on, 12))),
    inNationalSystem: maybe(yesOrNo),
    scarce: maybe(yesOrNo),
    subsidisedBy: maybe(fc.uniqueArray(fc.constantFrom(...SUBSIDISED_BY))),
  });
const policy = facts({
  premium: maybe(fc.oneof(money(300), fc.constantFrom('100', '99.99', '100.01'))),
  from: maybe(day(2020, 2026)),
  subsidised: maybe(yesOrNo),
});
/** Five years before an age is the edge: the ages before 2025, and 63, at which a man born in or after 1976-09 retires. */
const nearEdge = (birthMonth: string) =>
  fc
    .tuple(fc.constantFrom(50, 55, 60, 63), whole(-1, 1))
    .map(([age, shift]) => monthAt(monthIndex(birthMonth) + (age - 5) * 12 + shift));

const received = (birthMonth: string) =>
  facts({
    months: maybe(fc.oneof(whole(0, 70), fc.constantFrom(23, 24, 35, 36))),
    firstApprovedIn: maybe(fc.oneof(month(2018, 2027), nearEdge(birthMonth))),
  });

const person = fc.tuple(day(2017, 2028), month(1955, 2008)).chain(([on, birthMonth]) =>
  facts({
    on: maybe(fc.constant(on)),
    birthMonth: maybe(fc.constant(birthMonth)),
    sex: maybe(fc.constantFrom('male', 'female')),
    womenClass: maybe(fc.constantFrom('50', '55')),
    trade: maybe(fc.constantFrom(...TRADES)),
    platform: maybe(fc.constantFrom(...PLATFORMS)),
    employment: maybe(fc.constantFrom(...EMPLOYMENTS)),
    groups: maybe(fc.oneof(fc.constant([]), fc.uniqueArray(fc.constantFrom(...GROUPS), { maxLength: 3 }))),
    leftSchoolOn: maybe(fc.oneof(day(2021, 2027), endingOn(on, 24))),
    recognisedHardToEmploy: maybe(yesOrNo),
    registeredFlexible: maybe(yesOrNo),
    paysAsIndividual: maybe(yesOrNo),
    unemploymentInsuredMonths: maybe(fc.oneof(whole(0, 60), fc.constantFrom(11, 12, 13, 35, 36))),
    accidentPolicy: maybe(fc.option(policy)),
    certificate: maybe(fc.option(certificate(on))),
    skillSubsidiesThisYear: maybe(whole(0, 4)),
    trainingSubsidiesThisYear: maybe(whole(0, 4)),
    socialInsuranceSubsidy: maybe(fc.option(received(birthMonth))),
  }),
);

/** Words, sources and ways out of a refusal are left aside; what is decided and paid is compared. */
function decisions(answer: object): object {
  const { programmes } = answer as {
    programmes: (Omit<Programme, 'price'> & {
      price?: { perOrder: { case: string | null; amount: string }[] | null };
    })[];
  };
  return Object.fromEntries(
    programmes.map(({ id, outcome, amount, upTo, conditions, claim, price }) => [
      id,
      {
        outcome,
        amount,
        upTo,
        conditions: Object.fromEntries(conditions.map(({ id, met }) => [id, met])),
        by: claim?.by ?? null,
        ...(price && { perOrder: price.perOrder?.map((each) => [each.case, each.amount]) ?? null }),
      },
    ]),
  );
}

test(`subsidies of ${PEOPLE} people, computed twice`, { timeout: 1_200_000 }, () => {
  fc.assert(
    fc.property(person, asOf, region, (told, asOf, region) =>
      same(decisions(asked(subsidiesCalculation as never, told, { asOf, region })), subsidies(told, { asOf, region })),
    ),
    { numRuns: PEOPLE, seed: SEED },
  );
});
