import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { subsidyFacts as facts } from '../../../shared/facts/subsidies.ts';
import type { SubsidyFacts } from '../../../shared/rules/subsidies/index.ts';
import { ask, programme } from './ask.ts';

const two = (number: number) => String(number).padStart(2, '0');
const month = (from: number, to: number) =>
  fc.tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
const day = (from: number, to: number) =>
  fc.tuple(month(from, to), fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${m}-${two(d)}`);
const few = fc.integer({ min: 0, max: 4 });

/** Somebody who has told everything. */
const someone: fc.Arbitrary<SubsidyFacts> = fc.record({
  on: day(2020, 2028),
  birthMonth: month(1955, 2008),
  sex: fc.constantFrom('male', 'female'),
  womenClass: fc.constantFrom('50', '55'),
  trade: fc.constantFrom(...facts.trade.options),
  platform: fc.constantFrom('美团', '滴滴出行', '货拉拉', '无'),
  platformIncomeMet: fc.boolean(),
  employment: fc.constantFrom(...facts.employment.options),
  groups: fc.subarray([...facts.groups.options], { maxLength: 2 }),
  leftSchoolOn: day(2018, 2028),
  recognisedHardToEmploy: fc.boolean(),
  registeredFlexible: fc.boolean(),
  paysAsIndividual: fc.boolean(),
  unemploymentInsuredMonths: fc.integer({ min: 0, max: 48 }),
  leftByOwnWill: fc.boolean(),
  accidentPolicy: fc.option(
    fc.record({
      premium: fc.constantFrom('60.00', '100.00', '365.00'),
      from: day(2019, 2026),
      subsidised: fc.boolean(),
    }),
  ),
  certificate: fc.option(
    fc.record({
      level: fc.integer({ min: 1, max: 5 }),
      issuedOn: day(2019, 2028),
      inNationalSystem: fc.boolean(),
      scarce: fc.boolean(),
      subsidisedBy: fc.subarray([...facts.certificate.domain.details.subsidisedBy.options], { maxLength: 1 }),
    }),
  ),
  business: fc.option(fc.record({ registeredOn: day(2019, 2028), firstInShandong: fc.boolean() })),
  skillSubsidiesThisYear: few,
  trainingSubsidiesThisYear: few,
  socialInsuranceSubsidy: fc.option(
    fc.record({ months: fc.integer({ min: 0, max: 70 }), firstApprovedIn: month(2018, 2026) }),
  ),
});

const NESTED = ['accidentPolicy', 'certificate', 'socialInsuranceSubsidy', 'business'] as const;

/** The same person, who has left out some answers, whole or in part; `on` is no answer but the day asked about. */
const forgetful: fc.Arbitrary<{ told: SubsidyFacts; kept: SubsidyFacts; left: string[] }> = someone.chain((told) => {
  const parts = NESTED.flatMap((name) => Object.keys(told[name] ?? {}).map((part) => `${name}.${part}`));
  const paths = [...Object.keys(told).filter((path) => path !== 'on'), ...parts];
  return fc.subarray(paths, { minLength: 1, maxLength: 5 }).map((left) => {
    const kept: Record<string, unknown> = structuredClone(told) as Record<string, unknown>;
    for (const path of left) {
      const [name, part] = path.split('.') as [string, string?];
      if (part === undefined) delete kept[name];
      else delete (kept[name] as Record<string, unknown> | undefined)?.[part];
    }
    return { told, kept: kept as SubsidyFacts, left };
  });
});

const named = (left: readonly string[], questions: readonly string[]) =>
  questions.some((question) =>
    left.some((path) => path === question || path.startsWith(`${question}.`) || question.startsWith(`${path}.`)),
  );

describe('For every person', () => {
  test('leaving answers out never turns a decision: it stays, or opens and names what was left out', () => {
    fc.assert(
      fc.property(forgetful, ({ told, kept, left }) => {
        const [before, after] = [ask(told), ask(kept)];
        for (const [index, decided] of before.programmes.entries()) {
          const outcome = after.programmes[index]?.outcome;
          if (outcome === decided.outcome) continue;
          // nobody is asked for the birth month only to tell that they are old enough to work
          if (decided.conditions.some(({ id }) => id === 'of-working-age')) {
            expect(left).toContain('birthMonth');
            continue;
          }
          // without a rule for the year only who has no certificate is told no: there is nothing to ask
          if (decided.id === 'skill-upgrading' && outcome === 'not-published') {
            expect([told.certificate, left.includes('certificate')]).toEqual([null, true]);
            continue;
          }
          expect([decided.id, outcome]).toEqual([decided.id, 'needs-answers']);
          const open = after.programmes[index]?.conditions.flatMap(({ questions }) => questions) ?? [];
          expect(named(left, [...open, ...after.questions]), `${decided.id} names ${left}`).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a condition that is decided stays decided the same way when more is told', () => {
    fc.assert(
      fc.property(forgetful, ({ told, kept }) => {
        const [more, less] = [ask(told), ask(kept)];
        for (const [index, { conditions }] of less.programmes.entries())
          for (const { id, met } of conditions)
            if (met !== null) expect(more.programmes[index]?.conditions.find((each) => each.id === id)?.met).toBe(met);
      }),
      { numRuns: 1000 },
    );
  });

  test('who has told everything is asked nothing', () => {
    fc.assert(
      fc.property(someone, (told) => {
        expect(ask(told).questions).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('outcome, conditions, amount and questions agree', () => {
    fc.assert(
      fc.property(forgetful, ({ kept }) => {
        const { programmes, questions } = ask(kept);
        expect(new Set(questions).size).toBe(questions.length);
        for (const { outcome, conditions, amount, nearest, claim } of programmes) {
          const states = conditions.map(({ met }) => met);
          const refused = states.includes(false);
          expect(refused).toBe(outcome === 'not-eligible' || outcome === 'ended');
          if (outcome === 'eligible') expect(new Set(states)).toEqual(new Set([true]));
          if (outcome !== 'eligible') expect(amount).toBeNull();
          if (!refused) expect(nearest).toBeNull();
          if (refused) expect(claim).toBeNull();
          const open = conditions.flatMap((condition) => condition.questions);
          if (refused) expect(open).toEqual([]);
          for (const question of open) expect(questions).toContain(question);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('more months of unemployment insurance never lose the skill-upgrading subsidy', () => {
    fc.assert(
      fc.property(someone, fc.integer({ min: 1, max: 40 }), (told, more) => {
        const months = (told.unemploymentInsuredMonths ?? 0) + more;
        const [less, greater] = [told, { ...told, unemploymentInsuredMonths: months }].map(
          (facts) => programme('skill-upgrading', facts).outcome,
        );
        if (less === 'eligible') expect(greater).toBe('eligible');
      }),
      { numRuns: 500 },
    );
  });

  test('cover of a platform once begun does not end', () => {
    fc.assert(
      fc.property(someone, day(2020, 2028), (told, later) => {
        const [first, last] = [told.on ?? '', later].sort() as [string, string];
        const outcome = (on: string) => programme('occupational-injury', { ...told, on }).outcome;
        if (outcome(first) === 'eligible') expect(outcome(last)).toBe('eligible');
      }),
      { numRuns: 500 },
    );
  });
});
