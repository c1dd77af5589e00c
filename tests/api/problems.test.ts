import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROBLEM_STATUS } from '../../shared/api/problem.ts';

test('docs/problems.md explains every kind of problem with its status', () => {
  const rows = readFileSync('docs/problems.md', 'utf8').matchAll(/^\| `([a-z-]+)` \| (\d{3}) \|/gm);
  expect(Object.fromEntries([...rows].map(([, kind, status]) => [kind, Number(status)]))).toEqual(PROBLEM_STATUS);
});
