import { createHash, randomBytes } from 'node:crypto';
import type * as z from 'zod/mini';
import { assess, headlineOf } from '../../shared/answer/assessment.ts';
import { shownDecision } from '../../shared/answer/decision.ts';
import { DAYS_KEPT, displayed, pickupCode } from '../../shared/answer/pickup-code.ts';
import type { viewQuery } from '../../shared/api/asked.ts';
import type { AssessmentRequest, idempotencyHeaders, StoredAssessment } from '../../shared/api/assessments.ts';
import { release } from '../../shared/law/release.generated.ts';
import { NotAcceptable } from '../../shared/messages/errors.ts';
import { addDays } from '../../shared/month.ts';
import type { Incoming, Reply } from '../http/endpoint.ts';
import { HttpProblem } from '../http/problems.ts';
import { lookUp, putIfAbsent } from '../storage/assessments.ts';
import { endOfRequest } from '../storage/calls.ts';
import type { DecisionRecord } from '../storage/decisions.ts';
import { idsFor, randomId } from '../storage/ids.ts';
import type { NewRecord } from '../storage/record.ts';
import { partnerTold } from '../storage/without-key.ts';

type SaveRequest = Incoming<AssessmentRequest, z.output<typeof viewQuery>, z.output<typeof idempotencyHeaders>>;

/**
 * Assesses and stores. The id is derived from the Idempotency-Key, so one conditional put is enough for idempotency: a
 * repeated request with the same body gets the first answer, one with another body is rejected. After a deletion the
 * key leads to another id: docs/adr/0003.
 */
export async function save(request: SaveRequest): Promise<Reply> {
  const key = request.headers['idempotency-key'];
  const ids = key === undefined ? [randomId()] : idsFor(request.caller, key);
  const digest = digestOf(request.body);
  const until = endOfRequest();
  let stored: NewRecord | null;
  try {
    const record = recordOf(digest, request);
    stored = await firstOf(ids, (id) => storeOnce({ ...record, id }, request.now, until));
  } catch (error) {
    if (!(error instanceof NotAcceptable)) throw error;
    // The law may have changed since the key was first used; the first answer still stands.
    stored = key === undefined ? null : await firstOf(ids, (id) => lookUp(id, request.now, until));
    if (!stored) throw error.within('/facts');
  }
  if (!stored || !digest.equals(stored.digest)) throw new HttpProblem('idempotency-key-reused');
  const { body: full, headers } = given(stored);
  const body = request.query.view === 'headline' ? { ...full, assessment: headlineOf(full.assessment) } : full;
  return { status: 201, body, headers: { ...headers, Location: `${request.basePath}/v1/assessments/${stored.id}` } };
}

/** zod outputs members in schema order, so the same facts have the same digest whatever order they were sent in. */
function digestOf(body: AssessmentRequest): Buffer {
  return createHash('sha256').update(JSON.stringify(body)).digest().subarray(0, 16);
}

function recordOf(digest: Buffer, { body, caller, language, now, today }: SaveRequest): Omit<NewRecord, 'id'> {
  const { facts } = body;
  const expiresOn = addDays(today, DAYS_KEPT);
  return {
    pickupCode: pickupCode(today, randomBytes(4)),
    day: today,
    createdAt: now.toISOString(),
    expiresAt: Date.parse(`${addDays(expiresOn, 1)}T00:00:00+08:00`) / 1000,
    digest,
    language,
    answer: { expiresOn, facts, assessment: assess(release, facts, today, language) },
    facts,
    partner: partnerTold(caller),
  };
}

/** What is under the first id that was not deleted; `null` if all were, or nothing is under it. */
async function firstOf<T>(ids: readonly string[], at: (id: string) => Promise<T | 'deleted'>): Promise<T | null> {
  for (const id of ids) {
    const found = await at(id);
    if (found !== 'deleted') return found;
  }
  return null;
}

/** The record stored under the id: this one, or one that was stored earlier. */
async function storeOnce(record: NewRecord, now: Date, until: AbortSignal): Promise<NewRecord | 'deleted'> {
  if (await putIfAbsent(record, now, until)) return record;
  const first = await lookUp(record.id, now, until);
  if (first) return first;
  // Expired between the two calls.
  if (await putIfAbsent(record, now, until)) return record;
  throw new HttpProblem('in-progress', { headers: { 'Retry-After': '1' } });
}

/** A stored answer exactly as given, in its original language, with the counter's decisions since. */
export function given(
  { id, pickupCode, answer, facts, language }: NewRecord,
  decisions: readonly DecisionRecord[] = [],
): { body: StoredAssessment; headers: Record<string, string> } {
  const shown = decisions.map((each) => shownDecision(facts, each));
  return {
    body: { id, pickupCode: displayed(pickupCode), ...answer, ...(shown.length > 0 && { decisions: shown }) },
    headers: { 'Content-Language': language },
  };
}
