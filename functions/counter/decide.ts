import type * as z from 'zod/mini';
import { correctedFacts } from '../../shared/answer/decision.ts';
import { todayOf } from '../../shared/answer/today.ts';
import type { DecisionRequest, decisionHeaders } from '../../shared/api/counter.ts';
import { release } from '../../shared/law/release.generated.ts';
import { NotAcceptable } from '../../shared/messages/errors.ts';
import type { Incoming, Officer, Reply } from '../http/endpoint.ts';
import { HttpProblem } from '../http/problems.ts';
import { find } from '../storage/assessments.ts';
import { addDecision, type DecisionRecord, decisionsOf } from '../storage/decisions.ts';
import { isId } from '../storage/ids.ts';
import type { AssessmentRecord } from '../storage/record.ts';
import { decider, endOfRequest, etagOf, isOfOffice, shownRecord } from './record.ts';

type DecideRequest = Incoming<DecisionRequest, undefined, z.output<typeof decisionHeaders>>;

/**
 * Adds a decision to a record on which nobody has decided since it was read. The answer is recalculated from the
 * corrected facts under today's law and stored with the decision.
 */
export async function decide(request: DecideRequest): Promise<Reply> {
  const officer = decider(request);
  const ifMatch = request.headers['if-match'];
  if (ifMatch === undefined) throw new HttpProblem('precondition-required');
  const { id } = request.params;
  const until = endOfRequest();
  const record = isId(id) ? await find(id, request.now, until) : null;
  if (!record || !isOfOffice(record, officer)) throw new HttpProblem('not-found');
  if (etagOf(record) !== ifMatch) throw new HttpProblem('precondition-failed');
  const before = await decisionsOf(record, request.now, until);
  if (!before) throw new HttpProblem('not-found');
  const made = decisionOn(record, before.at(-1), officer, request);
  const end = await addDecision(record, made, request.now, until);
  if (end === 'gone') throw new HttpProblem('not-found');
  if (end === 'stale') throw new HttpProblem('precondition-failed');
  const body = { ...shownRecord(record, [...before, made]), etag: `"${before.length + 1}"` };
  return { status: 201, body, headers: { ETag: body.etag } };
}

function decisionOn(
  record: AssessmentRecord,
  latest: DecisionRecord | undefined,
  officer: Officer,
  { body, now, today, language }: DecideRequest,
): DecisionRecord {
  const facts = correctedFacts(latest?.facts ?? record.facts, body);
  const baseIsNew = body.facts?.base !== undefined;
  const { assessment, changes } = underTodaysLaw(() =>
    todayOf(release, facts, record.answer.assessment, today, language, baseIsNew),
  );
  return {
    decidedAt: now.toISOString(),
    by: officer.id,
    office: officer.office,
    outcome: body.outcome,
    note: body.note ?? null,
    language,
    facts,
    assessment,
    changes,
  };
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
