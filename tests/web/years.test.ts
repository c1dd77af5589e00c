import { describe, expect, test } from 'vitest';
import { yearsToChoose } from '../../web/worker/answer/choices.ts';
import { askOn } from './ask.ts';

describe('years to choose from', () => {
  test('after the band of 2026 came out, 2027 is there on it for now', () => {
    const years = yearsToChoose(askOn('2026-11-24'), '2026-11-24');
    expect(years.slice(0, 3)).toEqual([
      { year: 2027, provisional: true },
      { year: 2026, provisional: false },
      { year: 2025, provisional: false },
    ]);
  });

  test('before it came out (2026-08-14), 2026 itself was provisional and nothing was known of 2027', () => {
    const years = yearsToChoose(askOn('2026-03-01'), '2026-03-01');
    expect(years.slice(0, 2)).toEqual([
      { year: 2026, provisional: true },
      { year: 2025, provisional: false },
    ]);
  });

  test('2020, whose floor is in dispute, is not offered', () => {
    const years = yearsToChoose(askOn('2026-11-24'), '2026-11-24').map(({ year }) => year);
    expect(years).not.toContain(2020);
    expect(years).toContain(2021);
  });
});
