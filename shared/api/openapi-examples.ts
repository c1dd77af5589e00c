import { type Calculation, headlineAnswer } from '../answer/calculation.ts';
import { contributionYearsCalculation } from '../answer/contribution-years.ts';
import { contributionsCalculation } from '../answer/contributions.ts';
import { lean } from '../answer/lean.ts';
import { medicalSchemesCalculation } from '../answer/medical-scheme.ts';
import { parameterInForce } from '../answer/parameters.ts';
import { displayed, pickupCode } from '../answer/pickup-code.ts';
import { plansCalculation } from '../answer/plans.ts';
import { retirementCalculation } from '../answer/retirement.ts';
import { subsidiesCalculation } from '../answer/subsidies.ts';
import { workerStatusCalculation } from '../answer/worker-status.ts';
import type { Clocks } from '../facts/index.ts';
import { questionCatalogue } from '../facts/index.ts';
import { release } from '../law/release.generated.ts';
import type { AssessmentRequest } from './assessments.ts';
import type { ContributionsRequest } from './contributions.ts';
import type { DecisionRequest } from './counter.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';

const ASKED_ON = '2026-11-24';
const FLOOR = 'pension.contribution-base.floor';
const ID = 'mJt5Hq2TnWc8yR0bVx3kZA';

export interface Example {
  /** Path parameters. */
  path?: Record<string, string>;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: unknown;
  answer?: unknown;
}

/**
 * One example of each route that needs one, by its id. Answers are worked out from the law in force: they are what
 * the service answers, in headline view where there is one, and of lists the beginning.
 */
export function examples(): Readonly<Record<string, Example>> {
  const asked: ContributionsRequest = { year: 2026, base: { income: '6000.00' }, asOf: ASKED_ON };
  const saving: AssessmentRequest = { facts: { ...asked, from: '2026-04', schemes: ['pension'] } };
  const code = displayed(pickupCode(ASKED_ON, Uint8Array.of(117, 60, 201, 34)));
  const calculated = <Facts extends object, Result extends object, Shown, Headline>(
    calculation: Calculation<Facts, Result, Shown, Headline>,
    body: Facts & Clocks,
  ): Example => ({ body, answer: lean(headlineAnswer(calculation, release, body, ASKED_ON, 'zh-CN')) });
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
    saveAssessment: { body: saving },
    getAssessment: { path: { id: ID } },
    getTodaysAssessment: { path: { id: ID } },
    deleteAssessment: { path: { id: ID } },
    listQuestions: { answer: { questions: questionCatalogue('zh-CN').questions.slice(0, 2) } },
    getParameter: {
      path: { id: FLOOR },
      answer: parameterInForce(release, FLOOR, { on: '2026-01-01' }, ASKED_ON, 'zh-CN'),
    },
    getHealth: { answer: { status: 'ok', policyVersion: release.policyVersion, rulesVersion: release.rulesVersion } },
    findForCounter: { query: { pickupCode: code } },
    decide: {
      path: { handle: 'hV3sX0mQ2nB8tK5yR7wJ1cLz4fGdP6aUe9iNoYbTqWkMxZvHrSjCgEuDp0l' },
      headers: { 'if-match': '"Wq0bY7Ue3RkPzT5xNfLc2g"' },
      body: DECISION,
    },
    getSignIn: { answer: { issuer: 'https://sign-in.example', clientId: 'lingbao-counter', scope: 'openid' } },
  };
  // Partners send what the public sends and get the same answers, which stand there.
  const theirs = routes
    .filter(({ audience }) => audience === 'partner')
    .map(({ id }): [string, Example] => {
      const { answer: _, ...asked } = own[asPublic(id)] ?? {};
      return [id, asked];
    });
  return { ...own, ...Object.fromEntries(theirs) };
}

/** The id of the route that a partner's is made of. */
export const asPublic = (id: string): string => id.replace('ForPartners', '');

/** What a counter decides on another income than the worker told. */
const DECISION: DecisionRequest = {
  matter: 'contributions',
  outcome: 'accepted',
  note: '收入以银行流水为准。',
  facts: { base: { income: '5200.00' } },
};

/** The bodies among these examples under names of their own, for `components`. */
export const namedExamples = (all: Readonly<Record<string, Example>>): Record<string, { value: unknown }> =>
  Object.fromEntries(
    Object.entries(all).flatMap(([id, { body, answer }]) =>
      id === asPublic(id)
        ? [
            ...(body === undefined ? [] : [[`${id}.request`, { value: body }]]),
            ...(answer === undefined ? [] : [[`${id}.answer`, { value: answer }]]),
          ]
        : [],
    ),
  );

/** References of a route to its examples. */
export function examplesOf({ id }: Route, { body, answer }: Example) {
  const named = (part: 'request' | 'answer', value: unknown): Record<string, { $ref: string }> =>
    value === undefined ? {} : { [part]: { $ref: `#/components/examples/${asPublic(id)}.${part}` } };
  return { body: named('request', body), answer: named('answer', answer) };
}
