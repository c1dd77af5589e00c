import { isDeepStrictEqual } from 'node:util';
import { answer } from '../../../../shared/answer/calculation.ts';
import { contributionsCalculation } from '../../../../shared/answer/contributions.ts';
import { subsidiesCalculation } from '../../../../shared/answer/subsidies.ts';
import { createLaw } from '../../../../shared/law/law.ts';
import { release } from '../../../../shared/law/release.generated.ts';
import { Decimal } from '../../../../shared/money.ts';
import { medians, milliseconds, type Row, round } from '../rows.ts';
import { figuresOf } from './figures.ts';
import { open as jsonRulesEngine } from './json-rules-engine.ts';
import { contributionFacts, ours, skillFacts } from './ours.ts';
import { contributionPeople, skillPeople } from './people.ts';
import { open as publicodes } from './publicodes.ts';
import type { Answers, Contribution, Decision, Engine } from './types.ts';
import { open as zenEngine } from './zen-engine.ts';

const PEOPLE = 1000;
/** What is known: the day the bench was written. */
const AS_OF = '2026-11-24';
/** The day of the claim: all figures of the skill-upgrading subsidy are published for it. */
const ON = '2025-06-16';
const SECONDS = 3;

/** Some engines work on several. */
const ofAllThreads = (): number => milliseconds(process.cpuUsage());

/** Every engine on the same people: first whether the answers are the same, then how long they take. */
export async function peers(): Promise<Row[]> {
  const law = createLaw(release, release.defaultRegion, AS_OF);
  const figures = figuresOf(law, ON);
  const engines = [...ours(law, ON), ...[publicodes, jsonRulesEngine, zenEngine].flatMap((open) => open(figures))];
  const people = contributionPeople(figures, Number(AS_OF.slice(0, 4)), PEOPLE);
  const claimants = skillPeople(figures, ON, PEOPLE);
  const wholeContribution = () => {
    for (const facts of people.map(contributionFacts)) answer(contributionsCalculation, release, facts, AS_OF, 'zh-CN');
  };
  const wholeDecision = () => {
    for (const facts of claimants.map((person) => skillFacts(person, ON)))
      answer(subsidiesCalculation, release, facts, AS_OF, 'zh-CN');
  };
  return [
    ...(await compared(
      'contribution of a month',
      engines,
      (engine) => engine.contributions(people),
      wholeContribution,
    )),
    ...(await compared('skill-upgrading decision', engines, (engine) => engine.decisions(claimants), wholeDecision)),
  ];
}

async function compared<Answer extends Contribution | Decision>(
  work: string,
  engines: readonly Engine[],
  asking: (engine: Engine) => () => Answers<Answer>,
  whole: () => void,
): Promise<Row[]> {
  const asked = engines.map((engine) => [engine.name, asking(engine)] as const);
  await requireSame(work, asked);
  const tasks = { ...Object.fromEntries(asked), 'Lingbao, whole answer with steps and texts': whole };
  const spent = Object.entries(await medians<string>(tasks, SECONDS, ofAllThreads));
  const [[, oursTakes] = ['', Number.NaN]] = spent;
  return spent.map(([name, milliseconds]) => ({
    part: 'peers',
    measure: `${work}: ${name}`,
    value: round((milliseconds / PEOPLE) * 1000),
    unit: 'µs CPU an answer',
    beside: `${round(milliseconds / oursTakes)} × our public door`,
  }));
}

/** Ends the bench where an engine answers differently from ours. */
async function requireSame<Answer extends Contribution | Decision>(
  work: string,
  [ours, ...others]: readonly (readonly [name: string, ask: () => Answers<Answer>])[],
): Promise<void> {
  const right = ((await ours?.[1]()) ?? []).map(plain);
  for (const [name, ask] of others) {
    for (const [at, given] of (await ask()).map(plain).entries())
      if (!isDeepStrictEqual(given, right[at]))
        throw new Error(
          `${work}, person ${at}: ${name} answers ${JSON.stringify(given)}, not ${JSON.stringify(right[at])}`,
        );
  }
  console.log(`${work}: ${others.length + 1} engines give the same answers to ${right.length} people`);
}

/** An answer in one form for all: money in fen, and nothing said of what cannot be told. */
function plain(answer: Contribution | Decision): Record<string, unknown> {
  const members = Object.entries(answer).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(
    members.map(([name, value]) => [name, value instanceof Decimal ? value.times(100).toNumber() : value]),
  );
}
