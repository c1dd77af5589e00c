import { expect, test, vi } from 'vitest';
import { handler } from '../../../functions/assessments/handler.ts';
import { find } from '../../../functions/storage/assessments.ts';
import { decisionsOf } from '../../../functions/storage/decisions.ts';
import { byCode, decide, readOwn, rider, save } from '../counter/at-the-counter.ts';
import { call } from '../support/call.ts';
import { ownStore, quietConsole } from '../support/stage.ts';

/** Made-up history: from version 2 on, what was called `sex` is not asked any more. */
const renaming = vi.hoisted(() => ({ version: 1 }));
vi.mock(import('../../../shared/facts/renamed.ts'), async (load) => {
  const actual = await load();
  return {
    ...actual,
    get FACTS_VERSION() {
      return renaming.version as typeof actual.FACTS_VERSION;
    },
    get FACTS_VERSION_READ() {
      return renaming.version as typeof actual.FACTS_VERSION_READ;
    },
    underTodaysNames: (facts, version) =>
      actual.underTodaysNames(facts, version, renaming.version === 2 ? [{ since: 2, from: 'sex', to: null }] : []),
  };
});

ownStore();
quietConsole('log', 'error');

const { sex: _, ...today } = rider;

test('facts of an earlier version are given as they were, and worked with under today’s names', async () => {
  renaming.version = 1;
  const saved = await save();
  await decide(saved.id, 'as it stands', { outcome: 'needs-papers' });
  renaming.version = 2;

  expect((await readOwn(saved.id)).body).toMatchObject({ facts: rider, assessment: saved.assessment });
  const record = await find(saved.id, new Date());
  expect(record?.answer.facts).toEqual(rider);
  expect(record?.facts).toEqual(today);
  expect((record && (await decisionsOf(record, new Date())))?.map(({ facts }) => facts)).toEqual([today]);
  const seen = await byCode(saved.pickupCode);
  expect(seen.facts).toEqual(today);
  expect(seen.fields.map(({ id }) => id)).not.toContain('sex');
  const asked = { route: 'GET /v1/assessments/{id}/today', params: { id: saved.id } };
  expect((await call(handler, asked)).status).toBe(200);
});

test('an older program that meets facts of a newer version says that it cannot read them', async () => {
  renaming.version = 2;
  const { id } = await save();
  renaming.version = 1;
  expect((await readOwn(id)).status).toBe(503);
});
