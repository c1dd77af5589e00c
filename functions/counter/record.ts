import { createHash } from 'node:crypto';
import type { Assessment } from '../../shared/answer/assessment.ts';
import { checkedFields, shownDecision } from '../../shared/answer/decision.ts';
import { displayed } from '../../shared/answer/pickup-code.ts';
import type { CounterRecord, CounterRow } from '../../shared/api/counter.ts';
import { defaultRegion, places } from '../../shared/law/places.generated.ts';
import { lineage, type Region } from '../../shared/law/regions.ts';
import type { Incoming, Officer } from '../http/endpoint.ts';
import { HttpProblem } from '../http/problems.ts';
import type { DecisionRecord } from '../storage/decisions.ts';
import type { AssessmentRecord } from '../storage/record.ts';
import { handleOf } from './sealing.ts';

/** The caller, once known to have read access. The authorizer runs first; without it nobody has. */
export function reader({ officer }: Incoming): Officer {
  if (!officer) throw new HttpProblem('unauthorized');
  return officer;
}

/** The caller, once known to be allowed to decide. */
export function decider(request: Incoming): Officer {
  const officer = reader(request);
  if (officer.role !== 'officer') throw new HttpProblem('forbidden');
  return officer;
}

/** Whether records of a region belong to the office: it is its own region or one below it. */
export function isOfOffice(region: Region, { office }: Officer): boolean {
  return lineage(places, region).some(({ code }) => code === office);
}

export const regionOf = ({ facts }: AssessmentRecord): Region => facts.region ?? defaultRegion;

/** Of this record and the decisions on it: another record has another one, whatever its id. */
export function etagOf({ sha256, decisions }: AssessmentRecord): string {
  const digest = createHash('sha256').update(JSON.stringify([sha256, decisions]));
  return `"${digest.digest('base64url').slice(0, 22)}"`;
}

const head = (record: AssessmentRecord) => ({
  handle: handleOf(record.id),
  pickupCode: displayed(record.pickupCode),
  savedAt: record.createdAt,
  expiresOn: record.answer.expiresOn,
  region: regionOf(record),
  etag: etagOf(record),
});

/**
 * A record as an officer sees it: the worker's answers, the facts as corrected, and every decision.
 *
 * @param decided the answer for the facts of the latest decision
 */
export function shownRecord(
  record: AssessmentRecord,
  decisions: readonly DecisionRecord[],
  decided: Assessment | null,
): CounterRecord {
  const { facts, answer } = record;
  return {
    ...head(record),
    language: record.language,
    facts,
    assessment: answer.assessment,
    fields: checkedFields(facts, decisions),
    decided,
    decisions: decisions.map((each) => ({ ...shownDecision(facts, each), by: each.by })),
  };
}

/** A record in a day's list. */
export function shownRow(record: AssessmentRecord): CounterRow {
  const { answer, decisions, decided } = record;
  return { ...head(record), outcome: answer.assessment.outcome, decisions: decisions.length, decided };
}
