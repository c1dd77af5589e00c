import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { handler } from '../../functions/assessments/handler.ts';
import { idOf } from '../../functions/counter/sealing.ts';
import { find } from '../../functions/storage/assessments.ts';
import { decisionsOf, resultOf } from '../../functions/storage/decisions.ts';
import type { Item } from '../../functions/storage/sealed.ts';
import { underTodaysNames } from '../../shared/facts/renamed.ts';
import { dayInShanghai } from '../../shared/month.ts';
import { localAws, TABLE_NAME } from '../../tools/local/environment.ts';
import { type Listed, look } from '../functions/counter/at-the-counter.ts';
import { lambdaContext, proxyEvent } from '../functions/support/call.ts';
import { ownStore, quietConsole } from '../functions/support/stage.ts';
import { bodyAsGiven, decisionJson, itemIn, manifestOf, RECORDS, sha256 } from './manifest.ts';

const store = ownStore();
quietConsole();
let client: DynamoDBClient;
beforeAll(() => {
  client = new DynamoDBClient({ endpoint: store.endpoint, ...localAws });
});
afterAll(() => {
  vi.useRealTimers();
  client.destroy();
});

describe.for(readdirSync(RECORDS))('The golden records of release %s', (release) => {
  const { savedAt, records, files } = manifestOf(release);

  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(savedAt) });
    for (const file of Object.keys(files))
      await client.send(new PutItemCommand({ TableName: TABLE_NAME, Item: itemIn(release, file) }));
  });

  test('are the files that the release wrote, at least sixty items', () => {
    expect(readdirSync(join(RECORDS, release)).sort()).toEqual([...Object.keys(files), 'manifest.json'].sort());
    for (const [file, digest] of Object.entries(files))
      expect([file, sha256(readFileSync(join(RECORDS, release, file)))]).toEqual([file, digest]);
    expect(records.length).toBeGreaterThanOrEqual(60);
    expect(new Set(records.map(({ language }) => language)).size).toBeGreaterThan(1);
    expect(records.filter(({ decisions }) => decisions.length > 1).length).toBeGreaterThan(1);
  });

  test.for(records)('$file: $what ($language), read as it was given', async (golden) => {
    const { file, id, language, given, decisions } = golden;
    const asked = { route: 'GET /v1/assessments/{id}', params: { id } };
    const { statusCode, body, headers } = await handler(proxyEvent(asked), lambdaContext);
    expect([statusCode, headers?.['Content-Language']]).toEqual([200, language]);
    // To the letter, up to the decisions that were made on it since.
    expect(sha256(bodyAsGiven(body, golden))).toBe(given);

    const record = await find(id, new Date());
    const item = itemIn(release, file);
    expect(record?.createdAt).toBe(savedAt);
    expect(record?.facts).toEqual(todaysFactsIn(item));
    const made = (record && (await decisionsOf(record, new Date()))) ?? [];
    expect(made.map((each) => sha256(decisionJson(each)))).toEqual(decisions.map((each) => each.given));
    for (const [place, each] of made.entries()) {
      const own = itemIn(release, decisions[place]?.file ?? '');
      expect(each.facts).toEqual(todaysFactsIn(own));
      expect(each.language).toBe(own.language?.S);
      const upToIt = record && { ...record, decisions: record.decisions.slice(0, place + 1) };
      const result = upToIt && (await resultOf(upToIt, new Date(), AbortSignal.timeout(10_000)));
      expect(sha256(JSON.stringify(result?.decided))).toBe(decisions[place]?.result.given);
    }
  });

  test('are all in the list of their day', async () => {
    const found = new Set<string>();
    let next: string | null = null;
    do {
      const query: Record<string, string> = { day: dayInShanghai(new Date(savedAt)), ...(next && { next }) };
      const { body } = await look<Listed>(query, { id: 'officer-1', role: 'officer', office: '370000' });
      expect(body.unreadable).toBe(0);
      for (const { handle } of body.assessments) found.add(idOf(handle) ?? '');
      ({ next } = body);
    } while (next);
    expect(found).toEqual(new Set(records.map(({ id }) => id)));
  });
});

function todaysFactsIn(item: Item): unknown {
  const { facts, factsVersion } = unmarshall(item);
  return underTodaysNames(facts, factsVersion);
}
