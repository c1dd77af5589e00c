import { describe, expect, test } from 'vitest';
import { ask } from './ask.ts';

const whole = {
  age: { years: 60, months: 0 },
  month: '2026-12',
  birthMonth: '1966-12',
  index: '1',
  months: 180,
  preAccountMonths: 0,
  account: '139000',
} as const;

describe('An unknown fact is asked for, and what does not need it is given', () => {
  test.for([
    // 7831 × 15 × 1 % = 1174.65; 139000 ÷ 139 = 1000
    { without: [], basic: '1174.65', account: '1000.00', transitional: '0.00', total: '2174.65' },
    { without: ['index'], basic: null, account: '1000.00', transitional: '0.00', total: null },
    { without: ['months'], basic: null, account: '1000.00', transitional: '0.00', total: null },
    { without: ['account'], basic: '1174.65', account: null, transitional: '0.00', total: null },
    { without: ['preAccountMonths'], basic: '1174.65', account: '1000.00', transitional: null, total: null },
    { without: ['months', 'index', 'account'], basic: null, account: null, transitional: '0.00', total: null },
  ])('without $without', ({ without, ...parts }) => {
    const facts = Object.fromEntries(
      Object.entries(whole).filter(([name]) => !(without as readonly string[]).includes(name)),
    );
    const answer = ask(facts);
    expect(answer).toMatchObject(parts);
    expect(answer.trail.questions).toEqual(without.map((name) => `pension.${name}`));
  });

  test('without an age there is no divisor, without a month no base', () => {
    expect(ask({ ...whole, age: null })).toMatchObject({ divisor: null, account: null, basic: '1174.65' });
    expect(ask({ ...whole, month: null })).toMatchObject({ base: null, basic: null, account: '1000.00' });
  });
});

describe('Months before accounts (1996-01) are asked for where there can be any', () => {
  const { preAccountMonths: _, birthMonth: __, ...rest } = whole;
  test.for([
    { birthMonth: '1966-12', months: 180, asked: true, why: 'of age before 1996' },
    { birthMonth: '1979-12', months: 180, asked: true, why: '16 a month before accounts' },
    { birthMonth: '1980-01', months: 180, asked: false, why: '16 when accounts began' },
    { birthMonth: '1996-01', months: 180, asked: false, why: 'born with the accounts' },
    { birthMonth: undefined, months: 180, asked: true, why: 'birth unknown' },
    { birthMonth: '1966-12', months: 0, asked: false, why: 'no months at all' },
  ])('$why: asked $asked', ({ birthMonth, months, asked }) => {
    const { transitional, trail } = ask({ ...rest, months, ...(birthMonth && { birthMonth }) });
    expect(trail.questions.includes('pension.preAccountMonths')).toBe(asked);
    expect(trail.notices.some(({ code }) => code === 'benefit-before-accounts')).toBe(asked);
    expect(transitional).toBe(asked ? null : '0.00');
  });
});
