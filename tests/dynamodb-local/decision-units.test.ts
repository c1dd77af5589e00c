import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamodb } from '../../functions/storage/dynamodb.ts';
import { byCode, decide, save } from '../functions/counter/at-the-counter.ts';
import { ownStore, quietConsole } from '../functions/support/stage.ts';

ownStore();
quietConsole();
const costs: { command: string; units: number; ofIndex: number }[] = [];

beforeAll(() => {
  dynamodb().middlewareStack.add(
    (next, context) => async (args) => {
      const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'INDEXES' } });
      const { ConsumedCapacity: of } = result.output as { ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] };
      for (const each of [of ?? []].flat())
        costs.push({
          command: String(context.commandName),
          units: each.CapacityUnits ?? 0,
          ofIndex: Object.values(each.GlobalSecondaryIndexes ?? {})[0]?.CapacityUnits ?? 0,
        });
      return result;
    },
    { step: 'initialize' },
  );
});
afterAll(() => console.table(costs));

test('what a look-up and a decision cost, of which the index pays nothing for a decision', async () => {
  const { id, pickupCode } = await save();
  costs.length = 0;
  const { etag } = await byCode(pickupCode);
  await decide(id, etag, { outcome: 'accepted', note: '以银行流水为准', facts: { base: { amount: '5000' } } });
  const writes = costs.filter(({ command }) => /Put|Update/.test(command));
  expect(writes.map(({ command }) => command)).toEqual(['PutItemCommand', 'UpdateItemCommand']);
  for (const { units, ofIndex } of writes) {
    expect(units).toBeGreaterThan(0);
    expect(units).toBeLessThanOrEqual(2);
    expect(ofIndex).toBe(0);
  }
});
