import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { documents } from '../../shared/law/documents.ts';
import { type ParameterFile, parameter } from '../../shared/law/schema.ts';
import { DIRECTORY, realRelease } from './hand-made.ts';

const contentOf = (file: string): unknown => JSON.parse(readFileSync(`${DIRECTORY}/${file}`, 'utf8'));
const files = readdirSync(DIRECTORY, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\/.*\.json$/.test(file) && !file.startsWith('programmes/'),
);
const notices = z.parse(documents, contentOf('documents.json')).documents;

test('beside the programmes there are parameter files in the folders of the regions, and nowhere else', () => {
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(['cn', '370000', '370300', '370322']).toContain(dirname(file));
});

describe.each(files)('%s', (file) => {
  const content = contentOf(file) as ParameterFile;

  test('has the shape of a parameter and names its schema', () => {
    expect(z.safeParse(parameter, content).error?.issues).toBeUndefined();
    expect(content.$schema).toBe('../parameter.schema.json');
  });

  test('is named after its id', () => {
    expect(basename(file)).toBe(`${content.id}.json`);
  });

  test('has its periods in order, none over another', () => {
    const days = content.values.flatMap(({ from, to }) => [from, to ?? from]);
    expect(days).toEqual(days.toSorted());
    const firsts = content.values.map(({ from, publishedOn }) => `${from} ${publishedOn}`);
    expect(new Set(firsts).size).toBe(firsts.length);
  });

  test('rests on notices that documents.json has', () => {
    const numbers = notices.map(({ number }) => number);
    for (const { document } of content.values) expect(numbers).toContain(document);
  });

  test('was checked on or after the day each figure became known', () => {
    for (const { checkedOn, publishedOn, from } of content.values)
      expect(checkedOn >= (publishedOn ?? from)).toBe(true);
  });

  test('gives an end to each figure of a single year', () => {
    const yearly = content.untilPublished ? content.values.filter(({ value }) => value !== null) : [];
    for (const { to } of yearly) expect(to).toMatch(/-12-31$/);
  });
});

test('every notice is given once, and is behind a figure or named by a rule', () => {
  // The parts of programmes are among the parameters of a release.
  const values = Object.values(realRelease().parameters).flatMap((all) => all.flatMap((each) => each.values));
  const cited = values.map(({ document }) => document);
  const rules = new URL('../../shared/rules', import.meta.url).pathname;
  const code = readdirSync(rules, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`${rules}/${file}`, 'utf8'))
    .join('\n');
  for (const { number, citedBy } of notices)
    expect(citedBy === 'rules' ? code.includes(number) : cited.includes(number), number).toBe(true);
  expect(new Set(notices.map(({ number }) => number)).size).toBe(notices.length);
});
