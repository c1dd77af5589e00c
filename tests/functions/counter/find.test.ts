import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { handler } from '../../../functions/counter/handler.ts';
import { pickupCode } from '../../../shared/answer/pickup-code.ts';
import { call, callForProblem } from '../support/call.ts';
import { clockAt, LATE_2026, ownStore, quietConsole } from '../support/stage.ts';
import {
  byCode,
  decideOn,
  gaoqing,
  kindOf,
  type Listed,
  look,
  readerOfGaoqing,
  rider,
  save,
  zibo,
} from './at-the-counter.ts';

ownStore();
quietConsole();
clockAt(LATE_2026);
afterEach(() => void vi.unstubAllEnvs());

describe('By pick-up code', () => {
  test('what the worker said and was told, with a title for each fact', async () => {
    const saved = await save({ ...rider, certificate: { level: 5 }, accidentPolicy: null, asOf: '2026-11-01' });
    const record = await byCode(saved.pickupCode, readerOfGaoqing);
    expect(record).toMatchObject({
      handle: expect.stringMatching(/^[\w-]{67}$/),
      pickupCode: saved.pickupCode,
      savedAt: '2026-11-24T01:00:00.000Z',
      expiresOn: saved.expiresOn,
      region: '370322',
      language: 'zh-CN',
      etag: expect.stringMatching(/^"[\w-]{22}"$/),
      facts: saved.facts,
      assessment: saved.assessment,
      decided: null,
      decisions: [],
    });
    expect(record.fields.map(({ id, said, now, changed }) => ({ id, said, now, changed }))).toEqual([
      { id: 'sex', said: 'male', now: 'male', changed: false },
      { id: 'year', said: 2026, now: 2026, changed: false },
      { id: 'base', said: { amount: '4573' }, now: { amount: '4573' }, changed: false },
      { id: 'schemes', said: ['pension'], now: ['pension'], changed: false },
      { id: 'certificate.level', said: 5, now: 5, changed: false },
      { id: 'accidentPolicy', said: null, now: null, changed: false },
      { id: 'asOf', said: '2026-11-01', now: '2026-11-01', changed: false },
    ]);
    for (const { title } of record.fields) {
      expect(title['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(title.en).toMatch(/^[A-Z]/);
    }
  });

  test('however it is typed', async () => {
    const saved = await save();
    const typed = ` ${saved.pickupCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
    expect((await byCode(typed)).pickupCode).toBe(saved.pickupCode);
  });

  test('one that was misread is not asked for: its check character says so', async () => {
    const { pickupCode: code } = await save();
    const other = code.startsWith('7') ? '8' : '7';
    const misread = await look({ pickupCode: other + code.slice(1) });
    expect(misread.status).toBe(422);
    expect(misread.body.errors).toEqual([
      { pointer: '/pickupCode', detail: expect.stringContaining('多半是抄错了一位') },
    ]);
  });

  test('never given, expired and of another office are one and the same 404', async () => {
    const ofCity = await save({ ...rider, region: '370300' });
    const expired = await save();
    const never = pickupCode('2026-11-24', Uint8Array.of(1, 2, 3, 4));
    const foreign = await look({ pickupCode: ofCity.pickupCode });
    const unknown = await look({ pickupCode: never });
    vi.setSystemTime(new Date('2027-05-23T16:00:00Z'));
    const late = await look({ pickupCode: expired.pickupCode });
    for (const each of [foreign, unknown, late]) {
      expect([each.status, kindOf(each)]).toEqual([404, 'not-found']);
      expect(each.body).toEqual(unknown.body);
    }
    vi.setSystemTime(new Date('2026-11-24T01:00:00Z'));
    expect((await byCode(ofCity.pickupCode, zibo)).pickupCode).toBe(ofCity.pickupCode);
  });
});

describe('By day', () => {
  const day = '2026-12-01';
  const list = async (query: Record<string, string>, officer = gaoqing) =>
    (await look<Listed>({ day, ...query }, officer)).body;

  beforeAll(async () => {
    vi.spyOn(console, 'log').mockReturnValue();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-30T16:30:00Z') });
    // 60 of the county, 5 of the city, all on 1 December in Shanghai.
    for (let count = 0; count < 65; count += 1) await save(count < 60 ? rider : { ...rider, region: '370300' });
  });

  beforeEach(() => void vi.setSystemTime(new Date('2026-12-02T01:00:00Z')));

  test('sixty records come in three pages, each once, whatever the office above has', async () => {
    const seen: string[] = [];
    const sizes: number[] = [];
    let next: string | null | undefined;
    do {
      const page = await list({ ...(next && { next }), limit: '25' });
      sizes.push(page.assessments.length);
      seen.push(...page.assessments.map(({ handle }) => handle));
      ({ next } = page);
    } while (next);
    expect(new Set(seen).size).toBe(60);
    expect(seen).toHaveLength(60);
    // 65 entries of the index by 25; those of the city are left out of the county's pages.
    expect(sizes).toHaveLength(3);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(60);
  });

  test('the city sees all sixty-five, the day before none', async () => {
    const first = await list({ limit: '50' }, zibo);
    const second = await list({ limit: '50', next: String(first.next) }, zibo);
    expect([first.assessments.length, second.assessments.length, second.next]).toEqual([50, 15, null]);
    expect(await list({ day: '2026-11-29' })).toEqual({ assessments: [], unreadable: 0, next: null });
  });

  test('a row says what was decided last, and opens by its code', async () => {
    const [row] = (await list({ limit: '1' }, zibo)).assessments;
    expect(row).toMatchObject({ decisions: 0, decided: null, outcome: 'needs-answers' });
    await decideOn(row?.handle ?? '', row?.etag ?? '', { outcome: 'rejected' }, zibo);
    const [again] = (await list({ limit: '1' }, zibo)).assessments;
    expect(again).toMatchObject({ handle: row?.handle, decisions: 1, decided: 'rejected' });
    expect((await byCode(row?.pickupCode ?? '', zibo)).handle).toBe(row?.handle);
  });

  test('twenty are a page unless more or fewer are asked for', async () => {
    expect((await list({}, zibo)).assessments).toHaveLength(20);
  });

  test('a cursor opens no more than the office may see', async () => {
    const { next } = await list({ limit: '10' }, zibo);
    const regions = (await list({ limit: '50', next: String(next) })).assessments.map(({ region }) => region);
    expect(new Set(regions)).toEqual(new Set(['370322']));
  });

  test.for([
    { query: {}, pointer: '' },
    { query: { day, pickupCode: '000-000-000' }, pointer: '' },
    { query: { day: '2026-02-30' }, pointer: '/day' },
    { query: { day, limit: '51' }, pointer: '/limit' },
    { query: { day, limit: '0' }, pointer: '/limit' },
    { query: { day, limit: 'all' }, pointer: '/limit' },
    { query: { day, next: 'not base64 url' }, pointer: '/next' },
    { query: { day, next: 'bm9uc2Vuc2U' }, pointer: '/next' },
    { query: { pickupCode: '000-000-000', limit: '5' }, pointer: '' },
    { query: { day: [day, day] }, pointer: '/day' },
    { query: { pickupCode: '1' }, pointer: '/pickupCode' },
    { query: { day, id: '1' }, pointer: '/id' },
  ])('$query is refused at "$pointer"', async ({ query, pointer }) => {
    const { status, body } = await look(query as Record<string, string>);
    expect(status).toBe(422);
    expect(body.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });
});

describe('Whoever is not let in by the authorizer', () => {
  test.for([
    { why: 'nobody', officer: undefined },
    { why: 'a role that there is not', officer: { role: 'root', office: '370322' } },
    { why: 'an office that there is not', officer: { role: 'officer', office: 'cn' } },
    { why: 'no name', officer: { id: '', role: 'officer', office: '' } },
  ])('$why sees nothing, even if the gateway let them through', async ({ officer }) => {
    const calls = [
      { route: 'GET /v1/counter/assessments', query: { day: '2026-12-01' } },
      {
        route: 'POST /v1/counter/assessments/{handle}/decisions',
        params: { handle: 'x' },
        body: { outcome: 'accepted' },
      },
    ];
    for (const asked of calls) {
      const { status, body } = await callForProblem(handler, { ...asked, ...(officer && { officer }) });
      expect([status, kindOf({ body })]).toEqual([401, 'unauthorized']);
    }
  });

  test('no page of another origin reads what an officer asked for', async () => {
    const saved = await save();
    const { headers } = await look({ pickupCode: saved.pickupCode });
    expect(headers).not.toHaveProperty('Access-Control-Allow-Origin');
    expect(headers['Cache-Control']).toBe('no-store');
  });
});

describe('Where to sign in', () => {
  const asked = { route: 'GET /v1/counter/sign-in' };
  test('is told to everybody', async () => {
    vi.stubEnv('OIDC_ISSUER', 'https://sign-in.example');
    vi.stubEnv('OIDC_CLIENT_ID', 'lingbao');
    vi.stubEnv('OIDC_SCOPE', '');
    const { status, body } = await call(handler, asked);
    expect(status).toBe(200);
    expect(body).toEqual({ issuer: 'https://sign-in.example', clientId: 'lingbao', scope: 'openid' });
  });

  test('is nowhere while no issuer is set up', async () => {
    vi.stubEnv('OIDC_ISSUER', '');
    vi.spyOn(console, 'error').mockReturnValue();
    const answer = await callForProblem(handler, asked);
    expect([answer.status, kindOf(answer)]).toEqual([503, 'sign-in-unavailable']);
  });
});
