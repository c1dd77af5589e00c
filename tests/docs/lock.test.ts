import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Entry {
  version?: string;
  resolved?: string;
  integrity?: string;
  inBundle?: boolean;
}

const entriesOf = (folder: string): [path: string, entry: Entry][] => {
  const lock = JSON.parse(readFileSync(new URL(`../../${folder}package-lock.json`, import.meta.url), 'utf8'));
  return Object.entries<Entry>(lock.packages).filter(([path, { inBundle }]) => path !== '' && !inBundle);
};

test.for(['', 'tests/assistants/', 'tests/client/', 'tests/measure/'])(
  '%s: every package is held to where it comes from and what was there',
  (folder) => {
    const entries = entriesOf(folder);
    expect(entries.length).toBeGreaterThan(30);
    for (const [path, { resolved, integrity }] of entries) {
      expect([path, resolved]).toEqual([path, expect.stringMatching(/^https:\/\/registry\.npmjs\.org\/.+\.tgz$/)]);
      expect([path, integrity]).toEqual([path, expect.stringMatching(/^sha512-[\w+/]{86}==$/)]);
    }
  },
);
