import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Level } from 'level';
import { afterEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { hasIpv6, serve } from './serve.ts';
import { isAlive, launch, type ServerProcess, startServer } from './server-process.ts';

const LONG = 60_000;
const running: Pick<ServerProcess, 'child' | 'ended'>[] = [];

afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});

function kept<T extends Pick<ServerProcess, 'child' | 'ended'>>(server: T): T {
  running.push(server);
  return server;
}

const started = async (options: Parameters<typeof startServer>[0]) => kept(await startServer(options));

const json = { 'content-type': 'application/json' };
const facts = JSON.stringify({ facts: { year: 2026, base: { amount: '5000' } } });
const save = (origin: string) => fetch(`${origin}/v1/assessments`, { method: 'POST', headers: json, body: facts });

test('says where it is and works out an answer', { timeout: LONG }, async () => {
  const dataDir = temporaryFolder();
  const { origin, output } = await started({ dataDir });
  const said = output();
  expect(said).toContain(`${origin}/v1/openapi.json`);
  expect(said).toContain(dataDir);
  // 4573 × 20 % = 914.60, of which 4573 × 8 % = 365.84; 4573 × 7 % = 320.11; 914.60 + 320.11 = 1234.71
  expect(said).toMatch(/pension a month +914\.60\n/);
  expect(said).toMatch(/to the account +365\.84\n/);
  expect(said).toMatch(/medical a month +320\.11\n/);
  expect(said).toMatch(/total a month +1234\.71\n/);
  // 3 × 914.60 = 2743.80; 3 × 320.11 = 960.33; 12 × 914.60 = 10975.20; 12 × 320.11 = 3841.32
  expect(said).toMatch(/quarterly 4 × .*2743\.80.*960\.33/);
  expect(said).toMatch(/yearly 1 × .*10975\.20.*3841\.32/);
  expect(said).toContain('示例');
});

test('says in both languages where it moved a store that an earlier build left', { timeout: LONG }, async () => {
  const dataDir = temporaryFolder();
  // As earlier builds left it: LevelDB's files and nothing beside them.
  const earlier = new Level(join(dataDir, 'store'));
  await earlier.open();
  await earlier.close();
  const { origin, output } = await started({ dataDir });
  const [, moved = ''] = /它们已移到 (\S+)，没有删除/.exec(output()) ?? [];
  expect(output()).toContain(`They were moved to ${moved}; nothing was deleted.`);
  expect(readdirSync(dataDir).map((name) => join(dataDir, name))).toContain(moved);
  expect((await save(origin)).status).toBe(201);
});

test('answers on 127.0.0.1 and ::1, page and API', { timeout: LONG }, async () => {
  const { origin, output } = await started({ dataDir: temporaryFolder() });
  for (const host of ['127.0.0.1', ...(hasIpv6 ? ['[::1]'] : []), 'localhost']) {
    const there = origin.replace('localhost', host);
    expect(await (await fetch(`${there}/v1/health`)).json()).toMatchObject({ status: 'ok' });
    expect(await (await fetch(there)).text()).toMatch(/^<!doctype html>/i);
  }
  // A line for each request would fill a pipe that nobody reads, and then hold up the server.
  expect(output()).not.toContain('/v1/health');
});

describe('refuses to start, in both languages and without a stack', () => {
  async function refusal(options: Parameters<typeof launch>[0]): Promise<string> {
    const { ended, output } = kept(launch(options));
    expect(await ended).toBe(1);
    expect(output()).toMatch(/^无法启动：.+\nCannot start: .+\n$/);
    expect(output()).not.toMatch(/\n\s+at /);
    return output();
  }

  test('when the port is taken', { timeout: LONG }, async () => {
    const other = await serve(() => Promise.reject(new Error('not asked')));
    const said = await refusal({ dataDir: temporaryFolder(), port: other.port });
    expect(said).toContain(`端口 ${other.port} 已被其他程序占用`);
    expect(said).toContain(`Port ${other.port} is taken`);
    expect(said).toContain(`PORT=${other.port + 1} npm start`);
    await other.close();
  });

  test.runIf(hasIpv6)('when the port is taken on ::1 only', { timeout: LONG }, async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '::1', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await refusal({ dataDir: temporaryFolder(), port })).toContain(`Port ${port} is taken`);
    other.close();
  });

  test('when its data are in use', { timeout: LONG }, async () => {
    const dataDir = temporaryFolder();
    await started({ dataDir });
    expect(await refusal({ dataDir })).toContain(`Another Lingbao is using the data folder ${dataDir}`);
  });

  test('when PORT is no port', { timeout: LONG }, async () => {
    expect(await refusal({ dataDir: temporaryFolder(), port: 'http' })).toContain('PORT has to be a whole number');
  });
});

describe('stops cleanly', () => {
  test.for(['SIGTERM', 'SIGINT'] as const)('on %s', { timeout: LONG }, async (signal) => {
    const dataDir = temporaryFolder();
    const first = await started({ dataDir });
    const { headers } = await save(first.origin);
    first.child.kill(signal);
    expect(await first.ended).toBe(0);
    await expect(fetch(first.origin)).rejects.toThrow();

    const second = await started({ dataDir });
    expect((await fetch(`${second.origin}${headers.get('location')}`)).status).toBe(200);
  });

  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

  test.for(['SIGTERM', 'SIGKILL'] as const)(
    'when npm gets %s, leaving no orphan',
    { timeout: LONG },
    async (signal) => {
      const { origin, child, ended } = await started({ dataDir: temporaryFolder(), command: [npm, 'start'] });
      child.kill(signal);
      // The output closes once the last process that holds it has ended.
      await ended;
      expect(isAlive(child.pid ?? 0)).toBe(false);
      await expect(fetch(origin)).rejects.toThrow();
    },
  );
});
