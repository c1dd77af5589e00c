import type { CounterRecord, CounterRow, DecisionRequest } from '../../../shared/api/counter.ts';
import type { Problem } from '../../../shared/api/problem.ts';
import { language } from './language.ts';
import { signOut, token } from './session.ts';

/** Why a call did not work, as far as it matters to the officer. */
export interface Failure {
  kind: 'offline' | 'unavailable' | 'not-found' | 'signed-out' | 'forbidden' | 'stale' | 'refused' | 'unreadable';
  /** The service's own sentences, by JSON pointer into what was sent. */
  errors: NonNullable<Problem['errors']>;
  detail: string;
}

export type Reply<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export interface DayPage {
  assessments: CounterRow[];
  /** How many of the page could not be read. */
  unreadable: number;
  next: string | null;
}

const PATIENCE_MS = 20_000;
const KINDS: Readonly<Record<number, Failure['kind']>> = {
  401: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  412: 'stale',
};

async function call<T>(path: string, init: RequestInit = {}): Promise<Reply<T>> {
  const headers = { 'Accept-Language': language.value, Authorization: `Bearer ${token.value}`, ...init.headers };
  let response: Response;
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    response = await fetch(`/v1/counter/assessments${path}`, { ...init, headers, signal });
  } catch {
    return failed('offline');
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.status === 401) signOut({ ended: true });
  if (body === null || typeof body !== 'object') return failed('unreadable');
  if (response.ok) return { ok: true, value: body as T };
  const usual = response.status === 429 || response.status >= 500 ? 'unavailable' : 'refused';
  return failed(KINDS[response.status] ?? usual, body as Problem);
}

const failed = (kind: Failure['kind'], { detail = '', errors = [] }: Partial<Problem> = {}): Reply<never> => ({
  ok: false,
  failure: { kind, detail, errors },
});

/** The records under a pick-up code. */
export const findByCode = (code: string): Promise<Reply<{ assessments: CounterRecord[] }>> =>
  call(`?${new URLSearchParams({ pickupCode: code })}`);

/** The records of a day, page by page, as many at once as the service gives. */
export const listDay = (day: string, next: string | null): Promise<Reply<DayPage>> =>
  call(`?${new URLSearchParams({ day, limit: '50', ...(next && { next }) })}`);

export const decide = ({ handle, etag }: CounterRecord, request: DecisionRequest): Promise<Reply<CounterRecord>> =>
  call(`/${encodeURIComponent(handle)}/decisions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'If-Match': etag },
    body: JSON.stringify(request),
  });
