import { assess } from '../assessment/index.ts';
import { DAYS_KEPT, displayed, pickupCode } from '../assessment/pickup-code.ts';
import { addDays } from '../month.ts';
import { release } from '../parameters/release.generated.ts';
import type { AssessmentRequest } from './assessments.ts';
import { answer } from './calculation.ts';
import { contributionsCalculation } from './calculations/contributions.ts';
import type { ContributionsRequest } from './contributions.ts';
import { parameterInForce } from './parameters-in-force.ts';

const ASKED_ON = '2026-11-24';
const FLOOR = 'pension.contribution-base.floor';
const ID = 'mJt5Hq2TnWc8yR0bVx3kZA';

interface Example {
  /** Path parameters. */
  path?: Record<string, string>;
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
  return {
    computeContributions: { body: asked, answer: answer(contributionsCalculation, release, asked, ASKED_ON, 'zh-CN') },
    saveAssessment: { body: saving, answer: stored },
    getAssessment: { path: { id: ID }, answer: stored },
    deleteAssessment: { path: { id: ID } },
    getParameter: {
      path: { id: FLOOR },
      answer: parameterInForce(release, FLOOR, { on: '2026-01-01' }, ASKED_ON, 'zh-CN'),
    },
    getHealth: { answer: { status: 'ok', policyVersion: release.policyVersion, rulesVersion: release.rulesVersion } },
  };
}
