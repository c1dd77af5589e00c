import type * as z from 'zod/mini';
import { dayOfPickupCode, readPickupCode } from '../../shared/answer/pickup-code.ts';
import type { CounterQuery, CounterRecord, counterDay } from '../../shared/api/counter.ts';
import { faultsRecordFormats } from '../../shared/messages/faults.generated.ts';
import { formatText } from '../../shared/messages/faults.ts';
import type { Incoming, Officer, Reply } from '../http/endpoint.ts';
import { HttpProblem } from '../http/problems.ts';
import { type Place, recordsByCode, recordsOfDay } from '../storage/by-day.ts';
import { decisionsOf } from '../storage/decisions.ts';
import { isId } from '../storage/ids.ts';
import type { UnreadableRecord } from '../storage/unavailable.ts';
import { endOfRequest, isOfOffice, reader, shownRecord, shownRow } from './record.ts';

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

/** A code that was never issued, has expired or belongs to another office gives the same 404. */
async function byCode(
  typed: string,
  officer: Officer,
  { now, today }: FindRequest,
): Promise<{ assessments: CounterRecord[] }> {
  const code = readPickupCode(typed);
  const day = code && dayOfPickupCode(code, today);
  const until = endOfRequest();
  const records = code && day ? await recordsByCode(day, code, now, until) : [];
  const own = records.filter((record) => isOfOffice(record, officer));
  const shown = await Promise.all(
    own.map(async (record) => {
      const decisions = await decisionsOf(record, now, until);
      return decisions && shownRecord(record, decisions);
    }),
  );
  const assessments = shown.filter((each) => each !== null);
  if (assessments.length === 0) throw new HttpProblem('not-found');
  return { assessments };
}

async function byDay(
  day: string,
  page: { limit: number; after: Place | null },
  officer: Officer,
  { now }: FindRequest,
): Promise<z.infer<typeof counterDay>> {
  const { records, unreadable, next } = await recordsOfDay(day, page, now, endOfRequest());
  if (unreadable.length > 0) reportUnreadable(unreadable);
  return {
    assessments: records.filter((record) => isOfOffice(record, officer)).map(shownRow),
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

/** The position of the next page as an opaque cursor. */
function cursorTo({ pickupCode, id }: Place): string {
  return Buffer.from(`${pickupCode}${id}`).toString('base64url');
}

/**
 * The position in a cursor; `null` if it is not one of ours. A cursor grants no access: each record is checked on its
 * own.
 */
function placeOf(cursor: string): Place | null {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [pickupCode, id] = [text.slice(0, 9), text.slice(9)];
  return readPickupCode(pickupCode) === pickupCode && isId(id) ? { pickupCode, id } : null;
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
