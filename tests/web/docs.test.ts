import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PAGE_DIR } from '../../infra/local/page.ts';
import { temporaryFolder } from '../local/serve.ts';
import { type ServerProcess, startServer } from '../local/server-process.ts';
import { launchChromium } from './chromium.ts';
import { expectNothingLost, findings, picture, type Watched, watched } from './sound.ts';

const DESK = { viewport: { width: 1280, height: 800 } } as const;
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;

// Scalar is 5 MB of script.
vi.setConfig({ testTimeout: 90_000 });

let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ dataDir: temporaryFolder() }), launchChromium()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.child.kill();
  await server?.ended;
});

async function open(query: string, options: BrowserContextOptions): Promise<Watched> {
  const seen = await watched(browser, options);
  await seen.page.goto(`${server.origin}/docs${query}`);
  await seen.page.getByText('/v1/contributions').first().waitFor({ timeout: 60_000 });
  return seen;
}

test('shows the document of this very server: every route, with its examples', async () => {
  const { page, faults, origins } = await open('', DESK);
  const { paths } = await (await fetch(`${server.origin}/v1/openapi.json`)).json();
  const tags = Object.values(paths as object).flatMap((path) =>
    Object.values(path as object).flatMap((operation) => (operation as { tags?: string[] }).tags ?? []),
  );
  for (const tag of new Set(tags))
    await expect.poll(() => page.getByText(tag, { exact: true }).count()).toBeGreaterThan(0);
  expect([...origins]).toEqual([server.origin]);
  // Scalar's zod tries `new Function` once and does without: the policy of the page holds there, and says so.
  expect(faults.filter((fault) => !fault.includes("'script-src' was not explicitly set"))).toEqual([]);
  await picture(page, 'docs-desk', false);
});

test('is the only page that loads Scalar, and the only one with inline styles allowed', async () => {
  const scalar = readdirSync(`${PAGE_DIR}/assets`).filter((name) => name.startsWith('scalar-'));
  expect(scalar).toHaveLength(1);
  const policy = async (path: string) =>
    String((await fetch(server.origin + path)).headers.get('content-security-policy'));
  expect(await policy('/docs')).toContain("style-src 'self' 'unsafe-inline'");
  expect(await policy('/docs')).not.toMatch(/script-src|unsafe-eval|https?:/);
  for (const path of ['/', '/policy', '/embed', '/embed/frame.html'])
    expect(await policy(path), path).not.toContain('unsafe');
  for (const name of ['index', 'policy', 'embed', 'embed/frame']) {
    const { page } = await watched(browser, DESK);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${server.origin}/${name === 'index' ? '' : `${name}${name.includes('/') ? '.html' : ''}`}`);
    await page.waitForLoadState('networkidle');
    expect(
      asked.filter((url) => url.includes('scalar')),
      name,
    ).toEqual([]);
    await page.context().close();
  }
  expect(readFileSync(`${PAGE_DIR}/docs.html`, 'utf8')).not.toMatch(/https?:\/\//);
});

describe.for([
  { colorScheme: 'light', options: DESK },
  { colorScheme: 'dark', options: PHONE },
] as const)('in $colorScheme colours', ({ colorScheme, options }) => {
  test.for(['zh-CN', 'en'] as const)('axe finds nothing in %s, and 320 pixels hold it', async (language) => {
    const { page } = await open(language === 'en' ? '?language=en' : '', { ...options, colorScheme });
    expect(await page.evaluate('document.documentElement.lang')).toBe(language);
    await expect.poll(() => findings(page), { timeout: 30_000 }).toEqual([]);
    // What is further down comes up only when it is scrolled to.
    await page.goto(`${page.url()}#tag/subsidies`);
    await page.getByText('/v1/subsidies').last().scrollIntoViewIfNeeded();
    await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(500);
    await expect.poll(() => findings(page), { timeout: 30_000 }).toEqual([]);
    await picture(page, `docs-operation-${colorScheme}-${language}`, false);
    await expectNothingLost(page);
    await page.evaluate('scrollTo(0, 0)');
    await picture(page, `docs-${colorScheme}-${language}`, false);
  });
});
