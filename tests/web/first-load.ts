import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { PAGE_DIR } from '../../tools/local/page.ts';

const file = (path: string): Buffer => readFileSync(`${PAGE_DIR}/${path.replace(/^\//, '')}`);

/**
 * Scripts and styles that the built page itself names, with all that those import before they run, and their compressed
 * bytes.
 */
export function firstLoad(): { path: string; bytes: number }[] {
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
  return [...found].map((path) => ({ path, bytes: gzipSync(file(path)).length }));
}
