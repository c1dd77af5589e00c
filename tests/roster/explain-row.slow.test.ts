import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { release } from '../../shared/law/release.generated.ts';
import { syntheticRoster } from '../../tools/roster/synthetic-roster.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type ServerProcess, startServer } from '../tools/local/server-process.ts';
import { parts, row, sheet, text, zipped } from './workbooks.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const START = fileURLToPath(new URL('../../tools/roster/start.ts', import.meta.url));
const folder = temporaryFolder();
const asOf = '2026-11-24';

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [START, ...args, '--as-of', asOf], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
  return { status, stdout, stderr };
}

let server: ServerProcess;
beforeAll(async () => {
  server = await startServer({ dataDir: temporaryFolder() });
  writeFileSync(join(folder, 'roster.csv'), [...syntheticRoster(4_000, 1)].join(''));
  const cells = [
    ['编号', '性别', '出生年月', '缴费年度', '缴费基数'],
    ['A-1', '男', '1975-06', '2026', '60%'],
    ['A-2', '女', '1980-01', '2026', '9999999'],
    ['A-3', '女', '1980-01', '2026', '5000'],
  ];
  const rows = cells.map((each, at) =>
    row(at + 1, ...each.map((cell, place) => text(`${'ABCDE'[place]}${at + 1}`, cell))),
  );
  writeFileSync(join(folder, 'roster.xlsx'), zipped(parts(sheet(rows.join('')))));
});
afterAll(async () => {
  server.child.kill('SIGTERM');
  await server.ended;
});

/** The whole body of `POST /v1/assessments`, which begins with the id and the pickup code that this record got. */
async function saidOf(facts: unknown, language: string): Promise<string> {
  const answer = await fetch(`${server.origin}/v1/assessments?language=${language}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ facts }),
  });
  expect(answer.status).toBe(201);
  return answer.text();
}

test.for([
  ['roster.csv', '3213', 'zh-CN', { cell: 'S0003212' }],
  ['roster.csv', '5', 'en', { cell: 'S0000004' }],
  ['roster.xlsx', '4', 'zh-CN', { cell: 'A-3' }],
] as const)(
  '%s, row %s in %s: byte for byte what the API says of its facts',
  async ([file, number, language, { cell }]) => {
    const { status, stdout } = run(file, '--row', number, '--language', language);
    expect(status).toBe(0);
    const { facts, assessment } = JSON.parse(stdout);
    expect(assessment.rulesVersion).toBe(release.rulesVersion);
    expect(await saidOf(facts, language)).toMatch(/^\{"id":"[^"]+","pickupCode":"[^"]+","expiresOn":"[^"]+",/);
    expect((await saidOf(facts, language)).endsWith(`,${stdout.trimEnd().slice(1)}`)).toBe(true);
    if (file === 'roster.csv')
      expect(readFileSync(join(folder, file), 'utf8').split('\n')[Number(number) - 1]).toMatch(new RegExp(`^${cell},`));
  },
);

test('the facts are those of the row: 5000 × 20 % for the pension', () => {
  const { stdout } = run('roster.xlsx', '--row', '4');
  const { facts, assessment } = JSON.parse(stdout);
  expect(facts).toEqual({ asOf, sex: 'female', birthMonth: '1980-01', year: 2026, base: { amount: '5000' } });
  expect(assessment.contributions.monthly.pension).toBe('1000.00');
});

test('--out has the file instead', () => {
  const { stdout } = run('roster.xlsx', '--row', '4');
  expect(run('roster.xlsx', '--row', '4', '--out', 'row.json')).toMatchObject({ status: 0, stdout: '' });
  expect(`${readFileSync(join(folder, 'row.json'), 'utf8')}\n`).toBe(stdout);
});

test.for([
  ['roster.xlsx', '3', 1, '第 3 行“缴费基数”'],
  ['roster.xlsx', '1', 2, '没有第 1 行'],
  ['roster.xlsx', '5', 2, 'Nobody stands in row 5'],
  ['roster.csv', '4002', 2, 'Nobody stands in row 4002'],
  ['roster.csv', 'x', 2, '--row'],
] as const)('%s, row %s: exit code %d and why', ([file, number, code, said]) => {
  const { status, stdout, stderr } = run(file, '--row', number);
  expect([status, stdout, stderr]).toEqual([code, '', expect.stringContaining(said)]);
});
