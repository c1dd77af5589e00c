import { describe, expect, test } from 'vitest';
import { ask } from './ask.ts';

const codesOf = ({ trail }: ReturnType<typeof ask>) => trail.notices.map(({ code }) => code);

describe('计发基数 of the year of retirement (Shandong without Heze)', () => {
  test.for([
    { month: '2020-01', base: '6573.00', document: '山东省2020年养老金计发基数通知（文号未见）', grade: 'weak' },
    { month: '2021-12', base: '6893.00', document: '山东省2021年养老金计发基数通知（文号未见）', grade: 'weak' },
    { month: '2022-06', base: '7182.50', document: '山东省2022年养老金计发基数通知（文号未见）', grade: 'weak' },
    { month: '2023-01', base: '7468.00', document: '鲁人社字〔2023〕108号', grade: 'compiled' },
    { month: '2023-12', base: '7468.00', document: '鲁人社字〔2023〕108号', grade: 'compiled' },
    { month: '2024-01', base: '7678.00', document: '鲁人社字〔2024〕112号', grade: 'compiled' },
    { month: '2024-12', base: '7678.00', document: '鲁人社字〔2024〕112号', grade: 'compiled' },
    { month: '2025-01', base: '7831.00', document: '鲁人社字〔2025〕100号', grade: 'official' },
    { month: '2025-12', base: '7831.00', document: '鲁人社字〔2025〕100号', grade: 'official' },
  ])('$month: $base from $document', ({ month, base, document, grade }) => {
    const answer = ask({ month });
    expect(answer.base).toBe(base);
    expect(answer.trail.steps.find(({ code }) => code === 'benefit.base')?.documents).toEqual([document]);
    expect(answer.trail.citations.find(({ number }) => number === document)?.grade).toBe(grade);
    expect(codesOf(answer)).toEqual(['benefit-before-accounts', 'heating-subsidy']);
  });

  test.for(['2026-01', '2026-11', '2026-12'])('%s: not published, last year’s 7831 for now, settled later', (month) => {
    const answer = ask({ month });
    expect(answer.base).toBe('7831.00');
    expect(codesOf(answer)).toEqual(expect.arrayContaining(['provisional-figure', 'benefit-settled-later']));
    expect(answer.trail.grade).toBe('compiled');
  });

  test.for(['2027-01', '2040-05', '2070-01'])('%s: a projection on the latest base, assumed and said so', (month) => {
    const answer = ask({ month });
    expect(answer.base).toBe('7831.00');
    expect(codesOf(answer)).toEqual(expect.arrayContaining(['benefit-in-todays-money', 'benefit-without-growth']));
    expect(answer.trail.grade).toBe('assumed');
    expect(answer.trail.figures).toEqual([]);
  });

  test.for([
    // 鲁人社字〔2025〕100号 came out on 2025-10-16; the day of 〔2024〕112号 was not seen, so it counts at the end of 2024.
    { month: '2025-09', asOf: '2025-09-15', base: '7678.00', why: 'the sheet of Weifang: the base of 2024 for now' },
    { month: '2025-03', asOf: '2025-10-15', base: '7678.00', why: 'the day before the notice' },
    {
      month: '2024-06',
      asOf: '2024-12-30',
      base: '7468.00',
      why: 'the base of 2023, that of 2024 not known for certain',
    },
  ])('$month asked on $asOf is paid on $base for now: $why', ({ month, asOf, base }) => {
    const answer = ask({ month, asOf });
    expect(answer.base).toBe(base);
    expect(codesOf(answer)).toEqual(expect.arrayContaining(['provisional-figure', 'benefit-settled-later']));
  });

  test.for([
    { month: '2025-03', asOf: '2025-10-16', base: '7831.00', why: 'the day of the notice' },
    { month: '2024-06', asOf: '2024-12-31', base: '7678.00', why: 'the last day of the year of its notice' },
  ])('$month asked on $asOf is settled on $base: $why', ({ month, asOf, base }) => {
    const answer = ask({ month, asOf });
    expect(answer.base).toBe(base);
    expect(codesOf(answer)).not.toContain('benefit-settled-later');
  });

  test('asked in September 2025, a retirement of 2026 is projected on the base of 2024', () => {
    const answer = ask({ month: '2026-03', asOf: '2025-09-15' });
    expect(answer.base).toBe('7678.00');
    expect(answer.trail.grade).toBe('assumed');
  });

  test('2019 is before the first base known: nothing is projected backwards', () => {
    const answer = ask({ month: '2019-12', index: '1', months: 180, preAccountMonths: 0, account: '1' });
    expect(answer).toMatchObject({ base: null, basic: null, total: null });
    expect(answer.trail.figures).toContainEqual({ id: 'pension.benefit-base', on: '2019-12-01' });
  });

  test('when two years have passed without a base, none is in use to project on', () => {
    const answer = ask({ month: '2027-05', asOf: '2027-03-01' });
    expect(answer.base).toBeNull();
    expect(answer.trail.figures).toContainEqual({ id: 'pension.benefit-base', on: '2027-05-01' });
  });

  test('a base of the person’s own stands instead, without a document', () => {
    const answer = ask({ month: '2040-05', benefitBase: '9000.5' });
    expect(answer.base).toBe('9000.50');
    expect(codesOf(answer)).not.toContain('benefit-in-todays-money');
  });
});
