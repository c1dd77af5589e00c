import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { type Presented, present } from '../../shared/answer/present.ts';
import { createLaw, type Release } from '../../shared/law/law.ts';
import { release } from '../../shared/law/release.generated.ts';
import { Decimal } from '../../shared/money.ts';
import { type Choices, type Plan, plans as weigh } from '../../shared/rules/plan/index.ts';
import { Trail } from '../../shared/rules/trail.ts';
import { money, month, PEOPLE, SEED, whole } from './people.ts';
import { type Asking, monthAt, monthIndex } from './plain.ts';
import type { Band, Limit, PlanFacts } from './plan.ts';
import { plans } from './plan-choice.ts';

/** Each of them is looked at plan by plan: a tenth in `npm test`, all by `npm run test:cross-check`. */
const KEPT = Math.min(1000, Math.round(PEOPLE / 50));
const OTHERS = Math.min(2000, Math.round(PEOPLE / 25));

/** The law with a band that can be looked through yuan by yuan. */
function within({ floor, ceiling }: Band): Release {
  const ends: Record<string, number> = {
    'pension.contribution-base.floor': floor,
    'pension.contribution-base.ceiling': ceiling,
  };
  const parameters = (release.parameters['370000'] ?? []).map((parameter) => {
    const end = ends[parameter.id];
    if (end === undefined) return parameter;
    return { ...parameter, values: parameter.values.map((each) => ({ ...each, value: String(end) })) };
  });
  return { ...release, parameters: { ...release.parameters, '370000': parameters } };
}

const choicesOf = ({ base, tier, paysUntil, ...rest }: Presented<Choices>) => ({
  pensionScheme: rest.pensionScheme,
  // where no month is paid it is any
  base: base === null || paysUntil === null ? null : Number(base),
  tier: tier === null ? null : Number(tier),
  paysUntil,
  medicalScheme: rest.medicalScheme,
  from: rest.from,
  retireIn: rest.retireIn,
});

const pensionOf = (pension: Presented<Plan>['pension']) => {
  if (!pension) return null;
  const { transitional: _, ...parts } = pension;
  return parts;
};

/** What is looked at of a plan of the rule: words, documents and money beside it are not. */
function figuresOf(plan: Presented<Plan>) {
  const { runnerUp, paid } = plan;
  return {
    aim: plan.aim,
    choices: choicesOf(plan.choices),
    paid: paid.months + paid.years,
    reckonedTo: plan.reckonedTo,
    ledger: plan.ledger.map(({ month, pays }) => ({ month, pays })),
    pays: plan.pays,
    paysForPension: plan.paysForPension,
    largestMonth: plan.largestMonth,
    pension: pensionOf(plan.pension),
    coveredFrom: plan.coveredFrom,
    medicalMonths: plan.medicalMonths,
    drawnBackAfter: plan.drawnBackAfter,
    drawnBackIn: plan.drawnBackIn,
    aheadFrom: plan.aheadFrom,
    runnerUp: runnerUp && {
      choices: choicesOf(runnerUp.choices),
      pays: runnerUp.pays,
      pension: pensionOf(runnerUp.pension),
    },
  };
}

function answered(facts: PlanFacts, limit: Limit | null, { region, asOf }: Asking, band: Band) {
  const trail = new Trail(createLaw(within(band), region, asOf));
  const means = limit ? { amount: new Decimal(limit.amount), per: limit.per } : undefined;
  const { plans, needed, unmet } = present(weigh({ facts: facts as never, limit: means }, trail));
  return {
    plans: plans.map(figuresOf),
    needed: needed && { limit: needed.limit.amount, plan: { ...figuresOf(needed.plan), runnerUp: null } },
    unmet: limit && unmet,
  };
}

function searched(facts: PlanFacts, limit: Limit | null, asking: Asking, band: Band) {
  const { plans: found, needed, unmet } = plans(facts, limit, asking, band);
  return { plans: found, needed, unmet };
}

/** Around the statutory months, the steps of the minimum and the edges of the resident pension as often as anywhere. */
const born = fc.oneof(
  { arbitrary: month(1957, 2006), weight: 3 },
  { arbitrary: month(1964, 1969), weight: 2 },
  { arbitrary: month(1975, 1985), weight: 2 },
  {
    arbitrary: fc.constantFrom('1956-11', '1956-12', '1964-12', '1965-01', '1980-12', '1981-01', '1981-12'),
    weight: 1,
  },
);
const asOf = fc.oneof(
  { arbitrary: fc.constant('2026-11-30'), weight: 4 },
  { arbitrary: fc.constantFrom('2026-09-01', '2026-12-31', '2027-01-01', '2027-10-15', '2028-06-30'), weight: 1 },
);
const maybe = <T>(answer: fc.Arbitrary<T>) => fc.option(answer, { nil: undefined, freq: 2 });

const person = fc.tuple(born, asOf).chain(([birthMonth, asOf]) => {
  const today = monthIndex(asOf.slice(0, 7));
  const most = Math.max(0, Math.min(400, today - monthIndex(birthMonth) - 16 * 12));
  // around what makes fifteen years with those left before the year of the 60th birthday
  const linked = 180 - 12 * (Math.floor(monthIndex(birthMonth) / 12) + 60 - Math.floor(today / 12));
  const soFar = fc.oneof(
    whole(0, most),
    whole(linked - 1, linked + 1).map((months) => Math.max(0, Math.min(months, most))),
    fc.constantFrom(0, 11, 12, 36, 100, 143, 144, 178, 179, 180, 200, 239).map((months) => Math.min(months, most)),
  );
  const facts = fc.record({
    sex: fc.constantFrom('male', 'female'),
    birthMonth: fc.constant(birthMonth),
    womenClass: maybe(fc.constantFrom('50', '55')),
    from: fc.oneof(
      { arbitrary: fc.constant(undefined), weight: 3 },
      { arbitrary: whole(-2, 8).map((later) => monthAt(today + later)), weight: 1 },
    ),
    householdRegistration: maybe(fc.constantFrom('370322', '370303', '370102')),
    residencePermit: maybe(fc.boolean()),
    groups: fc.constantFrom(undefined, undefined, undefined, ['disability-certificate'], ['minimum-living-allowance']),
    pension: maybe(
      fc.record({
        monthsSoFar: soFar,
        accountNow: maybe(money(60_000)),
        indexSoFar: maybe(fc.constantFrom('0.6', '0.75', '1', '1.234567', '3')),
        preAccountMonths: fc.constant(0),
      }),
    ),
    previousScheme: maybe(fc.constantFrom('employee', 'resident', 'none')),
    insuredMonths: maybe(fc.constantFrom(23, 24, 60)),
    employeeGapMonths: maybe(whole(0, 5)),
    residentGapMonths: maybe(whole(0, 5)),
    missedYears: maybe(whole(0, 4)),
    employeeMonths: maybe(whole(0, 200)),
    deemedMonths: maybe(whole(0, 60)),
    resident: maybe(
      fc.array(fc.record({ kind: fc.constantFrom('adult', 'rural'), months: whole(0, 99) }), { maxLength: 2 }),
    ),
  });
  // insured in the resident scheme means without a missed year
  return facts.map(({ missedYears, ...told }) => ({
    facts: { ...told, missedYears: told.previousScheme === 'resident' ? undefined : missedYears },
    asking: { region: '370322', asOf },
  }));
});

const band = fc.tuple(whole(4000, 7000), whole(0, 30)).map(([floor, wide]) => ({ floor, ceiling: floor + wide }));

/** In yuan: what a base, a tier or medical cover alone costs in a month of a year, a fen less, a fen more, or anything. */
function limitOf({ floor, ceiling }: Band): fc.Arbitrary<Limit | null> {
  const perYear = fc
    .tuple(
      fc.oneof(
        whole(floor, ceiling).map((base) => 240 * base),
        fc.constantFrom(10_000, 35_000, 50_000, 300_000, 800_000),
      ),
      fc.constantFrom(0, 46_000, 84 * floor + 17_900, 84 * floor + 17_900),
      fc.constantFrom(-1, 0, 1),
    )
    .map(([pension, medical, edge]) => Math.max(1, pension + medical + edge));
  const yuan = (fen: number) => (fen / 100).toFixed(2);
  return fc.oneof(
    { arbitrary: fc.constant(null), weight: 2 },
    { arbitrary: perYear.map((fen) => ({ amount: yuan(fen), per: 'year' as const })), weight: 2 },
    {
      arbitrary: fc
        .tuple(perYear, fc.boolean())
        .map(([fen, up]) => ({ amount: yuan((up ? Math.ceil : Math.floor)(fen / 12)), per: 'month' as const })),
      weight: 4,
    },
    { arbitrary: whole(1, 200_000).map((fen) => ({ amount: yuan(fen), per: 'month' as const })), weight: 1 },
  );
}

const anybody = fc
  .tuple(person, band)
  .chain(([{ facts, asking }, band]) => limitOf(band).map((limit) => ({ facts, asking, band, limit })));

const sameWay = fc.property(anybody, ({ facts, asking, band, limit }) =>
  deepStrictEqual(
    JSON.parse(JSON.stringify(answered(facts, limit, asking, band))),
    JSON.parse(JSON.stringify(searched(facts, limit, asking, band))),
  ),
);

test(`plans of ${KEPT} people, the same in every run, are those of the search`, { timeout: 1_200_000 }, () => {
  fc.assert(sameWay, { numRuns: KEPT, seed: SEED });
});

test(`plans of ${OTHERS} people, others in every run, are those of the search`, { timeout: 1_200_000 }, () => {
  fc.assert(sameWay, { numRuns: OTHERS });
});
