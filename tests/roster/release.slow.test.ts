import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { syntheticRoster } from '../../tools/roster/synthetic-roster.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The program in a folder of its own, so that a line of it can be changed. */
const program = mkdtempSync(join(tmpdir(), 'lingbao-release-'));
const at = (name: string): string => join(program, name);
afterAll(() => rmSync(program, { recursive: true }));

beforeAll(() => {
  for (const part of ['shared', 'functions', 'tools', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, part), at(part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), at('node_modules'));
  writeFileSync(at('roster.csv'), [...syntheticRoster(6_000, 5)].join(''));
});

/** The steps of `npm run batch`, the second of them as it is given back. */
const bundled = () => execFileSync(process.execPath, ['tools/build/bundle-batch.ts'], { cwd: program });
const arguments_ = (output: string) => ['dist/batch/start.mjs', 'roster.csv', '--out', output, '--as-of', '2026-11-24'];
const options = { cwd: program, env: { ...process.env, INIT_CWD: program } };
const run = (output: string) => spawnSync(process.execPath, arguments_(output), { ...options, encoding: 'utf8' });

/** Begins a run, and kills it as soon as rows of it are on disk. */
async function killedHalfWay(output: string): Promise<void> {
  const begun = spawn(process.execPath, arguments_(output), { ...options, stdio: 'ignore' });
  const ended = new Promise((resolve) => begun.once('exit', (_, signal) => resolve(signal)));
  const size = () => (existsSync(at(`${output}.part`)) ? statSync(at(`${output}.part`)).size : 0);
  while (begun.exitCode === null && size() < 1_000_000) await sleep(5);
  begun.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
}

test('a run that was killed is gone on with by the program that began it, and by no other', async () => {
  const money = readFileSync(at('shared/money.ts'), 'utf8');
  bundled();
  run('undisturbed.csv');
  await killedHalfWay('killed.csv');
  const begun = readFileSync(at('killed.csv.part'));

  writeFileSync(at('shared/money.ts'), money.replace('ROUND_HALF_UP', 'ROUND_UP'));
  expect(readFileSync(at('shared/money.ts'), 'utf8')).not.toBe(money);
  bundled();
  const refused = run('killed.csv');
  expect(refused.status).toBe(2);
  expect(refused.stderr).toMatch(/程序更新了.+--fresh/u);
  expect(refused.stderr).toMatch(/program have changed.+--fresh/u);
  expect(existsSync(at('killed.csv'))).toBe(false);
  expect(readFileSync(at('killed.csv.part')).equals(begun)).toBe(true);

  writeFileSync(at('shared/money.ts'), money);
  bundled();
  expect(run('killed.csv').status).toBe(1); // Some rows have faults.
  expect(readFileSync(at('killed.csv')).equals(readFileSync(at('undisturbed.csv')))).toBe(true);
});
