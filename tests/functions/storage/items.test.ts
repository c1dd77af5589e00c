import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { DeleteItemCommand, DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { handler } from '../../../functions/assessments/handler.ts';
import type { Item } from '../../../functions/storage/sealed.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { LANGUAGES } from '../../../shared/messages/catalogue.ts';
import { localAws, TABLE_NAME } from '../../../tools/local/environment.ts';
import { longest } from '../../support/people.ts';
import { decide, gaoqing, look, readOwn, save, zibo } from '../counter/at-the-counter.ts';
import { lambdaContext, proxyEvent } from '../support/call.ts';
import { clockAt, LATE_2026, ownStore, quietConsole } from '../support/stage.ts';

const store = ownStore();
quietConsole('log', 'error');
clockAt(LATE_2026);
let client: DynamoDBClient;
beforeAll(() => {
  client = new DynamoDBClient({ endpoint: store.endpoint, ...localAws });
});
afterAll(() => client.destroy());

/** The items of a record by their sort keys, the record itself first, as DynamoDB has them. */
async function itemsOf(id: string): Promise<Item[]> {
  const query = {
    TableName: TABLE_NAME,
    KeyConditionExpression: 'pk = :id',
    ExpressionAttributeValues: { ':id': { S: id } },
  };
  return (await client.send(new QueryCommand(query))).Items ?? [];
}

const jsonIn = (item: Item | undefined): string => gunzipSync(item?.answer?.B ?? Buffer.of()).toString();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function post(facts: Facts, language: string): Promise<string> {
  const headers = { 'Accept-Language': language };
  const { statusCode, body } = await handler(
    proxyEvent({ route: 'POST /v1/assessments', body: { facts }, headers }),
    lambdaContext,
  );
  expect(statusCode).toBe(201);
  return body;
}

/** Every sort of value that a fact may have: text, number, yes and no, none, lists and objects. */
const rider: Facts = {
  year: 2026,
  base: { amount: '4573' },
  schemes: ['pension'],
  sex: 'male',
  residencePermit: false,
  certificate: null,
  resident: [{ kind: 'adult', months: 24 }],
};

describe('An item, read with nothing but the AWS SDK and zlib', () => {
  test.for(LANGUAGES)('has the answer that the API gave in %s, to the letter, and its digest', async (language) => {
    const given = await post(rider, language);
    const [item] = await itemsOf(JSON.parse(given).id);
    // After the body of the answer come the time, the language and the version of the facts.
    expect(jsonIn(item)).toBe(
      given.replace(/}$/, `,"createdAt":"2026-11-24T01:00:00.000Z","language":"${language}","factsVersion":1}`),
    );
    expect(item?.sha256).toEqual({ S: sha256(jsonIn(item)) });
  });

  test('says in its attributes what was asked, where, when and with what outcome', async () => {
    const { id, pickupCode, assessment } = JSON.parse(await post({ ...rider, asOf: '2026-11-20' }, 'en'));
    const [item] = await itemsOf(id);
    expect(item).toMatchObject({
      pickupCode: { S: pickupCode.replaceAll('-', '') },
      createdAt: { S: '2026-11-24T01:00:00.000Z' },
      language: { S: 'en' },
      region: { S: '370322' },
      asOf: { S: '2026-11-20' },
      outcome: { S: 'needs-answers' },
      policyVersion: { S: assessment.policyVersion },
      rulesVersion: { S: assessment.rulesVersion },
      factsVersion: { N: '1' },
      answerVersion: { N: '1' },
    });
    expect(item?.facts).toEqual({
      M: {
        year: { N: '2026' },
        base: { M: { amount: { S: '4573' } } },
        schemes: { L: [{ S: 'pension' }] },
        sex: { S: 'male' },
        residencePermit: { BOOL: false },
        certificate: { NULL: true },
        resident: { L: [{ M: { kind: { S: 'adult' }, months: { N: '24' } } }] },
        asOf: { S: '2026-11-20' },
      },
    });
  });

  test('of a decision says who decided what and why, and has the answer that it was made on', async () => {
    const { id } = await save();
    vi.setSystemTime(new Date('2026-11-25T02:00:00Z'));
    const { body } = await decide(id, 'as it stands', {
      outcome: 'accepted',
      note: '以银行流水为准',
      facts: { base: { amount: '5000' } },
    });
    const [, item, result] = await itemsOf(id);
    expect(item).toMatchObject({
      decidedAt: { S: '2026-11-25T02:00:00.000Z' },
      by: { S: gaoqing.id },
      office: { S: '370322' },
      outcome: { S: 'accepted' },
      note: { S: '以银行流水为准' },
      facts: { M: { base: { M: { amount: { S: '5000' } } } } },
      factsVersion: { N: '1' },
      answerVersion: { N: '1' },
    });
    // 1000.00 − 914.60
    expect(item?.changes?.L).toContainEqual({
      M: expect.objectContaining({ pointer: { S: '/contributions/monthly/pension' }, difference: { S: '85.40' } }),
    });
    expect(JSON.stringify(JSON.parse(jsonIn(result)).assessment)).toBe(JSON.stringify(body.decided));
    for (const each of [item, result]) expect(each?.sha256).toEqual({ S: sha256(jsonIn(each)) });
  });
});

describe('A decision that is not as it was written is 503, to its worker and to the counter', () => {
  const note = { S: 'Not what the officer wrote.' };
  test.for<{ what: string; change: (item: Item) => Item }>([
    { what: 'another note', change: (item) => ({ ...item, note }) },
    { what: 'another officer', change: (item) => ({ ...item, by: { S: zibo.id } }) },
    { what: 'another time', change: (item) => ({ ...item, decidedAt: { S: LATE_2026 } }) },
    { what: 'no changes', change: ({ changes: _, ...item }) => item },
    { what: 'other facts', change: (item) => ({ ...item, facts: { M: {} } }) },
    { what: 'a newer version', change: (item) => ({ ...item, answerVersion: { N: '2' } }) },
    { what: 'facts of a newer version', change: (item) => ({ ...item, factsVersion: { N: '2' } }) },
    { what: 'an answer cut short', change: (item) => ({ ...item, answer: { B: Buffer.of(31, 139) } }) },
    { what: 'no digest', change: ({ sha256: _, ...item }) => item },
    { what: 'no version', change: ({ answerVersion: _, ...item }) => item },
    { what: 'no version of its facts', change: ({ factsVersion: _, ...item }) => item },
    { what: 'another version of the rules', change: (item) => ({ ...item, rulesVersion: { S: '0.0.0' } }) },
    { what: 'the digest of another', change: (item) => ({ ...item, sha256: { S: sha256('') } }) },
  ])('$what', async ({ change }) => {
    const { id, pickupCode } = await save();
    await decide(id, 'as it stands', { outcome: 'rejected', note: '材料不符' });
    const [, item] = await itemsOf(id);
    await store.rewrite(id, change, item?.sk?.S);
    expect((await readOwn(id)).status).toBe(503);
    expect((await look({ pickupCode })).status).toBe(503);
    expect((await decide(id, 'as it stands', { outcome: 'accepted' })).status).toBe(503);
  });

  test.for<{ what: string; change: (item: Item) => Item }>([
    { what: 'cut short', change: (item) => ({ ...item, answer: { B: Buffer.of(31, 139) } }) },
    { what: 'with another outcome beside it', change: (item) => ({ ...item, outcome: { S: 'not-eligible' } }) },
    { what: 'of a newer version', change: (item) => ({ ...item, answerVersion: { N: '2' } }) },
    { what: 'of facts of a newer version', change: (item) => ({ ...item, factsVersion: { N: '2' } }) },
    { what: 'without its digest', change: ({ sha256: _, ...item }) => item },
  ])('and so is its answer, to the counter that sees it: $what', async ({ change }) => {
    const { id, pickupCode } = await save();
    await decide(id, 'as it stands', { outcome: 'accepted' });
    const [, , result] = await itemsOf(id);
    await store.rewrite(id, change, result?.sk?.S);
    expect((await look({ pickupCode })).status).toBe(503);
    // Neither the person nor the next decision needs it.
    expect((await readOwn(id)).status).toBe(200);
    expect((await decide(id, 'as it stands', { outcome: 'accepted' })).status).toBe(201);
    expect((await look({ pickupCode })).status).toBe(200);
  });

  test('the answer of another decision', async () => {
    const { id, pickupCode } = await save();
    await decide(id, 'as it stands', { outcome: 'rejected' });
    const [, , first] = await itemsOf(id);
    vi.setSystemTime(new Date('2026-11-26T02:00:00Z'));
    await decide(id, 'as it stands', { outcome: 'accepted' });
    const latest = (await itemsOf(id)).at(-1);
    await store.rewrite(id, ({ sk }) => ({ ...first, sk }) as Item, latest?.sk?.S);
    expect((await look({ pickupCode })).status).toBe(503);
  });

  test('one of another record', async () => {
    const [one, other] = [await save(), await save()];
    for (const { id } of [one, other]) await decide(id, 'as it stands', { outcome: 'accepted' });
    const [[, decision], [, foreign]] = [await itemsOf(one.id), await itemsOf(other.id)];
    await store.rewrite(one.id, ({ pk, sk }) => ({ ...foreign, pk, sk }) as Item, decision?.sk?.S);
    expect((await readOwn(one.id)).status).toBe(503);
  });
});

test('A record of which nobody can tell when it ends is 503, and no record that is gone', async () => {
  const { id, pickupCode } = await save();
  await store.rewrite(id, ({ expiresAt: _, ...item }) => item);
  expect((await readOwn(id)).status).toBe(503);
  expect((await look({ pickupCode })).status).toBe(503);
});

test('A record with other facts, or in another language, beside its answer is 503', async () => {
  const changes: ((item: Item) => Item)[] = [
    (item) => ({ ...item, facts: { M: {} } }),
    (item) => ({ ...item, language: { S: 'en' } }),
    ({ sha256: _, ...item }) => item,
  ];
  for (const change of changes) {
    const { id } = await save();
    await store.rewrite(id, change);
    expect((await readOwn(id)).status).toBe(503);
  }
});

describe('A record whose list of decisions is not the one that was written is 503', () => {
  const ofOther = 'DECISION#2026-11-24T00:00:00.000Z#AAAAAAAA';
  test.for<{ what: string; change: (item: Item) => Item }>([
    { what: 'reversed', change: (item) => ({ ...item, decisions: { L: [...(item.decisions?.L ?? [])].reverse() } }) },
    {
      what: 'without the last one',
      change: (item) => ({ ...item, decisions: { L: item.decisions?.L?.slice(0, 1) ?? [] } }),
    },
    {
      what: 'with the first one twice',
      change: (item) => ({
        ...item,
        decisions: { L: [...(item.decisions?.L ?? []), ...(item.decisions?.L?.slice(0, 1) ?? [])] },
      }),
    },
    { what: 'emptied', change: (item) => ({ ...item, decisions: { L: [] } }) },
    { what: 'gone', change: ({ decisions: _, ...item }) => item },
    { what: 'of another record', change: (item) => ({ ...item, decisions: { L: [{ S: ofOther }, { S: ofOther }] } }) },
    { what: 'beside another outcome', change: (item) => ({ ...item, decided: { S: 'rejected' } }) },
    { what: 'without its digest', change: ({ decisionsSha256: _, ...item }) => item },
  ])('$what', async ({ change }) => {
    const { id, pickupCode } = await save();
    await decide(id, 'as it stands', { outcome: 'needs-papers' });
    await decide(id, 'as it stands', { outcome: 'accepted' });
    await store.rewrite(id, change);
    expect((await readOwn(id)).status).toBe(503);
    expect((await look({ pickupCode })).status).toBe(503);
    expect((await decide(id, 'as it stands', { outcome: 'accepted' })).status).toBe(503);
  });
});

describe('The decisions that a record names', () => {
  test('are all read, also where they are more than DynamoDB gives at once', async () => {
    const { id } = await save(longest());
    await decide(id, 'as it stands', { outcome: 'accepted', note: '材料齐全' });
    const [record, decision] = await itemsOf(id);
    // A page of DynamoDB's is a megabyte.
    const keys = Array.from({ length: 100 }, (_, at) => ({ S: `DECISION#${at}` }));
    for (const sk of keys)
      await client.send(new PutItemCommand({ TableName: TABLE_NAME, Item: { ...decision, sk } as Item }));
    const digest = sha256(JSON.stringify([keys.map(({ S }) => S), 'accepted']));
    const listed = { decisions: { L: keys }, decisionsSha256: { S: digest } };
    await store.rewrite(id, () => ({ ...record, ...listed }) as Item);
    expect((await readOwn(id)).body.decisions).toHaveLength(100);
  });

  test('nor can its answer, for the counter', async () => {
    const { id, pickupCode } = await save();
    await decide(id, 'as it stands', { outcome: 'accepted' });
    const [, , result] = await itemsOf(id);
    const Key = { pk: { S: id }, sk: { S: result?.sk?.S ?? '' } };
    await client.send(new DeleteItemCommand({ TableName: TABLE_NAME, Key }));
    expect((await look({ pickupCode })).status).toBe(503);
  });

  test('cannot be left out while the record is there: it is deleted first', async () => {
    const { id, pickupCode } = await save();
    await decide(id, 'as it stands', { outcome: 'accepted' });
    const [, decision] = await itemsOf(id);
    const Key = { pk: { S: id }, sk: { S: decision?.sk?.S ?? '' } };
    await client.send(new DeleteItemCommand({ TableName: TABLE_NAME, Key }));
    expect((await readOwn(id)).status).toBe(503);
    expect((await look({ pickupCode })).status).toBe(503);
    expect((await decide(id, 'as it stands', { outcome: 'accepted' })).status).toBe(503);
  });
});

test('the longest answer takes a fraction of the 400 KB that an item may have', async () => {
  for (const language of LANGUAGES) {
    const [item] = await itemsOf(JSON.parse(await post(longest(), language)).id);
    // With its names, types and base64 it is longer than DynamoDB counts it.
    const text = JSON.stringify(item, (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    );
    expect(Buffer.byteLength(text)).toBeLessThan(100_000);
  }
});
