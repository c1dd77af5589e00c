import { readdirSync, readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PAGE_DIR } from '../../tools/local/page.ts';
import { DESK, expectNothingLost, findings, PHONE, picture, stage, type Watched } from './stage.ts';

const { it, watched, open } = stage(DESK);

async function openDocs(query = '', options: BrowserContextOptions = {}): Promise<Watched> {
  const seen = await open(`/docs${query}`, options);
  await seen.page.getByText('/v1/contributions').first().waitFor();
  return seen;
}

test('shows the document of this very server: every route, with its examples', async () => {
  const { page, faults, origins } = await openDocs();
  const { paths } = await (await fetch(`${it.server.origin}/v1/openapi.json`)).json();
  const tags = Object.values(paths as object).flatMap((path) =>
    Object.values(path as object).flatMap((operation) => (operation as { tags?: string[] }).tags ?? []),
  );
  for (const tag of new Set(tags))
    await expect.poll(() => page.getByText(tag, { exact: true }).count()).toBeGreaterThan(0);
  expect([...origins]).toEqual([it.server.origin]);
  // Scalar's zod tries `new Function` once and does without: the policy of the page holds there, and says so.
  expect(faults.filter((fault) => !fault.includes("'script-src' was not explicitly set"))).toEqual([]);
  await picture(page, 'docs-desk', false);
});

test('is the only page that loads Scalar, and the only one with inline styles allowed', async () => {
  const scalar = readdirSync(`${PAGE_DIR}/assets`).filter((name) => name.startsWith('scalar-'));
  expect(scalar).toHaveLength(1);
  const policy = async (path: string) =>
    String((await fetch(it.server.origin + path)).headers.get('content-security-policy'));
  expect(await policy('/docs')).toContain("style-src 'self' 'unsafe-inline'");
  expect(await policy('/docs')).not.toMatch(/script-src|unsafe-eval|https?:/);
  for (const path of ['/', '/policy', '/embed', '/embed/frame.html'])
    expect(await policy(path), path).not.toContain('unsafe');
  for (const name of ['index', 'policy', 'embed', 'embed/frame']) {
    const { page } = await watched();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${it.server.origin}/${name === 'index' ? '' : `${name}${name.includes('/') ? '.html' : ''}`}`);
    await page.waitForLoadState('networkidle');
    expect(
      asked.filter((url) => url.includes('scalar')),
      name,
    ).toEqual([]);
    await page.context().close();
  }
  expect(readFileSync(`${PAGE_DIR}/docs.html`, 'utf8')).not.toMatch(/https?:\/\//);
});

describe('the guides', () => {
  test.for(['light', 'dark'] as const)(
    'in %s colours: axe finds nothing, and 320 pixels hold them',
    async (colorScheme) => {
      const { page, faults, origins } = await open('/docs/index.html', { colorScheme });
      expect(await findings(page)).toEqual([]);
      await page.getByRole('link', { name: '加一个项目', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: '怎样加一个项目' }).waitFor();
      expect(await findings(page)).toEqual([]);
      await expectNothingLost(page);
      await picture(page, `guides-${colorScheme}`, false);
      await page.goto(`${it.server.origin}/docs/README.html`);
      await expect.poll(() => page.evaluate('[...document.images].every((each) => each.naturalWidth > 0)')).toBe(true);
      expect(faults).toEqual([]);
      expect([...origins]).toEqual([it.server.origin]);
    },
  );
});

/**
 * Scalar names the list of an answer's two views "Schema" and shows the name of the view, and gives the examples of all
 * routes one name: its own faults (1.76.3).
 */
const SCALARS_OWN =
  /^(?:label-content-name-mismatch: (?:<button [^|]*data-testid="response-variant-pic[^|]*(?: \| )?)+|landmark-unique: (?:<div [^|]*class="scalar-card [^|]*(?: \| )?)+)$/;
const ourFindings = async (page: Page) => (await findings(page)).filter((each) => !SCALARS_OWN.test(each));

describe.for([
  { colorScheme: 'light', options: DESK },
  { colorScheme: 'dark', options: PHONE },
] as const)('in $colorScheme colours', ({ colorScheme, options }) => {
  test.for(['zh-CN', 'en'] as const)('axe finds nothing in %s, and 320 pixels hold it', async (language) => {
    const { page } = await openDocs(language === 'en' ? '?language=en' : '', { ...options, colorScheme });
    await expect.poll(() => page.evaluate('document.documentElement.lang')).toBe(language);
    await expect.poll(() => ourFindings(page)).toEqual([]);
    // What is further down comes up only when it is scrolled to.
    await page.goto(`${page.url()}#tag/subsidies`);
    await page.getByText('/v1/subsidies').last().scrollIntoViewIfNeeded();
    await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(500);
    await expect.poll(() => ourFindings(page)).toEqual([]);
    await picture(page, `docs-operation-${colorScheme}-${language}`, false);
    await expectNothingLost(page);
    await page.evaluate('scrollTo(0, 0)');
    await picture(page, `docs-${colorScheme}-${language}`, false);
  });
});
