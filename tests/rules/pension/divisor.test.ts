import { describe, expect, test } from 'vitest';
import { ask } from './ask.ts';

const divisorAt = (years: number, months: number) =>
  ask({ month: '2026-12', age: { years, months }, account: '100000' });

describe('计发月数 of a full age (国发〔2005〕38号, annex)', () => {
  test.for([
    [40, '233'],
    [41, '230'],
    [42, '226'],
    [43, '223'],
    [44, '220'],
    [45, '216'],
    [46, '212'],
    [47, '208'],
    [48, '204'],
    [49, '199'],
    [50, '195'],
    [51, '190'],
    [52, '185'],
    [53, '180'],
    [54, '175'],
    [55, '170'],
    [56, '164'],
    [57, '158'],
    [58, '152'],
    [59, '145'],
    [60, '139'],
    [61, '132'],
    [62, '125'],
    [63, '117'],
    [64, '109'],
    [65, '101'],
    [66, '93'],
    [67, '84'],
    [68, '75'],
    [69, '65'],
    [70, '56'],
  ] as const)('%i years: %s', ([years, divisor]) => {
    expect(divisorAt(years, 0).divisor).toBe(divisor);
  });
});

describe('Months beyond a full age: the straight line to the next, one decimal, half up (Shandong sheets)', () => {
  test.for([
    // 139 − (139 − 132) × 2 ÷ 12 = 137.8333
    { years: 60, months: 2, divisor: '137.8', why: 'as on the sheet' },
    // 170 − (170 − 164) × 4 ÷ 12 = 168
    { years: 55, months: 4, divisor: '168.0', why: 'as on the sheet' },
    // 139 − 7 × 1 ÷ 12 = 138.4167
    { years: 60, months: 1, divisor: '138.4', why: 'first month of delay' },
    // 132 − 7 × 11 ÷ 12 = 125.5833
    { years: 61, months: 11, divisor: '125.6', why: 'a month before a full age' },
    // 125 − 8 × 11 ÷ 12 = 117.6667
    { years: 62, months: 11, divisor: '117.7', why: 'a month before 63' },
    // 158 − 6 × 6 ÷ 12 = 155
    { years: 57, months: 6, divisor: '155.0', why: 'half a year' },
    // 195 − 5 × 1 ÷ 12 = 194.5833
    { years: 50, months: 1, divisor: '194.6', why: 'women of class 50' },
    // 233 − 3 × 1 ÷ 12 = 232.75
    { years: 40, months: 1, divisor: '232.8', why: 'half a tenth goes up' },
    // 93 − 9 × 1 ÷ 12 = 92.25
    { years: 66, months: 1, divisor: '92.3', why: 'half a tenth goes up' },
    // 65 − 9 × 11 ÷ 12 = 56.75
    { years: 69, months: 11, divisor: '56.8', why: 'the last month of the table' },
  ])('$years years $months months: $divisor ($why)', ({ years, months, divisor }) => {
    expect(divisorAt(years, months).divisor).toBe(divisor);
  });

  test('rests on the sheets, with which Jinan agrees, while a full age rests on the annex', () => {
    const onSheets = ({ trail }: ReturnType<typeof ask>) =>
      trail.citations.find(({ number }) => number === '山东省养老金预发核定表（第三方转录）')?.grade;
    expect(onSheets(divisorAt(60, 2))).toBe('compiled');
    expect(onSheets(divisorAt(60, 0))).toBeUndefined();
  });
});

describe('An age that the table does not reach', () => {
  test.for([
    { years: 39, months: 11, why: 'a month too young' },
    { years: 70, months: 1, why: 'a month too old' },
    { years: 80, months: 0, why: 'far too old' },
  ])('$years years $months months, $why: no divisor, no account part, and the gap is named', ({ years, months }) => {
    const { divisor, account, total, trail } = divisorAt(years, months);
    expect({ divisor, account, total }).toEqual({ divisor: null, account: null, total: null });
    expect(trail.figures.map(({ id }) => id)).toContain('pension.account-divisor');
  });
});
