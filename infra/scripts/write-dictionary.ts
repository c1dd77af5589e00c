/**
 * Writes functions/storage/dictionary-<version>.json: what stored answers have in common, for Zstandard. Run it only for
 * a new version: records written with a dictionary are read with the very same one (functions/storage/encoding.ts).
 *
 *   node infra/scripts/write-dictionary.ts 2
 */
import { writeFileSync } from 'node:fs';
import type { Facts } from '../../shared/api/assessments.ts';
import { assess } from '../../shared/assessment/index.ts';
import { release } from '../../shared/parameters/release.generated.ts';
import { LANGUAGES } from '../../shared/text/catalogue.ts';

/** People unlike each other, so that most sentences of every subject occur. Zstandard prefers what stands last. */
const PEOPLE: readonly Facts[] = [
  {},
  { year: 2025, base: { percent: '150' }, asOf: '2025-11-24' },
  {
    year: 2026,
    base: { percent: '120' },
    medicalOption: 'with-account',
    paid: [
      { month: '2026-01', base: '4504' },
      { month: '2026-02', base: '23000' },
    ],
  },
  {
    year: 2026,
    base: { percent: '80' },
    birthMonth: '1976-02',
    sex: 'female',
    womenClass: '50',
    householdRegistration: '370302',
    enrolOn: '2026-11-10',
    employment: 'registered-unemployed',
    groups: ['single-parent-with-minor'],
    trade: 'ride-hailing',
    platform: '滴滴出行',
    recognisedHardToEmploy: true,
    registeredFlexible: true,
    paysAsIndividual: true,
    socialInsuranceSubsidy: null,
    managedByFirm: false,
    medicalOption: 'with-account',
    employeeMonths: 200,
    deemedMonths: 0,
    resident: [],
  },
  {
    year: 2026,
    base: { income: '6000' },
    birthMonth: '1985-03',
    sex: 'male',
    householdRegistration: '370322',
    enrolOn: '2026-03-10',
    missedYears: 2,
    repairedYears: 0,
    insideWindow: false,
    group: 'none',
    employeeMonths: 60,
    deemedMonths: 0,
    resident: [{ kind: 'adult', months: 96 }],
    trade: 'food-delivery',
    platform: '美团',
    accidentPolicy: null,
    certificate: { level: 4, issuedOn: '2025-05-01' },
    unemploymentInsuredMonths: 0,
    employment: 'flexible',
    groups: [],
    pension: { index: '0.7', months: 300, preAccountMonths: 0, account: '50000' },
    managedByFirm: true,
    bothQualified: true,
    rulesApply: false,
  },
];

const [, , version] = process.argv;
if (!version || !/^\d+$/.test(version)) throw new Error('Name the version: node infra/scripts/write-dictionary.ts 2');
const answers = [...LANGUAGES]
  .reverse()
  .flatMap((language) => PEOPLE.map((facts) => assess(release, facts, '2026-11-24', language)));
const text = answers.map((answer) => JSON.stringify(answer)).join('\n');
writeFileSync(`functions/storage/dictionary-${version}.json`, `${JSON.stringify({ text })}\n`);
process.stdout.write(`${text.length} characters, ${Buffer.byteLength(text)} bytes\n`);
