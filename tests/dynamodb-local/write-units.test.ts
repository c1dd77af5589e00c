import type { AttributeValue, ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { handler } from '../../functions/assessments/handler.ts';
import { dynamodb } from '../../functions/storage/dynamodb.ts';
import { table } from '../../infra/table.ts';
import type { Facts, StoredAssessment } from '../../shared/api/assessments.ts';
import { LANGUAGES } from '../../shared/text/catalogue.ts';
import { call } from '../functions/support/call.ts';
import { startStore, type TestStore } from '../functions/support/store.ts';

let store: TestStore;
/** What the last write cost. */
let cost: ConsumedCapacity | undefined;
const rows: Record<string, unknown>[] = [];

beforeAll(async () => {
  store = await startStore();
  vi.spyOn(console, 'log').mockReturnValue();
  // The very put of functions/storage is asked what it cost.
  dynamodb().middlewareStack.add(
    (next) => async (args) => {
      const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'INDEXES' } });
      cost = (result.output as { ConsumedCapacity?: ConsumedCapacity }).ConsumedCapacity;
      return result;
    },
    { step: 'initialize' },
  );
});
afterAll(async () => {
  vi.restoreAllMocks();
  console.table(rows);
  await store.close();
});

/** Size of an item as DynamoDB counts it: names and values, two digits of a number in a byte. */
function bytesOf(item: Record<string, AttributeValue>): number {
  const ofValue = ({ S, N, B }: AttributeValue): number =>
    Buffer.byteLength(S ?? '') + (B?.length ?? 0) + (N === undefined ? 0 : Math.ceil(N.length / 2) + 1);
  return Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + ofValue(value), 0);
}

const asOf = '2026-11-24';
const paid = Array.from({ length: 12 }, (_, index) => ({
  month: `2026-${String(index + 1).padStart(2, '0')}`,
  base: `${3000 + 1637 * index}.${10 + index}`,
}));

test.for<{ what: string; facts: Facts }>([
  { what: 'nothing known yet', facts: {} },
  { what: 'the floor, both schemes', facts: { year: 2026, base: { amount: '4573' }, asOf } },
  {
    what: 'an income, with account',
    facts: { year: 2026, base: { income: '6321.55' }, medicalOption: 'with-account', asOf },
  },
  { what: 'a year without figures', facts: { year: 2031, base: { income: '6321.55' }, asOf } },
  {
    what: 'twelve months to settle, each paid on another base',
    facts: { year: 2026, base: { percent: '123.45' }, medicalOption: 'with-account', paid, asOf },
  },
])('storing an assessment costs at most two write units: $what', async ({ what, facts }) => {
  for (const language of LANGUAGES) {
    const headers = { 'Accept-Language': language };
    const { body } = await call<StoredAssessment>(handler, { route: 'POST /v1/assessments', body: { facts }, headers });
    const item = (await store.items()).find(({ pk }) => pk?.S === body.id) ?? {};
    rows.push({
      what,
      language,
      'JSON bytes': Buffer.byteLength(JSON.stringify(body)),
      'content bytes': item.content?.B?.length,
      'item bytes': bytesOf(item),
      'write units': cost?.CapacityUnits,
      'of the table': cost?.Table?.CapacityUnits,
      'of the index': cost?.GlobalSecondaryIndexes?.[table.index.name]?.CapacityUnits,
    });
    expect(cost?.CapacityUnits).toBeGreaterThan(0);
    expect(cost?.CapacityUnits).toBeLessThanOrEqual(2);
  }
});
