import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync('docs/threat-model.md', 'utf8');
const rows = page.split('\n').filter((line) => /^\| (?!risk|---)/.test(line));
const testsIn = (text: string): string[] => [...text.matchAll(/`(tests\/[^`]+)`/g)].map(([, path = '']) => path);

test('every row of the threat model names a test, and every named test is there', () => {
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter((row) => testsIn(row).length === 0)).toEqual([]);
  expect(testsIn(page).filter((path) => !existsSync(path))).toEqual([]);
});

test('all ten risks of OWASP API Security 2023 have a row', () => {
  const named = rows.flatMap((row) => /^\| (API\d+) /.exec(row)?.[1] ?? []);
  expect(named).toEqual(Array.from({ length: 10 }, (_, at) => `API${at + 1}`));
});
