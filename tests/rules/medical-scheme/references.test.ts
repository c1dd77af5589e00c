import { describe, expect, test } from 'vitest';
import { ask } from './ask.ts';

const facts = {
  year: 2027,
  enrolOn: '2026-11-20',
  householdRegistration: '370322',
  missedYears: 2,
  repairedYears: 0,
  insideWindow: true,
  group: 'none',
  previousScheme: 'employee',
  employeeGapMonths: 0,
  base: { amount: '5000' },
} as const;

describe('Every reason is a step of the same answer', () => {
  test('with its operands, result and documents', () => {
    const { resident, account } = ask(facts);
    const codes = account.steps.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining([...resident.reasons]));
    expect(account.steps.find(({ code }) => code === 'medical-scheme.resident.gap-waits')).toEqual({
      code: 'medical-scheme.resident.gap-waits',
      operands: { years: '2', fixed: '3', variable: '1' },
      result: '4',
      documents: ['国办发〔2024〕38号', '居民医保待遇等待期举例（外地，参照，文号未见）'],
    });
  });

  test('documents of steps and notices all stand among the documents of the answer', () => {
    const { account } = ask(facts);
    const cited = account.citations.map(({ number }) => number);
    for (const { documents } of [...account.steps, ...account.notices])
      expect(cited).toEqual(expect.arrayContaining([...documents]));
  });
});

describe('Grades', () => {
  test.for([
    { number: '高人社发〔2022〕5号', grade: 'official', why: 'who may join' },
    { number: '国办发〔2024〕38号', grade: 'weak', why: 'what ends a bonus is read off a scraped copy' },
    {
      number: '居民医保待遇等待期举例（外地，参照，文号未见）',
      grade: 'assumed',
      why: 'the day from which is taken from an example',
    },
    { number: '居民医保断保年度口径（外地，参照，文号未见）', grade: 'weak', why: 'years before 2025' },
    { number: '山东省参保长效机制实施意见（文号未见）', grade: 'press', why: 'incentives' },
    { number: '淄博市居民医保年限折算和转移通知（文号未见）', grade: 'press', why: 'conversion' },
    { number: '淄博市2025年职工医保参保缴费说明（文号未见）', grade: 'press', why: 'gap in the employee scheme' },
  ])('$why: $number is $grade', ({ number, grade }) => {
    expect(ask(facts).account.citations).toContainEqual({ number, grade });
  });
});

describe('The two clocks', () => {
  test.for([
    { asOf: '2024-09-29', cost: null, why: 'the day before the premium of 2025 counts as published' },
    { asOf: '2024-09-30', cost: '460.00', why: 'the day of it' },
  ])('asked on $asOf for 2025: $cost, $why', ({ asOf, cost }) => {
    const { resident } = ask({ ...facts, year: 2025, enrolOn: '2024-12-01', missedYears: 0 }, { asOf });
    expect(resident.yearlyCost).toBe(cost);
  });
});
