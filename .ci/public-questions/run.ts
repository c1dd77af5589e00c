/**
 * Asks the running service every question of ../shared/cases/public-questions.json and compares what it expects: dotted
 * members, `[0]`, `[key=value]`, and `{near, by}` or `{not}` in place of a value. Ends with 1 where an answer is another one.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { startServer } from '../../tests/tools/local/server-process.ts';

interface Case {
  name: string;
  path: string;
  body: object;
  expect: Record<string, unknown>;
  status?: number;
}

const file = fileURLToPath(new URL('../../../shared/cases/public-questions.json', import.meta.url));
const cases: Case[] = JSON.parse(readFileSync(file, 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'lingbao-public-questions-'));
const { origin, child, ended } = await startServer({ dataDir: join(folder, 'data') });

type Members = Readonly<Record<string, unknown>>;

/** What an answer has at `schemes[scheme=resident].waitingMonths`. */
function at(answer: unknown, path: string): unknown {
  let found = answer;
  for (const [, name, inList] of path.matchAll(/([^.[\]]+)|\[([^\]]+)\]/g)) {
    const [key = '', value] = (inList ?? '').split('=');
    if (name !== undefined) found = (found as Members | null | undefined)?.[name];
    else if (value === undefined) found = (found as unknown[] | undefined)?.[Number(key)];
    else found = (found as Members[] | undefined)?.find((each) => String(each[key]) === value);
  }
  return found;
}

function holds(found: unknown, expected: unknown): boolean {
  if (typeof expected !== 'object' || expected === null) return isDeepStrictEqual(found, expected);
  const { near, by, not } = expected as { near?: number; by?: number; not?: unknown };
  if (not !== undefined) return found !== undefined && !isDeepStrictEqual(found, not);
  if (near !== undefined) return Math.abs(Number(found) - near) <= (by ?? 0);
  return isDeepStrictEqual(found, expected);
}

let failures = 0;
try {
  for (const { name, path, body, expect, status = 200 } of cases) {
    const headers = { 'Content-Type': 'application/json', 'Accept-Language': 'zh-CN' };
    const response = await fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(body) });
    const answer: unknown = await response.json();
    const wrong = Object.entries(expect)
      .filter(([member, expected]) => !holds(at(answer, member), expected))
      .map(([member, expected]) => `${member}: ${JSON.stringify(at(answer, member))}, not ${JSON.stringify(expected)}`);
    if (response.status !== status) wrong.unshift(`status ${response.status}, not ${status}`);
    if (wrong.length === 0) continue;
    failures += 1;
    console.error(`${name}\n  ${wrong.join('\n  ')}`);
  }
} finally {
  child.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true });
}
console.log(`${cases.length - failures} of ${cases.length} public questions answered as expected`);
process.exitCode = failures > 0 || cases.length === 0 ? 1 : 0;
