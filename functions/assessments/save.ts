import { createHash, randomBytes } from 'node:crypto';
import type * as z from 'zod/mini';
import { assess, headlineOf } from '../../shared/answer/assessment.ts';
import { shownDecision } from '../../shared/answer/decision.ts';
import { DAYS_KEPT, displayed, pickupCode } from '../../shared/answer/pickup-code.ts';
import type { AssessmentRequest, idempotencyHeaders, StoredAssessment } from '../../shared/api/assessments.ts';
import type { viewQuery } from '../../shared/api/wire.ts';
import { release } from '../../shared/law/release.generated.ts';
import { NotAcceptable } from '../../shared/messages/errors.ts';
import { addDays } from '../../shared/month.ts';
import type { Incoming, Reply } from '../http/endpoint.ts';
import { HttpProblem } from '../http/problems.ts';
import { find, putIfAbsent } from '../storage/assessments.ts';
import type { DecisionRecord } from '../storage/decisions.ts';
import { idFor, randomId } from '../storage/ids.ts';
import type { AssessmentRecord } from '../storage/record.ts';

type SaveRequest = Incoming<AssessmentRequest, z.output<typeof viewQuery>, z.output<typeof idempotencyHeaders>>;

/**
 * Assesses and stores. The id is derived from the Idempotency-Key, so one conditional put is enough for idempotency: a
 * repeated request with the same body gets the first answer, one with another body is rejected.
 */
export async function save(request: SaveRequest): Promise<Reply> {
  const key = request.headers['idempotency-key'];
  const id = key === undefined ? randomId() : idFor(request.caller, key);
  const digest = digestOf(request.body);
  let stored: AssessmentRecord | null;
  try {
    stored = await storeOnce(recordOf(id, digest, request), request.now);
  } catch (error) {
    if (!(error instanceof NotAcceptable)) throw error;
    // The law may have changed since the key was first used; the first answer still stands.
    stored = key === undefined ? null : await find(id, request.now);
    if (!stored) throw error.within('/facts');
  }
  if (!digest.equals(stored.digest)) throw new HttpProblem('idempotency-key-reused');
  const { body: full, headers } = given(stored);
  const body = request.query.view === 'headline' ? { ...full, assessment: headlineOf(full.assessment) } : full;
  return { status: 201, body, headers: { ...headers, Location: `${request.basePath}/v1/assessments/${id}` } };
}

/** zod outputs members in schema order, so the same facts have the same digest whatever order they were sent in. */
function digestOf(body: AssessmentRequest): Buffer {
  return createHash('sha256').update(JSON.stringify(body)).digest().subarray(0, 16);
}

function recordOf(id: string, digest: Buffer, { body, language, now, today }: SaveRequest): AssessmentRecord {
  const { facts } = body;
  const expiresOn = addDays(today, DAYS_KEPT);
  return {
    id,
    pickupCode: pickupCode(today, randomBytes(4)),
    day: today,
    createdAt: now.toISOString(),
    expiresAt: Date.parse(`${addDays(expiresOn, 1)}T00:00:00+08:00`) / 1000,
    digest,
    language,
    answer: { expiresOn, facts, assessment: assess(release, facts, today, language) },
    facts,
    decisions: [],
    decided: null,
  };
}

/** The record stored under the id: this one, or one that was stored earlier. */
async function storeOnce(record: AssessmentRecord, now: Date): Promise<AssessmentRecord> {
  if (await putIfAbsent(record, now)) return record;
  const first = await find(record.id, now);
  if (first) return first;
  // Deleted between the two calls.
  if (await putIfAbsent(record, now)) return record;
  throw new HttpProblem('in-progress', { headers: { 'Retry-After': '1' } });
}

/** A stored answer exactly as given, in its original language, with the counter's decisions since. */
export function given(
  { id, pickupCode, answer, facts, language }: AssessmentRecord,
  decisions: readonly DecisionRecord[] = [],
): { body: StoredAssessment; headers: Record<string, string> } {
  const shown = decisions.map((each) => shownDecision(facts, each));
  return {
    body: { id, pickupCode: displayed(pickupCode), ...answer, ...(shown.length > 0 && { decisions: shown }) },
    headers: { 'Content-Language': language },
  };
}
