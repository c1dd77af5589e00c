import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { temporaryFolder } from '../local/serve.ts';
import { type ServerProcess, startServer } from '../local/server-process.ts';
import { launchChromium } from './chromium.ts';

export const PHONE = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
  locale: 'zh-CN',
} as const;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const ARTIFACTS = fileURLToPath(new URL('../../artifacts/', import.meta.url));

/** What went wrong on a page, and whom it called, beside what it shows. */
export interface Watched {
  page: Page;
  faults: string[];
  origins: Set<string>;
}

/** The real server and the real browser for one file of tests. Two cores and other work: patience, never haste. */
export function stage() {
  const it = {} as { server: ServerProcess; browser: Browser };
  beforeAll(async () => {
    mkdirSync(ARTIFACTS, { recursive: true });
    [it.server, it.browser] = await Promise.all([startServer({ dataDir: temporaryFolder() }), launchChromium()]);
  }, 180_000);
  afterAll(async () => {
    await it.browser?.close();
    it.server?.child.kill();
    await it.server?.ended;
  }, 60_000);

  async function open(path = '/', options: BrowserContextOptions = {}): Promise<Watched> {
    const page = await (await it.browser.newContext({ ...PHONE, ...options })).newPage();
    const faults: string[] = [];
    const origins = new Set<string>();
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      // What the page makes itself, such as the calendar file, comes from nowhere.
      if (protocol !== 'blob:') origins.add(origin);
    });
    page.setDefaultTimeout(60_000);
    await page.goto(`${it.server.origin}${path}`);
    return { page, faults, origins };
  }
  return { it, open };
}

/** Whole page, for people to look at after the run. */
export const picture = (page: Page, name: string) =>
  page.screenshot({ path: `${ARTIFACTS}web-${name}.png`, fullPage: true });

/** axe finds nothing, contrast of 7 : 1 (AAA) included, and 320 pixels hold everything. */
export async function expectSound(page: Page): Promise<void> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>(
    "axe.run({ rules: { 'color-contrast-enhanced': { enabled: true } } })",
  );
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  const before = page.viewportSize() ?? PHONE.viewport;
  await page.setViewportSize({ width: 320, height: 640 });
  const wide = await page.evaluate(
    `[...document.querySelectorAll('body *')].filter((each) => each.checkVisibility() && each.getBoundingClientRect().right > 321 &&
      !each.closest('.scrolls, .drawing, .visually-hidden')).map((each) => each.outerHTML.slice(0, 120)).slice(-5)`,
  );
  expect(wide).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  await page.setViewportSize(before);
}
