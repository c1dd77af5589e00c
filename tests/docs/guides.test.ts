import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guides } from '../../tools/build/page/guides.ts';

const pages = guides();
const byPage = new Map(pages.map(({ page, html }) => [page, html]));
const BUILT = /^\/(docs|policy|icon\.svg|docs\/guides\.css)?$/;

const linksOf = (html: string): string[] =>
  [...html.matchAll(/(?:href|src|srcset)="([^"]+)"/g)].map(([, to = '']) => to.replaceAll('&amp;', '&'));

describe('the guides at /docs/index.html', () => {
  test('every task has one, and the contents lead to all of them', () => {
    const contents = byPage.get('docs/index.html') ?? '';
    const tasks = pages.map(({ page }) => page).filter((page) => page.startsWith('docs/how-to/'));
    expect(tasks.length).toBeGreaterThanOrEqual(13);
    for (const task of tasks) expect(contents).toContain(`href="${task.replace('docs/', '')}"`);
    expect(contents).toContain('href="adr/0001-law-as-data.html"');
  });

  test.for(pages)('every link of $page leads somewhere, to its very heading', ({ page, html }) => {
    for (const to of linksOf(html)) {
      if (/^(https?|mailto):/.test(to) || BUILT.test(to)) continue;
      const [path = '', anchor] = to.split('#');
      const target = path === '' ? page : normalize(join(dirname(page), path));
      if (target.endsWith('.png')) {
        expect(readFileSync(target).subarray(1, 4).toString(), to).toBe('PNG');
        continue;
      }
      expect([to, byPage.has(target)]).toEqual([to, true]);
      if (anchor) expect([to, byPage.get(target)?.includes(`id="${decodeURI(anchor)}"`)]).toEqual([to, true]);
    }
  });

  test('both languages of a how-to are there, and no page has a script', () => {
    for (const { page, html } of pages) {
      if (page.startsWith('docs/how-to/')) expect([page, html.includes('id="in-english"')]).toEqual([page, true]);
      expect(html).not.toMatch(/<script|\son\w+=|style="/);
    }
  });
});

describe('the commands in them', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  /** What npm itself has. */
  const OF_NPM = ['start', 'test'];

  test.for(pages)('$page names no npm script that is not there', ({ html }) => {
    for (const [, name = ''] of html.matchAll(/npm run (?:--silent |-s )?([\w:-]+)/g))
      expect([name, name in scripts]).toEqual([name, true]);
    for (const [, name = ''] of html.matchAll(/npm (start|test)\b/g)) expect(OF_NPM).toContain(name);
  });

  test('a file of the repository that a command runs is there', () => {
    for (const { page, html } of pages)
      for (const [, file = ''] of html.matchAll(/(?:node|bash|sh) ((?:\.ci|tools|tests|infra)\/[\w./-]+)/g))
        expect([page, file, existsSync(file)]).toEqual([page, file, true]);
  });
});
