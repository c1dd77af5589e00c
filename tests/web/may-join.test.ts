import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/answer/assessment.ts';
import type { Facts } from '../../shared/facts/index.ts';
import { release } from '../../shared/law/release.generated.ts';
import { joiningOf } from '../../web/worker/answer/derived.ts';

/** What the page says of both schemes (高人社发〔2022〕5号, item 8), with their outcomes. */
function said(facts: Facts) {
  const assessment = assess(release, facts, '2026-11-24', 'zh-CN');
  return assessment.medicalSchemes.schemes.map((scheme) => {
    const joining = joiningOf(assessment, scheme);
    return [scheme.outcome, joining.is === 'asked' ? joining.question.id : joining.is];
  });
}

describe('whether one may join is not the outcome of the scheme', () => {
  test('nothing is known: the employee scheme is open to all, the registration decides on the other', () => {
    expect(said({})).toEqual([
      ['needs-answers', 'open'],
      ['needs-answers', 'householdRegistration'],
    ]);
  });
  test('registered elsewhere: the permit decides', () => {
    expect(said({ householdRegistration: '370102' })[1]).toEqual(['needs-answers', 'residencePermit']);
  });
  test('registered in the city, with a permit, without one', () => {
    expect(said({ householdRegistration: '370322' })[1]).toEqual(['needs-answers', 'open']);
    expect(said({ householdRegistration: '370102', residencePermit: true })[1]).toEqual(['needs-answers', 'open']);
    expect(said({ householdRegistration: '370102', residencePermit: false })[1]).toEqual(['not-eligible', 'not-open']);
  });
  test('under 16 the employee scheme is closed', () => {
    expect(said({ birthMonth: '2016-03', year: 2026, enrolOn: '2026-09-10' })[0]).toEqual(['not-eligible', 'not-open']);
  });
  test('before any notice was known it is not published, whatever is still asked', () => {
    expect(said({ asOf: '2010-01-01' })).toEqual([
      ['needs-answers', 'not-published'],
      ['needs-answers', 'not-published'],
    ]);
  });
});
