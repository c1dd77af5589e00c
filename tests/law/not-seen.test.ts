import { describe, expect, test } from 'vitest';
import { parameterInForce } from '../../shared/answer/parameters.ts';
import { createLaw, type Release } from '../../shared/law/law.ts';
import { figure, notice, period, releaseOf } from './hand-made.ts';

const YEARS = [
  period('2023-01-01', '218', { to: '2023-12-31', publishedOn: '2023-07-21', document: '甲〔2023〕1号' }),
  period('2025-01-01', '144', { to: '2025-12-31', publishedOn: '2025-03-01', document: '甲〔2025〕1号' }),
];
const documents = ['甲〔2023〕1号', '甲〔2025〕1号', '甲〔2026〕1号'].map((number) => notice(number));
const due = { day: '07-31' };
const releaseWith = (rest: Parameters<typeof figure>[2], values = YEARS): Release =>
  releaseOf({ '370300': [figure('a.fee', values, rest)] }, documents);
const gap = (release: Release, on: string, asOf: string) => {
  const { status, lastSeen } = createLaw(release, '370322', asOf).gap('a.fee', on);
  return { status, last: lastSeen?.value?.toString() ?? null };
};

describe('A figure whose notice comes by 31 July of its year', () => {
  const release = releaseWith({ due });

  test.for([
    { on: '2027-01-01', asOf: '2026-11-29', status: 'not-yet-published', last: '144', why: 'next year is not due' },
    { on: '2026-01-01', asOf: '2026-07-30', status: 'not-yet-published', last: '144', why: 'the day before it is due' },
    { on: '2026-01-01', asOf: '2026-07-31', status: 'not-seen', last: '144', why: 'the day on which it is due' },
    { on: '2024-06-01', asOf: '2026-11-29', status: 'not-seen', last: '218', why: 'a year between: the one before it' },
    { on: '2026-01-01', asOf: '2025-02-28', status: 'not-yet-published', last: '218', why: 'as known before 2025' },
    { on: '2022-01-01', asOf: '2026-11-29', status: 'not-seen', last: null, why: 'before the first one' },
  ])('$why: $on as of $asOf is $status after $last', ({ on, asOf, status, last }) => {
    expect(gap(release, on, asOf)).toEqual({ status, last });
  });

  test('due in the year before: that of 2027 is late in November 2026', () => {
    const before = releaseWith({ due: { day: '10-31', year: 'before' } });
    expect(gap(before, '2027-01-01', '2026-10-30').status).toBe('not-yet-published');
    expect(gap(before, '2027-01-01', '2026-11-29').status).toBe('not-seen');
  });

  test('no day is known on which it is due: nobody says that it is not published', () => {
    expect(gap(releaseWith({}), '2031-01-01', '2026-11-29').status).toBe('not-seen');
  });

  test('what the law has ended is not the last one seen', () => {
    const ended = [...YEARS, period('2026-01-01', null, { to: '2026-12-31', document: '甲〔2026〕1号' })];
    expect(gap(releaseWith({}, ended), '2027-01-01', '2027-11-29').last).toBeNull();
  });

  test('of the region and the wider ones, the one that began last', () => {
    const county = figure('a.fee', [period('2024-01-01', '99', { to: '2024-12-31', document: '甲〔2026〕1号' })]);
    const both = releaseOf({ '370300': [figure('a.fee', YEARS)], '370322': [county] }, documents);
    expect(gap(both, '2026-01-01', '2026-11-29').last).toBe('144');
  });
});

describe('What people read of it', () => {
  const missing = (release: Release, language: 'zh-CN' | 'en', on = '2026-01-01') =>
    parameterInForce(release, 'a.fee', { on }, '2026-11-29', language)?.figures?.[0];

  test('status, the last one with its period and document, and whom to call', () => {
    expect(missing(releaseWith({ due, unit: 'CNY/year' }), 'zh-CN')).toEqual({
      id: 'a.fee',
      on: '2026-01-01',
      title: '某数',
      text: '某数（2026年）：没见到通知。上次见到的是2025年的：144 元/年。',
      status: 'not-seen',
      lastSeen: {
        value: '144',
        from: '2025-01-01',
        to: '2025-12-31',
        document: '甲〔2025〕1号',
        title: '某通知',
        grade: 'official',
      },
      askedOf: 'social-insurance-agency热线',
      contact: { phone: '12300', address: null, source: '原文', grade: 'official' },
    });
  });

  test('not due yet, in English', () => {
    expect(missing(releaseWith({ due }), 'en', '2027-01-01')?.text).toBe(
      'a figure (2027): not published yet. The last one seen is of 2025: 144 yuan a month.',
    );
  });

  test('never seen: only that', () => {
    const { text, lastSeen } = missing(releaseWith({}, []), 'zh-CN') ?? {};
    expect({ text, lastSeen }).toEqual({ text: '某数（2026年）：没见到通知。', lastSeen: null });
  });

  test('where it must not stand in for a later year, it says so', () => {
    const { text, lastSeen } = missing(releaseWith({ carry: 'never' }), 'zh-CN') ?? {};
    expect(text).toBe('某数（2026年）：没见到通知。上次见到的是2025年的：144 元/月，不能当2026年的用。');
    expect(lastSeen?.carry).toBe('never');
  });

  test('a table is given as it is, and spoken of by its years', () => {
    const rows = [{ kind: 'adult', amount: '5' }];
    const table = [period('2022-01-01', rows, { to: '2024-12-31', document: '甲〔2023〕1号' })];
    const { text, lastSeen } = missing(releaseWith({ unit: 'list' }, table), 'zh-CN') ?? {};
    expect(text).toBe('某数（2026年）：没见到通知。上次见到的是2022至2024年的规定。');
    expect(lastSeen?.value).toEqual(rows);
  });
});
