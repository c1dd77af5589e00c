import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rulesVersionOf } from '../../tools/build/rules-version.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'lingbao-version-'));
  for (const part of ['shared', 'tools/build', 'package.json'])
    cpSync(join(ROOT, part), join(copy, part), { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true }));

/** The version with this change of one file, which is taken back; a file that is not there is made. */
function versionWith(file: string, change: (text: string) => string): string {
  const path = join(copy, file);
  const before = readIfThere(path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, change(before ?? ''));
  try {
    expect(readFileSync(path, 'utf8'), file).not.toBe(before);
    return rulesVersionOf(copy);
  } finally {
    if (before === null) rmSync(path);
    else writeFileSync(path, before);
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

test.for([
  {
    what: 'a rule',
    file: 'shared/rules/contributions/index.ts',
    change: (text: string) => text.replace('months', 'month'),
  },
  {
    what: 'the compiler of sentences',
    file: 'tools/build/compile-messages.ts',
    change: (text: string) => text.replace('ICU', 'icu'),
  },
  {
    what: 'the library that compiles sentences',
    file: 'package.json',
    change: (text: string) => text.replace('"@messageformat/core": "3.4.1"', '"@messageformat/core": "3.4.2"'),
  },
  { what: 'rounding', file: 'shared/money.ts', change: (text: string) => text.replace('ROUND_HALF_UP', 'ROUND_UP') },
  {
    what: 'a sentence in code',
    file: 'shared/messages/formatters.ts',
    change: (text: string) => text.replace('年', '！'),
  },
  {
    what: 'a sentence in a file of its own',
    file: 'shared/messages/en/new.json',
    change: () => '{ "ended": "It ended." }',
  },
  { what: 'how the law is read', file: 'shared/law/law.ts', change: (text: string) => text.replace('asOf', 'on') },
  {
    what: 'a library',
    file: 'package.json',
    change: (text: string) => text.replace(/("decimal\.js": ")[\d.]+/, '$10.0.0'),
  },
  {
    what: 'the version',
    file: 'package.json',
    change: (text: string) => text.replace(/("version": ")[\d.]+/, '$199.0.0'),
  },
])('a change of $what is another version', ({ file, change }) => {
  const before = rulesVersionOf(copy);
  expect(versionWith(file, change)).not.toBe(before);
  expect(rulesVersionOf(copy)).toBe(before);
});

test.for([
  { what: 'a figure', file: 'shared/law/370000/pension.contribution-base.floor.json' },
  { what: 'a notice', file: 'shared/law/documents.json' },
  { what: 'a file of a programme', file: 'shared/law/programmes/new.json' },
  { what: 'what is made of the law', file: 'shared/law/release.generated.ts' },
  {
    what: 'a tool for programmers',
    file: 'package.json',
    change: (text: string) => text.replace(/("vitest": ")[\d.]+/, '$10.0.0'),
  },
])('a change of $what is not', ({ file, change = (text: string) => `${text} ` }) => {
  expect(versionWith(file, change)).toBe(rulesVersionOf(copy));
});
