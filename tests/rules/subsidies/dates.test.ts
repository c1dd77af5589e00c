import { describe, expect, test } from 'vitest';
import { ask, COURIER, EMPLOYEE, INSURED_RIDER, programme, RECOGNISED } from './ask.ts';

describe('Accident insurance: from 2020-10 (鲁政办发〔2020〕19号) until 鲁财社〔2024〕56号 of 2024-12-30 deletes it', () => {
  test.for([
    { on: '2020-09-30', outcome: 'not-eligible', why: 'no such subsidy before October 2020' },
    { on: '2020-10-01', outcome: 'not-published', why: 'it began in October 2020, the day was not seen' },
    { on: '2020-10-21', outcome: 'not-published', why: 'the day before it was reported' },
    { on: '2020-10-22', outcome: 'not-published', why: 'in force; Zibo’s share of the premium was never found' },
    { on: '2024-12-29', outcome: 'not-published', why: 'last day in the provincial funds' },
    { on: '2024-12-30', outcome: 'ended', why: 'the day of 鲁财社〔2024〕56号' },
    { on: '2025-07-01', outcome: 'ended', why: 'ended for good' },
    { on: '2026-11-24', outcome: 'ended', why: 'ended for good' },
  ])('$on: $outcome, $why', ({ on, outcome }) => {
    const policy = { ...INSURED_RIDER.accidentPolicy, from: '2020-01-01' };
    expect(programme('accident-insurance', { ...INSURED_RIDER, accidentPolicy: policy, on }).outcome).toBe(outcome);
  });

  test('the most it pays is known from the day it was reported to its last day', () => {
    const upTo = (on: string) =>
      programme('accident-insurance', {
        ...INSURED_RIDER,
        accidentPolicy: { ...INSURED_RIDER.accidentPolicy, from: '2020-01-01' },
        on,
      }).upTo;
    // 100 yuan a person a year; the premium is 120.00
    expect(['2020-10-21', '2020-10-22', '2024-12-29', '2024-12-30'].map(upTo)).toEqual([
      null,
      '100.00',
      '100.00',
      null,
    ]);
  });

  test('once ended nothing is paid or offered', () => {
    const { programmes } = ask({ ...INSURED_RIDER, on: '2024-12-30' });
    expect(programmes[0]).toMatchObject({ nearest: null, amount: null, claim: null });
  });

  test.for([
    { on: '2024-12-29', replacedBy: null, why: 'not ended yet' },
    { on: '2024-12-30', replacedBy: null, why: 'nothing took its place on the day it ended' },
    { on: '2025-03-01', replacedBy: null, why: 'occupational-injury cover had not begun in Shandong' },
    { on: '2025-06-30', replacedBy: null, why: 'the day before' },
    { on: '2025-07-01', replacedBy: 'occupational-injury', why: 'its first day in Shandong' },
  ])('on $on what replaced it is $replacedBy: $why', ({ on, replacedBy }) => {
    expect(programme('accident-insurance', { ...INSURED_RIDER, on }).replacedBy).toBe(replacedBy);
  });

  test('asked on 2024-12-29, nobody knows yet that it will end', () => {
    const later = { ...INSURED_RIDER, on: '2025-01-15' };
    expect(programme('accident-insurance', later, { asOf: '2024-12-29' })).toMatchObject({
      outcome: 'not-published',
      upTo: '100.00',
    });
    expect(programme('accident-insurance', later, { asOf: '2024-12-30' }).outcome).toBe('ended');
  });
});

describe('Skill upgrading: renewed year by year to the end of 2026', () => {
  const months = { '2021': 36, '2022': 12, '2023': 12, '2024': 12, '2025': 12 };
  test.for([
    { on: '2017-07-31', outcome: 'not-published', why: 'the day before it was reported for Shandong' },
    { on: '2017-08-01', outcome: 'not-eligible', why: '36 months asked for' },
    { on: '2021-12-31', outcome: 'not-eligible', why: 'last day of the 36 months' },
    { on: '2022-01-01', outcome: 'eligible', why: 'first year eased to one year' },
    { on: '2022-12-31', outcome: 'eligible', why: 'last day of 2022' },
    { on: '2023-01-01', outcome: 'eligible', why: '鲁人社发〔2023〕5号' },
    { on: '2023-12-31', outcome: 'eligible', why: 'last day of 2023' },
    { on: '2024-01-01', outcome: 'eligible', why: 'continued for 2024' },
    { on: '2025-01-01', outcome: 'eligible', why: '人社部发〔2025〕18号' },
    { on: '2025-12-31', outcome: 'eligible', why: 'last day of 人社部发〔2025〕18号' },
    { on: '2026-01-01', outcome: 'not-published', why: 'asked in May: 人社部发〔2026〕39号 came in June' },
    { on: '2026-05-04', outcome: 'not-published', why: 'the same' },
    { on: '2026-06-18', outcome: 'eligible', why: 'the day of 人社部发〔2026〕39号' },
    { on: '2026-12-31', outcome: 'eligible', why: 'last day of 人社部发〔2026〕39号' },
    { on: '2027-01-01', outcome: 'not-published', why: 'nothing seen for 2027' },
  ])('$on with 12 months: $outcome, $why', ({ on, outcome }) => {
    const issuedOn = `${Number(on.slice(0, 4)) - (on.endsWith('01-01') ? 1 : 0)}-01-05`;
    const certificate = { ...EMPLOYEE.certificate, issuedOn };
    expect(programme('skill-upgrading', { ...EMPLOYEE, on, certificate }).outcome).toBe(outcome);
  });

  test.for(Object.entries(months))('%s asks for %s months, and one less is too few', ([year, required]) => {
    const facts = {
      ...EMPLOYEE,
      on: `${year}-06-01`,
      certificate: { ...EMPLOYEE.certificate, issuedOn: `${year}-03-10` },
    };
    const outcome = (unemploymentInsuredMonths: number) =>
      programme('skill-upgrading', { ...facts, unemploymentInsuredMonths }).outcome;
    expect([outcome(required - 1), outcome(required)]).toEqual(['not-eligible', 'eligible']);
  });

  /** 人社部发〔2026〕39号: 12 months insured; how often a year it does not say, nor was Shandong's notice seen. */
  test.for([
    { had: 0, months: 24, outcome: 'eligible', asks: [], why: 'an employee, 24 months insured, level 4' },
    { had: 0, months: 11, outcome: 'not-eligible', asks: [], why: 'a month short' },
    { had: undefined, months: 24, outcome: 'needs-answers', asks: ['skillSubsidiesThisYear'], why: 'not said' },
    { had: 1, months: 24, outcome: 'not-published', asks: [], why: 'a second time needs the number of times' },
  ])('2026-09: $outcome, $why', ({ had, months, outcome, asks }) => {
    const facts = {
      on: '2026-09-10',
      employment: 'employed-by-enterprise',
      unemploymentInsuredMonths: months,
      certificate: { level: 4, issuedOn: '2026-03-10', inNationalSystem: true, subsidisedBy: [] },
      ...(had !== undefined && { skillSubsidiesThisYear: had }),
    } as const;
    const found = programme('skill-upgrading', facts, { asOf: '2026-11-30' });
    expect(found.outcome).toBe(outcome);
    expect(found.conditions.flatMap(({ questions }) => questions)).toEqual(asks);
    if (outcome === 'eligible') expect(found.amount).toBe('1500.00');
  });

  test('without a rule even a certificate of level 1 decides nothing, and nothing is asked', () => {
    const certificate = { ...EMPLOYEE.certificate, level: 1, issuedOn: '2026-01-05' };
    const { outcome, conditions } = programme('skill-upgrading', { ...EMPLOYEE, on: '2026-02-01', certificate });
    expect(outcome).toBe('not-published');
    expect(conditions).toEqual([{ id: 'in-force', met: null, questions: [], document: null, operands: {} }]);
  });

  test('the end of the present rule is said beforehand', () => {
    const said = ask(EMPLOYEE).account.notices.find(({ code }) => code === 'subsidies.rule-ends');
    expect(said?.operands).toEqual({ programme: 'skill-upgrading', until: '2025-12-31' });
  });

  test.for([
    { asOf: '2024-12-31', until: '2024-12-31', why: 'nothing is published beyond' },
    { asOf: '2026-05-04', until: '2025-12-31', why: '2025 was renewed' },
  ])('asked on $asOf about 2024 it ends on $until: $why', ({ asOf, until }) => {
    const facts = { ...EMPLOYEE, on: '2024-06-01', certificate: { ...EMPLOYEE.certificate, issuedOn: '2024-03-10' } };
    const said = ask(facts, { asOf }).account.notices.find(({ code }) => code === 'subsidies.rule-ends');
    expect(said?.operands.until).toBe(until);
  });
});

describe('Vocational training: Shandong’s frame of 鲁人社字〔2022〕72号, six groups from 鲁财社〔2024〕56号', () => {
  const migrant = { ...COURIER, trade: 'other', groups: ['rural-migrant-worker'], employment: 'flexible' } as const;
  test.for([
    { on: '2022-06-30', who: 'courier', facts: COURIER, training: null, why: 'the frame is not published' },
    { on: '2022-07-01', who: 'courier', facts: COURIER, training: true, why: 'new forms of work since October 2020' },
    { on: '2024-12-29', who: 'migrant', facts: migrant, training: null, why: 'the five groups were not seen' },
    { on: '2024-12-30', who: 'migrant', facts: migrant, training: true, why: 'among the six groups' },
    {
      on: '2022-07-01',
      who: 'hard to employ',
      facts: { ...migrant, groups: [], recognisedHardToEmploy: true } as const,
      training: true,
      why: 'named by 鲁人社字〔2022〕72号',
    },
  ])('$on, $who: $why', ({ on, facts, training }) => {
    const { outcome, conditions } = programme('vocational-training', { recognisedHardToEmploy: false, ...facts, on });
    expect(conditions.find(({ id }) => id === 'training-group')?.met ?? null).toBe(training);
    expect(outcome).toBe('not-published'); // the amounts of Zibo were not found either
  });
});

describe('Social-insurance subsidy: 财社〔2023〕181号, known from the end of 2023', () => {
  test.for([
    { on: '2023-12-30', standing: null },
    { on: '2023-12-31', standing: true },
    { on: '2026-05-04', standing: true },
  ])('$on: in force $standing', ({ on, standing }) => {
    const { outcome, conditions } = programme('social-insurance', { ...RECOGNISED, on });
    expect(conditions[0]).toMatchObject({ id: 'in-force', met: standing });
    expect(outcome).toBe('not-published'); // Zibo’s amount was not found
  });
});

describe('Occupational injury: Shandong from 2025-07-01 with 11 platforms, 25 from 2026-07-01', () => {
  const ride = { trade: 'ride-hailing', platform: '滴滴出行' } as const;
  test.for([
    { on: '2022-06-30', ...ride, outcome: 'not-eligible', why: 'no pilot anywhere' },
    { on: '2022-07-01', ...ride, outcome: 'not-eligible', why: 'pilot in seven other provinces' },
    { on: '2025-06-30', ...ride, outcome: 'not-eligible', why: 'the day before Shandong' },
    { on: '2025-07-01', ...ride, outcome: 'eligible', why: 'first day in Shandong' },
    {
      on: '2026-06-30',
      ...ride,
      platform: 'T3出行',
      outcome: 'not-eligible',
      why: 'T3 comes with the 14 further platforms',
    },
    { on: '2026-07-01', ...ride, platform: 'T3出行', outcome: 'eligible', why: 'first day of the 14' },
    { on: '2026-12-31', ...ride, outcome: 'eligible', why: 'last day of the fixed prices' },
    { on: '2027-01-01', ...ride, outcome: 'eligible', why: 'cover goes on, only the price is open' },
  ])('$on, $platform: $outcome, $why', ({ on, trade, platform, outcome }) => {
    expect(programme('occupational-injury', { on, trade, platform }).outcome).toBe(outcome);
  });

  test.for([
    { asOf: '2026-05-25', outcome: 'needs-answers', why: 'the day before the later briefing' },
    { asOf: '2026-05-26', outcome: 'eligible', why: 'the briefings of 2026-04-28 and 2026-05-26: known by then' },
    { asOf: '2026-06-15', outcome: 'eligible', why: 'announced, not begun' },
  ])('a T3 driver asks on $asOf about 2026-07-02: $outcome, $why', ({ asOf, outcome }) => {
    const facts = { on: '2026-07-02', trade: 'ride-hailing', platform: 'T3出行' } as const;
    expect(programme('occupational-injury', facts, { asOf }).outcome).toBe(outcome);
  });

  test('floating prices from 2027 are not published: the price is null and named, the person still pays 0.00', () => {
    const { programmes, figures } = ask({ on: '2027-01-01', ...ride });
    expect(programmes[4]?.price).toEqual({ perOrder: null, paidBy: 'platform', ownPayment: '0.00' });
    expect(figures).toContain('occupational-injury.price-per-order');
  });
});
