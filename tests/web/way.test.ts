import { beforeEach, describe, expect, test } from 'vitest';
import type { Facts } from '../../shared/facts/index.ts';
import { language, text } from '../../web/ui/language.ts';
import * as engine from '../../web/worker/state/engine.ts';
import { ASKING, GOALS, type Goal } from '../../web/worker/state/goals.ts';
import { createStore, type Store } from '../../web/worker/state/store.ts';

async function begin(facts: Facts = { year: 2026 }, first?: string): Promise<Store> {
  const store = createStore({ facts, first }, { language, text }, async () => engine);
  await store.load();
  return store;
}
const asked = (store: Store) => store.place.value?.question;

/** Every question of a goal, with 不清楚 to those that `answers` does not have. */
async function walk(store: Store, goal: Goal, answers: Readonly<Record<string, unknown>> = {}): Promise<string[]> {
  const seen: string[] = [];
  store.choose(goal);
  for (let id = asked(store); id; id = asked(store)) {
    seen.push(id);
    if (id in answers) expect(await store.answer(id, answers[id])).toBeNull();
    else store.skip(id);
    store.next();
  }
  return seen;
}

describe('the way to an answer', () => {
  test('what I pay asks nothing: its answer is one tap away', async () => {
    const store = await begin();
    store.choose('pay');
    expect(store.place.value).toEqual({ goal: 'pay', question: null });
  });
  test.for(GOALS)('%s asks at most seven questions of whoever is sure of nothing, none twice', async (goal) => {
    const seen = await walk(await begin(), goal);
    expect(seen.length).toBeLessThanOrEqual(7);
    expect(new Set(seen).size).toBe(seen.length);
  });
  test('a man is not asked for the class of women, nor anybody for the day or the year', async () => {
    const answers = { birthMonth: '1971-06', sex: 'male', 'pension.monthsSoFar': 30 };
    expect(await walk(await begin(), 'retire', answers)).toEqual([
      'birthMonth',
      'sex',
      'pension.monthsSoFar',
      'pension.accountNow',
      'pension.preAccountMonths',
    ]);
    const never = ['year', 'enrolOn', 'insideWindow', 'on', 'schemes', 'medicalOption', 'paid'];
    for (const { first, after } of Object.values(ASKING))
      expect([...first, ...after].filter((id) => never.includes(id))).toEqual([]);
  });
  test('a woman is asked for it, and details of a certificate she does not have are not asked', async () => {
    const answers = { birthMonth: '1977-03', sex: 'female', 'pension.monthsSoFar': 0 };
    expect(await walk(await begin(), 'retire', answers)).toContain('womenClass');
    const owed = await walk(await begin({ year: 2026, certificate: null }), 'owed');
    expect(owed.filter((id) => id.startsWith('certificate'))).toEqual([]);
  });
  test('facts carry over: what was told for one goal is not asked for another', async () => {
    const store = await begin();
    await walk(store, 'retire', { birthMonth: '1971-06', sex: 'male', 'pension.monthsSoFar': 30 });
    const plan = await walk(store, 'plan');
    expect(plan).not.toEqual(expect.arrayContaining(['birthMonth']));
    expect(plan).not.toEqual(expect.arrayContaining(['sex']));
  });
  test('enough at any time leads to the answer, back to the question and to the goals', async () => {
    const store = await begin();
    store.choose('retire');
    store.enough();
    expect(store.place.value).toEqual({ goal: 'retire', question: null });
    store.back();
    expect(asked(store)).toBe('birthMonth');
    store.back();
    expect(store.place.value).toBeNull();
    // What was left open is asked again by whoever comes back to it.
    store.choose('retire');
    expect(asked(store)).toBe('birthMonth');
  });
  test('whoever goes from the answer to one question comes back to it, and is not asked all the others', async () => {
    const store = await begin();
    store.choose('owed');
    store.enough();
    store.goTo('certificate');
    await store.answer('certificate', null);
    store.next();
    expect(store.place.value).toEqual({ goal: 'owed', question: null });
  });
  test('whether there is something is asked where only its details decide', () => {
    const woman: Facts = {
      ...{ year: 2026, trade: 'e-commerce', platform: '无', employment: 'flexible', recognisedHardToEmploy: true },
      ...{ registeredFlexible: true, paysAsIndividual: true },
    };
    expect(engine.usefulFor('owed', woman, 'zh-CN')).toContain('socialInsuranceSubsidy');
  });
  test('a host may choose the first question; one that does not exist is none', async () => {
    expect(asked(await begin({}, 'platform'))).toBe('platform');
    expect((await begin({}, 'no such question')).place.value).toBeNull();
  });
});

describe('the lowest base', () => {
  let store: Store;
  beforeEach(async () => {
    store = await begin();
  });
  test('is worked with until another one is told, and is no answer of the person', async () => {
    expect(store.facts.value).toEqual({ year: 2026 });
    expect(store.worked.value.base).toEqual({ amount: '4573.00' });
    await store.answer('base', { amount: '5000' });
    expect(store.worked.value.base).toEqual({ amount: '5000' });
  });
  test('what contradicts the law is refused and not taken', async () => {
    expect(await store.answer('base', { amount: '100' })).not.toBeNull();
    expect(store.facts.value.base).toBeUndefined();
  });
});
