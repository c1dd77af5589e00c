import { shownDecision } from '../../shared/answer/decision.ts';
import { fieldsBeside } from '../../shared/answer/fields.ts';
import { displayed } from '../../shared/answer/pickup-code.ts';
import type { CounterRecord, CounterRow } from '../../shared/api/counter.ts';
import { defaultRegion } from '../../shared/law/places.generated.ts';
import type { Region } from '../../shared/law/regions.ts';
import type { DecisionRecord } from '../storage/decisions.ts';
import type { AssessmentRecord } from '../storage/record.ts';

export const regionOf = ({ answer }: AssessmentRecord): Region => answer.facts.region ?? defaultRegion;

/** Changes with every decision, and with nothing else: a record itself never changes. */
export const etagOf = ({ decisions }: AssessmentRecord): string => `"${decisions.length}"`;

const head = (record: AssessmentRecord) => ({
  id: record.id,
  pickupCode: displayed(record.pickupCode),
  savedAt: record.createdAt,
  expiresOn: record.answer.expiresOn,
  region: regionOf(record),
  etag: etagOf(record),
});

/** A record as an officer sees it: what the worker said, what stands now, and every decision. */
export function shownRecord(record: AssessmentRecord, decisions: readonly DecisionRecord[]): CounterRecord {
  const { facts, assessment } = record.answer;
  const latest = decisions.at(-1);
  return {
    ...head(record),
    language: record.language,
    facts,
    assessment,
    fields: fieldsBeside(facts, latest?.facts ?? facts),
    decided: latest?.assessment ?? null,
    decisions: decisions.map((each) => ({ ...shownDecision(facts, each), by: each.by })),
  };
}

/** A record in the list of a day. */
export function shownRow(record: AssessmentRecord): CounterRow {
  const { answer, decisions, decided } = record;
  return { ...head(record), outcome: answer.assessment.outcome, decisions: decisions.length, decided };
}
