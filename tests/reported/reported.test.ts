import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { reportIn, saidNow } from '../../tools/reports/report.ts';

/** Reports of wrong figures that turned out to be right, each made a case by `npm run case`. */
const REPORTS = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.json'));

test('What people reported as wrong is right', () => {
  for (const file of REPORTS) {
    const report = reportIn(readFileSync(join(import.meta.dirname, file), 'utf8'));
    expect.soft(saidNow(report), file).toBe(report.expected);
  }
});

const run = (file: string) =>
  new Promise<{ code: number; said: string }>((done) =>
    execFile(process.execPath, ['tools/reports/to-case.ts', file], (error, stdout, stderr) =>
      done({ code: Number(error?.code ?? 0), said: stdout + stderr }),
    ),
  );

const folder = mkdtempSync(join(tmpdir(), 'lingbao-report-'));

/** As the page hands it over; what is right and by which document is written in by whoever reports. */
function reported(changed: object): string {
  const file = join(folder, 'report.txt');
  // 4573 × 20 % = 914.60 (鲁人社字〔2026〕75号).
  const report = {
    facts: { year: 2026, base: { amount: '4573' }, asOf: '2026-11-30' },
    at: '/contributions/monthly/pension',
    shown: '914.61',
    expected: '914.60',
    document: '鲁人社字〔2026〕75号',
    ...changed,
  };
  writeFileSync(file, `算得不对\n${JSON.stringify(report)}\n谢谢`);
  return file;
}

test('a report becomes a case by one command, which says what the answer is today', async () => {
  const { code, said } = await run(reported({}));
  const [path = ''] = said.split('\n');
  onTestFinished(() => rmSync(path, { force: true }));
  expect({ code, said }).toEqual({
    code: 0,
    said: `${path}\n/contributions/monthly/pension: 914.60 → 914.60（鲁人社字〔2026〕75号）\n`,
  });
  expect(reportIn(readFileSync(path, 'utf8')).expected).toBe('914.60');
});

test.for([
  ['without what is right', { expected: '' }, '/expected'],
  ['without a document', { document: ' ' }, '/document'],
  ['with an identity number', { document: '本人 370322196803150018' }, '/document'],
  ['on no day', { facts: { year: 2026 } }, '/facts/asOf'],
  ['of a fact that nobody knows', { facts: { name: '张三', asOf: '2026-11-30' } }, '/facts'],
] as const)('a report %s is refused, and nothing is written', async ([, changed, where]) => {
  const { code, said } = await run(reported(changed));
  expect(code).toBe(2);
  expect(said).toContain(where);
  expect(said).toMatch(/[一-龥].*·.*[a-z]/);
});
