import { describe, expect, test } from 'vitest';
import { gapsOf } from '../../tools/law/correctness/gaps.ts';
import notCompared from '../../tools/law/correctness/not-compared.json' with { type: 'json' };
import { correctnessPage, lastCheckedOn, reproduced } from '../../tools/law/correctness/page.ts';
import { figure, period, realRelease, releaseOf } from '../law/hand-made.ts';

const release = realRelease();

describe('What notices and sheets print comes out of the program', () => {
  const rows = reproduced(release).flatMap((subject) => subject.rows);

  test('every figure with a difference of 0, save where a sheet prints rounded inputs', () => {
    expect(rows.length).toBeGreaterThan(80);
    for (const { what, expected, computed, difference, note } of rows) {
      if (note) expect(Math.abs(Number(difference)), what.en).toBeLessThanOrEqual(0.25);
      else
        expect({ what: what.en, computed, difference }).toEqual({ what: what.en, computed: expected, difference: '0' });
    }
    expect(rows.filter(({ note }) => note)).toHaveLength(2);
  });

  test('each names a document that is registered, and so does what is not compared', () => {
    const numbers = new Set(release.documents.map(({ number }) => number));
    const named = [...rows.map(({ document }) => document), ...notCompared.flatMap(({ documents }) => documents)];
    expect(named.filter((number) => !numbers.has(number))).toEqual([]);
  });
});

test('what nobody publishes is listed with its years', () => {
  const yearly = (...years: number[]) => years.map((year) => period(`${year}-01-01`, '1', { to: `${year}-12-31` }));
  const gaps = gapsOf(
    releaseOf({
      cn: [
        figure('a.rate', [period('2006-01-01', '20')]),
        figure('a.ended', [period('2020-01-01', '1'), period('2026-01-01', null)]),
        figure('a.never', []),
        figure('a.once', yearly(2025)),
        figure('a.now-and-then', yearly(2023, 2025)),
        figure('a.carried', yearly(2021, 2022, 2023, 2024, 2025), { untilPublished: 'previous-value' }),
        figure('a.from-the-summer', [period('2024-07-01', '1')]),
      ],
    }),
    '2026-11-25',
  );
  expect(Object.fromEntries(gaps.map(({ id, years }) => [id, years]))).toEqual({
    'a.never': '',
    'a.once': '2026–',
    'a.now-and-then': '2024, 2026–',
    'a.carried': '2026–',
  });
});

test('the page is asked on the day on which a figure was last entered or checked', () => {
  const days = ['2026-11-23', '2027-01-20', '2025-03-01'];
  const values = days.map((checkedOn, at) => period(`202${at}-01-01`, '1', { checkedOn }));
  expect(lastCheckedOn(releaseOf({ cn: [figure('a.rate', values)] }))).toBe('2027-01-20');
  expect(correctnessPage(release)).toContain(`as known on ${lastCheckedOn(release)}`);
});
