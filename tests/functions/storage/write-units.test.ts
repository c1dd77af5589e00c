import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handler } from '../../../functions/assessments/handler.ts';
import { dynamodb } from '../../../functions/storage/dynamodb.ts';
import { contents } from '../../../infra/scripts/prediction/people.ts';
import type { Facts, StoredAssessment } from '../../../shared/api/assessments.ts';
import { LANGUAGES } from '../../../shared/messages/catalogue.ts';
import { call } from '../support/call.ts';
import { clockAt, LATE_2026, ownStore, quietConsole } from '../support/stage.ts';

/** DynamoDB Local counts the index, dynalite does not. */
const INDEX_UNITS = process.env.DYNAMODB_TEST_ENDPOINT ? 1 : 0;

const store = ownStore();
quietConsole();
clockAt(LATE_2026);
/** What the last write cost, as the store says. */
let cost: ConsumedCapacity | undefined;
const contentBytes: number[] = [];

beforeAll(() => {
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
afterAll(() => {
  const sorted = contentBytes.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1];
  console.log(
    `bytes of ${sorted.length} stored answers: half up to ${at(0.5)}, 95 % up to ${at(0.95)}, all up to ${at(1)}`,
  );
});

/** Stores in both languages and holds each write to a unit for the table and one for the index. */
async function expectTwoUnits(facts: Facts): Promise<void> {
  for (const language of LANGUAGES) {
    const headers = { 'Accept-Language': language };
    const { status, body } = await call<StoredAssessment>(handler, {
      route: 'POST /v1/assessments',
      body: { facts },
      headers,
    });
    expect(status).toBe(201);
    const item = (await store.items()).find(({ pk }) => pk?.S === body.id);
    contentBytes.push(item?.content?.B?.length ?? 0);
    expect(cost?.Table?.CapacityUnits).toBe(1);
    expect(cost?.CapacityUnits).toBe(1 + INDEX_UNITS);
  }
}

const asOf = '2026-11-24';
const paid = Array.from({ length: 12 }, (_, index) => ({
  month: `2026-${String(index + 1).padStart(2, '0')}`,
  base: `${3000 + 1637 * index}.${10 + index}`,
}));

test.for<{ what: string; facts: Facts }>([
  { what: 'nothing known yet', facts: {} },
  { what: 'the floor, both schemes', facts: { year: 2026, base: { amount: '4573' }, asOf } },
  { what: 'the year before', facts: { year: 2025, base: { percent: '300' }, asOf: '2025-11-24' } },
  { what: 'a year without figures', facts: { year: 2031, base: { income: '6321.55' }, asOf } },
  {
    what: 'twelve months to settle, each paid on another base',
    facts: { year: 2026, base: { percent: '123.45' }, medicalOption: 'with-account', paid, asOf },
  },
])('storing an assessment costs two write units: $what', ({ facts }) => expectTwoUnits(facts));

test('and so it does for sixty people of every kind, whom the model was not learned from', {
  timeout: 60_000,
}, async () => {
  const people = contents(2, 60) as { language: string; answer: { facts: Facts } }[];
  for (const { language, answer } of people) if (language === LANGUAGES[0]) await expectTwoUnits(answer.facts);
});

test('and for one who has answered everything, lists to their limits', { timeout: 60_000 }, async () => {
  const people = contents(3, 60) as { answer: { facts: Facts } }[];
  const { facts } = people.map(({ answer }) => answer).reduce((one, other) => (longer(other, one) ? other : one));
  const resident = Array.from({ length: 20 }, (_, index) => ({
    kind: (['adult', 'second-class', 'rural', 'student-or-child'] as const)[index % 4] ?? 'adult',
    months: 7 + 11 * index,
  }));
  await expectTwoUnits({ ...facts, resident, paid });
});

const longer = (one: { facts: Facts }, other: { facts: Facts }): boolean =>
  JSON.stringify(one.facts).length > JSON.stringify(other.facts).length;
