import { correctedFacts } from '../answer/corrected.ts';
import { shownDecision } from '../answer/decision.ts';
import { fieldsBeside } from '../answer/fields.ts';
import { todayOf } from '../answer/today.ts';
import { release } from '../law/release.generated.ts';
import type { StoredAssessment } from './assessments.ts';
import type { CounterRecord, DecisionRequest } from './counter.ts';
import type { Example } from './openapi-examples.ts';

/** What a counter does with a stored answer: looks it up, and decides on another income. */
export function counterExamples({
  savedAt,
  ...stored
}: StoredAssessment & { savedAt: string }): Readonly<Record<string, Example>> {
  const { id, pickupCode, expiresOn, facts, assessment } = stored;
  const request: DecisionRequest = {
    outcome: 'accepted',
    note: '收入以银行流水为准。',
    facts: { base: { income: '5200.00' } },
  };
  const found = correctedFacts(facts, request);
  const today = todayOf(release, found, assessment, assessment.asOf, 'zh-CN');
  const decision = {
    decidedAt: savedAt.replace('01:30', '02:10'),
    office: assessment.region,
    outcome: request.outcome,
    note: request.note ?? null,
    facts: found,
    changes: today.changes,
  };
  const record: CounterRecord = {
    id,
    pickupCode,
    savedAt,
    expiresOn,
    region: assessment.region,
    language: 'zh-CN',
    etag: '"0"',
    facts,
    assessment,
    fields: fieldsBeside(facts, facts),
    decided: null,
    decisions: [],
  };
  return {
    findForCounter: { query: { pickupCode }, answer: { assessments: [record] } },
    decide: {
      path: { id },
      headers: { 'if-match': record.etag },
      body: request,
      answer: {
        ...record,
        etag: '"1"',
        fields: fieldsBeside(facts, found),
        decided: today.assessment,
        decisions: [{ ...shownDecision(facts, decision), by: 'officer-17' }],
      },
    },
    getSignIn: { answer: { issuer: 'https://sign-in.example', clientId: 'lingbao-counter', scope: 'openid' } },
  };
}
