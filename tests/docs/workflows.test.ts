import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FOLDER = '.github/workflows';
const workflows = readdirSync(FOLDER).map((file) => ({ file, text: readFileSync(`${FOLDER}/${file}`, 'utf8') }));
/** Each job by itself: they stand two spaces in. */
const jobsOf = (text: string): string[] => (text.split(/^jobs:\n/m)[1] ?? '').split(/^(?= {2}\w+:\n)/m);

test.for(workflows)('$file may read by itself, and who may write runs no package', ({ text }) => {
  expect(text).toMatch(/^permissions:\n {2}contents: read\n(?! )/m);
  for (const job of jobsOf(text)) if (/: write$/m.test(job)) expect(job).not.toMatch(/npm |node |checkout/);
});

test('what is proposed is checked as everything else is', () => {
  const proposed = workflows.filter(({ text }) => /^ {2}pull_request:$/m.test(text));
  expect(proposed.map(({ text }) => text.match(/^ {6}- run: npm .*$/gm))).toEqual([
    ['      - run: npm ci', '      - run: npm run check'],
  ]);
});
