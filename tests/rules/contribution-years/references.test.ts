import { describe, expect, test } from 'vitest';
import { ask, nothing } from './ask.ts';

describe('Documents and grades', () => {
  test.for([
    { facts: { resident: [] }, grade: 'weak', why: 'the years of the province are known from a weak source' },
    { facts: { resident: [{ kind: 'adult', months: 2 }] }, grade: 'weak', why: 'the ratios from the press' },
  ] as const)('$why: $grade', ({ facts, grade }) => {
    expect(ask({ ...nothing, ...facts }).account.grade).toBe(grade);
  });

  test('the steps in order, each with its documents', () => {
    const { account } = ask({ ...nothing, employeeMonths: 120, resident: [{ kind: 'rural', months: 50 }] });
    expect(account.steps).toEqual([
      {
        code: 'contribution-years.converted',
        operands: { kind: 'rural', months: '50', ratio: '3:1' },
        result: '16',
        documents: ['淄博市居民医保年限折算和转移通知（文号未见）'],
      },
      {
        code: 'contribution-years.required',
        operands: { sex: 'male', years: '30' },
        result: '360',
        documents: ['鲁政字〔2023〕184号'],
      },
      {
        code: 'contribution-years.credited',
        operands: { employee: '120', deemed: '0', converted: '16' },
        result: '136',
        documents: [],
      },
      {
        code: 'contribution-years.missing',
        operands: { required: '360', credited: '136' },
        result: '224',
        documents: [],
      },
      // 224 months from 2026-11: 18 years and 8 months end in 2045-06
      {
        code: 'contribution-years.reached',
        operands: { from: '2026-11', months: '224' },
        result: '2045-06',
        documents: [],
      },
    ]);
  });
});
