import { randomUUID } from 'node:crypto';

const MILLISECONDS = 10_000;

/** Anybody's facts; no person has them. */
const FACTS = { birthMonth: '1990-01', sex: 'female', employment: 'flexible' };

/**
 * Uses the deployed service as a person would: asks whether it is well, calculates, saves, reads what was saved and
 * deletes it. What goes wrong is thrown, so that the alarm on this function's errors tells of it and a release stops.
 */
export async function handler(): Promise<void> {
  await ask('health', 'GET', '/v1/health', 200);
  await ask('calculate', 'POST', '/v1/contributions', 200, { year: 2026, base: { percent: 60 } });
  const saved = await ask(
    'save',
    'POST',
    '/v1/assessments',
    201,
    { facts: FACTS },
    { 'Idempotency-Key': randomUUID() },
  );
  const { id } = (await saved.json()) as { id: string };
  try {
    await ask('read', 'GET', `/v1/assessments/${id}`, 200);
  } finally {
    // No counter is shown what nobody saved.
    await ask('delete', 'DELETE', `/v1/assessments/${id}`, 204);
  }
  await ask('gone', 'GET', `/v1/assessments/${id}`, 404);
}

async function ask(
  step: string,
  method: string,
  path: string,
  expected: number,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Response> {
  const started = performance.now();
  const response = await fetch(`${(process.env.API_ADDRESS ?? '').replace(/\/$/, '')}${path}`, {
    method,
    headers: { 'User-Agent': 'lingbao-probe', ...(body && { 'Content-Type': 'application/json' }), ...headers },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(MILLISECONDS),
  });
  const milliseconds = Math.round(performance.now() - started);
  console.log(JSON.stringify({ step, status: response.status, milliseconds }));
  if (response.status !== expected) throw new Error(`${step}: ${response.status} in place of ${expected}`);
  return response;
}
