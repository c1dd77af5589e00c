import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/answer/assessment.ts';
import { answer } from '../../shared/answer/calculation.ts';
import { contributionYearsCalculation } from '../../shared/answer/contribution-years.ts';
import { contributionsCalculation } from '../../shared/answer/contributions.ts';
import { medicalSchemesCalculation } from '../../shared/answer/medical-scheme.ts';
import { retirementCalculation } from '../../shared/answer/retirement.ts';
import { subsidiesCalculation } from '../../shared/answer/subsidies.ts';
import { workerStatusCalculation } from '../../shared/answer/worker-status.ts';
import { release } from '../../shared/law/release.generated.ts';
import { people } from '../support/people.ts';

const TODAY = '2026-11-29';
const idsOf = (items: readonly { id: string }[] | undefined) => (items ?? []).map(({ id }) => id);
const FEES = ['medical.flexible.major-illness-fee', 'medical.flexible.long-term-care-fee'];

/** `outcome` speaks of the headline of its route. */
describe('The outcome speaks of the headline', () => {
  const contributions = (facts: Parameters<typeof contributionsCalculation.rule>[0], day = TODAY) =>
    answer(contributionsCalculation, release, facts, day, 'zh-CN');

  test('2026 on the floor: 914.60 + 320.11 a month is known, the yearly fees are open beside it', () => {
    const { outcome, monthly, yearlyFees, figures, questions } = contributions({
      year: 2026,
      base: { amount: '4573' },
    });
    expect({ outcome, total: monthly.total, yearlyFees }).toEqual({
      outcome: 'assessed',
      total: '1234.71',
      yearlyFees: null,
    });
    expect(idsOf(figures)).toEqual(FEES);
    expect(questions).toBeUndefined();
  });

  test('no base: the month is not known, and an answer would tell', () => {
    const { outcome, questions, figures } = contributions({ year: 2026 });
    expect({ outcome, asked: idsOf(questions) }).toEqual({ outcome: 'needs-answers', asked: ['base'] });
    expect(idsOf(figures)).toEqual(FEES);
  });

  test('2031: no band and no base of it is known, and no answer would help', () => {
    const { outcome, monthly } = contributions({ year: 2031, base: { percent: '100' } });
    expect({ outcome, total: monthly.total }).toEqual({ outcome: 'not-published', total: null });
  });

  test('2023, medical only: the month of August is on the fixed base of the city, no base is needed', () => {
    // Zibo 2023-07-21 (S47): 7069 yuan × 5 % = 353.45
    const facts = { year: 2023, from: '2023-08', schemes: ['medical' as const] };
    const { outcome, monthly } = contributions(facts);
    expect({ outcome, total: monthly.total }).toEqual({ outcome: 'assessed', total: '353.45' });
  });

  test('who may join which scheme is known from the registration; cost and cover stay open', () => {
    const facts = { householdRegistration: '370322' };
    const { outcome, questions } = answer(medicalSchemesCalculation, release, facts, TODAY, 'zh-CN');
    expect(outcome).toBe('assessed');
    expect(idsOf(questions)).toEqual(expect.arrayContaining(['year', 'enrolOn']));
    expect(answer(medicalSchemesCalculation, release, { year: 2026 }, TODAY, 'zh-CN').outcome).toBe('needs-answers');
  });

  test('25 years for women: 300 months are enough, 299 leave open how many are deemed', () => {
    const of = (employeeMonths: number, deemedMonths?: number) =>
      answer(
        contributionYearsCalculation,
        release,
        { sex: 'female', employeeMonths, resident: [], ...(deemedMonths !== undefined && { deemedMonths }) },
        TODAY,
        'zh-CN',
      );
    expect(of(300)).toMatchObject({ outcome: 'assessed', missingMonths: 0 });
    expect(of(299).outcome).toBe('needs-answers');
    // What one payment for the last month would cost was not seen: beside the headline.
    expect(of(299, 0)).toMatchObject({ outcome: 'assessed', missingMonths: 1, oneOff: null });
  });

  test('a pension that is worked out in full is assessed', () => {
    // 10000 × (1 + 1) ÷ 2 × 25 × 1 % = 2500.00; 240000 ÷ 117 = 2051.28 (63 years: 117 months); no month before 1996
    const pension = { months: 300, index: '1', account: '240000', preAccountMonths: 0, benefitBase: '10000' };
    const facts = { birthMonth: '1990-06', sex: 'male' as const, pension };
    const { outcome, pension: sum } = answer(retirementCalculation, release, facts, TODAY, 'zh-CN');
    expect({ outcome, total: sum?.total }).toEqual({ outcome: 'assessed', total: '4551.28' });
    const { index: _, ...open } = pension;
    const asked = answer(retirementCalculation, release, { ...facts, pension: open }, TODAY, 'zh-CN');
    expect(asked.outcome).toBe('needs-answers');
  });

  test('as known in March 2024: the month and 180 months (社会保险法 art. 16) are known, of no flexible window was anything', () => {
    const facts = { birthMonth: '1964-06', sex: 'male' as const };
    const found = answer(retirementCalculation, release, facts, '2024-03-01', 'zh-CN');
    expect(found).toMatchObject({ outcome: 'assessed', statutoryMonth: '2024-06', minimumMonths: 180 });
  });

  test('a status that is clear is assessed, whatever evidence was not named', () => {
    const all = { bothQualified: true, rulesApply: true, managedByFirm: true, assignedPaidWork: true };
    const { outcome } = answer(workerStatusCalculation, release, { ...all, partOfBusiness: true }, TODAY, 'zh-CN');
    expect(outcome).toBe('assessed');
    expect(answer(workerStatusCalculation, release, {}, TODAY, 'zh-CN').outcome).toBe('needs-answers');
  });

  test('subsidies wait for an answer as long as one would decide a programme', () => {
    const of = (facts: Parameters<typeof subsidiesCalculation.rule>[0]) =>
      answer(subsidiesCalculation, release, facts, TODAY, 'zh-CN');
    expect(of({}).outcome).toBe('needs-answers');
  });
});

test('An outcome is assessed exactly where the headline is known, and an assessment is as far as its last part', () => {
  for (const facts of people(20261129, 400)) {
    const { outcome, contributions, contributionYears, subsidies, retirement, workerStatus, medicalSchemes } = assess(
      release,
      facts,
      TODAY,
      'en',
    );
    const { statutoryMonth, minimumMonths, pension, ways } = retirement;
    // Who is short of the months gets none, and reads the ways in its place; who pays on until they are reached gets one.
    const isShort = ways && Number(pension?.years) * 12 < (minimumMonths ?? 0);
    const total = isShort ? 'none' : pension?.total;
    const decided = subsidies.programmes.every((each) => ['eligible', 'not-eligible', 'ended'].includes(each.outcome));
    const open = subsidies.programmes.some((each) => each.outcome === 'needs-answers');
    expect([facts, contributions.outcome === 'assessed']).toEqual([facts, contributions.monthly.total !== null]);
    expect([facts, workerStatus.outcome === 'assessed']).toEqual([facts, workerStatus.status !== null]);
    expect([facts, retirement.outcome === 'assessed']).toEqual([
      facts,
      ![statutoryMonth, minimumMonths, total].includes(null),
    ]);
    if (contributionYears.outcome === 'assessed') expect(contributionYears.missingMonths).not.toBeNull();
    expect([facts, subsidies.outcome]).toEqual([
      facts,
      decided ? 'assessed' : open ? 'needs-answers' : 'not-published',
    ]);
    const parts = [contributions, medicalSchemes, contributionYears, subsidies, retirement, workerStatus];
    const outcomes = parts.map((part) => part.outcome);
    const worst = ['needs-answers', 'not-published'].find((each) => outcomes.includes(each as 'not-published'));
    expect(outcome).toBe(worst ?? 'assessed');
  }
});
