import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../shared/answer/assessment.ts';
import type { Facts } from '../../shared/facts/index.ts';
import { release } from '../../shared/law/release.generated.ts';
import { NotAcceptable } from '../../shared/messages/errors.ts';
import { type Ground, groundOf } from '../../web/worker/answer/ground.ts';
import { gapText, type Headline, headlineOf } from '../../web/worker/answer/headline.ts';
import { planHeadline, plansOf } from '../../web/worker/answer/planned.ts';
import { toDosOf } from '../../web/worker/answer/todo.ts';
import { onFloor } from '../../web/worker/state/engine.ts';
import { type Goal, TOLD } from '../../web/worker/state/goals.ts';
import { anyFacts } from './facts.ts';

const PEOPLE = 2000;
const TODAY = '2026-11-30';

type Screens = Readonly<Partial<Record<Goal, Headline>>>;

/** What the page asks nobody: it follows from the day. */
function asked({ enrolOn: _, insideWindow: __, ...facts }: Facts): Facts {
  return { ...facts, year: 2026 };
}

/** The answer to a person, and every first screen of it; `null` for facts that no life has. */
function screensOf(said: Facts): { ground: Ground; screens: Screens } | null {
  try {
    const facts = onFloor(asked(said));
    const ground = groundOf(assess(release, facts, TODAY, 'zh-CN'), facts, 'zh-CN');
    const told = Object.fromEntries(TOLD.map((goal) => [goal, headlineOf(goal, ground)]));
    return { ground, screens: { ...told, plan: planHeadline(ground) } };
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

/** Every month from which the page says that one pays. */
function startsOf(ground: Ground): string[] {
  const { contributions, notices, steps } = ground.assessment;
  const said = [...notices, ...steps].flatMap(({ code, operands }) =>
    /^(start-month-taken|minimum-months-missing|projection)/.test(code) ? [operands.month ?? operands.from] : [],
  );
  const starts = [contributions.remaining?.from, ...said, ...plansOf(ground).plans.map(({ choices }) => choices.from)];
  return [...new Set(starts.filter((month) => month !== undefined))];
}

/** What a person reads that cannot be. */
function faultsOf({ ground, screens }: { ground: Ground; screens: Screens }): string[] {
  const faults: string[] = [];
  const { retire, medical } = screens;
  for (const { value, lines } of retire?.told ?? []) {
    const gain = lines.find((line) => line.includes('每月养老金') || /每月(约|至少)/.test(line)) ?? '';
    if (!lines.some((line) => line.includes('还差')) || gain === '') continue;
    const [, from] = /(\d{4}年\d+月)起才按月发/.exec(gain) ?? [];
    if (!from || monthIn(from) <= monthIn(value)) faults.push('a gain beside a shortfall');
  }
  for (const { pension, drawnBackIn, aheadFrom, summary } of plansOf(ground).plans)
    if (!pension && (drawnBackIn || /领回来|每月领/.test(summary.join()) || (aheadFrom && summary.length === 0)))
      faults.push('a plan with a gain and no pension');
  const starts = startsOf(ground);
  if (starts.length > 1) faults.push(`starting months ${starts.join()}`);
  const costs = (medical?.told ?? []).filter(({ amount }) => amount !== null).length;
  if (/建议参加|更合适/.test(medical?.warning ?? '') && costs < 2 && !/目前只有/.test(medical?.warning ?? ''))
    faults.push('a recommendation without both costs');
  for (const [goal, screen] of Object.entries(screens)) {
    const { next, told, needs } = screen;
    if (!next.office.phone) faults.push(`${goal}: no telephone`);
    if (next.text === '') faults.push(`${goal}: nothing to do`);
    if (told.length === 0 && !screen.warning && needs.length === 0) faults.push(`${goal}: nothing told`);
    if (next.by !== null && next.by < TODAY) faults.push(`${goal}: a day that is over`);
    const said = linesOf(screen).join('\n');
    if (/对不上|undefined|\bnull\b|NaN/.test(said)) faults.push(`${goal}: ${said}`);
    if (/\d{4,}\.\d\d|\.00(?!\d)|\d{4,} 元/.test(said)) faults.push(`${goal}: an amount that is not grouped: ${said}`);
  }
  for (const { by, title, office } of toDosOf(ground)) {
    if (by < TODAY) faults.push(`to do by a day that is over: ${title}`);
    if (!office.phone) faults.push(`to do without a telephone: ${title}`);
  }
  for (const figure of ground.assessment.figures ?? [])
    if (!/打\d+(问|打听)/.test(gapText(figure, ground))) faults.push(`a dead end without a telephone: ${figure.id}`);
  for (const { code, contact } of plansOf(ground).toAsk)
    if (!contact?.phone) faults.push(`a dead end without a telephone: ${code}`);
  return faults;
}

/** A month as the page says it, in months since the year 0. */
function monthIn(said: string): number {
  const [year = 0, month = 0] = (said.match(/\d+/g) ?? []).map(Number);
  return year * 12 + month;
}

test(`${PEOPLE} random people read no contradiction on any screen, and everywhere a telephone`, () => {
  const seed = Date.now();
  let read = 0;
  const found = fc.sample(anyFacts, { numRuns: PEOPLE, seed }).flatMap((facts) => {
    const answered = screensOf(facts);
    if (!answered) return [];
    read += 1;
    const faults = faultsOf(answered);
    return faults.length > 0 ? [{ facts, faults }] : [];
  });
  const kinds = [...new Set(found.flatMap(({ faults }) => faults))];
  expect({ seed, kinds, first: found.slice(0, 1) }).toEqual({ seed, kinds: [], first: [] });
  expect(read).toBeGreaterThan(PEOPLE / 4);
}, 600_000);
