import { describe, expect, test } from 'vitest';
import { gapsOf } from '../../tools/law/correctness/gaps.ts';
import { correctnessPage, lastCheckedOn, reproduced } from '../../tools/law/correctness/page.ts';
import { realRelease } from '../law/hand-made.ts';

const release = realRelease();

describe('What notices and sheets print comes out of the program', () => {
  const rows = reproduced(release).flatMap((subject) => subject.rows);

  test('every figure with a difference of 0, save where a sheet prints rounded inputs', () => {
    expect(rows.length).toBeGreaterThan(80);
    for (const { what, printed, computed, difference, note } of rows) {
      if (note) expect(Math.abs(Number(difference)), what.en).toBeLessThanOrEqual(0.25);
      else
        expect({ what: what.en, computed, difference }).toEqual({ what: what.en, computed: printed, difference: '0' });
    }
    expect(rows.filter(({ note }) => note)).toHaveLength(1);
  });

  test('each names a document that is registered', () => {
    const numbers = new Set(release.documents.map(({ number }) => number));
    expect(rows.map(({ document }) => document).filter((number) => !numbers.has(number))).toEqual([]);
  });
});

test('what nobody publishes is listed with its years', () => {
  const years = Object.fromEntries(gapsOf(release, '2026-11-25').map((gap) => [gap.id, gap.years]));
  // policy-facts, section 12
  expect(years).toMatchObject({
    'medical.flexible.rate-pooled-only': '2024–2025',
    'medical.flexible.major-illness-fee': '2024, 2026–',
    'medical.resident.premium.adult': '2021, 2026–',
    'accident-insurance.premium-share': '',
    'social-insurance-subsidy.amount': '',
    'vocational-training.amount-by-level': '',
    'skill-upgrading.insured-months': '2026–',
    'pension.contribution-base.floor': '2019–2020, 2027–',
    'pension.benefit-base': '2026–',
  });
  expect(years).not.toHaveProperty('pension.contribution-rate');
  expect(years).not.toHaveProperty('pension.minimum-months');
  expect(years).not.toHaveProperty('pension.back-payment.exceptions');
});

test('the page follows the figures: it is asked on the day on which one was last entered', () => {
  const [first, ...others] = release.parameters['370322'] ?? [];
  const values = first?.values.map((value) => ({ ...value, checkedOn: '2027-01-20' })) ?? [];
  const parameters = { ...release.parameters, '370322': [{ ...first, values }, ...others] };
  const entered = { ...release, parameters } as typeof release;
  expect(lastCheckedOn(entered)).toBe('2027-01-20');
  expect(correctnessPage(entered)).toContain('as known on 2027-01-20');
});
