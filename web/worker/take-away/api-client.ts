import type { Ref } from 'vue';
import * as z from 'zod/mini';
import { problem } from '../../../shared/api/problem.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import type { Language } from '../../../shared/messages/catalogue.ts';
import { type StoredRecord, storedRecord } from './stored-record.ts';

/** Why a call did not work, as far as it matters to the person: all but the last two are worth another try. */
export type Failure =
  | { kind: 'offline' | 'unavailable' | 'unreadable' }
  | { kind: 'not-found' }
  /** The service's own sentence. */
  | { kind: 'refused'; detail: string };

type Reply<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export interface ApiClient {
  /** The same key and facts give the same stored answer, however often they are sent. */
  save(facts: Facts, idempotencyKey: string): Promise<Reply<StoredRecord>>;
  find(id: string): Promise<Reply<StoredRecord>>;
  remove(id: string): Promise<Reply<null>>;
}

/** Long enough for a bad connection, short enough that nobody waits before a dead one. */
const PATIENCE_MS = 20_000;

const failed = (failure: Failure): { ok: false; failure: Failure } => ({ ok: false, failure });

/** The API as the page needs it, on the page's own origin. Network and service faults come back, never thrown. */
export function apiClient(fetch: typeof globalThis.fetch, language: () => Language): ApiClient {
  async function call<T>(path: string, init: RequestInit, answer: z.ZodMiniType<T>): Promise<Reply<T>> {
    const headers = { 'Accept-Language': language(), ...init.headers };
    let response: Response;
    let body: unknown;
    try {
      response = await fetch(`/v1/assessments${path}`, { ...init, headers, signal: AbortSignal.timeout(PATIENCE_MS) });
      body = response.status === 204 ? null : await readJson(response);
    } catch {
      return failed({ kind: 'offline' });
    }
    if (!response.ok) return failed(failureOf(response.status, body));
    const read = z.safeParse(answer, body);
    return read.success ? { ok: true, value: read.data } : failed({ kind: 'unreadable' });
  }
  const at = (id: string) => `/${encodeURIComponent(id)}`;
  return {
    save: (facts, idempotencyKey) =>
      call(
        '',
        {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey },
          body: JSON.stringify({ facts }),
        },
        storedRecord,
      ),
    find: (id) => call(at(id), { method: 'GET' }, storedRecord),
    remove: (id) => call(at(id), { method: 'DELETE' }, z.null()),
  };
}

/** What a proxy or a captive portal answers is not JSON: that is a fault of the service, not of the person. */
async function readJson(response: Response): Promise<unknown> {
  const content = await response.text();
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

function failureOf(status: number, body: unknown): Failure {
  if (status === 404) return { kind: 'not-found' };
  if (status === 409 || status === 429 || status >= 500) return { kind: 'unavailable' };
  const read = z.safeParse(problem, body);
  return read.success ? { kind: 'refused', detail: read.data.detail ?? read.data.title } : { kind: 'unreadable' };
}

/** The service on the page's own origin, answering in the reader's language. */
export const clientIn = (language: Readonly<Ref<Language>>): ApiClient =>
  apiClient(
    (...call) => fetch(...call),
    () => language.value,
  );
