import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { handler as contributions } from '../functions/contributions/handler.ts';
import { handler as plans } from '../functions/plans/handler.ts';
import { call } from './functions/support/call.ts';

describe.each([
  ['README.md', 'zh-CN'],
  ['README.en.md', 'en'],
])('%s', (file, language) => {
  const readme = readFileSync(file, 'utf8');

  test.for([
    ['/v1/contributions', contributions],
    ['/v1/plans', plans],
  ] as const)('shows the real answer of its curl command to %s', async ([path, handler]) => {
    const [, shown = ''] = readme.split(`localhost:8787${path} `);
    const raw = shown.match(/-d '(.+)'/)?.[1] ?? '';
    const expected: unknown = JSON.parse(shown.match(/```json\n([\s\S]+?)```/)?.[1] ?? '');
    const { status, body: answer } = await call(handler, {
      route: `POST ${path}`,
      raw,
      headers: { 'Accept-Language': language },
    });
    expect(status).toBe(200);
    expect(answer).toMatchObject(expected as object);
  });

  test('names files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!http)([^)]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(2);
    for (const link of links)
      expect(() => readFileSync(link.endsWith('adr') ? `${link}/0001-law-as-data.md` : link)).not.toThrow();
  });
});
