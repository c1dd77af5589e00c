import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { APIGatewayProxyEvent, Context } from 'aws-lambda';
import { answerPlans } from '../../../shared/answer/plans.ts';
import { routes } from '../../../shared/api/routes.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { release } from '../../../shared/law/release.generated.ts';
import { NotAcceptable } from '../../../shared/messages/errors.ts';
import { bundleFunction } from '../../../tools/build/bundling.ts';
import { people } from '../../support/people.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { quantile, type Row, round, threadMilliseconds } from './rows.ts';

const WARM_UP = 500;
const ROUNDS = 2000;

/** Milliseconds by the clock for 95 of a hundred requests. */
const MOST: Readonly<Record<string, number>> = { plans: 100 };
const MOST_OF_OTHERS = 5;

const income = (turn: number): string => `${3000 + turn * 9}.${10 + (turn % 90)}`;
const birthMonth = (turn: number): string => `${1966 + (turn % 35)}-${String(1 + (turn % 12)).padStart(2, '0')}`;

/** A request of each calculation by its function: somebody who has answered nearly everything, another one each turn. */
const BODIES: Readonly<Record<string, (turn: number) => object>> = {
  contributions: (turn) => ({
    year: 2026,
    base: { income: income(turn) },
    medicalOption: 'with-account',
    paid: [{ month: '2026-01', base: '4504' }],
  }),
  'medical-schemes': (turn) => ({
    year: 2026,
    base: { income: income(turn) },
    birthMonth: birthMonth(turn),
    sex: 'male',
    householdRegistration: '370322',
    enrolOn: '2026-03-10',
    missedYears: turn % 6,
    repairedYears: 0,
    insideWindow: false,
    group: 'none',
  }),
  'contribution-years': (turn) => ({
    sex: turn % 2 ? 'male' : 'female',
    employeeMonths: turn % 300,
    deemedMonths: 0,
    resident: [{ kind: 'adult', months: turn % 200 }],
    retirementMonth: '2040-05',
  }),
  subsidies: (turn) => ({
    birthMonth: birthMonth(turn),
    sex: 'female',
    womenClass: '50',
    trade: 'food-delivery',
    platform: '美团',
    employment: 'flexible',
    groups: ['college-graduate'],
    leftSchoolOn: '2025-06-30',
    certificate: { level: 1 + (turn % 5), issuedOn: '2025-12-01' },
    accidentPolicy: null,
    unemploymentInsuredMonths: turn % 100,
  }),
  retirement: (turn) => ({
    birthMonth: birthMonth(turn),
    sex: 'male',
    pension: { index: '0.7', months: 180 + (turn % 200), preAccountMonths: 0, account: income(turn) },
  }),
  'worker-status': (turn) => ({ managedByFirm: turn % 2 === 0, bothQualified: true, rulesApply: false }),
};

/** Plans of random people of whom enough is told, each turn with another limit. */
function plansOf(): (turn: number) => object {
  const planners = people(15, 400)
    .filter(({ sex, birthMonth }) => sex && birthMonth)
    .filter(canPlan);
  return (turn) => ({ facts: planners[turn % planners.length], limit: { amount: String(100 + turn), per: 'month' } });
}

function canPlan(facts: Facts): boolean {
  try {
    answerPlans(release, { facts }, '2026-11-30', 'zh-CN');
    return true;
  } catch (error) {
    if (error instanceof NotAcceptable) return false;
    throw error;
  }
}

type Handler = (event: APIGatewayProxyEvent, context: Context) => Promise<{ statusCode: number; body: string }>;

/**
 * Each calculation's Lambda handler, warm, from the event of API Gateway to its answer, in the bundle that is deployed.
 * The line is on the time that passed, in which other work on the machine counts too; the mean CPU time, which it does not
 * enter, is the value (clocks of CPU time are too coarse for one request).
 */
export async function handlers(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { path, capability, body } of calculations())
    rows.push(await measured(path, await bundled(capability), body, MOST[capability]));
  return rows;
}

/** The routes of the calculations, with the body of each turn. */
export function calculations() {
  const bodies: typeof BODIES = { ...BODIES, plans: plansOf() };
  return routes.flatMap(({ path, capability }) => {
    const body = bodies[capability];
    return body ? [{ path, capability, body }] : [];
  });
}

async function bundled(capability: string): Promise<Handler> {
  const folder = temporaryFolder();
  await bundleFunction(process.cwd(), `functions/${capability}/handler.ts`, folder);
  return ((await import(pathToFileURL(join(folder, 'handler.mjs')).href)) as { handler: Handler }).handler;
}

async function measured(
  path: string,
  handler: Handler,
  body: (turn: number) => object,
  most = MOST_OF_OTHERS,
): Promise<Row> {
  const context = { awsRequestId: 'bench', getRemainingTimeInMillis: () => 10_000 } as Context;
  const print = console.log;
  const spent: number[] = [];
  let cpu = 0;
  // A line a request belongs to the work, but not on this terminal.
  console.log = () => {};
  for (let turn = 0; turn < WARM_UP + ROUNDS; turn += 1) {
    const event = eventFor(path, body(turn));
    if (turn === WARM_UP) cpu = threadMilliseconds();
    const before = performance.now();
    const answer = await handler(event, context);
    if (turn >= WARM_UP) spent.push(performance.now() - before);
    if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}: ${answer.body}`);
  }
  console.log = print;
  const p95 = quantile(spent, 0.95);
  return {
    part: 'handlers',
    measure: `POST ${path}, warm`,
    value: round((threadMilliseconds() - cpu) / ROUNDS),
    unit: 'ms CPU a request',
    beside: `p50 ${round(quantile(spent))} ms, p95 ${round(p95)} ms by the clock`,
    line: `p95 under ${most} ms`,
    held: p95 < most,
  };
}

/** As API Gateway sends it. */
export function eventFor(path: string, body: object): APIGatewayProxyEvent {
  return {
    resource: path,
    path,
    httpMethod: 'POST',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': 'zh-CN', Host: 'api.example.com' },
    body: JSON.stringify(body),
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEvent;
}
