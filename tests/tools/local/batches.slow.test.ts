import { readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type BatchAnswer, batchAnswer } from '../../../shared/api/batches.ts';
import { DEVELOPMENT_KEY } from '../../../tools/local/development.ts';
import { syntheticRoster } from '../../../tools/roster/synthetic-roster.ts';
import { asOf, workThrough } from '../../roster/work-through.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { type ServerProcess, startServer } from './server-process.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let dataDir: string;
let server: ServerProcess;
beforeEach(async () => {
  dataDir = temporaryFolder();
  server = await startServer({ dataDir });
});
afterEach(() => stop('SIGTERM'));

async function stop(signal: NodeJS.Signals): Promise<void> {
  server.child.kill(signal);
  await server.ended;
}

const headers = { 'X-Api-Key': DEVELOPMENT_KEY, 'Content-Type': 'application/json' };
const batches = () => `${server.origin}/v1/partners/batches`;

async function create(bytes: number): Promise<BatchAnswer> {
  const answer = await fetch(batches(), { method: 'POST', headers, body: JSON.stringify({ bytes, asOf }) });
  expect(answer.status).toBe(201);
  return batchAnswer.parse(await answer.json());
}

/** As the answer says; fetch sets the length itself. */
function send({ upload }: BatchAnswer, roster: string): Promise<Response> {
  const { 'Content-Length': _, ...rest } = upload?.headers ?? {};
  return fetch(upload?.url ?? '', { method: upload?.method ?? '', headers: rest, body: roster });
}

async function statusOf(id: string): Promise<BatchAnswer> {
  const answer = await fetch(`${batches()}/${id}`, { headers });
  expect(answer.status).toBe(200);
  return batchAnswer.parse(await answer.json());
}

async function ended(id: string): Promise<BatchAnswer> {
  for (;;) {
    const status = await statusOf(id);
    if (status.status !== 'running') return status;
    await sleep(50);
  }
}

const resultOf = async ({ result }: BatchAnswer): Promise<[string, string | null]> => {
  const answer = await fetch(result?.url ?? '');
  // `text()` would leave out the mark at the beginning.
  return [Buffer.from(await answer.arrayBuffer()).toString(), answer.headers.get('content-disposition')];
};

describe('A partner with a roster and `npm start`', () => {
  test('goes the whole way, and gets the bytes of `npm run batch`, also after a restart', async () => {
    const roster = [...syntheticRoster(2_300, 5)].join('');
    const { text, summary } = workThrough(roster);
    const made = await create(Buffer.byteLength(roster));
    expect(made.upload?.url).toMatch(`${server.origin}/batch-files/uploads/${made.id}?`);
    expect((await statusOf(made.id)).status).toBe('waiting-for-upload');
    expect((await send(made, roster)).status).toBe(200);
    // While it works, the server answers.
    expect((await fetch(`${server.origin}/v1/health`)).status).toBe(200);
    const done = await ended(made.id);
    expect(done).toMatchObject({ status: 'done', asOf, summary });
    const attached = `attachment; filename="result-${made.id}.csv"`;
    expect(await resultOf(done)).toEqual([text, attached]);
    const port = Number(new URL(server.origin).port);
    await stop('SIGKILL');
    server = await startServer({ dataDir, port });
    // The address given out before still holds, and so does the state.
    expect(await resultOf(done)).toEqual([text, attached]);
    expect((await statusOf(made.id)).status).toBe('done');
    expect((await send(made, roster)).status).toBe(412);
  });

  test('killed in the midst of its work, takes it up again by itself', async () => {
    const roster = [...syntheticRoster(6_000, 6)].join('');
    const made = await create(Buffer.byteLength(roster));
    await send(made, roster);
    const tallies = join(dataDir, 'batches/objects/work', made.id, 'tallies');
    const count = () => {
      try {
        return readdirSync(tallies).length;
      } catch {
        return 0;
      }
    };
    while (count() < 2) await sleep(10);
    await stop('SIGKILL');
    expect(count()).toBeLessThan(6);
    server = await startServer({ dataDir });
    const [result] = await resultOf(await ended(made.id));
    expect(result).toBe(workThrough(roster).text);
  });

  test('is refused a roster with names, one that is larger than it said, and five open at once', async () => {
    const roster = '姓名,缴费年度\n王小二,2026\n';
    const made = await create(Buffer.byteLength(roster));
    expect((await send(made, `${roster} `)).status).toBe(403);
    expect((await send(made, roster)).status).toBe(200);
    expect(await ended(made.id)).toMatchObject({ status: 'refused', text: expect.stringContaining('姓名') });
    for (let open = 0; open < 5; open += 1) await create(3);
    expect((await fetch(batches(), { method: 'POST', headers, body: '{"bytes":3}' })).status).toBe(429);
  });

  test('nobody reads or writes a file without an address that is signed for it, or after its time', async () => {
    const made = await create(3);
    const url = made.upload?.url ?? '';
    const put = (address: string) =>
      fetch(address, { method: 'PUT', headers: { 'If-None-Match': '*' }, body: 'abc' }).then(({ status }) => status);
    expect(await put(`${server.origin}/batch-files/uploads/${made.id}`)).toBe(403);
    expect(await put(url.replace(made.id, `${made.id.slice(1)}A`))).toBe(403);
    expect(await put(url.replace(/X-Amz-Expires=\d+/, 'X-Amz-Expires=999999'))).toBe(403);
    expect(await put(url.replace(/X-Amz-Date=\d{8}/, 'X-Amz-Date=20200101'))).toBe(403);
    expect(await put(url.replace('If-None-Match', 'x').replace('if-none-match', 'x'))).toBe(403);
    for (const method of ['GET', 'DELETE', 'HEAD']) expect((await fetch(url, { method })).status).toBe(403);
    expect((await fetch(`${server.origin}/batch-files/../store/CURRENT`)).status).toBe(404);
    expect((await fetch(`${server.origin}/batch-files/%2e%2e%2fcounter-secret`)).status).toBe(403);
    expect(readdirSync(join(dataDir, 'batches/objects'))).toEqual(['batches', 'slots']);
  });

  test('what is kept is for this user of the machine alone, and for a week', async () => {
    const roster = 'year,base\n2026,60%\n';
    const made = await create(roster.length);
    await send(made, roster);
    await ended(made.id);
    const objects = join(dataDir, 'batches/objects');
    const files = () =>
      readdirSync(objects, { recursive: true, encoding: 'utf8' })
        .map((name) => join(objects, name))
        .filter((path) => statSync(path).isFile());
    for (const file of files()) expect(statSync(file).mode & 0o077).toBe(0);
    const before = files();
    await stop('SIGTERM');
    const weekAgo = Date.now() / 1000 - 7 * 24 * 60 * 60;
    for (const file of before) utimesSync(file, weekAgo + 600, weekAgo + 600);
    server = await startServer({ dataDir });
    expect(files()).toEqual(before);
    await stop('SIGTERM');
    for (const file of before) utimesSync(file, weekAgo - 1, weekAgo - 1);
    server = await startServer({ dataDir });
    expect(files()).toEqual([]);
    expect((await fetch(`${batches()}/${made.id}`, { headers })).status).toBe(404);
  });
});
