import { describe, expect, test } from 'vitest';
import { ask, nothing } from './ask.ts';

describe('Resident months become employee months, down to whole months (淄博市人社局通知, 2018-01-28)', () => {
  test.for([
    { kind: 'adult', months: 24, ratio: '2:1', credited: 12, why: '24 ÷ 2 = 12' },
    { kind: 'adult', months: 120, ratio: '2:1', credited: 60, why: '120 ÷ 2 = 60' },
    { kind: 'adult', months: 121, ratio: '2:1', credited: 60, why: '121 ÷ 2 = 60.5, down' },
    { kind: 'adult', months: 1, ratio: '2:1', credited: 0, why: '1 ÷ 2 = 0.5, down' },
    { kind: 'adult', months: 2, ratio: '2:1', credited: 1, why: '2 ÷ 2 = 1' },
    { kind: 'adult', months: 0, ratio: '2:1', credited: 0, why: 'none' },
    { kind: 'second-class', months: 36, ratio: '3:1', credited: 12, why: '36 ÷ 3 = 12' },
    { kind: 'second-class', months: 35, ratio: '3:1', credited: 11, why: '35 ÷ 3 = 11.67, down' },
    { kind: 'rural', months: 120, ratio: '3:1', credited: 40, why: '120 ÷ 3 = 40' },
    { kind: 'rural', months: 50, ratio: '3:1', credited: 16, why: '50 ÷ 3 = 16.67, down' },
    { kind: 'student-or-child', months: 72, ratio: '3:1', credited: 24, why: '72 ÷ 3 = 24' },
    { kind: 'student-or-child', months: 2, ratio: '3:1', credited: 0, why: '2 ÷ 3 = 0.67, down' },
  ] as const)('$months months, $kind, at $ratio: $credited ($why)', ({ kind, months, ratio, credited }) => {
    const { converted, creditedMonths } = ask({ ...nothing, resident: [{ kind, months }] });
    expect(converted).toEqual([{ kind, months, ratio, creditedMonths: credited }]);
    expect(creditedMonths).toBe(credited);
  });

  test('months of one kind are added before they are converted: (1 + 1) ÷ 2 = 1', () => {
    const twice = [
      { kind: 'adult', months: 1 },
      { kind: 'adult', months: 1 },
    ] as const;
    expect(ask({ ...nothing, resident: twice }).converted).toEqual([
      { kind: 'adult', months: 2, ratio: '2:1', creditedMonths: 1 },
    ]);
  });

  test('each kind goes down to whole months by itself: 60 + 16 + 11 = 87', () => {
    const { converted, creditedMonths } = ask({
      ...nothing,
      resident: [
        { kind: 'adult', months: 121 },
        { kind: 'rural', months: 50 },
        { kind: 'second-class', months: 35 },
      ],
    });
    expect(converted?.map((row) => row.creditedMonths)).toEqual([60, 16, 11]);
    expect(creditedMonths).toBe(87);
  });
});

describe('The day before and the day of the ratios', () => {
  test.for([
    { asOf: '2018-01-27', ratio: null, credited: null },
    { asOf: '2018-01-28', ratio: '2:1', credited: 12 },
    { asOf: '2025-12-31', ratio: '2:1', credited: 12 },
    { asOf: '2026-01-01', ratio: '2:1', credited: 12 },
  ])('on $asOf the ratio is $ratio', ({ asOf, ratio, credited }) => {
    const { converted, figures } = ask({ ...nothing, resident: [{ kind: 'adult', months: 24 }] }, { asOf });
    expect(converted?.[0]).toMatchObject({ ratio, creditedMonths: credited });
    expect(figures.includes('medical.conversion.ratios')).toBe(ratio === null);
  });

  test.for([
    { asOf: '2025-12-31', said: false, why: 'the city sets years and ratios' },
    { asOf: '2026-01-01', said: true, why: 'the province sets the years, the ratios are still the city’s' },
  ])('on $asOf $why: not confirmed is said $said', ({ asOf, said }) => {
    const { notices } = ask({ ...nothing, resident: [{ kind: 'adult', months: 24 }] }, { asOf });
    expect(notices.includes('conversion-not-confirmed')).toBe(said);
  });
});
