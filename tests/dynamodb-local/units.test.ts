import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import { beforeAll, expect, test } from 'vitest';
import { handler as assessments } from '../../functions/assessments/handler.ts';
import { dynamodb } from '../../functions/storage/dynamodb.ts';
import type { StoredAssessment } from '../../shared/api/assessments.ts';
import type { Facts } from '../../shared/facts/index.ts';
import { LANGUAGES } from '../../shared/messages/catalogue.ts';
import measured from '../../tools/cost/measured.json' with { type: 'json' };
import { byCode, decide, readOwn } from '../functions/counter/at-the-counter.ts';
import { call } from '../functions/support/call.ts';
import { clockAt, LATE_2026, ownStore, quietConsole } from '../functions/support/stage.ts';
import { people } from '../support/people.ts';

ownStore();
quietConsole();
clockAt(LATE_2026);

interface Cost {
  command: string;
  units: number;
  ofIndex: number;
}
let costs: Cost[] = [];

beforeAll(() => {
  // The very calls of functions/storage are asked what they cost.
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

/** What some work costs together, and what of it the index costs. */
async function costOf<T>(work: () => Promise<T>): Promise<{ done: T; units: number; ofIndex: number }> {
  costs = [];
  const done = await work();
  const sum = (of: (cost: Cost) => number) => costs.reduce((all, each) => all + of(each), 0);
  return { done, units: sum(({ units }) => units), ofIndex: sum(({ ofIndex }) => ofIndex) };
}

const save = (facts: Facts, language: string) =>
  call<StoredAssessment>(assessments, {
    route: 'POST /v1/assessments',
    body: { facts },
    headers: { 'Accept-Language': language },
  });

const meanOf = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0) / list.length;

function figures(list: readonly number[]) {
  const sorted = list.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1];
  return { mean: Number(meanOf(list).toFixed(1)), median: at(0.5), p95: at(0.95), most: at(1) };
}

test('saves, reads and decisions cost about what the cost page says', { timeout: 300_000 }, async () => {
  const units: Record<'save' | 'read' | 'decision', number[]> = { save: [], read: [], decision: [] };
  for (const facts of people(2, 60))
    for (const language of LANGUAGES) {
      const saved = await costOf(() => save(facts, language));
      const { id, pickupCode } = saved.done.body;
      // One of them for the index, which has the keys only.
      expect(saved.ofIndex).toBe(1);
      units.save.push(saved.units);
      units.read.push((await costOf(() => readOwn(id))).units);
      const { etag } = await byCode(pickupCode);
      costs = [];
      await decide(id, etag, { outcome: 'accepted', note: '以银行流水为准' });
      const writes = costs.filter(({ command }) => /Put|Update/.test(command));
      expect(writes.map(({ command, ofIndex }) => [command, ofIndex])).toEqual([
        // its answer, then the decision itself, then the record that lists it
        ['PutItemCommand', 0],
        ['PutItemCommand', 0],
        ['UpdateItemCommand', 0],
      ]);
      units.decision.push(writes.reduce((sum, each) => sum + each.units, 0));
    }
  console.info(
    Object.entries(units)
      .map(([what, list]) => `${what}: ${JSON.stringify(figures(list))}`)
      .join('\n'),
  );
  const said = [
    [units.save, measured.writeUnitsPerSave.value],
    [units.read, measured.readUnitsPerRead.value],
    [units.decision, measured.writeUnitsPerDecision.value],
  ] as const;
  for (const [list, value] of said) {
    expect(meanOf(list)).toBeGreaterThan(value / 2);
    expect(meanOf(list)).toBeLessThan(value * 2);
  }
});
