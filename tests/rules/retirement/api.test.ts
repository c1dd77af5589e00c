import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { answer } from '../../../shared/answer/calculation.ts';
import { retirementCalculation } from '../../../shared/answer/retirement.ts';
import { retirementAnswer, retirementRequest } from '../../../shared/api/retirement.ts';
import { release } from '../../../shared/law/release.generated.ts';
import { LANGUAGES, type Language } from '../../../shared/messages/catalogue.ts';
import { NotAcceptable } from '../../../shared/messages/errors.ts';
import { faultText } from '../../../shared/messages/faults.ts';

const month = fc
  .tuple(fc.integer({ min: 1940, max: 2030 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);

const request = fc.record(
  {
    birthMonth: month,
    sex: fc.constantFrom('male', 'female'),
    womenClass: fc.constantFrom('50', '55'),
    pension: fc.record(
      {
        index: fc.constantFrom('0.6820', '1', '2.5'),
        months: fc.integer({ min: 120, max: 450 }),
        preAccountMonths: fc.integer({ min: 0, max: 120 }),
        account: fc.constantFrom('0', '0.01', '99999.99'),
        benefitBase: fc.constantFrom('7678', '9000.5'),
        retireAt: fc.record(
          { years: fc.integer({ min: 16, max: 100 }), months: fc.integer({ min: 0, max: 11 }) },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: [] },
    ),
    asOf: fc.constantFrom('2024-01-01', '2024-10-01', '2025-06-30', '2026-11-24', '2028-02-01'),
    region: fc.constantFrom('370000', '370300', '370322'),
  },
  { requiredKeys: [] },
);

const BROKEN = /undefined|null|NaN/;

/** The answer, or what is said of facts that no life can have. */
function answeredOrRefused(...[wanted, language]: [z.infer<typeof retirementRequest>, Language]) {
  try {
    return { given: answer(retirementCalculation, release, wanted, '2026-11-24', language), refused: [] };
  } catch (error) {
    if (!(error instanceof NotAcceptable)) throw error;
    return { given: null, refused: error.faults.map((fault) => faultText(fault, language)) };
  }
}

test('every request gets an answer of the contract or a refusal, in whole sentences of both languages', () => {
  fc.assert(
    fc.property(request, (wanted) => {
      for (const language of LANGUAGES) {
        const { given, refused } = answeredOrRefused(z.parse(retirementRequest, wanted), language);
        for (const text of refused) expect(text).not.toMatch(BROKEN);
        if (!given) return;
        expect(z.safeParse(retirementAnswer, given).error?.issues).toBeUndefined();
        for (const { text } of [...given.steps, ...given.notices]) expect(text).not.toMatch(BROKEN);
        const numbers = given.documents.map(({ number }) => number);
        for (const { documents } of given.steps) for (const number of documents) expect(numbers).toContain(number);
      }
    }),
    { numRuns: 1000 },
  );
});

describe('Requests that cannot be', () => {
  test.for([
    { wanted: { sex: 'man' }, path: 'sex' },
    { wanted: { womenClass: 50 }, path: 'womenClass' },
    { wanted: { birthMonth: '1965-13' }, path: 'birthMonth' },
    { wanted: { pension: { index: 0.6 } }, path: 'pension.index' },
    { wanted: { pension: { index: '0.1234567' } }, path: 'pension.index' },
    { wanted: { pension: { months: '180' } }, path: 'pension.months' },
    { wanted: { pension: { months: -1 } }, path: 'pension.months' },
    { wanted: { pension: { account: 100.5 } }, path: 'pension.account' },
    { wanted: { pension: { retireAt: { years: 60, months: 12 } } }, path: 'pension.retireAt.months' },
    { wanted: { pension: { retireAt: { years: 60.5 } } }, path: 'pension.retireAt.years' },
    { wanted: { pension: { total: '1' } }, path: 'pension' },
  ])('$wanted is refused at $path', ({ wanted, path }) => {
    const { error } = z.safeParse(retirementRequest, wanted);
    expect(error?.issues[0]?.path.join('.')).toBe(path);
  });
});
