import { describe, expect, test } from 'vitest';
import type { ProgrammeId, SubsidyFacts } from '../../../shared/rules/subsidies/index.ts';
import { CERTIFICATE, COURIER, EMPLOYEE, INSURED_RIDER, programme, RECOGNISED } from './ask.ts';

/** A refusal and what would turn it: the earliest day, and what has to be done, in order. */
interface Row {
  who: string;
  id: ProgrammeId;
  facts: SubsidyFacts;
  asOf?: string;
  from: string | null;
  by: string[];
}

const nearest = ({ id, facts, asOf }: Row) => programme(id, facts, asOf ? { asOf } : {}).nearest;

describe('For a refusal, the nearest lawful change that would turn it', () => {
  const young = { ...RECOGNISED, recognisedHardToEmploy: false } as const;
  const rows: Row[] = [
    {
      who: 'T3出行 driver on the day before the 14 further platforms',
      id: 'occupational-injury',
      facts: { on: '2026-06-30', trade: 'ride-hailing', platform: 'T3出行' },
      from: '2026-07-01',
      by: ['wait-for-platform'],
    },
    {
      who: '滴滴出行 driver before Shandong began',
      id: 'occupational-injury',
      facts: { on: '2025-06-30', trade: 'ride-hailing', platform: '滴滴出行' },
      from: '2025-07-01',
      by: ['wait-for-province'],
    },
    {
      who: 'T3出行 driver before Shandong began: the platform comes a year later',
      id: 'occupational-injury',
      facts: { on: '2025-06-30', trade: 'ride-hailing', platform: 'T3出行' },
      asOf: '2026-05-26',
      from: '2026-07-01',
      by: ['wait-for-province', 'wait-for-platform'],
    },
    {
      who: 'eight of twelve insured months: four more from March are complete in July',
      id: 'skill-upgrading',
      facts: { ...EMPLOYEE, on: '2025-03-10', unemploymentInsuredMonths: 8 },
      from: '2025-07-31',
      by: ['complete-insured-months'],
    },
    {
      who: 'one month short in December: complete in 2026, for which there is no rule yet',
      id: 'skill-upgrading',
      facts: { ...EMPLOYEE, on: '2025-12-10', unemploymentInsuredMonths: 11 },
      from: null,
      by: ['complete-insured-months'],
    },
    {
      who: 'months complete only after the certificate’s year: May 2025, but the last day is 2025-04-30',
      id: 'skill-upgrading',
      facts: {
        ...EMPLOYEE,
        on: '2025-03-10',
        unemploymentInsuredMonths: 10,
        certificate: { ...CERTIFICATE, issuedOn: '2024-04-30' },
      },
      from: '2025-05-31',
      by: ['complete-insured-months', 'later-certificate'],
    },
    {
      who: 'flexible worker who was insured long enough',
      id: 'skill-upgrading',
      facts: { ...EMPLOYEE, employment: 'flexible', unemploymentInsuredMonths: 20 },
      from: null,
      by: ['take-insured-employment'],
    },
    {
      who: 'flexible worker without unemployment insurance: a job, its months, and by then another certificate',
      id: 'skill-upgrading',
      facts: { ...EMPLOYEE, on: '2025-04-01', employment: 'flexible', unemploymentInsuredMonths: 0 },
      from: null,
      by: ['take-insured-employment', 'complete-insured-months', 'later-certificate'],
    },
    {
      who: 'no certificate yet',
      id: 'skill-upgrading',
      facts: { ...EMPLOYEE, certificate: null },
      from: null,
      by: ['obtain-certificate'],
    },
    {
      who: 'certificate to be issued next week',
      id: 'skill-upgrading',
      facts: { ...EMPLOYEE, certificate: { ...CERTIFICATE, issuedOn: '2025-06-08' } },
      from: '2025-06-08',
      by: ['wait-for-certificate'],
    },
    {
      who: 'certificate not in the national system',
      id: 'skill-upgrading',
      facts: { ...EMPLOYEE, certificate: { ...CERTIFICATE, inNationalSystem: false } },
      from: null,
      by: ['enter-in-national-system'],
    },
    {
      who: 'three subsidies in 2024: next year they count anew',
      id: 'skill-upgrading',
      facts: {
        ...EMPLOYEE,
        on: '2024-06-01',
        certificate: { ...CERTIFICATE, issuedOn: '2024-03-10' },
        skillSubsidiesThisYear: 3,
      },
      from: '2025-01-01',
      by: ['next-year'],
    },
    {
      who: 'one subsidy in 2025 and no urgent demand: next year, for which there is no rule yet',
      id: 'skill-upgrading',
      facts: { ...EMPLOYEE, certificate: { ...CERTIFICATE, scarce: false }, skillSubsidiesThisYear: 1 },
      from: null,
      by: ['next-year'],
    },
    {
      who: 'three trainings this year',
      id: 'vocational-training',
      facts: { ...COURIER, trainingSubsidiesThisYear: 3 },
      from: '2027-01-01',
      by: ['next-year'],
    },
    {
      who: 'parcel courier of 38, in no group: recognition from 50',
      id: 'vocational-training',
      facts: {
        ...COURIER,
        trade: 'express',
        sex: 'male',
        birthMonth: '1988-04',
        employment: 'flexible',
        groups: [],
        recognisedHardToEmploy: false,
      },
      from: '2038-04-01',
      by: ['reach-age'],
    },
    {
      who: 'parcel courier who leaves school next summer: a graduate of the calendar year from January',
      id: 'vocational-training',
      facts: {
        ...COURIER,
        trade: 'express',
        sex: 'male',
        birthMonth: '2004-04',
        employment: 'flexible',
        groups: ['college-graduate'],
        leftSchoolOn: '2027-06-30',
        recognisedHardToEmploy: false,
      },
      from: '2027-01-01',
      by: ['wait-for-graduation'],
    },
    {
      who: 'parcel courier of 38 on minimum living allowance: recognition now, not from 50',
      id: 'vocational-training',
      facts: {
        ...COURIER,
        trade: 'express',
        sex: 'male',
        birthMonth: '1988-04',
        employment: 'flexible',
        groups: ['minimum-living-allowance'],
        recognisedHardToEmploy: false,
      },
      from: null,
      by: ['be-recognised'],
    },
    {
      who: 'rider who leaves school on 2026-06-30: as a graduate, without recognition',
      id: 'social-insurance',
      facts: { ...young, birthMonth: '2003-04', groups: ['college-graduate'], leftSchoolOn: '2026-06-30' },
      from: '2026-06-30',
      by: ['wait-for-graduation'],
    },
    {
      who: 'woman of 38, not recognised: 40 in April 2028',
      id: 'social-insurance',
      facts: { ...young, birthMonth: '1988-04' },
      from: '2028-04-01',
      by: ['reach-age', 'be-recognised'],
    },
    {
      who: 'woman of 45, not recognised yet',
      id: 'social-insurance',
      facts: young,
      from: null,
      by: ['be-recognised'],
    },
    {
      who: 'recognised, neither registered nor paying',
      id: 'social-insurance',
      facts: { ...RECOGNISED, registeredFlexible: false, paysAsIndividual: false },
      from: null,
      by: ['register-flexible', 'pay-as-individual'],
    },
    {
      who: 'recognised and registered as unemployed',
      id: 'social-insurance',
      facts: { ...RECOGNISED, employment: 'registered-unemployed' },
      from: null,
      by: ['take-up-flexible-work'],
    },
    {
      who: 'rider without a policy',
      id: 'accident-insurance',
      facts: { ...INSURED_RIDER, accidentPolicy: null },
      from: null,
      by: ['take-out-policy'],
    },
    {
      who: 'rider whose policy begins in a week',
      id: 'accident-insurance',
      facts: { ...INSURED_RIDER, accidentPolicy: { from: '2024-06-08', subsidised: false } },
      from: '2024-06-08',
      by: ['wait-for-policy'],
    },
    {
      who: 'rider whose policy year since 2023-11-15 was paid for',
      id: 'accident-insurance',
      facts: { ...INSURED_RIDER, accidentPolicy: { from: '2023-11-15', subsidised: true } },
      from: '2024-11-15',
      by: ['next-policy-year'],
    },
    {
      who: 'rider not registered as flexibly employed',
      id: 'accident-insurance',
      facts: { ...INSURED_RIDER, registeredFlexible: false },
      from: null,
      by: ['register-flexible'],
    },
    {
      who: 'rider before October 2020, whose policy begins in 2024',
      id: 'accident-insurance',
      facts: { ...INSURED_RIDER, on: '2020-09-30' },
      from: '2024-01-01',
      by: ['wait-for-start', 'wait-for-policy'],
    },
  ];
  test.for(rows)('$who: $by from $from', (row) => {
    const found = nearest(row);
    expect(found?.from ?? null).toBe(row.from);
    expect(found?.changes.map(({ code }) => code)).toEqual(row.by);
  });
});

describe('Where nothing lawful would turn it, nothing is suggested', () => {
  const rows: Omit<Row, 'from' | 'by'>[] = [
    {
      who: 'a certificate of level 2',
      id: 'skill-upgrading',
      facts: { ...EMPLOYEE, certificate: { ...CERTIFICATE, level: 2 } },
    },
    {
      who: 'work through no platform',
      id: 'occupational-injury',
      facts: { on: '2026-07-01', trade: 'freight', platform: '无' },
    },
    {
      who: 'a kind of work that no list has',
      id: 'occupational-injury',
      facts: { on: '2026-07-01', trade: 'express', platform: '美团' },
    },
    { who: 'an ended programme', id: 'accident-insurance', facts: { ...INSURED_RIDER, on: '2024-12-30' } },
    { who: 'no platform work', id: 'accident-insurance', facts: { ...INSURED_RIDER, trade: 'other' } },
    {
      who: 'a job with an employer',
      id: 'social-insurance',
      facts: { ...RECOGNISED, employment: 'employed-by-enterprise' },
    },
    {
      who: 'all 36 months used up',
      id: 'social-insurance',
      facts: { ...RECOGNISED, socialInsuranceSubsidy: { months: 36, firstApprovedIn: '2023-05' } },
    },
    {
      who: 'the start of Shandong, asked before anybody knew of it',
      id: 'occupational-injury',
      facts: { on: '2025-01-10', trade: 'ride-hailing', platform: '滴滴出行' },
      asOf: '2025-01-10',
    },
    {
      who: 'the age of recognition of a person whose birth is not known',
      id: 'vocational-training',
      facts: { ...COURIER, trade: 'express', employment: 'flexible', groups: [], recognisedHardToEmploy: false },
    },
  ];
  test.for(rows)('$who', (row) => {
    const { outcome, nearest } = programme(row.id, row.facts, row.asOf ? { asOf: row.asOf } : {});
    expect(['not-eligible', 'ended']).toContain(outcome);
    expect(nearest).toBeNull();
  });
});

test('what is suggested turns it: the same person, later and with the change made, is not refused', () => {
  const before = { ...EMPLOYEE, on: '2025-03-10', unemploymentInsuredMonths: 8 };
  expect(programme('skill-upgrading', before).outcome).toBe('not-eligible');
  const later = { ...before, on: '2025-07-31', unemploymentInsuredMonths: 12 };
  expect(programme('skill-upgrading', later).outcome).toBe('eligible');
  expect(programme('skill-upgrading', { ...before, on: '2025-07-31', unemploymentInsuredMonths: 11 }).outcome).toBe(
    'not-eligible',
  );
});
