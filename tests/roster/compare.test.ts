import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { proposedRelease } from '../../tools/roster/proposal.ts';
import { DIRECTORY } from '../law/hand-made.ts';

vi.setConfig({ testTimeout: 60_000 });

const root = new URL('../../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'lingbao-compare-'));
const proposal = join(folder, 'proposal');
afterAll(() => rmSync(folder, { recursive: true }));

/** A made-up notice: nothing like it was issued. */
const DRAFT = '草案〔2027〕1号（虚构）';

/** A made-up value of 2027, as the county's own: what the province will publish stays as it is. */
function propose(id: string, value: string): void {
  const file = JSON.parse(readFileSync(join(DIRECTORY, `370000/${id}.json`), 'utf8'));
  const draft = { document: DRAFT, publishedOn: '2026-12-01', grade: 'assumed', checkedOn: '2026-12-02' };
  file.values = [{ from: '2027-01-01', to: '2027-12-31', value, ...draft }];
  writeFileSync(join(proposal, `370322/${id}.json`), JSON.stringify(file));
}

beforeAll(() => {
  mkdirSync(join(proposal, '370322'), { recursive: true });
  propose('pension.contribution-base.floor', '4700');
  propose('pension.contribution-base.ceiling', '23500');
  const words = { zh: '虚构的 2027 年缴费基数草案', en: 'A made-up draft of the band of 2027' };
  writeFileSync(
    join(proposal, 'documents.json'),
    JSON.stringify({
      $schema: './documents.schema.json',
      documents: [{ number: DRAFT, title: words, issuer: words, seen: words }],
    }),
  );
});

/**
 * The band of 2026, 4573 to 22863, is carried on until that of 2027 is published; the draft makes it 4700 to 23500. All
 * is asked before the year begins, when the real band of 2027 is not known yet.
 */
const RIDERS = `编号,缴费年度,缴费基数,参保险种,出生年月
R-01,2027,4573,,
R-02,2027,4600,,
R-03,2027,4699.99,,
R-04,2027,4700,,
R-05,2027,4700.01,,
R-06,2027,收入3000,,
R-07,2027,收入4573,,
R-08,2027,收入4700,,
R-09,2027,收入30000,,
R-10,2027,收入22863,,
R-11,2027,收入22864,,
R-12,2027,2.2863万,,
R-13,2027,60%,,
R-14,2027,100%,,
R-15,2027,300%,,
R-16,2026,4573,,
R-17,,4573,,
R-18,2027,,,
R-19,2027,收入3000,养老,
R-20,2027,收入3000,,1990-13
`.replace('养老,', 'pension,');

/** By hand: new monthly pension contribution (20 %) less the old one, fen by fen. */
const TOUCHED: Readonly<Record<string, string>> = {
  'R-01': '25.40', // 4700 × 20 % = 940.00; 4573 × 20 % = 914.60
  'R-02': '20.00', // 940.00 - 920.00
  'R-06': '25.40',
  'R-07': '25.40',
  'R-09': '127.40', // 23500 × 20 % = 4700.00; 22863 × 20 % = 4572.60
  'R-11': '0.20', // 22864 × 20 % = 4572.80
  'R-13': '25.40', // 60 % of 7621 is 4572.60, held at the floor
  'R-19': '25.40',
};

function run(...args: string[]) {
  writeFileSync(join(folder, 'riders.csv'), RIDERS);
  return spawnSync(
    process.execPath,
    [join(root, 'tools/roster/start-compare.ts'), 'riders.csv', '--with', 'proposal', '--as-of', '2026-12-02', ...args],
    { encoding: 'utf8', cwd: root, env: { ...process.env, INIT_CWD: folder } },
  );
}

describe('A made-up band of 2027 before twenty riders', () => {
  let changes: Record<string, string>[];
  let said: ReturnType<typeof run>;
  beforeAll(() => {
    said = run();
    changes = parse(readFileSync(join(folder, 'riders.compare.csv')), { columns: true, bom: true });
  });

  test('touches exactly those whose base it moves, by exactly so much', () => {
    expect([said.status, said.stderr]).toEqual([0, '']);
    const pension = changes.filter(({ 项目 }) => 项目 === '养老保险每月缴费');
    expect(Object.fromEntries(pension.map((change) => [change.编号, change['差额（元）']]))).toEqual(TOUCHED);
    // The base of R-03 moves by a fen, and 20 % of that is not a fen: 939.998 and 940.000 are both 940.00.
    expect([...new Set(changes.map(({ 编号 }) => 编号))]).toEqual([
      'R-01',
      'R-02',
      'R-03',
      'R-06',
      'R-07',
      'R-09',
      'R-11',
      'R-13',
      'R-19',
    ]);
    expect(changes.filter(({ 编号 }) => 编号 === 'R-03').map(({ 项目, 影响 }) => [项目, 影响])).toEqual([
      ['缴费基数', '变化'],
    ]);
  });

  test('by the draft, and by nothing else', () => {
    for (const { 依据 } of changes) expect(依据).toBe(DRAFT);
  });

  test('who pays more loses, and the sums are those of the list', () => {
    const { compared, left, touched, people, headlines } = JSON.parse(
      readFileSync(join(folder, 'riders.compare.json'), 'utf8'),
    );
    expect({ compared, left, touched }).toEqual({ compared: 19, left: 1, touched: 9 });
    expect(people).toEqual({ gain: 0, lose: 8, both: 0, neither: 1 });
    // 5 × 25.40 + 20.00 + 127.40 + 0.20 = 274.60.
    expect(headlines['contributions.monthly.pension']).toMatchObject({
      rows: { gains: 0, loses: 8, changes: 0 },
      fen: { loses: '27460' },
      documents: [DRAFT],
    });
  });

  test('as a table and a chart that need nothing but a browser', () => {
    const page = readFileSync(join(folder, 'riders.compare.html'), 'utf8');
    expect(page).toContain('<svg');
    expect(page).toContain('274.60');
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
    expect(said.stdout).toContain('受影响  9');
    expect(said.stdout).toContain('“缴费基数”里写“万”的，换算成元：1 格。');
  });
});

test('before the draft is published nobody is touched, and that is said', () => {
  const { stdout } = run('--as-of', '2026-11-30', '--language', 'en', '--out', 'early');
  expect(stdout).toContain('Nobody is touched.');
  expect(parse(readFileSync(join(folder, 'early.csv')), { columns: true, bom: true })).toEqual([]);
});

test('a proposal with a mistake is refused with its place', () => {
  const file = join(proposal, '370322/pension.contribution-base.floor.json');
  const right = readFileSync(file, 'utf8');
  writeFileSync(file, right.replace('"4700"', '"4700 元"'));
  expect(() => proposedRelease(DIRECTORY, proposal, '1')).toThrow('pension.contribution-base.floor.json');
  writeFileSync(file, right);
});
