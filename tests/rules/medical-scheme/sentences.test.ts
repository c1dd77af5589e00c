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
