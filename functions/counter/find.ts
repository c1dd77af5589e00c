import type * as z from 'zod/mini';
import { dayOfPickupCode, readPickupCode } from '../../shared/answer/pickup-code.ts';
import type { CounterQuery, CounterRecord, counterDay } from '../../shared/api/counter.ts';
import { faultsRecordFormats } from '../../shared/messages/faults.generated.ts';
import { formatText } from '../../shared/messages/faults.ts';
import type { Incoming, Officer, Reply } from '../http/endpoint.ts';
import { HttpProblem } from '../http/problems.ts';
import { type Place, recordsByCode, recordsOfDay } from '../storage/by-day.ts';
import { endOfRequest } from '../storage/calls.ts';
import { decisionsOf, resultOf } from '../storage/decisions.ts';
import type { AssessmentRecord } from '../storage/record.ts';
import type { UnreadableRecord } from '../storage/unavailable.ts';
import { audit } from './audit.ts';
import { isOfOffice, reader, regionOf, shownRecord, shownRow } from './record.ts';
import { seal, unseal } from './sealing.ts';

type FindRequest = Incoming<undefined, CounterQuery>;

const USUAL_LIMIT = 20;

/**
 * Finds the record of a pick-up code, or lists those of a day. Records of other offices look as if they did not exist.
 */
export async function findForCounter(request: FindRequest): Promise<Reply> {
  const officer = reader(request);
  const { pickupCode, day, limit, next } = request.query;
  if (pickupCode !== undefined) return { status: 200, body: await byCode(pickupCode, officer, request) };
  const after = next === undefined ? null : placeIn(next, request);
  const page = { limit: limit === undefined ? USUAL_LIMIT : Number(limit), after };
  return { status: 200, body: await byDay(day ?? '', page, officer, request) };
}

/**
 * A code that was never issued, has expired or belongs to another office gives the same 404, after the same reads: one
 * of a day that is over is looked for today, where it is not.
 */
async function byCode(
  typed: string,
  officer: Officer,
  { now, today }: FindRequest,
): Promise<{ assessments: CounterRecord[] }> {
  const code = readPickupCode(typed) ?? '';
  const day = dayOfPickupCode(code, today) ?? today;
  const until = endOfRequest();
  const own = await recordsByCode(day, code, (region) => isOfOffice(region, officer), now, until);
  const found = await Promise.all(own.map((record) => withDecisions(record, now, until)));
  const kept = found.filter((each) => each !== null);
  audit(
    'record-by-code',
    officer,
    now,
    kept.map(({ record }) => record.id),
  );
  if (kept.length === 0) throw new HttpProblem('not-found');
  return { assessments: kept.map(({ record, made, decided }) => shownRecord(record, made, decided)) };
}

/** A record with what was decided on it; `null` if it was deleted meanwhile. */
async function withDecisions(record: AssessmentRecord, now: Date, until: AbortSignal) {
  const [made, result] = await Promise.all([decisionsOf(record, now, until), resultOf(record, now, until)]);
  return made && result && { record, made, ...result };
}

async function byDay(
  day: string,
  page: { limit: number; after: Place | null },
  officer: Officer,
  { now }: FindRequest,
): Promise<z.infer<typeof counterDay>> {
  const { records, unreadable, next } = await recordsOfDay(day, page, now, endOfRequest());
  if (unreadable.length > 0) reportUnreadable(unreadable);
  const own = records.filter((record) => isOfOffice(regionOf(record), officer));
  audit(
    'list-of-day',
    officer,
    now,
    own.map(({ id }) => id),
  );
  return {
    assessments: own.map(shownRow),
    unreadable: unreadable.length,
    next: next && cursorTo(next),
  };
}

function placeIn(cursor: string, { language }: FindRequest): Place {
  const place = placeOf(cursor);
  if (place) return place;
  throw new HttpProblem('invalid-request', {
    errors: [{ pointer: '/next', detail: formatText('cursor', false, language, faultsRecordFormats) ?? '' }],
  });
}

/** The position of the next page, which is that of a record that may be another office's: sealed, it says nothing. */
const cursorTo = ({ pickupCode, id }: Place): string => seal('cursor', `${pickupCode} ${id}`);

/** The position in a cursor; `null` if it is not one of ours. */
function placeOf(cursor: string): Place | null {
  const [pickupCode, id] = unseal('cursor', cursor)?.split(' ') ?? [];
  return pickupCode !== undefined && id !== undefined ? { pickupCode, id } : null;
}

/**
 * A separate log line: the response is a 200, but operators have to know. As in request-log.ts it contains nothing from
 * the records, in particular no id: only how many and why.
 */
function reportUnreadable(unreadable: readonly UnreadableRecord[]): void {
  const causes = new Set(unreadable.map(({ cause }) => (cause instanceof Error ? cause.name : 'unknown')));
  const line = { level: 'ERROR', error: 'UnreadableRecord', records: unreadable.length, causes: [...causes] };
  console.error(JSON.stringify(line));
}
