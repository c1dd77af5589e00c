import { fieldsBeside, shownDecision } from '../../shared/answer/decision.ts';
import { displayed } from '../../shared/answer/pickup-code.ts';
import type { CounterRecord, CounterRow } from '../../shared/api/counter.ts';
import { defaultRegion, places } from '../../shared/law/places.generated.ts';
import { lineage, type Region } from '../../shared/law/regions.ts';
import type { Incoming, Officer } from '../http/endpoint.ts';
import { HttpProblem } from '../http/problems.ts';
import type { DecisionRecord } from '../storage/decisions.ts';
import type { AssessmentRecord } from '../storage/record.ts';

/** Whoever calls, once it is certain that they may read. The authorizer stands before this; without it nobody may. */
export function reader({ officer }: Incoming): Officer {
  if (!officer) throw new HttpProblem('unauthorized');
  return officer;
}

/** Whoever calls, once it is certain that they may decide. */
export function decider(request: Incoming): Officer {
  const officer = reader(request);
  if (officer.role !== 'officer') throw new HttpProblem('forbidden');
  return officer;
}

/** Whether a record is the office's: of its own region or of one below it. */
export function isOfOffice(record: AssessmentRecord, { office }: Officer): boolean {
  return lineage(places, regionOf(record)).some(({ code }) => code === office);
}

const regionOf = ({ facts }: AssessmentRecord): Region => facts.region ?? defaultRegion;

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
  const { facts, answer } = record;
  const latest = decisions.at(-1);
  return {
    ...head(record),
    language: record.language,
    facts,
    assessment: answer.assessment,
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

/** All calls to the store together end well before the Lambda does, after ten seconds. */
const REQUEST_MILLISECONDS = 8_000;

export const endOfRequest = (): AbortSignal => AbortSignal.timeout(REQUEST_MILLISECONDS);
