import { describe, expect, test } from 'vitest';
import type { Release } from '../../../shared/law/law.ts';
import { release as published } from '../../../shared/law/release.generated.ts';
import type { Parameter, ParameterValue } from '../../../shared/law/schema.ts';
import { ask, COURIER, INSURED_RIDER, programme, RECOGNISED } from './ask.ts';

/** The release with a county file beside the others, as an officer would add it; number and values are made up. */
function withCounty(id: string, values: Pick<ParameterValue, 'from' | 'value'>[]): Release {
  const model = Object.values(published.parameters)
    .flat()
    .find((parameter) => parameter.id === id) as Parameter;
  const county: Parameter = {
    ...model,
    values: values.map((value) => ({
      ...value,
      document: '高人社发〔2027〕0号',
      grade: 'official',
      checkedOn: '2027-01-02',
    })),
  };
  const notice = {
    number: '高人社发〔2027〕0号',
    title: { zh: '虚构', en: 'made up' },
    issuer: { zh: '虚构', en: 'made up' },
    seen: { zh: '虚构', en: 'made up' },
  };
  return {
    ...published,
    documents: [...published.documents, notice],
    parameters: { ...published.parameters, '370322': [...(published.parameters['370322'] ?? []), county] },
  };
}

describe('Gaoqing adds its share of the premium: amounts change from its day on, by data alone', () => {
  const release = withCounty('accident-insurance.premium-share', [{ from: '2024-03-01', value: '50' }]);
  test.for([
    { on: '2024-02-29', premium: '120.00', outcome: 'not-published', amount: null, why: 'the day before' },
    { on: '2024-03-01', premium: '120.00', outcome: 'eligible', amount: '60.00', why: '120.00 × 50 %' },
    { on: '2024-03-01', premium: '120.01', outcome: 'eligible', amount: '60.01', why: '60.005, half up to the fen' },
    { on: '2024-03-01', premium: '200.00', outcome: 'eligible', amount: '100.00', why: 'exactly at the limit' },
    { on: '2024-03-01', premium: '260.00', outcome: 'eligible', amount: '100.00', why: '130.00 held at the limit' },
    { on: '2024-12-30', premium: '120.00', outcome: 'ended', amount: null, why: 'a share alone does not revive it' },
  ])('$on, premium $premium: $amount, $why', ({ on, premium, outcome, amount }) => {
    const accidentPolicy = { ...INSURED_RIDER.accidentPolicy, premium };
    const found = programme('accident-insurance', { ...INSURED_RIDER, on, accidentPolicy }, { release });
    expect(found).toMatchObject({ outcome, amount });
    if (amount) expect(found.amountIs).toBe('exact');
  });

  test('Zibo as a whole is not touched', () => {
    const elsewhere = { release, region: '370300' };
    expect(programme('accident-insurance', INSURED_RIDER, elsewhere).outcome).toBe('not-published');
  });

  test('the premium decides the amount, so it is asked for before anything is promised', () => {
    const { premium: _, ...accidentPolicy } = INSURED_RIDER.accidentPolicy;
    const { programmes, questions } = ask({ ...INSURED_RIDER, accidentPolicy }, { release });
    expect(programmes[0]).toMatchObject({ outcome: 'needs-answers', amount: null, amountIs: 'open', upTo: '100.00' });
    expect(questions).toContain('accidentPolicy.premium');
  });

  test('the step says the sum', () => {
    const step = ask(INSURED_RIDER, { release }).account.steps.find(({ code }) => code === 'accident-insurance.amount');
    expect(step).toMatchObject({
      operands: { premium: '120.00', share: '50', upTo: '100.00' },
      result: '60.00',
      documents: ['鲁政办发〔2020〕19号', '高人社发〔2027〕0号'],
    });
  });
});

test('a limit of its own from 2027 brings the programme back in the county', () => {
  const release = withCounty('accident-insurance.upper-limit', [{ from: '2027-01-01', value: '200' }]);
  const outcome = (on: string) =>
    programme(
      'accident-insurance',
      { ...INSURED_RIDER, on, accidentPolicy: { ...INSURED_RIDER.accidentPolicy, from: '2026-06-01' } },
      { release, asOf: '2027-02-01' },
    ).outcome;
  expect([outcome('2026-12-31'), outcome('2027-01-01')]).toEqual(['ended', 'not-published']);
});

describe('Other local amounts', () => {
  test('training by level: a courier’s certificate of level 4', () => {
    const release = withCounty('vocational-training.amount-by-level', [
      { from: '2026-01-01', value: [{ level: '4', amount: '1600' }] },
    ]);
    const certificate = { level: 4, subsidisedBy: [] };
    expect(programme('vocational-training', { ...COURIER, certificate }, { release })).toMatchObject({
      outcome: 'eligible',
      amount: '1600.00',
      amountIs: 'exact',
    });
    const { level: _, ...unknown } = certificate;
    expect(ask({ ...COURIER, certificate: unknown }, { release }).questions).toContain('certificate.level');
    expect(programme('vocational-training', { ...COURIER, certificate: null }, { release }).outcome).toBe(
      'not-published',
    );
  });

  test('social insurance: a monthly sum', () => {
    const release = withCounty('social-insurance-subsidy.amount', [{ from: '2026-01-01', value: '400' }]);
    expect(programme('social-insurance', RECOGNISED, { release })).toMatchObject({
      outcome: 'eligible',
      amount: '400.00',
      amountIs: 'exact',
    });
  });
});
