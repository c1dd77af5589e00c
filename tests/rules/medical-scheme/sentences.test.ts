import { describe, expect, test } from 'vitest';
import { answer } from '../../../shared/answer/calculation.ts';
import { medicalSchemesCalculation } from '../../../shared/answer/medical-scheme.ts';
import { release } from '../../../shared/law/release.generated.ts';
import type { Language } from '../../../shared/messages/catalogue.ts';
import type { MedicalSchemeFacts } from '../../../shared/rules/medical-scheme/index.ts';
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

describe('The zero-claim bonus: "next year, if premium paid" (国办发〔2024〕38号)', () => {
  test.for([
    { language: 'zh-CN', condition: '次年继续缴费' },
    { language: 'en', condition: 'if the premium for that next year is paid' },
  ] as const)('$language names the condition', ({ language, condition }) => {
    expect(said('bonus-zero-claim', { ...local, insideWindow: true }, language)).toContain(condition);
  });
});

describe('An answer that differs from the published window (2024-09 to 2024-12-31) is named where the window is', () => {
  const of2025 = { ...local, year: 2025, previousScheme: 'none' } as const;

  test.for([
    { enrolOn: '2025-02-10', insideWindow: true, says: 'is outside it, but you answered that you pay inside it' },
    { enrolOn: '2024-12-31', insideWindow: false, says: 'is inside it, but you answered that you pay outside it' },
    { enrolOn: '2025-02-10', insideWindow: false, says: 'is outside it.' },
    { enrolOn: '2025-02-10', insideWindow: undefined, says: 'is outside it.' },
    { enrolOn: '2024-12-31', insideWindow: true, says: 'is inside it.' },
  ])('$enrolOn, said to be inside $insideWindow: $says', ({ enrolOn, insideWindow, says }) => {
    const facts = { ...of2025, enrolOn, insideWindow };
    expect(said('medical-scheme.resident.window', facts, 'en')).toContain(says);
    expect(said('window-differs', facts, 'en') !== undefined).toBe(says.includes('but'));
  });

  test('and in Chinese', () => {
    const facts = { ...of2025, enrolOn: '2025-02-10', insideWindow: true };
    expect(said('medical-scheme.resident.window', facts, 'zh-CN')).toMatch(
      /不在期内；但您回答在期内缴费，以下按您的回答计算。$/,
    );
  });
});

describe('A recommendation tells how many of the three grounds are known', () => {
  const agree = 'medical-scheme.recommend.grounds-agree';
  // Outside the window nobody has seen what is paid; he has 378 months until retirement, and 360 are required.
  const outside = { ...local, birthMonth: '1995-05', sex: 'male', insideWindow: false } as const;

  test.for([
    { facts: { previousScheme: 'none' }, known: '1 of 3', speaking: '1', why: 'nor is the wait at first enrolment' },
    {
      facts: { previousScheme: 'employee', employeeGapMonths: 0, insuredMonths: 12 },
      known: '2 of 3',
      speaking: '2',
      why: 'years, and cover from January against April',
    },
  ] as const)('$facts.previousScheme: $known known, $speaking for it ($why)', ({ facts, known, speaking }) => {
    expect(said(agree, { ...outside, ...facts }, 'en')).toBe(
      `Grounds known: ${known}. For the employee scheme: ${speaking}; for the other: none. Recommended, by what is known alone.`,
    );
  });

  test('and in Chinese', () => {
    expect(said(agree, { ...outside, previousScheme: 'none' }, 'zh-CN')).toBe(
      '3 项理由中已知 1 项，其中 1 项指向职工医保，没有指向另一种的：仅凭已知的，建议参加职工医保。',
    );
  });
});
