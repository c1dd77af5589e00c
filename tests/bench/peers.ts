import { isDeepStrictEqual } from 'node:util';
import { answer } from '../../shared/answer/calculation.ts';
import { contributionsCalculation } from '../../shared/answer/calculations/contributions.ts';
import { subsidiesCalculation } from '../../shared/answer/calculations/subsidies.ts';
import { createLaw } from '../../shared/law/law.ts';
import { defaultRegion } from '../../shared/law/places.generated.ts';
import { release } from '../../shared/law/release.generated.ts';
import { Decimal } from '../../shared/money.ts';
import { medians, processMilliseconds } from './cpu.ts';
import { installPeers, peerModule } from './install-peers.ts';
import { type Row, round } from './rows.ts';
import { figuresOf } from './work/figures.ts';
import { contributionFacts, open, skillFacts } from './work/ours.ts';
import { contributionPeople, skillPeople } from './work/people.ts';
import type { Answers, Contribution, Decision, Engine, PeerModule } from './work/types.ts';

const PEOPLE = 1000;
/** What is known: the day the bench was written. */
const AS_OF = '2026-11-24';
/** The day of the claim: all figures of the skill-upgrading subsidy are published for it. */
const ON = '2025-06-16';

/** How many times as fast as each peer we want to be. */
const LINES: Readonly<Record<string, number>> = { publicodes: 50, 'json-rules-engine': 5, 'zen-engine': 5 };

const law = createLaw(release, defaultRegion, AS_OF);
const figures = figuresOf(law, ON);

/** Every engine on the same people: first whether the answers are the same, then how long they take. */
export async function peers(): Promise<Row[]> {
  installPeers();
  const { engines, absent } = await opened();
  const people = contributionPeople(figures, Number(AS_OF.slice(0, 4)), PEOPLE);
  const claimants = skillPeople(figures, ON, PEOPLE);
  return [
    ...(await compared(
      'contribution of a month',
      (engine) => engine.contributions(people),
      engines,
      fullAnswers(people.map(contributionFacts), (facts) =>
        answer(contributionsCalculation, release, facts, AS_OF, 'zh-CN'),
      ),
    )),
    ...(await compared(
      'skill-upgrading decision',
      (engine) => engine.decisions(claimants),
      engines,
      fullAnswers(
        claimants.map((person) => skillFacts(person, ON)),
        (facts) => answer(subsidiesCalculation, release, facts, AS_OF, 'zh-CN'),
      ),
    )),
    ...absent,
  ];
}

function fullAnswers<Facts>(facts: readonly Facts[], full: (facts: Facts) => unknown): () => unknown {
  return () => {
    for (const each of facts) full(each);
  };
}

/** Ours first. A peer that cannot be loaded, such as for want of a native part, has a row that says so. */
async function opened(): Promise<{ engines: Engine[]; absent: Row[] }> {
  const engines = open(law, ON);
  const absent: Row[] = [];
  for (const name of Object.keys(LINES)) {
    try {
      engines.push(...(await peerModule<PeerModule>(name)).open(figures));
    } catch (error) {
      const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      absent.push({ part: 'peers', measure: name, value: null, unit: '', beside: `could not be loaded: ${why}` });
    }
  }
  return { engines, absent };
}

async function compared<Answer extends Contribution | Decision>(
  work: string,
  asking: (engine: Engine) => () => Answers<Answer>,
  engines: readonly Engine[],
  fullAnswer: () => unknown,
): Promise<Row[]> {
  const asked = engines.map((engine) => [engine.name, asking(engine)] as const);
  await requireSame(work, asked);
  const tasks = Object.fromEntries(asked.map(([name, ask]) => [name, async () => void (await ask())]));
  const spent = await medians(
    { ...tasks, 'Lingbao, whole answer with steps and texts': fullAnswer },
    { time: 2000, iterations: 5, warmupTime: 1500, warmupIterations: 3, now: processMilliseconds },
  );
  const [just = Number.NaN, doors = Number.NaN] = spent.values();
  return [...spent].map(([name, milliseconds]): Row => {
    const row = {
      part: 'peers',
      measure: `${work}: ${name}`,
      value: round((milliseconds / PEOPLE) * 1000),
      unit: 'µs CPU an answer',
    };
    const least = Object.entries(LINES).find(([peer]) => name.startsWith(peer))?.[1];
    if (least === undefined) return row;
    const times = milliseconds / just;
    const beside = `${round(times)} × just this; ${round(milliseconds / doors)} × doors`;
    return { ...row, beside, line: `at least ${least} × just this`, held: times >= least };
  });
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
