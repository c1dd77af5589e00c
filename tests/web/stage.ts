import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type ServerProcess, startServer } from '../tools/local/server-process.ts';
import { launchChromium } from './chromium.ts';

export const PHONE = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
  locale: 'zh-CN',
} as const;
export const DESK = { viewport: { width: 1280, height: 900 }, locale: 'zh-CN' } as const;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARTIFACTS = fileURLToPath(new URL('../../artifacts/', import.meta.url));

/** What went wrong on a page, and whom it called, beside what it shows. */
export interface Watched {
  page: Page;
  faults: string[];
  origins: Set<string>;
}

/** The real server and the real browser for one file of tests. Two cores and other work: patience, never haste. */
export function stage(device: BrowserContextOptions = PHONE) {
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

  /** A page that has not been anywhere yet. */
  async function watched(options: BrowserContextOptions = {}): Promise<Watched> {
    const page = await (await it.browser.newContext({ ...device, ...options })).newPage();
    const faults: string[] = [];
    const origins = new Set<string>();
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => {
      // What the page makes itself, such as the calendar file, comes from nowhere.
      if (/^(https?|wss?):/.test(request.url())) origins.add(new URL(request.url()).origin);
    });
    page.setDefaultTimeout(60_000);
    return { page, faults, origins };
  }

  async function open(path = '/', options: BrowserContextOptions = {}): Promise<Watched> {
    const seen = await watched(options);
    await seen.page.goto(`${it.server.origin}${path}`);
    return seen;
  }
  return { it, watched, open };
}

export const pathOfArtifact = (name: string): string => `${ARTIFACTS}${name}`;

/** For people to look at after the run; the whole page, or what is in sight. */
export const picture = (page: Page, name: string, fullPage = true) =>
  page.screenshot({ path: pathOfArtifact(`${name}.png`), fullPage });

/** Axe's findings on a page or in a frame, each with the elements it is about. */
export async function findings(at: Page | Frame, rules: RunOptions['rules'] = {}): Promise<string[]> {
  await at.evaluate(AXE);
  const options = JSON.stringify({ iframes: false, rules } satisfies RunOptions);
  const { violations } = await at.evaluate<AxeResults>(`axe.run(document, ${options})`);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}

/** What breaks its text because it has no room for four letters in a line. */
const SQUEEZED = `{
const linesOf = (each) => {
  const range = document.createRange();
  range.selectNodeContents(each);
  return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
};
[...document.querySelectorAll('body *')].filter((each) => {
  const { display, fontSize } = getComputedStyle(each);
  const hasText = [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim().length > 4);
  // A character is as wide as high, a letter of English about half as wide.
  const letter = Number.parseFloat(fontSize) * (document.documentElement.lang === 'en' ? 0.5 : 1);
  return hasText && display !== 'inline' && each.checkVisibility() && each.clientWidth < 4 * letter && linesOf(each) > 1 &&
    !each.closest('svg, select, noscript, .visually-hidden');
}).map((each) => each.outerHTML.slice(0, 120));
}`;

/** What runs out of the side of 320 pixels. */
const TOO_WIDE = `[...document.querySelectorAll('body *')].filter((each) => each.checkVisibility() && each.getBoundingClientRect().right > 321 &&
  !each.closest('.scroll, .scrolls, .drawing, .visually-hidden')).map((each) => each.outerHTML.slice(0, 120)).slice(-5)`;

/** Opens what is still folded of the answer, and says whether all of it is open and made: a fold makes what it holds once it is opened. */
const UNFOLD = `{
const folded = [...document.querySelectorAll('.answer details')].filter((each) => !each.open || each.children.length < 2);
for (const each of folded) each.open = true;
folded.length === 0;
}`;

export const unfoldAll = (page: Page) => expect.poll(() => page.evaluate(UNFOLD)).toBe(true);

/**
 * Nothing runs out of the side, and no column is squeezed: at a desk, on 320 pixels, which is also 200 % zoom of 640, and
 * with letters twice as large.
 */
export async function expectNothingLost(page: Page): Promise<void> {
  const before = page.viewportSize() ?? PHONE.viewport;
  for (const width of [DESK.viewport.width, 320]) {
    await page.setViewportSize({ width, height: 640 });
    await expect.poll(() => page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await expect.poll(() => page.evaluate(SQUEEZED)).toEqual([]);
  }
  await page.setViewportSize({ width: 640, height: 740 });
  await page.evaluate("document.documentElement.style.fontSize = '200%'");
  await expect.poll(() => page.evaluate('document.documentElement.scrollWidth')).toBe(640);
  await page.evaluate("document.documentElement.style.fontSize = ''");
  await page.setViewportSize(before);
}

/** axe finds nothing, contrast of 7 : 1 (AAA) included, and 320 pixels hold everything. */
export async function expectSound(page: Page): Promise<void> {
  // Not polled: that would bound one look of axe, which a busy machine takes long for.
  expect(await findings(page, { 'color-contrast-enhanced': { enabled: true } })).toEqual([]);
  await expectNothingLost(page);
  const before = page.viewportSize() ?? PHONE.viewport;
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => page.evaluate(TOO_WIDE)).toEqual([]);
  await page.setViewportSize(before);
}
