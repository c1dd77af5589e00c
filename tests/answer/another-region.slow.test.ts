import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { calculationEndpoint } from '../../functions/http/endpoint.ts';
import { httpHandler } from '../../functions/http/pipeline.ts';
import { assess } from '../../shared/answer/assessment.ts';
import { contributionYearsCalculation } from '../../shared/answer/contribution-years.ts';
import { contributionsCalculation } from '../../shared/answer/contributions.ts';
import { medicalSchemesCalculation } from '../../shared/answer/medical-scheme.ts';
import { parameterInForce, parametersInForce } from '../../shared/answer/parameters.ts';
import { answerPlans } from '../../shared/answer/plans.ts';
import { retirementCalculation } from '../../shared/answer/retirement.ts';
import { subsidiesCalculation } from '../../shared/answer/subsidies.ts';
import { todayOf } from '../../shared/answer/today.ts';
import { workerStatusCalculation } from '../../shared/answer/worker-status.ts';
import { contributionYearsRequest } from '../../shared/api/contribution-years.ts';
import { contributionsRequest } from '../../shared/api/contributions.ts';
import { medicalSchemeRequest } from '../../shared/api/medical-scheme.ts';
import { retirementRequest } from '../../shared/api/retirement.ts';
import { subsidiesRequest } from '../../shared/api/subsidies.ts';
import { workerStatusRequest } from '../../shared/api/worker-status.ts';
import type { Facts } from '../../shared/facts/index.ts';
import type { Release } from '../../shared/law/law.ts';
import { LANGUAGES } from '../../shared/messages/catalogue.ts';
import { readRelease } from '../../tools/build/read-release.ts';
import { checkDirectory } from '../../tools/law/check/check-directory.ts';
import { call } from '../functions/support/call.ts';
import { clockAt, LATE_2026, quietConsole } from '../functions/support/stage.ts';
import { workThrough } from '../roster/work-through.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The real law in a folder of its own, with a city beside Zibo and a county below it that have nothing yet: by codes that nobody has. */
const folder = temporaryFolder();
cpSync(new URL('../../shared/law', import.meta.url), folder, { recursive: true });
const file = join(folder, 'regions.json');
const listed = JSON.parse(readFileSync(file, 'utf8'));
listed.regions.push(
  { code: '379900', name: { zh: '某某市', en: 'Some City' }, level: 'city', parent: '370000', offices: [] },
  { code: '379999', name: { zh: '某某县', en: 'Some County' }, level: 'county', parent: '379900', offices: [] },
);
writeFileSync(file, JSON.stringify(listed));
for (const { code } of listed.regions.slice(-2)) mkdirSync(join(folder, code));
const bare = readRelease(folder, '0.0.0');

/**
 * The same where both have figures of their own: those of Zibo and Gaoqing, from notices of another name. What is said
 * of such figures is said here too.
 */
const renamed = <T>(data: T): T =>
  JSON.parse(
    JSON.stringify(data)
      .replaceAll(/高青|淄博/g, '某地')
      .replaceAll(/Gaoqing|Zibo/g, 'Some Place'),
  );
const filled: Release = {
  ...bare,
  ...renamed({
    documents: bare.documents,
    parameters: {
      ...bare.parameters,
      '379900': bare.parameters['370300'] ?? [],
      '379999': bare.parameters['370322'] ?? [],
    },
  }),
};

const handlerOf = (release: Release) =>
  httpHandler(release, {
    'POST /v1/contributions': calculationEndpoint(contributionsRequest, contributionsCalculation, release),
    'POST /v1/medical-schemes': calculationEndpoint(medicalSchemeRequest, medicalSchemesCalculation, release),
    'POST /v1/contribution-years': calculationEndpoint(contributionYearsRequest, contributionYearsCalculation, release),
    'POST /v1/subsidies': calculationEndpoint(subsidiesRequest, subsidiesCalculation, release),
    'POST /v1/retirement': calculationEndpoint(retirementRequest, retirementCalculation, release),
    'POST /v1/worker-status': calculationEndpoint(workerStatusRequest, workerStatusCalculation, release),
  });
const RELEASES = [
  { figures: 'inherited figures', release: bare, handler: handlerOf(bare) },
  { figures: 'figures of its own', release: filled, handler: handlerOf(filled) },
];
const ROUTES = {
  contributions: contributionsRequest,
  'medical-schemes': medicalSchemeRequest,
  'contribution-years': contributionYearsRequest,
  subsidies: subsidiesRequest,
  retirement: retirementRequest,
  'worker-status': workerStatusRequest,
} as const;

/** People of every kind; what they leave open is unknown. */
const PEOPLE: readonly Facts[] = [
  {},
  { year: 2026, base: { percent: '60' }, birthMonth: '1990-05', sex: 'male' },
  { year: 2026, base: { amount: '6000' }, schemes: ['medical'], medicalOption: 'with-account', from: '2026-07' },
  { year: 2027, base: { income: '8000' }, paid: [], enrolOn: '2026-12-01', previousScheme: 'none' },
  { year: 2023, base: { percent: '100' }, schemes: ['pension', 'medical'], on: '2023-09-01' },
  {
    year: 2026,
    householdRegistration: '379999',
    enrolOn: '2026-03-01',
    missedYears: 5,
    repairedYears: 1,
    insideWindow: false,
    group: 'none',
    previousScheme: 'none',
    base: { percent: '60' },
  },
  { year: 2027, householdRegistration: '379999', enrolOn: '2027-02-10', missedYears: 3, group: 'none' },
  { year: 2026, householdRegistration: '370322', residencePermit: false, enrolOn: '2026-05-10', missedYears: 2 },
  { year: 2026, enrolOn: '2026-05-10', previousScheme: 'resident', missedYears: 0, base: { percent: '80' } },
  {
    sex: 'female',
    birthMonth: '1975-11',
    employeeMonths: 120,
    deemedMonths: 0,
    resident: [{ kind: 'adult', months: 48 }],
    retirementMonth: '2031-02',
    trade: 'ride-hailing',
    platform: '滴滴出行',
  },
  {
    sex: 'female',
    birthMonth: '1972-08',
    womenClass: '50',
    pension: { months: 150, index: '0.6', account: '40000', retireAt: { years: 52, months: 0 } },
    recognisedHardToEmploy: true,
    registeredFlexible: true,
    paysAsIndividual: true,
    leftSchoolOn: '2000-07-01',
  },
  {
    trade: 'instant-delivery',
    platform: '美团',
    accidentPolicy: { from: '2026-01-01', subsidised: false, premium: '300.00' },
    employment: 'flexible',
    registeredFlexible: true,
    on: '2026-10-01',
  },
  {
    certificate: { issuedOn: '2026-05-01', level: 4, subsidisedBy: [] },
    unemploymentInsuredMonths: 40,
    groups: ['rural-migrant-worker'],
    skillSubsidiesThisYear: 0,
    trainingSubsidiesThisYear: 0,
  },
  { bothQualified: true, rulesApply: false, managedByFirm: true, assignedPaidWork: true, partOfBusiness: true },
  {
    bothQualified: true,
    rulesApply: true,
    managedByFirm: true,
    assignedPaidWork: true,
    partOfBusiness: true,
    worksThrough: 'outsourcing',
    evidence: ['pay-records'],
  },
];

const TELLS = /高青|淄博|Gaoqing|Zibo/;

/** Every string in an answer, however deep, that names a place of somebody else. */
function foreign(answer: unknown, tells = TELLS): string[] {
  const found: string[] = [];
  JSON.stringify(answer, (_key, value) => {
    if (typeof value === 'string' && tells.test(value)) found.push(value);
    return value;
  });
  return found;
}

quietConsole();
clockAt(LATE_2026);

test('the folder is sound: a region is an edit of regions.json and nothing else', () => {
  expect(checkDirectory(folder).faults).toEqual([]);
});

describe.each(LANGUAGES)('In %s nobody of another city is told of Zibo or Gaoqing', (language) => {
  const CASES = RELEASES.flatMap((each) => ['379900', '379999'].map((region) => ({ ...each, region })));
  describe.each(CASES)('asked for $region with $figures', ({ release, handler, region }) => {
    test.for(Object.entries(ROUTES))('POST /v1/%s', async ([route, schema]) => {
      for (const person of PEOPLE) {
        const asked = Object.fromEntries(Object.entries(person).filter(([name]) => name in schema.shape));
        const { status, body } = await call(handler, {
          route: `POST /v1/${route}`,
          body: { ...asked, region },
          headers: { 'Accept-Language': language },
        });
        expect(status, JSON.stringify(body)).toBe(200);
        expect(foreign(body)).toEqual([]);
      }
    });

    test('an assessment, and the same facts a year later', () => {
      for (const person of PEOPLE) {
        const facts = { ...person, region };
        const then = assess(release, facts, '2026-03-01', language);
        expect(foreign([then, todayOf(release, facts, then, '2026-11-24', language)])).toEqual([]);
      }
    });

    test('plans', () => {
      for (const person of PEOPLE) {
        const facts = { sex: 'male', birthMonth: '1980-05', ...person, region } as const;
        expect(foreign(answerPlans(release, { facts }, '2026-11-24', language))).toEqual([]);
      }
    });

    test('all figures, and each by itself', () => {
      expect(foreign(parametersInForce(release, { region }, '2026-11-24', language))).toEqual([]);
      const ids = Object.values(release.parameters).flatMap((own) => own.map(({ id }) => id));
      for (const id of new Set(ids))
        expect(foreign(parameterInForce(release, id, { region }, '2026-11-24', language))).toEqual([]);
    });

    test('a roster', () => {
      const rows = PEOPLE.map((person) => JSON.stringify({ ...person, region })).join('\n');
      const csv = `region,year,householdRegistration\n${region},2026,\n${region},2024,379999\n`;
      for (const roster of [rows, csv]) {
        const { text, summary } = workThrough(roster, { language, release });
        expect(summary.outcomes.error).toBe(0);
        expect(foreign([text, summary])).toEqual([]);
      }
    });
  });
});

/** GB/T 2260, with the names that nobody of another county is to read. */
const COUNTIES = [
  ['370302', '淄川', 'Zichuan'],
  ['370303', '张店', 'Zhangdian'],
  ['370304', '博山', 'Boshan'],
  ['370305', '临淄', 'Linzi'],
  ['370306', '周村', 'Zhoucun'],
  ['370321', '桓台', 'Huantai'],
  ['370322', '高青', 'Gaoqing'],
  ['370323', '沂源', 'Yiyuan'],
] as const;

describe.each(LANGUAGES)('In %s each county of Zibo is answered on every route, and told of no other', (language) => {
  const real = readRelease(new URL('../../shared/law', import.meta.url).pathname, '0.0.0');
  const handler = handlerOf(real);

  test.for(COUNTIES)('%s %s', async ([region]) => {
    const others = COUNTIES.filter(([code]) => code !== region).flatMap(([, zh, en]) => [zh, en]);
    const tells = new RegExp(others.join('|'));
    const answers: unknown[] = [parametersInForce(real, { region }, '2026-11-24', language)];
    for (const person of PEOPLE) {
      const own = { ...person, ...(person.householdRegistration && { householdRegistration: region }) };
      answers.push(answerPlans(real, { facts: own, region }, '2026-11-24', language));
      for (const [route, schema] of Object.entries(ROUTES)) {
        const asked = Object.fromEntries(Object.entries(own).filter(([name]) => name in schema.shape));
        const headers = { 'Accept-Language': language };
        const { status, body } = await call(handler, {
          route: `POST /v1/${route}`,
          body: { ...asked, region },
          headers,
        });
        expect(status, JSON.stringify(body)).toBe(200);
        answers.push(body);
      }
    }
    const strings = foreign(answers, tells);
    expect(strings).toEqual([]);
  });
});

test('what stands in their place is their own', () => {
  const facts: Facts = {
    region: '379999',
    year: 2026,
    base: { percent: '60' },
    enrolOn: '2026-03-01',
    householdRegistration: '379999',
    group: 'none',
  };
  const zh = assess(bare, facts, '2026-11-24', 'zh-CN');
  expect(zh.notices.map(({ text }) => text)).toContain(
    '没有写最晚缴费日的，是没有见到通知：请向12333人社服务热线确认后尽早缴费。',
  );
  expect(zh.figures?.map(({ askedOf }) => askedOf)).toContain('12393医保服务热线');
  const en = assess(bare, { ...facts, previousScheme: 'none' }, '2026-11-24', 'en');
  expect(en.steps.map(({ text }) => text)).toContain(
    'No notice of the resident premium of Some City for 2026 was seen.',
  );
});

test('a region that the data does not have is refused, with those it has', () => {
  const unknown = () => assess(bare, { region: '110101' }, '2026-11-24', 'en');
  expect(unknown).toThrow('/region unknown-region');
});
