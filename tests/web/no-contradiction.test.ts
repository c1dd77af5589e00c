import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../shared/answer/assessment.ts';
import type { Facts } from '../../shared/facts/index.ts';
import { release } from '../../shared/law/release.generated.ts';
import { NotAcceptable } from '../../shared/messages/errors.ts';
import { groundOf } from '../../web/worker/answer/ground.ts';
import { type Headline, headlineOf } from '../../web/worker/answer/headline.ts';
import { onFloor } from '../../web/worker/state/engine.ts';
import { TOLD, type ToldGoal } from '../../web/worker/state/goals.ts';
import { anyFacts } from './facts.ts';

const PEOPLE = 2000;
const TODAY = '2026-11-30';

/** Every first screen of a person; `null` for facts that no life has. */
function screensOf(said: Facts): Record<ToldGoal, Headline> | null {
  try {
    const facts = onFloor(said);
    const ground = groundOf(assess(release, facts, TODAY, 'zh-CN'), facts, 'zh-CN');
    return Object.fromEntries(TOLD.map((goal) => [goal, headlineOf(goal, ground)])) as Record<ToldGoal, Headline>;
  } catch (error) {
    if (error instanceof NotAcceptable) return null;
    throw error;
  }
}

const linesOf = ({ told, warning, next }: Headline): string[] => [
  ...told.flatMap(({ value, lines }) => [value, ...lines]),
  warning ?? '',
  next.text,
];

/** What a person reads that cannot be. */
function faultsOf(screens: Record<ToldGoal, Headline>): string[] {
  const faults: string[] = [];
  const { retire, medical } = screens;
  for (const { lines } of retire.told)
    if (lines.some((line) => line.includes('还差')) && lines.some((line) => line.startsWith('每月养老金')))
      faults.push('a gain beside a shortfall');
  const costs = medical.told.filter(({ amount }) => amount !== null).length;
  if (/建议参加|更合适/.test(medical.warning ?? '') && costs < 2 && !/目前只有/.test(medical.warning ?? ''))
    faults.push('a recommendation without both costs');
  for (const goal of TOLD) {
    const { next, told } = screens[goal];
    if (!next.office.phone) faults.push(`${goal}: no telephone`);
    if (next.text === '') faults.push(`${goal}: nothing to do`);
    if (told.length === 0) faults.push(`${goal}: nothing told`);
    if (next.by !== null && next.by < TODAY) faults.push(`${goal}: a day that is over`);
    const said = linesOf(screens[goal]).join('\n');
    if (/对不上|undefined|\bnull\b|NaN/.test(said)) faults.push(`${goal}: ${said}`);
    if (/\d{4,}\.\d\d|\.00(?!\d)/.test(said)) faults.push(`${goal}: an amount that is not grouped: ${said}`);
  }
  return faults;
}

test(`${PEOPLE} random people read no contradiction on any first screen, and everywhere a telephone`, () => {
  const seed = Date.now();
  let read = 0;
  const found = fc.sample(anyFacts, { numRuns: PEOPLE, seed }).flatMap((facts) => {
    const screens = screensOf(facts);
    if (!screens) return [];
    read += 1;
    const faults = faultsOf(screens);
    return faults.length > 0 ? [{ facts, faults }] : [];
  });
  const kinds = [...new Set(found.flatMap(({ faults }) => faults))];
  expect({ seed, kinds, first: found.slice(0, 1) }).toEqual({ seed, kinds: [], first: [] });
  expect(read).toBeGreaterThan(PEOPLE / 4);
}, 600_000);
