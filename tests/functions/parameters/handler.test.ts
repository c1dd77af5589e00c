import { describe, expect, test, vi } from 'vitest';
import type * as z from 'zod/mini';
import { handler } from '../../../functions/parameters/handler.ts';
import type { parameterAnswer, parametersAnswer } from '../../../shared/api/parameters.ts';
import type { regionsAnswer } from '../../../shared/api/regions.ts';
import { call, callForProblem } from '../support/call.ts';
import { clockAt, LATE_2026, quietConsole } from '../support/stage.ts';

type One = z.infer<typeof parameterAnswer>;
type All = z.infer<typeof parametersAnswer>;
type Regions = z.infer<typeof regionsAnswer>;

const FLOOR = 'pension.contribution-base.floor';
const one = (id: string, query: Record<string, string> = {}, headers = {}) =>
  call<One>(handler, { route: 'GET /v1/parameters/{id}', params: { id }, query, headers });
const all = (query: Record<string, string> = {}, headers = {}) =>
  call<All>(handler, { route: 'GET /v1/parameters', query, headers });

quietConsole();
clockAt(LATE_2026);

describe('GET /v1/parameters/{id}', () => {
  test('a figure in force, with its document and both clocks', async () => {
    const { body } = await one(FLOOR, { on: '2026-01-01' });
    expect(body).toMatchObject({ outcome: 'assessed', region: '370322', asOf: '2026-11-24', on: '2026-01-01' });
    // 鲁人社字〔2026〕75号, published 2026-08-14.
    expect(body.parameter).toMatchObject({
      id: FLOOR,
      value: '4573',
      unit: 'CNY/month',
      region: '370000',
      document: '鲁人社字〔2026〕75号',
      publishedOn: '2026-08-14',
      provisional: false,
    });
    expect(body.documents.map(({ number }) => number)).toEqual(['鲁人社字〔2026〕75号']);
  });

  test('as known before it was published: last year’s figure, provisional, with the notice that says so', async () => {
    const { body } = await one(FLOOR, { on: '2026-03-01', asOf: '2026-03-01' });
    expect(body.parameter).toMatchObject({ value: '4504', provisional: true });
    expect(body.notices.map(({ code }) => code)).toContain('provisional-figure');
  });

  test('known but in force on no such day: its notice is not due, the last one seen, and whom to ask', async () => {
    const { status, body } = await one(FLOOR, { on: '2031-01-01' }, { 'Accept-Language': 'en' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ outcome: 'not-published', parameter: null });
    expect(body.figures).toEqual([
      {
        id: FLOOR,
        title: expect.any(String),
        on: '2031-01-01',
        text: expect.stringMatching(/not published yet\. The last one seen is of 2026: 4573 yuan a month\./),
        status: 'not-yet-published',
        lastSeen: {
          value: '4573',
          from: '2026-01-01',
          to: '2026-12-31',
          document: '鲁人社字〔2026〕75号',
          title: expect.any(String),
          grade: expect.any(String),
        },
        askedOf: 'the social insurance agency of Gaoqing county',
        // Its own telephone was not seen: that of the nation's hotline, named by the press (大众网 2025-07-11).
        contact: { phone: '12333', address: null, source: expect.any(String), grade: 'press' },
      },
    ]);
  });

  test('an id that no file has is not found', async () => {
    const { status } = await callForProblem(handler, { route: 'GET /v1/parameters/{id}', params: { id: '__proto__' } });
    expect(status).toBe(404);
  });

  test('a region that is not under the one with the figure has none', async () => {
    const { body } = await one('medical.flexible.major-illness-fee', { region: '370000', on: '2025-06-01' });
    expect(body).toMatchObject({ outcome: 'not-published', parameter: null });
  });
});

describe('GET /v1/regions', () => {
  const regions = (headers = {}) => call<Regions>(handler, { route: 'GET /v1/regions', headers });

  test('names the county, whose figures it inherits, and whom to ask', async () => {
    const { body } = await regions();
    expect(body.default).toBe('370322');
    expect(body.regions.find(({ code }) => code === '370322')).toMatchObject({
      name: '高青县',
      level: 'county',
      parent: '370300',
      offices: expect.arrayContaining([
        expect.objectContaining({ kind: 'employment-service', name: '高青县公共就业和人才服务机构', phone: null }),
      ]),
    });
  });

  test('is not sent again to who has it, and is another answer in English', async () => {
    const { headers } = await regions();
    const again = await regions({ 'If-None-Match': headers.ETag as string });
    const english = await regions({ 'Accept-Language': 'en', 'If-None-Match': headers.ETag as string });
    expect([again.status, english.status]).toEqual([304, 200]);
    expect(english.body.regions.map(({ name }) => name)).toContain('Gaoqing');
  });
});

describe('GET /v1/parameters', () => {
  test('lists what is in force on asOf, in order of id, each in the reader’s language', async () => {
    const { body } = await all({ asOf: '2026-09-01' }, { 'Accept-Language': 'en' });
    const ids = body.parameters.map(({ id }) => id);
    expect(body).toMatchObject({ outcome: 'assessed', on: '2026-09-01' });
    expect(ids).toContain(FLOOR);
    expect(ids).toEqual([...ids].sort());
    for (const { title } of body.parameters) expect(title).not.toMatch(/[一-鿿]/);
  });

  test('names the gaps beside them', async () => {
    const { body } = await all({ on: '2031-01-01' });
    expect(body.parameters.map(({ id }) => id)).not.toContain(FLOOR);
    expect(body.figures?.map(({ id }) => id)).toContain(FLOOR);
  });
});

describe('Caching', () => {
  test('a reader who has the answer is told that it is the same', async () => {
    const first = await one(FLOOR);
    expect(first.headers['Cache-Control']).toBe('public, max-age=60');
    expect(first.headers.ETag).toMatch(/^"[\w-]{22}"$/);
    const again = await one(FLOOR, {}, { 'If-None-Match': `"other", W/${first.headers.ETag}` });
    expect(again).toMatchObject({ status: 304, body: null, headers: { ETag: first.headers.ETag } });
    expect((await one(FLOOR, {}, { 'If-None-Match': '"other"' })).status).toBe(200);
    expect((await one(FLOOR, {}, { 'If-None-Match': '*' })).status).toBe(304);
  });

  test('the entity tag tells query, language, path and day apart', async () => {
    const answers = [
      await one(FLOOR),
      await one(FLOOR, { on: '2025-01-01' }),
      await one(FLOOR, {}, { 'Accept-Language': 'en' }),
      await one('pension.contribution-base.ceiling'),
      await all(),
    ];
    vi.setSystemTime(new Date('2026-11-25T01:00:00Z'));
    answers.push(await one(FLOOR));
    expect(new Set(answers.map(({ headers }) => headers.ETag)).size).toBe(answers.length);
  });

  test('a problem is not kept', async () => {
    const { headers } = await callForProblem(handler, { route: 'GET /v1/parameters', query: { on: 'x' } });
    expect(headers['Cache-Control']).toBe('no-store');
    expect(headers).not.toHaveProperty('ETag');
  });
});
