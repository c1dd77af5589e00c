import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { handler } from '../functions/contributions/handler.ts';
import { call } from './functions/support/call.ts';

describe.each([
  ['README.md', 'zh-CN'],
  ['README.en.md', 'en'],
])('%s', (file, language) => {
  const readme = readFileSync(file, 'utf8');

  test('shows the real answer of its curl command', async () => {
    const raw = readme.match(/-d '(.+)'/)?.[1] ?? '';
    const shown: unknown = JSON.parse(readme.match(/```json\n([\s\S]+?)```/)?.[1] ?? '');
    const { status, body: answer } = await call(handler, {
      route: 'POST /v1/contributions',
      raw,
      headers: { 'Accept-Language': language },
    });
    expect(status).toBe(200);
    expect(answer).toMatchObject(shown as object);
  });

  test('names files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!http)([^)]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(2);
    for (const link of links)
      expect(() => readFileSync(link.endsWith('adr') ? `${link}/0001-law-as-data.md` : link)).not.toThrow();
  });
});
