import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

describe.each([
  ['README.md', 'zh-CN'],
  ['README.en.md', 'en'],
])('%s', (file, language) => {
  const readme = readFileSync(file, 'utf8');

  test('holds on two screens', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(150);
  });

  test('shows phone and counter in light and dark, none of them heavy', () => {
    const pictures = [...readme.matchAll(/(?:src|srcset)="([^"]+)"/g)].map(([, file = '']) => file);
    expect(pictures.sort()).toEqual(
      ['counter', 'phone'].flatMap((name) =>
        ['dark', 'light'].map((colours) => `docs/pictures/${name}-${language}-${colours}.png`),
      ),
    );
    for (const file of pictures) expect([file, readFileSync(file).length < 150_000]).toEqual([file, true]);
  });

  test('names files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!http)([^)]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(2);
    for (const link of links)
      expect(() => readFileSync(link.endsWith('adr') ? `${link}/0001-law-as-data.md` : link)).not.toThrow();
  });
});
