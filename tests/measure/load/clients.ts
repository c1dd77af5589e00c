import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { isDeepStrictEqual } from 'node:util';

/** A save that was acknowledged: what was answered, and where it is. */
export interface Saved {
  location: string;
  answer: unknown;
}

export interface Outcome {
  /** Milliseconds of each calculation, as its client waited. */
  calculations: number[];
  saved: Saved[];
  statuses: Record<string, number>;
  /** What broke off without an answer. */
  errors: string[];
  wrongCalculations: number;
  withoutRetryAfter: number;
  /** Whether a save worked in the last tenth of the time. */
  savedAtTheEnd: boolean;
}

interface Load {
  count: number;
  seconds: number;
  /** Share of requests that are saves. */
  saves: number;
}

const CALCULATIONS: readonly [path: string, body: (turn: number) => object][] = [
  ['/v1/contributions', (turn) => ({ year: 2026, base: { income: income(turn) } })],
  ['/v1/retirement', (turn) => ({ birthMonth: `${1970 + (turn % 30)}-05`, sex: 'male' })],
  ['/v1/contribution-years', (turn) => ({ sex: 'female', employeeMonths: turn % 300, deemedMonths: 0, resident: [] })],
  ['/v1/subsidies', (turn) => ({ trade: 'food-delivery', platform: '美团', birthMonth: `${1970 + (turn % 30)}-02` })],
  ['/v1/medical-schemes', (turn) => ({ year: 2026, base: { income: income(turn) }, enrolOn: '2026-03-10' })],
  ['/v1/worker-status', () => ({ managedByFirm: true, bothQualified: true, rulesApply: false })],
];

const income = (turn: number): string => `${3000 + (turn % 20_000)}.${10 + (turn % 90)}`;

/** Clients that each ask one thing after the other until the time is up. */
export async function clients(origin: string, { count, seconds, saves }: Load): Promise<Outcome> {
  const agent = new Agent({ keepAlive: true, maxSockets: count });
  const outcome: Outcome = {
    calculations: [],
    saved: [],
    statuses: {},
    errors: [],
    wrongCalculations: 0,
    withoutRetryAfter: 0,
    savedAtTheEnd: false,
  };
  const start = performance.now();
  const end = start + seconds * 1000;
  let turn = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      turn += 1;
      // Saves are spread evenly, so that a run is like the next.
      const saving = Math.floor(turn * saves) > Math.floor((turn - 1) * saves);
      try {
        if (saving) await save(origin, agent, turn, outcome, performance.now() > end - seconds * 100);
        else await calculate(origin, agent, turn, outcome);
      } catch (error) {
        outcome.errors.push(String(error));
      }
    }
  };
  await Promise.all(Array.from({ length: count }, client));
  agent.destroy();
  return outcome;
}

async function calculate(origin: string, agent: Agent, turn: number, outcome: Outcome): Promise<void> {
  const [path, body] = CALCULATIONS[turn % CALCULATIONS.length] as (typeof CALCULATIONS)[number];
  const began = performance.now();
  const { status } = await exchange(`${origin}${path}`, agent, body(turn));
  outcome.calculations.push(performance.now() - began);
  count(outcome, status);
  if (status !== 200) outcome.wrongCalculations += 1;
}

async function save(origin: string, agent: Agent, turn: number, outcome: Outcome, late: boolean): Promise<void> {
  const facts = { year: 2026, base: { income: income(turn) }, birthMonth: '1985-03', sex: 'male' };
  const headers = { 'Idempotency-Key': randomUUID() };
  const answer = await exchange(`${origin}/v1/assessments`, agent, { facts }, headers);
  count(outcome, answer.status);
  if (answer.status === 201) {
    outcome.saved.push({ location: String(answer.headers.location), answer: JSON.parse(answer.text) });
    if (late) outcome.savedAtTheEnd = true;
  }
  if (answer.status === 503 && answer.headers['retry-after'] === undefined) outcome.withoutRetryAfter += 1;
}

function count({ statuses }: Outcome, status: number): void {
  statuses[status] = (statuses[status] ?? 0) + 1;
}

/** How many of what was acknowledged are not there any more, word for word. */
export async function readBack(origin: string, saved: readonly Saved[]): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  let lost = 0;
  const left = [...saved];
  const reader = async (): Promise<void> => {
    for (let next = left.pop(); next; next = left.pop()) {
      const { status, text } = await exchange(`${origin}${next.location}`, agent);
      if (status !== 200 || !isDeepStrictEqual(JSON.parse(text), next.answer)) lost += 1;
    }
  };
  await Promise.all(Array.from({ length: 20 }, reader));
  agent.destroy();
  return lost;
}

/** The value that a share of all does not exceed, to a tenth. */
export function shareOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return Math.round((sorted[Math.ceil(share * sorted.length) - 1] ?? 0) * 10) / 10;
}

/** One request with node:http, whose own cost is a fifth of fetch's: clients share the machine with the server. */
function exchange(url: string, agent: Agent, body?: object, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const sent = body && JSON.stringify(body);
    const method = sent ? 'POST' : 'GET';
    const outgoing = request(url, { agent, method, headers: { 'Content-Type': 'application/json', ...headers } });
    outgoing.on('error', reject);
    outgoing.on('response', (answer) => {
      answer.on('error', reject);
      answer.toArray().then((chunks) => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
      }, reject);
    });
    outgoing.end(sent);
  });
}
