import { describe, expect, test } from 'vitest';
import { ask, COURIER, EMPLOYEE, INSURED_RIDER, programme, RECOGNISED } from './ask.ts';

describe('Skill upgrading pays by level, “not over” (国家规定为不超过)', () => {
  test.for([
    { level: 5, amount: '1000.00', amountIs: 'upper-limit', outcome: 'eligible' },
    { level: 4, amount: '1500.00', amountIs: 'upper-limit', outcome: 'eligible' },
    { level: 3, amount: '2000.00', amountIs: 'upper-limit', outcome: 'eligible' },
    { level: 2, amount: null, amountIs: 'none', outcome: 'not-eligible' },
    { level: 1, amount: null, amountIs: 'none', outcome: 'not-eligible' },
  ])('level $level: $amount', ({ level, ...expected }) => {
    const certificate = { ...EMPLOYEE.certificate, level };
    expect(programme('skill-upgrading', { ...EMPLOYEE, certificate })).toMatchObject(expected);
  });

  test('while a condition is open the amount is not promised, only the most it can be', () => {
    const { unemploymentInsuredMonths: _, ...open } = EMPLOYEE;
    expect(programme('skill-upgrading', open)).toMatchObject({
      outcome: 'needs-answers',
      amount: null,
      amountIs: 'open',
      upTo: '1000.00',
    });
  });

  test('the amount says why', () => {
    const step = ask(EMPLOYEE).account.steps.find(({ code }) => code === 'subsidies.amount.upper-limit');
    expect(step).toEqual({
      code: 'subsidies.amount.upper-limit',
      operands: { programme: 'skill-upgrading', level: '5' },
      result: '1000.00',
      documents: ['山东省失业保险技能提升补贴通知（2017年，文号未见）'],
    });
  });
});

describe('Accident insurance: Zibo’s amount was never found; the province’s limit and the premium bound it', () => {
  test.for([
    { premium: '80.00', upTo: '80.00', why: 'never more than the premium' },
    { premium: '100.00', upTo: '100.00', why: 'exactly at the limit' },
    { premium: '100.01', upTo: '100.00', why: 'one fen above the limit' },
    { premium: '360.00', upTo: '100.00', why: 'the limit of 鲁政办发〔2020〕19号' },
  ])('premium $premium: at most $upTo, $why', ({ premium, upTo }) => {
    const accidentPolicy = { ...INSURED_RIDER.accidentPolicy, premium };
    expect(programme('accident-insurance', { ...INSURED_RIDER, accidentPolicy })).toMatchObject({
      outcome: 'not-published',
      amount: null,
      amountIs: 'not-published',
      upTo,
    });
  });

  test('without a premium the limit stands, and the premium is asked for', () => {
    const { premium: _, ...accidentPolicy } = INSURED_RIDER.accidentPolicy;
    const { programmes, questions } = ask({ ...INSURED_RIDER, accidentPolicy });
    expect(programmes[0]).toMatchObject({ outcome: 'needs-answers', upTo: '100.00' });
    expect(questions.at(-1)).toBe('accidentPolicy.premium');
  });
});

describe('Amounts of Zibo that no notice publishes are null and named', () => {
  test.for([
    { id: 'vocational-training', facts: COURIER, figure: 'vocational-training.amount-by-level' },
    { id: 'social-insurance', facts: RECOGNISED, figure: 'social-insurance-subsidy.amount' },
    { id: 'accident-insurance', facts: INSURED_RIDER, figure: 'accident-insurance.premium-share' },
  ] as const)('$id names $figure', ({ id, facts, figure }) => {
    expect(programme(id, facts)).toMatchObject({ outcome: 'not-published', amount: null, amountIs: 'not-published' });
    expect(ask(facts).figures).toContain(figure);
  });

  test('of the social-insurance subsidy the highest share is said: two thirds of what was paid', () => {
    expect(programme('social-insurance', RECOGNISED).limits[0]).toEqual({
      code: 'social-insurance.highest-share',
      operands: { numerator: '2', denominator: '3' },
    });
  });
});

describe('Occupational-injury cover: what an order costs, and that the platform pays it', () => {
  const once = (amount: string) => [{ case: null, amount }];
  const delivery = [
    { case: 'first-enrolment', amount: '0.07' },
    { case: 'otherwise', amount: '0.25' },
  ];
  test.for([
    { trade: 'ride-hailing', platform: '曹操出行', perOrder: once('0.01') },
    { trade: 'food-delivery', platform: '饿了么', perOrder: delivery },
    { trade: 'instant-delivery', platform: '闪送', perOrder: delivery },
    { trade: 'freight', platform: '货拉拉', perOrder: once('0.18') },
  ] as const)('$trade ($platform)', ({ trade, platform, perOrder }) => {
    expect(programme('occupational-injury', { on: '2025-07-01', trade, platform })).toMatchObject({
      outcome: 'eligible',
      amount: null,
      amountIs: 'cover',
      price: { perOrder, paidBy: 'platform', ownPayment: '0.00' },
    });
  });
});

test('a refused programme pays nothing and has nothing to claim', () => {
  const refused = programme('skill-upgrading', { ...EMPLOYEE, unemploymentInsuredMonths: 11 });
  expect(refused).toMatchObject({ amount: null, amountIs: 'none', upTo: null, claim: null, documents: [], limits: [] });
});
