import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { handler } from '../../../functions/assessments/handler.ts';
import { randomId } from '../../../functions/storage/ids.ts';
import { localAws, TABLE_NAME } from '../../../infra/local/environment.ts';
import type { Facts, StoredAssessment } from '../../../shared/api/assessments.ts';
import { call } from '../support/call.ts';
import { startStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let client: DynamoDBClient;
beforeAll(async () => {
  store = await startStore();
  client = new DynamoDBClient({ endpoint: store.endpoint, ...localAws });
});
afterAll(async () => {
  client.destroy();
  await store.close();
});
beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue());
afterEach(() => vi.restoreAllMocks());

const paid = Array.from({ length: 12 }, (_, index) => ({
  month: `2026-${String(index + 1).padStart(2, '0')}`,
  base: `${3000 + 1637 * index}.${10 + index}`,
}));
const asOf = '2026-11-24';

test.for<{ what: string; facts: Facts }>([
  { what: 'a usual answer', facts: { year: 2026, base: { income: '6321.55' }, asOf } },
  { what: 'the year before', facts: { year: 2025, base: { percent: '300' }, asOf: '2025-11-24' } },
  { what: 'an unpublished year', facts: { year: 2031, base: { income: '6321.55' }, asOf } },
  {
    what: 'the longest answer: twelve months to settle, each paid on another base',
    facts: { year: 2026, base: { percent: '123.45' }, medicalOption: 'with-account', paid, asOf },
  },
])('$what costs at most two write units, index and all', async ({ facts }) => {
  for (const language of ['zh-CN', 'en']) {
    const headers = { 'Accept-Language': language };
    const asked = { route: 'POST /v1/assessments', body: { facts }, headers };
    const { status, body } = await call<StoredAssessment>(handler, asked);
    expect(status).toBe(201);
    const Item = (await store.items()).find(({ pk }) => pk?.S === body.id);
    // The same item under a key of its own is the same write; one that replaces an item pays for the index twice.
    const put = new PutItemCommand({
      TableName: TABLE_NAME,
      Item: { ...Item, pk: { S: randomId() } },
      ReturnConsumedCapacity: 'TOTAL',
    });
    const { ConsumedCapacity } = await client.send(put);
    expect(ConsumedCapacity?.CapacityUnits).toBeLessThanOrEqual(2);
    expect(ConsumedCapacity?.CapacityUnits).toBeGreaterThan(0);
  }
});
