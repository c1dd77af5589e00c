/**
 * What a partner writes against the client that openapi-typescript and openapi-fetch make of `/v1/openapi.json`. It is
 * type-checked with the generated types and then run against the running server: `npm run test:client`.
 */
import createClient from 'openapi-fetch';
import type { components, paths } from './api.generated.ts';

type Problem = components['schemas']['Problem'];

/** Every answer that a partner's first program asks for, as it came. */
export async function ask(origin: string, key: string) {
  const open = createClient<paths>({ baseUrl: origin });
  const keyed = createClient<paths>({ baseUrl: origin, headers: { 'X-Api-Key': key } });

  const contributions = await keyed.POST('/v1/partners/contributions', {
    body: { year: 2026, base: { amount: 5000 }, schemes: ['pension'] },
  });
  const pension: string | null | undefined = contributions.data?.monthly.pension;

  const refused = await keyed.POST('/v1/partners/contributions', {
    body: { year: 2026, base: { amount: '5000.001' } },
  });
  const problem: Problem | undefined = refused.error;

  const idempotency = { header: { 'idempotency-key': 'partner-order-0001' } };
  const saved = await keyed.POST('/v1/partners/assessments', {
    params: idempotency,
    body: { facts: { year: 2026, base: { amount: '5000' }, schemes: ['pension'] } },
  });
  const id = saved.data?.id ?? '';
  const path = { path: { id } };
  const read = await open.GET('/v1/assessments/{id}', { params: path });
  const today = await open.GET('/v1/assessments/{id}/today', { params: path });
  const removed = await open.DELETE('/v1/assessments/{id}', { params: path });
  const gone = await open.GET('/v1/assessments/{id}', { params: path });

  const floor = await open.GET('/v1/parameters/{id}', {
    params: { path: { id: 'pension.contribution-base.floor' }, query: { on: '2026-01-01' } },
  });
  const withoutKey = await open.POST('/v1/partners/contributions', { body: { year: 2026 } });
  const english = await open.GET('/v1/questions', { headers: { 'Accept-Language': 'en' } });
  const byCode = await open.GET('/v1/counter/assessments', {
    params: { query: { pickupCode: saved.data?.pickupCode ?? '' } },
  });

  return { pension, problem, saved, read, today, removed, gone, floor, withoutKey, english, byCode };
}

/** A roster sent, waited for and fetched. */
export async function workThrough(origin: string, key: string, roster: Uint8Array<ArrayBuffer>, asOf: string) {
  const keyed = createClient<paths>({ baseUrl: origin, headers: { 'X-Api-Key': key } });
  const made = await keyed.POST('/v1/partners/batches', { body: { bytes: roster.length, asOf } });
  const { id = '', upload } = made.data ?? {};
  // The program itself says how long a body is.
  const { 'Content-Length': _, ...headers } = upload?.headers ?? {};
  await fetch(upload?.url ?? '', { method: upload?.method ?? 'PUT', headers, body: roster });
  for (;;) {
    const { data } = await keyed.GET('/v1/partners/batches/{id}', { params: { path: { id } } });
    if (data?.result) return new Uint8Array(await (await fetch(data.result.url)).arrayBuffer());
    if (data?.status !== 'running') throw new Error(data?.text);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Never run: each line has to be refused by the compiler, or the types hold nothing. */
export async function wrong(client: ReturnType<typeof createClient<paths>>) {
  // @ts-expect-error a sum of money is a string or a whole number
  await client.POST('/v1/contributions', { body: { year: 2026, base: { amount: true } } });
  // @ts-expect-error no such scheme
  await client.POST('/v1/contributions', { body: { schemes: ['housing'] } });
  // @ts-expect-error no such address
  await client.GET('/v1/people');
  // @ts-expect-error the id is missing
  await client.GET('/v1/assessments/{id}', {});
}
