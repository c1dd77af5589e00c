import type * as z from 'zod/mini';
import type { Assessment } from '../../shared/answer/assessment.ts';
import { correctedFacts, fieldsBeside } from '../../shared/answer/decision.ts';
import { todayOf } from '../../shared/answer/today.ts';
import type { DecisionRequest, decisionHeaders } from '../../shared/api/counter.ts';
import type { Facts } from '../../shared/facts/index.ts';
import { release } from '../../shared/law/release.generated.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { NotAcceptable } from '../../shared/messages/errors.ts';
import { faultsRecordFormats } from '../../shared/messages/faults.generated.ts';
import { formatText } from '../../shared/messages/faults.ts';
import type { Incoming, Officer, Reply } from '../http/endpoint.ts';
import { HttpProblem } from '../http/problems.ts';
import { lookUp } from '../storage/assessments.ts';
import { endOfRequest } from '../storage/calls.ts';
import { addDecision, type DecisionRecord, decisionsOf } from '../storage/decisions.ts';
import { tell } from '../storage/notice-queue.ts';
import type { AssessmentRecord } from '../storage/record.ts';
import { audit } from './audit.ts';
import { decider, etagOf, isOfOffice, regionOf, shownRecord } from './record.ts';
import { idOf } from './sealing.ts';

type DecideRequest = Incoming<DecisionRequest, undefined, z.output<typeof decisionHeaders>>;

/**
 * Adds a decision to a record on which nobody has decided since it was read. The answer is recalculated from the
 * corrected facts under today's law and stored with the decision.
 */
export async function decide(request: DecideRequest): Promise<Reply> {
  const officer = decider(request);
  const ifMatch = request.headers['if-match'];
  if (ifMatch === undefined) throw new HttpProblem('precondition-required');
  const id = idOf(request.params.handle);
  const until = endOfRequest();
  const record = id && (await lookUp(id, request.now, until));
  // What it was read as is no more (RFC 9110, 13.1.1), though something else may be under the same key.
  if (record === 'deleted') throw new HttpProblem('precondition-failed');
  if (!record || !isOfOffice(regionOf(record), officer)) throw new HttpProblem('not-found');
  if (etagOf(record) !== ifMatch) throw new HttpProblem('precondition-failed');
  const before = await decisionsOf(record, request.now, until);
  if (!before) throw new HttpProblem('not-found');
  const { made, assessment } = decisionOn(record, before.at(-1), officer, request);
  const decided = await addDecision(record, made, assessment, request.now, until);
  if (decided === 'gone') throw new HttpProblem('not-found');
  if (decided === 'stale') throw new HttpProblem('precondition-failed');
  audit('decision', officer, request.now, [record.id]);
  await tellPartner(decided, made);
  const body = shownRecord(decided, [...before, made], assessment);
  return { status: 201, body, headers: { ETag: body.etag } };
}

/** The decision stands whether or not the partner that saved the record is told; an alarm looks for the line. */
async function tellPartner({ id, partner }: AssessmentRecord, { decidedAt }: DecisionRecord): Promise<void> {
  if (partner === undefined) return;
  try {
    await tell(partner, { type: 'record.decided', timestamp: decidedAt, data: { id } }, [id, decidedAt]);
  } catch (error) {
    console.error(JSON.stringify({ level: 'ERROR', error: 'NoticeNotQueued', cause: (error as Error).name }));
  }
}

function decisionOn(
  record: AssessmentRecord,
  latest: DecisionRecord | undefined,
  officer: Officer,
  { body, now, today, language }: DecideRequest,
): { made: DecisionRecord; assessment: Assessment } {
  const facts = correctedFacts(latest?.facts ?? record.facts, body);
  refuseUnknown(body.checked ?? [], record.facts, facts, language);
  const baseIsNew = body.facts?.base !== undefined;
  const { assessment, changes } = underTodaysLaw(() =>
    todayOf(release, facts, record.answer.assessment, today, language, baseIsNew),
  );
  const made = {
    decidedAt: now.toISOString(),
    by: officer.id,
    office: officer.office,
    ...(body.matter && { matter: body.matter }),
    outcome: body.outcome,
    note: body.note ?? null,
    language,
    facts,
    ...(body.checked && body.checked.length > 0 && { checked: [...new Set(body.checked)] }),
    changes,
  };
  return { made, assessment };
}

/** Nobody has checked a fact that does not stand on the record. */
function refuseUnknown(checked: readonly string[], said: Facts, facts: Facts, language: Language): void {
  const known = new Set(fieldsBeside(said, facts).map(({ id }) => id));
  const detail = formatText('checked', false, language, faultsRecordFormats) ?? '';
  const errors = checked.flatMap((id, at) => (known.has(id) ? [] : [{ pointer: `/checked/${at}`, detail }]));
  if (errors.length > 0) throw new HttpProblem('invalid-request', { errors });
}

/** If the law rejects the facts, the pointers refer to the request. */
function underTodaysLaw<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof NotAcceptable)) throw error;
    const moved = error.faults.map((fault) => ({ ...fault, pointer: `/facts${fault.pointer}` }));
    throw new NotAcceptable(error.kind, moved, error.members);
  }
}
