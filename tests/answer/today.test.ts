import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/answer/assessment.ts';
import { differences } from '../../shared/answer/changes.ts';
import { todayOf } from '../../shared/answer/today.ts';
import { todaysAssessment } from '../../shared/api/assessments.ts';
import { release } from '../../shared/law/release.generated.ts';

const floorInMarch = { year: 2026, base: { amount: '4504' }, schemes: ['pension' as const], asOf: '2026-03-01' };

describe('The same facts under today’s law', () => {
  test('paid on the provisional floor of March, asked again after the band of 2026 came out', () => {
    const then = assess(release, floorInMarch, '2026-03-01', 'zh-CN');
    const { given, changes, assessment } = todayOf(release, floorInMarch, then, '2026-11-24', 'zh-CN');
    expect(given.asOf).toBe('2026-03-01');
    expect(assessment.asOf).toBe('2026-11-24');
    const changed = new Map(changes.map((change) => [change.pointer, change]));
    // 4573 × 20 % = 914.60 against 4504 × 20 % = 900.80: 13.80 more a month, 12 × 13.80 = 165.60 a year
    expect(changed.get('/contributions/monthly/pension')).toEqual({
      pointer: '/contributions/monthly/pension',
      title: '养老保险每月缴费',
      before: '900.80',
      after: '914.60',
      difference: '13.80',
      documents: ['鲁人社字〔2026〕75号'],
    });
    expect(changed.get('/contributions/schedules/yearly/total')).toMatchObject({
      title: '全年缴费合计 (yearly)',
      difference: '165.60',
    });
    expect(changed.get('/contributions/base/provisional')).toMatchObject({ before: true, after: false });
    // The base of March is under today's floor: it is held at the floor, and the answer says so.
    expect(assessment.notices.map(({ code }) => code)).toContain('base-held-at-floor');
  });

  test('each change names the documents that changed it, and no others', () => {
    // Of a ride on 美团 in Shandong: fund rules of 2024-12-30, training (nothing published for 2026), occupational injury (2025-07-01)
    const facts = { trade: 'food-delivery' as const, platform: '美团', birthMonth: '1971-03', sex: 'male' as const };
    const then = assess(release, facts, '2024-12-01', 'zh-CN');
    const { changes } = todayOf(release, facts, then, '2026-05-04', 'zh-CN');
    const documents = Object.fromEntries(changes.map((change) => [change.pointer, change.documents]));
    expect(documents['/subsidies/programmes/accident-insurance/outcome']).toEqual(['鲁财社〔2024〕56号']);
    expect(documents['/subsidies/programmes/skill-upgrading/outcome']).toEqual([]);
    expect(documents['/subsidies/programmes/occupational-injury/outcome']).not.toContain('鲁财社〔2024〕56号');
  });

  test('the answer given then is left as it was', () => {
    const then = assess(release, floorInMarch, '2026-03-01', 'zh-CN');
    const before = structuredClone(then);
    todayOf(release, floorInMarch, then, '2026-11-24', 'zh-CN');
    expect(then).toEqual(before);
  });

  test('nothing has changed under the same law, in whatever language it was given', () => {
    const facts = { year: 2026, base: { income: '6000' }, birthMonth: '1985-03', sex: 'male' as const };
    const then = assess(release, facts, '2026-11-24', 'en');
    expect(todayOf(release, facts, then, '2026-11-24', 'zh-CN').changes).toEqual([]);
  });

  test('another version of the program alone is no change', () => {
    const facts = { year: 2026, base: { income: '6000' } };
    const then = assess({ ...release, rulesVersion: '0.0.1' }, facts, '2026-11-24', 'zh-CN');
    const { given, changes } = todayOf(release, facts, then, '2026-11-24', 'zh-CN');
    expect(given.rulesVersion).toBe('0.0.1');
    expect(changes).toEqual([]);
  });

  test('it fits the schema of the API', () => {
    const then = assess(release, floorInMarch, '2026-03-01', 'en');
    const today = { id: 'x', ...todayOf(release, floorInMarch, then, '2026-11-24', 'en') };
    expect(todaysAssessment.safeParse(today).error?.issues).toBeUndefined();
  });
});

describe('Differences', () => {
  test('a section that the earlier answer did not have is no change', () => {
    expect(differences({}, { retirement: { statutoryMonth: '2048-03' } })).toEqual([]);
  });

  test('members of a list are told by name, whatever their order', () => {
    const programme = (id: string, outcome: string) => ({ id, outcome });
    const earlier = { subsidies: { programmes: [programme('a', 'eligible'), programme('b', 'ended')] } };
    const later = { subsidies: { programmes: [programme('b', 'ended'), programme('a', 'not-eligible')] } };
    expect(differences(earlier, later)).toEqual([
      { pointer: '/subsidies/programmes/a/outcome', before: 'eligible', after: 'not-eligible', difference: null },
    ]);
  });

  test('an amount that is not known any more', () => {
    const earlier = { contributions: { yearlyFees: '179.00' } };
    expect(differences(earlier, { contributions: { yearlyFees: null } })).toEqual([
      { pointer: '/contributions/yearlyFees', before: '179.00', after: null, difference: null },
    ]);
  });
});
