import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type ServerProcess, startServer } from '../tools/local/server-process.ts';

const json = { 'content-type': 'application/json' };
const FACTS = { year: 2026, base: { amount: '4573' }, schemes: ['pension'] };
const running: ServerProcess[] = [];

afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});

async function started(options: Parameters<typeof startServer>[0]): Promise<ServerProcess> {
  const server = await startServer(options);
  running.push(server);
  return server;
}

const save = (origin: string) =>
  fetch(`${origin}/v1/assessments`, { method: 'POST', headers: json, body: JSON.stringify({ facts: FACTS }) });

/** No file may grow beyond so many blocks of 1 KiB: to the program it is a disk that is full. */
const withFullDisk = (blocks: number): string[] => [
  'bash',
  '-c',
  `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" tools/local/start.ts`,
  process.execPath,
];

test.skipIf(process.platform === 'win32')(
  'a disk that fills up: saving says so, calculating goes on, and what was acknowledged is there after a restart',
  { timeout: 120_000 },
  async () => {
    const dataDir = temporaryFolder();
    // The page is built and the store made while there is room.
    const before = await started({ dataDir });
    const kept = new Map<string, unknown>();
    const note = async (answer: Response) => kept.set(answer.headers.get('location') ?? '', await answer.json());
    await note(await save(before.origin));
    before.child.kill('SIGTERM');
    await before.ended;

    const { origin, child, ended } = await started({ dataDir, command: withFullDisk(64) });
    let full: Response | undefined;
    for (let at = 0; at < 2000 && !full; at += 1) {
      const answer = await save(origin);
      if (answer.status === 201) await note(answer);
      else full = answer;
    }
    expect(full?.status).toBe(503);
    expect(full?.headers.get('retry-after')).toBe('5');
    expect(await full?.json()).toMatchObject({ type: expect.stringMatching(/\/storage-unavailable$/) });
    expect(kept.size).toBeGreaterThan(1);

    const calculated = await fetch(`${origin}/v1/contributions`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify(FACTS),
    });
    // 4573 × 20 % = 914.60
    expect(await calculated.json()).toMatchObject({ monthly: { pension: '914.60' } });
    expect((await save(origin)).status).toBe(503);
    child.kill('SIGTERM');
    await ended;

    const after = await started({ dataDir });
    for (const [location, answer] of kept) {
      const again = await fetch(`${after.origin}${location}`);
      expect(again.status).toBe(200);
      expect(await again.json()).toEqual(answer);
    }
    expect((await save(after.origin)).status).toBe(201);
  },
);
