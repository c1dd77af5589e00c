import { describe, expect, test } from 'vitest';
import { release } from '../../../shared/law/release.generated.ts';
import type { ParameterValue } from '../../../shared/law/schema.ts';
import { amended, period } from '../../law/hand-made.ts';
import { ask, COURIER, EMPLOYEE, INSURED_RIDER, programme, RECOGNISED } from './ask.ts';

/** The real release with one more entry in the file of a programme of the province. */
const changed = (id: string, value: ParameterValue['value'], from = '2024-01-01') => ({
  release: amended(release, '370000', id, period(from, value)),
});
const codes = (said: readonly { code: string }[]) => said.map(({ code }) => code);

describe('What the file of a programme says is what people are told', () => {
  test('where to claim', () => {
    const asked = changed('skill-upgrading.office', [{ office: 'employment-service' }]);
    expect(programme('skill-upgrading', EMPLOYEE, asked).claim?.where).toBe('employment-service');
    const earlier = { ...EMPLOYEE, on: '2023-12-31', certificate: { level: 5 } };
    expect(programme('skill-upgrading', earlier, asked).claim?.where).toBe('social-insurance-agency');
  });

  test('papers, and that no list of them was seen', () => {
    expect(codes(programme('skill-upgrading', EMPLOYEE).documents)).toEqual(['ask-office']);
    const asked = changed('skill-upgrading.claim-documents', [{ document: 'application-form' }]);
    expect(codes(programme('skill-upgrading', EMPLOYEE, asked).documents)).toEqual(['application-form']);
  });

  test('how to claim', () => {
    expect(codes(programme('accident-insurance', INSURED_RIDER).claim?.how ?? [])).toEqual(['pay-first']);
    const asked = changed('accident-insurance.how-to-claim', null);
    expect(codes(programme('accident-insurance', INSURED_RIDER, asked).claim?.how ?? [])).toEqual([]);
  });

  test('limits', () => {
    const asked = changed('social-insurance-subsidy.limits', [{ limit: 'social-insurance.highest-share' }]);
    expect(codes(programme('social-insurance', RECOGNISED, asked).limits)).toEqual(['social-insurance.highest-share']);
  });

  test('a condition taken out is neither asked nor told as a limit', () => {
    const asked = changed('skill-upgrading.conditions', [{ condition: 'in-national-system' }]);
    const skill = programme('skill-upgrading', { ...EMPLOYEE, certificate: { level: 5 } }, asked);
    expect(skill.conditions.map(({ id }) => id)).not.toContain('once-per-level');
    expect(codes(skill.limits)).not.toContain('once-per-level');
    expect(codes(skill.limits)).toContain('skill-upgrading.times-a-year');
    const training = programme(
      'vocational-training',
      COURIER,
      changed('vocational-training.times-a-year-per-level', null),
    );
    expect(codes(training.limits)).toEqual(['vocational-training.times-a-year']);
  });

  test('time to claim: where the law sets none, none is asked for', () => {
    const asked = changed('skill-upgrading.claim-window', null);
    const old = { ...EMPLOYEE, certificate: { ...EMPLOYEE.certificate, issuedOn: '2019-01-01' } };
    expect(programme('skill-upgrading', old, asked)).toMatchObject({ outcome: 'eligible', claim: { by: null } });
  });
});

describe('An exclusion binds both, whichever side it is written on', () => {
  test.for([
    ['social-insurance-subsidy.not-with', 'vocational-training'],
    ['vocational-training.not-with', 'social-insurance'],
  ])('%s: %s', ([id, other]) => {
    const { programmes } = ask(COURIER, changed(id as string, [{ programme: other as string }]));
    const notWith = Object.fromEntries(programmes.map((each) => [each.id, each.notWith]));
    expect(notWith['social-insurance']).toContain('vocational-training');
    expect(notWith['vocational-training']).toContain('social-insurance');
    expect(notWith['occupational-injury']).toEqual(programme('occupational-injury', COURIER).notWith);
  });

  test('while there are both', () => {
    const { programmes } = ask(COURIER, changed('occupational-injury.not-with', [{ programme: 'accident-insurance' }]));
    expect(programmes.find(({ id }) => id === 'occupational-injury')?.notWith).not.toContain('accident-insurance');
  });

  test('written in the file of the other, the one certificate still has one subsidy', () => {
    const asked = {
      release: amended(
        changed('skill-upgrading.not-with', null).release,
        '370000',
        'vocational-training.not-with',
        period('2024-01-01', [{ programme: 'skill-upgrading' }]),
      ),
    };
    const had = { ...EMPLOYEE, certificate: { ...EMPLOYEE.certificate, subsidisedBy: ['training-earlier'] as const } };
    expect(programme('skill-upgrading', had, asked).outcome).toBe('not-eligible');
    expect(programme('skill-upgrading', had, changed('skill-upgrading.not-with', null)).outcome).toBe('eligible');
  });
});
