import { handler as assessments } from '../../../functions/assessments/handler.ts';
import { handler as counter } from '../../../functions/counter/handler.ts';
import { etagOf } from '../../../functions/counter/record.ts';
import { handleOf } from '../../../functions/counter/sealing.ts';
import { find } from '../../../functions/storage/assessments.ts';
import type { StoredAssessment } from '../../../shared/api/assessments.ts';
import type { CounterRecord, CounterRow, DecisionRequest } from '../../../shared/api/counter.ts';
import type { Problem } from '../../../shared/api/problem.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { type Answer, call } from '../support/call.ts';

export const gaoqing = { id: 'officer-17', role: 'officer', office: '370322' };
export const zibo = { id: 'officer-3', role: 'officer', office: '370300' };
export const readerOfGaoqing = { id: 'reader-5', role: 'reader', office: '370322' };
type Officer = typeof gaoqing;

export const rider: Facts = { year: 2026, base: { amount: '4573' }, schemes: ['pension'], sex: 'male' };

/** A worker saves. */
export const save = async (facts: Facts = rider, key?: string): Promise<StoredAssessment> => {
  const headers: Record<string, string> = key === undefined ? {} : { 'Idempotency-Key': key };
  return (await call<StoredAssessment>(assessments, { route: 'POST /v1/assessments', body: { facts }, headers })).body;
};

const one = (method: string, id: string) => ({ route: `${method} /v1/assessments/{id}`, params: { id } });
export const readOwn = (id: string) => call<StoredAssessment>(assessments, one('GET', id));
export const remove = (id: string) => call(assessments, one('DELETE', id));

/** An officer looks something up. */
export const look = <Body = Found & Problem>(query: Record<string, string | string[]>, officer: Officer = gaoqing) =>
  call<Body>(counter, { route: 'GET /v1/counter/assessments', query, officer });

export interface Found {
  assessments: CounterRecord[];
}

export interface Listed {
  assessments: CounterRow[];
  unreadable: number;
  next: string | null;
}

export const byCode = async (pickupCode: string, officer?: Officer): Promise<CounterRecord> => {
  const { body } = await look<Found>({ pickupCode }, officer);
  return body.assessments[0] as CounterRecord;
};

/** The etag of the record as it stands; any when there is none that can be read. */
export async function etagNow(id: string): Promise<string> {
  const record = await find(id, new Date()).catch(() => null);
  return record ? etagOf(record) : '"none"';
}

/** An officer decides on the record under an id of the table; `ifMatch` null leaves the header out. */
export async function decide(
  id: string,
  ifMatch: 'as it stands' | string | null,
  body: DecisionRequest | Record<string, unknown>,
  officer: Officer = gaoqing,
): Promise<Answer<CounterRecord & Problem>> {
  const etag = ifMatch === 'as it stands' ? await etagNow(id) : ifMatch;
  return decideOn(handleOf(id), etag, body, officer);
}

/** An officer decides on what the counter gave them. */
export const decideOn = (
  handle: string,
  ifMatch: string | null,
  body: DecisionRequest | Record<string, unknown>,
  officer: Officer = gaoqing,
): Promise<Answer<CounterRecord & Problem>> =>
  call(counter, {
    route: 'POST /v1/counter/assessments/{handle}/decisions',
    params: { handle },
    headers: ifMatch === null ? {} : { 'If-Match': ifMatch },
    body,
    officer,
  });

export const kindOf = ({ body }: { body: Problem }): string => String(body.type?.split('/').at(-1));
