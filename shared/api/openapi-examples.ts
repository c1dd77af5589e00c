import { assess } from '../answer/assessment.ts';
import { answer, type Calculation } from '../answer/calculation.ts';
import { contributionYearsCalculation } from '../answer/contribution-years.ts';
import { contributionsCalculation } from '../answer/contributions.ts';
import { checkedFields, correctedFacts, shownDecision } from '../answer/decision.ts';
import { medicalSchemesCalculation } from '../answer/medical-scheme.ts';
import { parameterInForce } from '../answer/parameters.ts';
import { DAYS_KEPT, displayed, pickupCode } from '../answer/pickup-code.ts';
import { plansCalculation } from '../answer/plans.ts';
import { regionsOf } from '../answer/regions.ts';
import { retirementCalculation } from '../answer/retirement.ts';
import { subsidiesCalculation } from '../answer/subsidies.ts';
import { todayOf } from '../answer/today.ts';
import { workerStatusCalculation } from '../answer/worker-status.ts';
import type { Clocks } from '../facts/index.ts';
import { questionCatalogue } from '../facts/index.ts';
import { release } from '../law/release.generated.ts';
import { addDays } from '../month.ts';
import type { AssessmentRequest, StoredAssessment } from './assessments.ts';
import type { ContributionsRequest } from './contributions.ts';
import type { CounterRecord, DecisionRequest } from './counter.ts';
import { routes } from './routes.ts';

const ASKED_ON = '2026-11-24';
const FLOOR = 'pension.contribution-base.floor';
const ID = 'mJt5Hq2TnWc8yR0bVx3kZA';

interface Example {
  /** Path parameters. */
  path?: Record<string, string>;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: unknown;
  answer?: unknown;
}

/**
 * One example of each route that needs one, by its id. Answers are worked out from the law in force: they are what
 * the service answers.
 */
export function examples(): Readonly<Record<string, Example>> {
  const asked: ContributionsRequest = { year: 2026, base: { income: '6000.00' }, asOf: ASKED_ON };
  const saving: AssessmentRequest = { facts: { ...asked, from: '2026-04', schemes: ['pension'] } };
  const stored = {
    id: ID,
    pickupCode: displayed(pickupCode(ASKED_ON, Uint8Array.of(117, 60, 201, 34))),
    expiresOn: addDays(ASKED_ON, DAYS_KEPT),
    facts: saving.facts,
    assessment: assess(release, saving.facts, ASKED_ON, 'zh-CN'),
  };
  const calculated = <Facts extends object, Result extends object, Shown>(
    calculation: Calculation<Facts, Result, Shown>,
    body: Facts & Clocks,
  ): Example => ({ body, answer: answer(calculation, release, body, ASKED_ON, 'zh-CN') });
  const own: Record<string, Example> = {
    createBatch: { body: { bytes: 28_000, asOf: ASKED_ON } },
    getBatch: { path: { id: ID } },
    computeContributions: calculated(contributionsCalculation, asked),
    compareMedicalSchemes: calculated(medicalSchemesCalculation, {
      year: 2026,
      birthMonth: '1985-03',
      sex: 'male',
      householdRegistration: '370322',
      enrolOn: '2026-03-10',
      base: { income: '6000.00' },
      missedYears: 1,
      asOf: ASKED_ON,
    }),
    computeContributionYears: calculated(contributionYearsCalculation, {
      sex: 'male',
      employeeMonths: 120,
      deemedMonths: 0,
      resident: [
        { kind: 'adult', months: 96 },
        { kind: 'rural', months: 50 },
      ],
      retirementMonth: '2046-03',
      asOf: ASKED_ON,
    }),
    checkSubsidies: calculated(subsidiesCalculation, {
      on: '2026-11-01',
      birthMonth: '1985-03',
      sex: 'male',
      trade: 'food-delivery',
      platform: '美团',
      employment: 'flexible',
      groups: [],
      certificate: null,
      accidentPolicy: null,
      asOf: ASKED_ON,
    }),
    computeRetirement: calculated(retirementCalculation, {
      birthMonth: '1965-07',
      sex: 'male',
      pension: { index: '0.6820', months: 492, preAccountMonths: 169, account: '95061.63' },
      asOf: '2025-11-24',
    }),
    indicateWorkerStatus: calculated(workerStatusCalculation, {
      bothQualified: true,
      managedByFirm: true,
      rulesApply: false,
      asOf: ASKED_ON,
    }),
    findPlans: calculated(plansCalculation, {
      facts: { birthMonth: '1966-09', sex: 'male', householdRegistration: '370322', pension: { monthsSoFar: 178 } },
      limit: { amount: '2000.00', per: 'month' },
      aims: ['most-pension'],
      asOf: ASKED_ON,
    }),
    saveAssessment: { body: saving, answer: stored },
    getAssessment: { path: { id: ID }, answer: stored },
    getTodaysAssessment: {
      path: { id: ID },
      answer: { id: ID, ...todayOf(release, saving.facts, stored.assessment, ASKED_ON, 'zh-CN') },
    },
    deleteAssessment: { path: { id: ID } },
    listQuestions: { answer: questionCatalogue('zh-CN') },
    listRegions: { answer: regionsOf(release, 'zh-CN') },
    getParameter: {
      path: { id: FLOOR },
      answer: parameterInForce(release, FLOOR, { on: '2026-01-01' }, ASKED_ON, 'zh-CN'),
    },
    getHealth: { answer: { status: 'ok', policyVersion: release.policyVersion, rulesVersion: release.rulesVersion } },
    ...counterExamples({ ...stored, savedAt: `${ASKED_ON}T01:30:00.000Z` }),
  };
  // Partners send what the public sends and get the same answers, which stand there.
  const theirs = routes
    .filter(({ audience }) => audience === 'partner')
    .map(({ id }): [string, Example] => {
      const { answer: _, ...asked } = own[id.replace('ForPartners', '')] ?? {};
      return [id, asked];
    });
  return { ...own, ...Object.fromEntries(theirs) };
}

/** What a counter does with a stored answer: looks it up, and decides on another income. */
function counterExamples({
  savedAt,
  ...stored
}: StoredAssessment & { savedAt: string }): Readonly<Record<string, Example>> {
  const { pickupCode, expiresOn, facts, assessment } = stored;
  const request: DecisionRequest = {
    matter: 'contributions',
    outcome: 'accepted',
    note: '收入以银行流水为准。',
    facts: { base: { income: '5200.00' } },
    checked: Object.keys(facts).slice(0, 1),
  };
  const found = correctedFacts(facts, request);
  const today = todayOf(release, found, assessment, assessment.asOf, 'zh-CN');
  const decision = {
    decidedAt: savedAt.replace('01:30', '02:10'),
    office: assessment.region,
    ...(request.matter && { matter: request.matter }),
    outcome: request.outcome,
    note: request.note ?? null,
    facts: found,
    ...(request.checked && { checked: request.checked }),
    changes: today.changes,
  };
  const record: CounterRecord = {
    handle: 'hV3sX0mQ2nB8tK5yR7wJ1cLz4fGdP6aUe9iNoYbTqWkMxZvHrSjCgEuDp0l',
    pickupCode,
    savedAt,
    expiresOn,
    region: assessment.region,
    language: 'zh-CN',
    etag: '"Wq0bY7Ue3RkPzT5xNfLc2g"',
    facts,
    assessment,
    fields: checkedFields(facts, []),
    decided: null,
    decisions: [],
  };
  return {
    findForCounter: { query: { pickupCode }, answer: { assessments: [record] } },
    decide: {
      path: { handle: record.handle },
      headers: { 'if-match': record.etag },
      body: request,
      answer: {
        ...record,
        etag: '"m4HdK9sVtQoAj6GwXy1IuE"',
        fields: checkedFields(facts, [decision]),
        decided: today.assessment,
        decisions: [{ ...shownDecision(facts, decision), by: 'officer-17' }],
      },
    },
    getSignIn: { answer: { issuer: 'https://sign-in.example', clientId: 'lingbao-counter', scope: 'openid' } },
  };
}
