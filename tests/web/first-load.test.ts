import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildPage } from '../../infra/local/build-page.ts';
import { PAGE_DIR } from '../../infra/local/page.ts';

const MOST_BYTES = 90 * 1024;

const file = (path: string): Buffer => readFileSync(`${PAGE_DIR}/${path.replace(/^\//, '')}`);

/** Scripts and styles that the page itself names, with all that those import before they run. */
function firstLoad(): Set<string> {
  const html = file('index.html').toString();
  const waiting = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path as string);
  const found = new Set<string>();
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const imports = path.endsWith('.js')
      ? [
          ...file(path)
            .toString()
            .matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)/g),
        ]
      : [];
    waiting.push(...imports.map(([, name]) => `/assets/${name}`));
  }
  return found;
}

test('script and style of the first load are at most 90 KB, compressed', async () => {
  await buildPage();
  const files = [...firstLoad()];
  const bytes = files.map((path) => gzipSync(file(path)).length);
  console.info(files.map((path, index) => `${path} ${bytes[index]}`).join('\n'));
  expect(files.some((path) => path.endsWith('.css'))).toBe(true);
  expect(files.filter((path) => path.endsWith('.js')).length).toBeGreaterThan(0);
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(MOST_BYTES);
}, 120_000);
