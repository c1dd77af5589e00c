import { describe, expect, test } from 'vitest';
import { answer } from '../../../shared/answer/calculation.ts';
import { medicalSchemesCalculation } from '../../../shared/answer/medical-scheme.ts';
import { release } from '../../../shared/law/release.generated.ts';
import type { Language } from '../../../shared/messages/catalogue.ts';
import { TODAY } from './ask.ts';

const joining = { householdRegistration: '370322', year: 2026, enrolOn: '2026-06-10' } as const;

function schemes(facts: object, language: Language = 'zh-CN') {
  const [employee, resident] = answer(
    medicalSchemesCalculation,
    release,
    { ...joining, ...facts },
    TODAY,
    language,
  ).schemes;
  if (!employee || !resident) throw new Error('two schemes are always compared');
  return { employee, resident };
}

// 鲁政字〔2023〕184号: "享受职工医保和生育医疗费待遇，不享受生育津贴待遇" from 2026; of the resident scheme from memory only.
describe('Maternity', () => {
  test.for([
    { year: 2026, told: { costs: true, allowance: false, document: '鲁人社字〔2025〕91号', grade: 'press' } },
    { year: 2025, told: { costs: null, allowance: null, document: null, grade: null } },
  ])('employee scheme, $year', ({ year, told }) => {
    expect(schemes({ year, enrolOn: `${year}-06-10` }).employee.maternity).toMatchObject(told);
  });

  test('of the resident scheme nothing was seen: ask', () => {
    const { maternity } = schemes({}).resident;
    expect(maternity).toMatchObject({ costs: null, allowance: null, document: null });
    expect(maternity?.text).toContain('请问高青县');
  });

  test('nobody who may not join is told of it', () => {
    expect(schemes({ birthMonth: '2016-03' }).employee).toMatchObject({ maternity: null, account: null });
  });
});

// 鲁政字〔2023〕184号: 4573 × 2 % = 91.46 a month; eight kinds of relatives, 国办发〔2024〕38号.
describe('The personal account', () => {
  test.for([
    { facts: { base: { amount: '4573' }, medicalOption: 'with-account' }, monthly: '91.46' },
    { facts: { base: { amount: '4573' } }, monthly: '91.46' },
    { facts: { medicalOption: 'with-account' }, monthly: null },
  ])('$facts: $monthly a month', ({ facts, monthly }) => {
    expect(schemes(facts).employee.account).toMatchObject({ monthly, document: '国办发〔2024〕38号', grade: 'press' });
  });

  test('names eight relatives and how it is bound', () => {
    const { relatives, text } = schemes({ base: { amount: '4573' } }).employee.account ?? {};
    expect(relatives).toHaveLength(8);
    expect(text).toContain('每月有 91.46 元进个人账户，本人能用，也能给配偶、父母、子女、兄弟姐妹、祖父母、外祖父母');
    expect(text).toContain('爱山东');
  });

  test.for([
    { facts: { medicalOption: 'pooled-only' }, why: 'done without' },
    { facts: { year: 2025, enrolOn: '2025-06-10' }, why: 'none before 2026' },
  ])('none: $why', ({ facts }) => {
    expect(schemes(facts).employee.account).toBeNull();
    expect(schemes(facts).resident.account).toBeNull();
  });
});
