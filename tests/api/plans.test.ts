import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { answerPlans, type PlansAnswer } from '../../shared/answer/plans.ts';
import { plansAnswer } from '../../shared/api/plans.ts';
import type { Facts } from '../../shared/facts/index.ts';
import { release } from '../../shared/law/release.generated.ts';
import { LANGUAGES, type Language } from '../../shared/messages/catalogue.ts';
import { NotAcceptable } from '../../shared/messages/errors.ts';
import { AIMS } from '../../shared/rules/plan/index.ts';
import { people } from '../support/people.ts';

/** How many random people are answered: `PLANS_OF=5000` in CI. */
const PEOPLE = Number(process.env.PLANS_OF ?? 100);

/** Somebody of whom enough is told for plans, and who may have said nothing else. */
const somebody: fc.Arbitrary<Facts> = fc
  .tuple(
    fc.constantFrom(...people(15, 200), {}),
    fc.constantFrom('male', 'female'),
    fc.integer({ min: 1950, max: 2012 }),
    fc.integer({ min: 1, max: 12 }),
  )
  .map(([facts, sex, year, month]) => ({
    ...facts,
    sex: sex as 'male' | 'female',
    birthMonth: facts.birthMonth ?? `${year}-${String(month).padStart(2, '0')}`,
  }));

const limit = fc.option(
  fc.record({
    amount: fc.oneof(
      fc.integer({ min: 1, max: 3000 }).map(String),
      fc.constantFrom('0.01', '914.60', '952.94', '999999999.99'),
    ),
    per: fc.constantFrom('month', 'year'),
  }),
  { nil: undefined },
);

/** What people never read: a member that is missing, a brace of a template, an amount under nothing. */
const BROKEN = /undefined|null|NaN|[{}]|-\d+\.\d\d/;

/** Every text of an answer, wherever it stands. */
function textsOf(answer: PlansAnswer): string[] {
  const found: string[] = [];
  JSON.stringify(answer, (name, value) => {
    if (typeof value === 'string' && ['text', 'title'].includes(name)) found.push(value);
    if (name === 'summary') found.push(...value);
    return value;
  });
  return found;
}

function answered(facts: Facts, means: { amount: string; per: 'month' | 'year' } | undefined, language: Language) {
  try {
    return answerPlans(release, { facts, limit: means }, '2026-11-30', language);
  } catch (error) {
    if (error instanceof NotAcceptable) return null;
    throw error;
  }
}

test(`${PEOPLE} requests get an answer of the contract, in whole sentences of both languages`, {
  timeout: 1_200_000,
}, () => {
  let plans = 0;
  fc.assert(
    fc.property(somebody, limit, (facts, means) => {
      for (const language of LANGUAGES) {
        const given = answered(facts, means, language);
        if (!given) return;
        expect(z.safeParse(plansAnswer, given).error?.issues).toBeUndefined();
        for (const text of textsOf(given)) expect(text).not.toMatch(BROKEN);
        const aims = given.plans.map(({ aim }) => aim);
        expect(aims).toEqual(AIMS.filter((aim) => aims.includes(aim)));
        const cited = given.documents.map(({ number }) => number);
        const named = [...given.plans.flatMap(({ warnings, reasons }) => [warnings, reasons])].flat();
        for (const { documents } of named) for (const number of documents) expect(cited).toContain(number);
        plans += given.plans.length;
      }
    }),
    { numRuns: PEOPLE, seed: 15 },
  );
  expect(plans).toBeGreaterThan(PEOPLE);
});

test('who is registered elsewhere is sent to the hotline of the whole country, not to an office here', () => {
  const facts = { sex: 'male', birthMonth: '1998-11', householdRegistration: '370102' } as const;
  const asked = answerPlans(release, { facts }, '2026-11-30', 'en').toAsk;
  const [elsewhere, permit] = ['resident-schemes-elsewhere', 'residence-permit'].map((code) =>
    asked.find((each) => each.code === code),
  );
  // 大众网 2025-07-11: 12333, nationwide
  expect([elsewhere?.askedOf, elsewhere?.contact?.phone]).toEqual([
    'the 12333 hotline for social insurance and employment',
    '12333',
  ]);
  expect(permit?.askedOf).toContain('Gaoqing');
});
