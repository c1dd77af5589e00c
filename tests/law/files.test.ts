import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { realRelease } from './hand-made.ts';

test('a notice that is kept for the rules is named by one', () => {
  const rules = new URL('../../shared/rules', import.meta.url).pathname;
  const code = readdirSync(rules, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`${rules}/${file}`, 'utf8'))
    .join('\n');
  for (const { number, citedBy } of realRelease().documents) if (citedBy) expect(code).toContain(number);
});
