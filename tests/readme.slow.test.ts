import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { handler as contributions } from '../functions/contributions/handler.ts';
import { handler as plans } from '../functions/plans/handler.ts';
import { call } from './functions/support/call.ts';

const REFERENCE = readFileSync('docs/reference.md', 'utf8').split('## In English');

describe.each([
  ['README.md', 'zh-CN'],
  ['README.en.md', 'en'],
])('%s', (file, language) => {
  const readme = readFileSync(file, 'utf8');

  test('holds on two screens', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(150);
  });

  test.for([
    ['/v1/contributions', contributions, readme],
    ['/v1/plans', plans, REFERENCE[language === 'en' ? 1 : 0] ?? ''],
  ] as const)(
    'shows, or the reference does, the real answer of its curl command to %s',
    async ([path, handler, text]) => {
      const [, shown = ''] = text.split(`localhost:8787${path} `);
      const raw = shown.match(/-d '(.+)'/)?.[1] ?? '';
      const expected: unknown = JSON.parse(shown.match(/```json\n([\s\S]+?)```/)?.[1] ?? '');
      const { status, body: answer } = await call(handler, {
        route: `POST ${path}`,
        raw,
        headers: { 'Accept-Language': language },
      });
      expect(status).toBe(200);
      expect(answer).toMatchObject(expected as object);
    },
  );

  test('shows phone and counter in light and dark, none of them heavy', () => {
    const pictures = [...readme.matchAll(/(?:src|srcset)="([^"]+)"/g)].map(([, file = '']) => file);
    expect(pictures.sort()).toEqual(
      ['counter', 'phone'].flatMap((name) =>
        ['dark', 'light'].map((colours) => `docs/pictures/${name}-${language}-${colours}.png`),
      ),
    );
    for (const file of pictures) expect([file, readFileSync(file).length < 150_000]).toEqual([file, true]);
  });

  test('names files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!http)([^)]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(2);
    for (const link of links)
      expect(() => readFileSync(link.endsWith('adr') ? `${link}/0001-law-as-data.md` : link)).not.toThrow();
  });
});

const rosterCommands = (file: string): string =>
  readFileSync(file, 'utf8').match(/```\n(npm run roster [\s\S]+?)```/)?.[1] ?? '';

test('A roster is made, worked through and compared by the three commands that both print', () => {
  expect(rosterCommands('README.en.md')).toBe(rosterCommands('README.md'));
  const folder = mkdtempSync(join(tmpdir(), 'lingbao-readme-'));
  const commands = rosterCommands('README.md').replaceAll('roster.csv', join(folder, 'roster.csv')).trim().split('\n');
  const said = commands.map((command) => spawnSync('sh', ['-c', command], { encoding: 'utf8' }));
  // 1: some rows have faults, as the roster of invented people is meant to.
  expect(said.map(({ status }) => status)).toEqual([0, 1, 0]);
  expect(said[2]?.stdout).toContain('示例草案〔2026〕1号（虚构）');
  const [, ...changes] = readFileSync(join(folder, 'roster.compare.csv'), 'utf8').trim().split('\n');
  // The draft takes half a point off the rate of December: who pays from that month on pays less.
  expect(changes.some((change) => change.includes('职工医保每月缴费') && change.includes('受益'))).toBe(true);
  rmSync(folder, { recursive: true });
}, 300_000);
