import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { syntheticRoster } from '../../tools/roster/synthetic-roster.ts';
import { asOf, workThrough } from './work-through.ts';

vi.setConfig({ testTimeout: 60_000 });

const START = fileURLToPath(new URL('../../tools/roster/start.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lingbao-batch-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);

/** `npm run batch` as people run it. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [START, ...args], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
  return { status, stdout, stderr };
}

const ROWS = 12_000;
const roster = [...syntheticRoster(ROWS, 7)].join('');
beforeAll(() => writeFileSync(at('large.csv'), roster));

describe('A roster on all cores', () => {
  test('gives the bytes that one thread gives, and a summary', () => {
    const small = [...syntheticRoster(1_500, 3)].join('');
    writeFileSync(at('small.csv'), small);
    const { status, stdout } = run('small.csv', '--as-of', asOf, '--threads', '3');
    const wanted = workThrough(small);
    expect(readFileSync(at('small.result.csv'), 'utf8')).toBe(wanted.text);
    expect(JSON.parse(readFileSync(at('small.result.csv.summary.json'), 'utf8'))).toEqual(wanted.summary);
    expect(stdout).toContain('1500 行');
    expect(status).toBe(wanted.summary.outcomes.error > 0 ? 1 : 0);
    expect(existsSync(at('small.result.csv.checkpoint.json'))).toBe(false);
  });

  test('killed half-way and gone on with: the same bytes as undisturbed', async () => {
    expect(run('large.csv', '--as-of', asOf, '--out', 'undisturbed.csv').status).toBe(1);
    const wanted = readFileSync(at('undisturbed.csv'));
    let kills = 0;
    for (let round = 0; round < 20 && !existsSync(at('killed.csv')); round += 1) {
      const process_ = spawn(process.execPath, [START, 'large.csv', '--as-of', asOf, '--out', 'killed.csv'], {
        env: { ...process.env, INIT_CWD: folder },
        stdio: 'ignore',
      });
      const ended = new Promise((resolve) => process_.once('exit', resolve));
      const before = sizeOf('killed.csv.part');
      // Killed as soon as it has come further, in the midst of writing.
      while (process_.exitCode === null && sizeOf('killed.csv.part') < before + 1_500_000) await sleep(5);
      if (process_.exitCode === null && round < 3) {
        process_.kill('SIGKILL');
        kills += 1;
      }
      await ended;
    }
    expect(kills).toBe(3);
    expect(readFileSync(at('killed.csv')).equals(wanted)).toBe(true);
    expect(readFileSync(at('killed.csv.summary.json'), 'utf8')).toBe(
      readFileSync(at('undisturbed.csv.summary.json'), 'utf8'),
    );
  }, 120_000);

  test('told to stop, it keeps what is done and says how to go on', async () => {
    const process_ = spawn(process.execPath, [START, 'large.csv', '--out', 'stopped.csv', '--language', 'en'], {
      env: { ...process.env, INIT_CWD: folder },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    process_.stderr.on('data', (text) => (said += text));
    const ended = new Promise((resolve) => process_.once('exit', resolve));
    while (sizeOf('stopped.csv.part') < 500_000) await sleep(5);
    process_.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(said).toContain('The same command goes on from here.');
    const { from, tally } = JSON.parse(readFileSync(at('stopped.csv.checkpoint.json'), 'utf8'));
    expect(tally.rows).toBeGreaterThan(0);
    expect(from).toBeLessThan(statSync(at('large.csv')).size);
    // The same day goes on, whatever the date is by then; another language would be another file.
    const other = run('large.csv', '--out', 'stopped.csv', '--language', 'zh-CN');
    expect([other.status, other.stderr]).toEqual([2, expect.stringContaining('--fresh')]);
    // A year in its last row, with the size and the time that it had.
    const { atime, mtime } = statSync(at('large.csv'));
    const end = roster.lastIndexOf('2026');
    writeFileSync(at('large.csv'), `${roster.slice(0, end)}2025${roster.slice(end + 4)}`);
    utimesSync(at('large.csv'), atime, mtime);
    expect(run('large.csv', '--out', 'stopped.csv', '--language', 'en').stderr).toContain('The roster has changed');
    writeFileSync(at('large.csv'), `${roster}S9,,,,\n`);
    expect(run('large.csv', '--out', 'stopped.csv', '--language', 'en').stderr).toContain('The roster has changed');
    writeFileSync(at('large.csv'), roster);
    // Damaged by hand: refused in both languages, and nothing of what was done is lost.
    writeFileSync(at('stopped.csv.checkpoint.json'), '{"input":');
    const damaged = run('large.csv', '--out', 'stopped.csv', '--language', 'en');
    expect(damaged.status).toBe(2);
    expect(damaged.stderr).toMatch(/进度文件.+--fresh.*\n.+cannot be read.+--fresh/);
    expect(sizeOf('stopped.csv.part')).toBeGreaterThan(0);
  }, 60_000);
});

function sizeOf(name: string): number {
  return existsSync(at(name)) ? statSync(at(name)).size : 0;
}

describe('What it says and how it ends', () => {
  test('0 where every row is answered', () => {
    writeFileSync(at('good.csv'), 'year,base\n2026,60%\n');
    expect(run('good.csv', '--language', 'en')).toMatchObject({ status: 0, stdout: expect.stringContaining('1 rows') });
  });

  test('1 where a row has a fault', () => {
    writeFileSync(at('bad.csv'), 'year,base\n2026,60%\n26,60%\n');
    const { status, stdout } = run('bad.csv');
    expect(status).toBe(1);
    expect(stdout).toContain('有的行有问题');
    expect(stdout).toMatch(/year {2}1/);
  });

  test.for([
    ['姓名,缴费年度\n王小二,2026\n', '文件没有被读取'],
    ['', '文件是空的'],
  ])('2 where the file is refused: %s', ([text, said]) => {
    writeFileSync(at('refused.csv'), text as string);
    const { status, stderr } = run('refused.csv');
    expect([status, stderr]).toEqual([2, expect.stringContaining(said as string)]);
    expect(existsSync(at('refused.result.csv'))).toBe(false);
  });

  test.for([
    [['none.csv'], 'There is no such file'],
    [[], '用法 Usage'],
    [['good.csv', '--as-of', 'today'], '--as-of is a day'],
    [['good.csv', '--threads', '0'], '--threads'],
    [['good.csv', '--out', 'good.csv'], 'cannot take the place'],
    [['good.csv', '--colour'], 'Usage'],
  ] as const)('2 where the arguments are wrong: %s', ([args, said]) => {
    const { status, stderr } = run(...args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(said)]);
  });

  test('a template and its guide to begin with', () => {
    expect(run('--template').status).toBe(0);
    expect(readFileSync(at('roster-template.csv'), 'utf8')).toMatch(/^\uFEFF编号,性别,出生年月/);
    expect(readFileSync(at('roster-guide.csv'), 'utf8')).toContain('您是哪年哪月出生的？');
  });
});
