import { describe, expect, test } from 'vitest';
import { answer } from '../../../shared/api/calculation.ts';
import { medicalSchemesCalculation } from '../../../shared/api/calculations/medical-scheme.ts';
import { release } from '../../../shared/parameters/release.generated.ts';
import type { MedicalSchemeFacts } from '../../../shared/rules/medical-scheme/index.ts';
import type { Language } from '../../../shared/text/catalogue.ts';
import { TODAY } from './ask.ts';

const local = {
  year: 2026,
  enrolOn: '2025-12-20',
  householdRegistration: '370322',
  group: 'none',
  base: { percent: '60' },
  missedYears: 0,
  repairedYears: 0,
} as const;

/** The sentence of a step or notice, as people read it. */
function said(code: string, facts: MedicalSchemeFacts, language: Language): string | undefined {
  const { steps, notices } = answer(medicalSchemesCalculation, release, facts, TODAY, language);
  return [...steps, ...notices].find((each) => each.code === code)?.text;
}

describe('The zero-claim bonus: "next year, if premium paid" (policy-facts 3.2)', () => {
  test.for([
    { language: 'zh-CN', condition: '次年继续缴费' },
    { language: 'en', condition: 'if the premium for that next year is paid' },
  ] as const)('$language names the condition', ({ language, condition }) => {
    expect(said('bonus-zero-claim', { ...local, insideWindow: true }, language)).toContain(condition);
  });
});

// Paid on 2025-12-20: 6 months of transition from 1 January 2026, "resident fund pays meanwhile" (policy-facts 2).
describe('Moving from the resident scheme is a transition, in which the resident fund pays, and no wait', () => {
  const insured = { ...local, previousScheme: 'resident' } as const;

  test.for([
    { language: 'zh-CN', transition: '过渡期 6 个月，其间由居民医保基金支付', wait: '等待' },
    { language: 'en', transition: '6 months of transition in which the resident fund pays', wait: 'waiting' },
  ] as const)('$language: $transition', ({ language, transition, wait }) => {
    const sentence = said('medical-scheme.employee.cover-from', insured, language);
    expect(sentence).toContain(transition);
    expect(sentence).not.toContain(wait);
  });

  test.for([
    { insideWindow: true, says: 'no break in either', why: 'neither stops' },
    {
      insideWindow: false,
      says: 'speaks for the employee scheme',
      why: 'outside the window the resident scheme waits',
    },
    { insideWindow: undefined, says: 'waits for your answers', why: 'whether it waits is not known' },
  ])('in the window $insideWindow: $says ($why)', ({ insideWindow, says }) => {
    const sentence = said('medical-scheme.ground.early-cover', { ...insured, insideWindow }, 'en');
    expect(sentence).toContain('the resident fund goes on paying until that scheme takes over on 2026-07-01');
    expect(sentence).toContain(says);
    expect(sentence).not.toContain('the same in both');
  });

  test('a transition that ends after the year is no late cover', () => {
    const late = { ...insured, enrolOn: '2026-08-10', insideWindow: false };
    // September + 6 months
    expect(said('covered-only-later', late, 'en')).toBe(
      'Employee scheme: it takes over only on 2027-03-01, after the year you pay for; until then the resident fund pays.',
    );
  });
});
