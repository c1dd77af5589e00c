import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoredAssessment } from '../../shared/api/assessments.ts';
import type { CounterRecord } from '../../shared/api/counter.ts';
import { bundleFunction } from '../../tools/build/bundling.ts';
import { syntheticRoster } from '../../tools/roster/synthetic-roster.ts';
import { lambdaContext, proxyEvent } from '../functions/support/call.ts';
import { type BatchStore, batchStore } from '../functions/support/s3.ts';
import { notedConsole, ownStore } from '../functions/support/stage.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a build has otherwise than this tree: file, what stands there, and what stands there instead. */
type Edits = readonly (readonly [file: string, from: string, to: string])[];

/** How both read an answer whose `asOf` the newer one calls `lawOf`: docs/how-to/release.md. */
const READS_BOTH: Edits = [
  ['functions/storage/sealed.ts', 'ANSWER_VERSION_READ = 1', 'ANSWER_VERSION_READ = 2'],
  ['functions/storage/record.ts', 'region, asOf, policy', 'region, asOf = assessment.lawOf, policy'],
  ['functions/storage/decisions.ts', 'const { asOf, policy', 'const { asOf = assessment.lawOf, policy'],
  ['shared/answer/today.ts', 'asOf: then.asOf', 'asOf: then.asOf ?? then.lawOf'],
];

/** A release that reads what the next one writes, and writes what it always did. */
const READS_THE_NEW: Edits = [
  ...READS_BOTH,
  [
    'shared/facts/renamed.ts',
    'const COMING: readonly Rename[] = [];',
    "const COMING: readonly Rename[] = [{ since: 2, from: 'platform', to: null }];",
  ],
];

/**
 * The release after it: another shape of items and answers (a member has another name, others are new), one fact fewer,
 * and amounts rounded by another rule.
 */
const WRITES_THE_NEW: Edits = [
  ...READS_BOTH,
  ['shared/answer/envelope.ts', '  asOf: law.asOf,', '  lawOf: law.asOf,'],
  ['functions/storage/sealed.ts', 'ANSWER_VERSION = 1', 'ANSWER_VERSION = 2'],
  [
    'shared/facts/renamed.ts',
    'const GONE: readonly Rename[] = [];',
    "const GONE: readonly Rename[] = [{ since: 2, from: 'platform', to: null }];",
  ],
  ['shared/answer/assessment.ts', '{ section })', "{ section, addedSince: 'a member of steps' })"],
  [
    'shared/answer/assessment.ts',
    '    contributions: shown(',
    "    addedSince: { what: 'a section that was not there' },\n    contributions: shown(",
  ],
  ['shared/money.ts', 'ROUND_HALF_UP', 'ROUND_UP'],
];

type Handler<Event = APIGatewayProxyEvent, Result = APIGatewayProxyResult> = (
  event: Event,
  context: Context,
) => Promise<Result>;

const CAPABILITIES = ['assessments', 'counter', 'batches', 'batch-open', 'batch-item', 'batch-finish'] as const;

// biome-ignore lint/suspicious/noExplicitAny: API Gateway's events, and those of the machine
type Build = Record<(typeof CAPABILITIES)[number], Handler<any, any>>;

/** The bundles of a tree with these edits, as they are deployed. */
async function buildWith(edits: Edits): Promise<Build> {
  const tree = temporaryFolder();
  for (const part of ['shared', 'functions', 'tools', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, part), join(tree, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  for (const [file, from, to] of edits) {
    const text = readFileSync(join(tree, file), 'utf8');
    expect([file, from, text.split(from).length - 1]).toEqual([file, from, 1]);
    writeFileSync(join(tree, file), text.replace(from, to));
  }
  execFileSync(process.execPath, ['tools/build/collect-parameters.ts'], { cwd: tree });
  const handlers = CAPABILITIES.map(async (capability) => {
    const folder = join(tree, 'dist', capability);
    await bundleFunction(tree, `functions/${capability}/handler.ts`, folder);
    const module = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'handler.mjs')).href);
    return [capability, module.handler] as const;
  });
  return Object.fromEntries(await Promise.all(handlers)) as Build;
}

const store = ownStore();
const lines = notedConsole('log', 'error');
let s3: BatchStore;
let before: Build;
let after: Build;
beforeAll(async () => {
  s3 = await batchStore();
  before = await buildWith(READS_THE_NEW);
  after = await buildWith(WRITES_THE_NEW);
}, 300_000);
afterAll(() => s3.close());

interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the answers of several routes and of two releases
  body: any;
}

async function ask(handler: Handler, asked: Parameters<typeof proxyEvent>[0]): Promise<Answer> {
  const { statusCode, body } = await handler(proxyEvent(asked), lambdaContext);
  return { status: statusCode, body: body === '' ? null : JSON.parse(body) };
}

const officer = { id: 'officer-17', role: 'officer', office: '370322' };
const one = (method: string, id: string, rest = '') => ({
  route: `${method} /v1/assessments/{id}${rest}`,
  params: { id },
});
const saving = (facts: object) => ({ route: 'POST /v1/assessments', body: { facts } });
const looking = (query: Record<string, string>) => ({ route: 'GET /v1/counter/assessments', query, officer });
const deciding = ({ handle, etag }: CounterRecord) => ({
  route: 'POST /v1/counter/assessments/{handle}/decisions',
  params: { handle },
  headers: { 'If-Match': etag },
  body: { outcome: 'accepted', facts: { base: { income: '5000' } } },
  officer,
});

/** A roster, and what each build alone makes of it. */
const roster = [...syntheticRoster(3_500, 11)].join('');
const rosters = new Map<Build, string>();

async function uploaded(build: Build, principalId: string): Promise<string> {
  const body = { bytes: Buffer.byteLength(roster), asOf: '2026-11-24' };
  const { body: made } = await ask(build.batches, { route: 'POST /v1/batches', body, principalId });
  s3.objects.set(`uploads/${made.id}`, Buffer.from(roster));
  return made.id;
}

/**
 * As the machine does, step by step: every item, and then the end, whatever became of them; each with the build of its
 * turn. In the same thread as the requests, which a step would hold up: they take turns.
 */
async function* working(
  id: string,
  items: readonly [Build, ...Build[]],
  last: Build,
): AsyncGenerator<undefined, string> {
  const { task, manifest } = await items[0]['batch-open']({ key: `uploads/${id}` }, lambdaContext);
  yield;
  const refused: string[] = [];
  const chunks: object[] = JSON.parse(s3.objects.get(manifest)?.toString() ?? '');
  expect(chunks.length).toBeGreaterThan(3);
  for (const [at, chunk] of chunks.entries()) {
    const build = items[at % items.length] ?? last;
    await build['batch-item']({ ...task, chunk }, lambdaContext).catch(({ name }) => refused.push(name));
    yield;
  }
  await last['batch-finish']({ task, manifest }, lambdaContext).catch(() => undefined);
  expect(new Set(refused)).toEqual(new Set(new Set(items).size > 1 ? ['LawChanged'] : []));
  return s3.objects.get(`results/${id}`)?.toString() ?? '';
}

async function ended(steps: AsyncGenerator<undefined, string>): Promise<string> {
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}
const worked = (...parts: Parameters<typeof working>): Promise<string> => ended(working(...parts));

beforeAll(async () => {
  for (const build of [before, after]) rosters.set(build, await worked(await uploaded(build, 'alone'), [build], build));
}, 300_000);

test('the builds differ in what they make of one roster', () => {
  const [rows = [], others = []] = [before, after].map((build) => rosters.get(build)?.split('\r\n'));
  expect([rows.length, others.length]).toEqual([3_502, 3_502]);
  expect(others.filter((row, at) => row !== rows[at]).length).toBeGreaterThan(100);
});

describe.for([
  { order: 'rolled out, the function that saves first', first: 'assessments', from: () => before, to: () => after },
  { order: 'rolled out, the function that reads first', first: 'counter', from: () => before, to: () => after },
  { order: 'gone back from, the function that saves first', first: 'assessments', from: () => after, to: () => before },
  { order: 'gone back from, the function that reads first', first: 'counter', from: () => after, to: () => before },
] as const)('A release that is $order', ({ order, first, from, to }) => {
  test('while people and a roster go on: no 5xx, every record is read by both as it was given, and no result is of both', async () => {
    const rows = rosters.get(from())?.split('\r\n') ?? [];
    const live = { assessments: from().assessments, counter: from().counter };
    const statuses: number[] = [];
    const saved: StoredAssessment[] = [];
    const asked = async (capability: keyof typeof live, what: Parameters<typeof proxyEvent>[0]) => {
      const answer = await ask(live[capability], what);
      statuses.push(answer.status);
      return answer;
    };
    const person = async (number: number, turn: number) => {
      const facts = { year: 2026, base: { income: `${5000 + 10 * turn + number}.55` }, birthMonth: '1985-03' };
      const { body: stored } = await asked(
        'assessments',
        saving({ ...facts, ...(number % 2 && { platform: '美团' }) }),
      );
      saved.push(stored);
      const { body: found } = await asked('counter', looking({ pickupCode: stored.pickupCode }));
      await asked('counter', looking({ day: found.assessments[0].savedAt.slice(0, 10), limit: '3' }));
      if (turn % 2 === 0) await asked('counter', deciding(found.assessments[0]));
      await asked('assessments', one('GET', stored.id));
      await asked('assessments', one('GET', stored.id, '/today'));
      const { body: again } = await asked('counter', looking({ pickupCode: stored.pickupCode }));
      if (turn % 2 === 0) await asked('counter', deciding(again.assessments[0]));
      if (turn === 3) {
        await asked('assessments', one('DELETE', stored.id));
        saved.splice(saved.indexOf(stored), 1);
      }
    };
    const second = first === 'assessments' ? 'counter' : 'assessments';
    const TURNS = 6;
    // The machine keeps to the functions that it was begun with.
    const steps = working(await uploaded(from(), order), [from()], from());
    let result = '';
    for (let turn = 0; turn < TURNS; turn += 1) {
      // The functions of a stack are renewed one after the other, each while it is called.
      const inFlight = person(1, turn);
      if (turn === 2) live[first] = to()[first];
      if (turn === 4) live[second] = to()[second];
      await Promise.all([inFlight, person(0, turn)]);
      const step = await steps.next();
      if (step.done) result ||= step.value;
    }
    result ||= await ended(steps);
    expect(result.split('\r\n')).toEqual(rows);
    // What one release accepted, both give back, and both can decide on.
    for (const build of [before, after])
      for (const { id, pickupCode, ...given } of saved) {
        const { status, body } = await ask(build.assessments, one('GET', id));
        const { decisions: _, ...rest } = body;
        expect([status, rest]).toEqual([200, { id, pickupCode, ...given }]);
        expect((await ask(build.assessments, one('GET', id, '/today'))).status).toBe(200);
        const { body: found } = await ask(build.counter, looking({ pickupCode }));
        expect((await ask(build.counter, deciding(found.assessments[0]))).status).toBe(201);
      }
    expect([...new Set(statuses)].sort()).toEqual([200, 201, 204]);
    expect(new Set(saved.map(({ assessment }) => assessment.rulesVersion)).size).toBe(2);
    expect(
      new Set(
        saved.map(({ assessment }) => ['addedSince', 'lawOf', 'asOf'].filter((name) => name in assessment).join()),
      ),
    ).toEqual(new Set(['asOf', 'addedSince,lawOf']));
    const kinds = (await store.items()).map(
      ({ answerVersion, factsVersion }) => `${answerVersion?.N} ${factsVersion?.N}`,
    );
    expect(new Set(kinds)).toEqual(new Set(['1 1', '2 2']));
    expect(lines.filter((line) => line.includes('Unreadable') || line.includes('"level":"ERROR"'))).toEqual([]);
  });
});

test.for([
  { order: 'rolled out', from: () => before, to: () => after },
  { order: 'gone back from', from: () => after, to: () => before },
])(
  'nor would a result be of both if the machine did not keep to its functions while a release is $order',
  async ({ order, from, to }) => {
    const rows = rosters.get(from())?.split('\r\n') ?? [];
    const mixed = (await worked(await uploaded(from(), order), [from(), to()], from())).split('\r\n');
    for (const [at, row] of mixed.entries()) if (row !== rows[at]) expect(row).toMatch(/没有算成/);
    expect(mixed.filter((row, at) => row === rows[at]).length).toBeGreaterThan(1_000);
    // Ended by the other build there is no result at all.
    expect(await worked(await uploaded(from(), order), [from()], to())).toBe('');
  },
);
