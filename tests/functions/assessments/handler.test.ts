import { describe, expect, test, vi } from 'vitest';
import { handler } from '../../../functions/assessments/handler.ts';
import type { StoredAssessment, TodaysAssessment } from '../../../shared/api/assessments.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { decide } from '../counter/at-the-counter.ts';
import { call, callForProblem } from '../support/call.ts';
import { clockAt, LATE_2026, ownStore, quietConsole } from '../support/stage.ts';

const store = ownStore();
quietConsole();
clockAt(LATE_2026);

const rider: Facts = { year: 2026, base: { amount: '4573' }, schemes: ['pension'] };
const save = (facts: Facts, headers = {}) =>
  call<StoredAssessment>(handler, { route: 'POST /v1/assessments', body: { facts }, headers });
const one = (method: string, id: string, headers = {}) => ({
  route: `${method} /v1/assessments/{id}`,
  params: { id },
  headers,
});
const read = (id: string, headers = {}) => call<StoredAssessment>(handler, one('GET', id, headers));

describe('Saving', () => {
  test('gives the answer, an address, a pick-up code and the last day it is kept', async () => {
    const { status, headers, body } = await save(rider);
    expect(status).toBe(201);
    expect(headers.Location).toBe(`/v1/assessments/${body.id}`);
    expect(body.id).toMatch(/^[\w-]{22}$/);
    expect(body.pickupCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{3}(-[0-9A-HJKMNP-TV-Z]{3}){2}$/);
    // 2026-11-24 + 180 days: 6 left of November, 31 + 31 + 28 + 31 + 30 to April make 157, 23 more in May.
    expect(body.expiresOn).toBe('2027-05-23');
    expect(body.facts).toEqual(rider);
    expect(body.assessment).toMatchObject({
      asOf: '2026-11-24',
      contributions: { outcome: 'assessed', monthly: { pension: '914.60' } }, // 4573 × 20 %
    });
  });

  test('in headline view says less of the same record, which is kept whole', async () => {
    const asked = { route: 'POST /v1/assessments', body: { facts: rider }, query: { view: 'headline' } };
    const { status, body } = await call(handler, asked);
    expect(status).toBe(201);
    expect(body.assessment).toMatchObject({ contributions: { monthly: { pension: '914.60' } } });
    expect(body.assessment).not.toHaveProperty('steps');
    expect((await read(String(body.id))).body.assessment.steps.length).toBeGreaterThan(0);
  });

  test('facts that leave the year open are asked for and kept all the same', async () => {
    const { body } = await save({ from: '2026-04' });
    expect(body.assessment.contributions.outcome).toBe('needs-answers');
    expect(body.assessment.questions?.map(({ id }) => id)).toEqual(expect.arrayContaining(['year', 'base']));
    expect((await read(body.id)).body).toEqual(body);
  });

  test('the same facts under today’s law: nothing has changed on the day itself', async () => {
    const { body } = await save(rider);
    const asked = { route: 'GET /v1/assessments/{id}/today', params: { id: body.id } };
    const { status, body: today } = await call<TodaysAssessment>(handler, asked);
    expect(status).toBe(200);
    expect(today.id).toBe(body.id);
    expect(today.changes).toEqual([]);
    expect(today.assessment).toEqual(body.assessment);
  });

  test('no record has no today', async () => {
    const asked = { route: 'GET /v1/assessments/{id}/today', params: { id: 'AAAAAAAAAAAAAAAAAAAAAA' } };
    expect((await call(handler, asked)).status).toBe(404);
  });

  test('writes no name, number, phone, caller or address into the table', async () => {
    const { body } = await save(rider);
    const item = (await store.items()).find(({ pk }) => pk?.S === body.id);
    expect(Object.keys(item ?? {}).sort()).toEqual(
      [
        ['pk', 'sk', 'pickupCode', 'day', 'createdAt', 'expiresAt', 'digest'],
        ['region', 'language', 'asOf', 'outcome', 'policyVersion', 'rulesVersion'],
        ['facts', 'factsVersion', 'answer', 'answerVersion', 'sha256'],
      ]
        .flat()
        .sort(),
    );
    expect(item).toMatchObject({
      sk: { S: 'ASSESSMENT' },
      pickupCode: { S: body.pickupCode.replaceAll('-', '') },
      day: { S: '2026-11-24' },
      createdAt: { S: '2026-11-24T01:00:00.000Z' },
      // The end of 2027-05-23 in Shanghai.
      expiresAt: { N: String(Date.parse('2027-05-23T16:00:00Z') / 1000) },
    });
  });
});

describe('Reading', () => {
  test('gives the stored answer as it was given, whatever the day and the language of the reader', async () => {
    const { body } = await save(rider, { 'Accept-Language': 'en' });
    vi.setSystemTime(new Date('2027-02-01T01:00:00Z'));
    const again = await read(body.id, { 'Accept-Language': 'zh-CN' });
    expect(again.body).toEqual(body);
    expect(again.headers['Content-Language']).toBe('en');
    expect(again.headers['Cache-Control']).toBe('no-store');
  });

  test.for([
    { id: 'AAAAAAAAAAAAAAAAAAAAAA', what: 'an id that was never given' },
    { id: 'AAAAAAAAAAAAAAAAAAAAAB', what: 'an id whose last character carries too many bits' },
    { id: '../../etc/passwd', what: 'no id at all' },
    { id: '', what: 'an empty id' },
  ])('$what is not found', async ({ id }) => {
    expect((await callForProblem(handler, one('GET', id))).status).toBe(404);
    expect((await callForProblem(handler, one('DELETE', id))).status).toBe(404);
  });
});

describe('Deleting', () => {
  test('deletes once', async () => {
    const { id } = (await save(rider)).body;
    expect(await call(handler, one('DELETE', id))).toMatchObject({ status: 204, body: null });
    expect((await callForProblem(handler, one('GET', id))).status).toBe(404);
    expect((await callForProblem(handler, one('DELETE', id))).status).toBe(404);
  });
});

describe('After 180 days', () => {
  const lastMoment = new Date('2027-05-23T15:59:59Z');
  const after = new Date('2027-05-23T16:00:00Z');

  test('a record that DynamoDB has not yet removed counts as gone', async () => {
    const { id } = (await save(rider)).body;
    vi.setSystemTime(lastMoment);
    expect((await read(id)).status).toBe(200);
    vi.setSystemTime(after);
    expect((await callForProblem(handler, one('GET', id))).status).toBe(404);
    expect((await callForProblem(handler, one('DELETE', id))).status).toBe(404);
  });

  test('nor is it deleted because decisions on it are still there', async () => {
    const { id } = (await save(rider)).body;
    await decide(id, 'as it stands', { outcome: 'accepted' });
    vi.setSystemTime(after);
    expect((await callForProblem(handler, one('DELETE', id))).status).toBe(404);
  });

  test('its Idempotency-Key may be used again, for anything', async () => {
    const key = { 'Idempotency-Key': 'a-key-of-long-ago' };
    const first = await save(rider, key);
    vi.setSystemTime(after);
    const second = await save({ ...rider, from: '2026-04' }, key);
    expect(second.status).toBe(201);
    expect(second.body.id).toBe(first.body.id);
    expect(second.body.expiresOn).toBe('2027-11-20'); // 2027-05-24 + 180 days
  });
});
