import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../local/serve.ts';
import { type ServerProcess, startServer } from '../local/server-process.ts';
import { launchChromium } from './chromium.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: 'zh-CN' } as const;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARTIFACTS = fileURLToPath(new URL('../../artifacts/', import.meta.url));

let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(ARTIFACTS, { recursive: true });
  [server, browser] = await Promise.all([startServer({ dataDir: temporaryFolder() }), launchChromium()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.child.kill();
  await server?.ended;
});

/** What went wrong on a page, and whom it called, beside what it shows. */
interface Watched {
  page: Page;
  faults: string[];
  origins: Set<string>;
}

async function open(path = '/', options: BrowserContextOptions = {}): Promise<Watched> {
  const page = await (await browser.newContext({ ...PHONE, ...options })).newPage();
  const faults: string[] = [];
  const origins = new Set<string>();
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  await page.goto(`${server.origin}${path}`);
  // The band of 2026 is history on whatever day this runs.
  if (path === '/') await page.getByLabel('哪一年').selectOption('2026');
  return { page, faults, origins };
}

/** The month's cost that stays in sight, as it is read. */
const monthCost = (page: Page) => page.locator('.month-cost .amount').textContent();

/** What each of the four ways costs each time, in the order of the page. */
const eachTime = (page: Page) => page.locator('.cards > li > .rows .amount').allTextContents();

async function save(page: Page): Promise<{ code: string; link: string }> {
  await page.getByRole('button', { name: '保存结果，拿取件码' }).tap();
  const opened = page.getByRole('link', { name: '打开保存的结果' });
  await opened.waitFor();
  return {
    code: String(await page.locator('.pickup-code').textContent()),
    link: String(await opened.getAttribute('href')),
  };
}

const picture = (page: Page, name: string) => page.screenshot({ path: `${ARTIFACTS}web-${name}.png`, fullPage: true });

describe('a rider with a 360-pixel phone', () => {
  test('moves the base, saves, gets a pick-up code and finds the same amounts again', async () => {
    const { page, faults, origins } = await open();
    const slider = page.getByLabel('左右拖动选基数');
    const box = page.getByLabel('或者直接填基数');

    // 4573 × 20 % = 914.60 and × 7 % = 320.11
    expect(await monthCost(page)).toBe('1234.71 元');
    // 7621 × 20 % = 1524.20 and × 7 % = 533.47
    await page.getByRole('button', { name: '100%' }).tap();
    expect(await monthCost(page)).toBe('2057.67 元');
    // To the right end: 22863 × 20 % = 4572.60 and × 7 % = 1600.41
    const { x, y, width, height } = (await slider.boundingBox()) ?? expect.fail('no slider');
    await page.touchscreen.tap(x + width - 1, y + height / 2);
    expect(await monthCost(page)).toBe('6173.01 元');
    expect(await box.inputValue()).toBe('22863.00');
    // One step to the left by the keyboard: 22860 × 20 % = 4572.00 and × 7 % = 1600.20
    await slider.press('ArrowLeft');
    expect(await monthCost(page)).toBe('6172.20 元');

    // 5000 × 20 % = 1000.00 and × 7 % = 350.00: 1350.00 a month, × 3, × 6, × 12
    await box.fill('5000');
    expect(await monthCost(page)).toBe('1350.00 元');
    expect(await eachTime(page)).toEqual(['1350.00 元', '4050.00 元', '8100.00 元', '16200.00 元']);
    await expect.poll(() => page.locator('[aria-live=polite]').textContent()).toBe('每月要交 1350.00 元');

    await box.fill('4572.99');
    await box.blur();
    expect(await page.locator('#exact-fault').textContent()).toContain('请选 4573.00 至 22863.00 元的基数');
    expect(await monthCost(page)).toBe('1350.00 元');
    await picture(page, 'base-out-of-range');
    await box.fill('5000');
    expect(await page.locator('#exact-fault').textContent()).toBe('');

    const { code, link } = await save(page);
    expect(code).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}$/);
    await picture(page, 'saved-card');
    await page.getByRole('link', { name: '打开保存的结果' }).tap();
    await page.getByRole('heading', { level: 1, name: '保存的结果' }).waitFor();

    const elsewhere = await open(`/${link}`);
    for (const each of [page, elsewhere.page]) {
      await each.locator('.month-cost').waitFor();
      expect(await monthCost(each)).toBe('1350.00 元');
      expect(await eachTime(each)).toEqual(['1350.00 元', '4050.00 元', '8100.00 元', '16200.00 元']);
      expect(await each.locator('.pickup-code').textContent()).toBe(code);
    }
    expect([...origins, ...elsewhere.origins].every((origin) => origin === server.origin)).toBe(true);
    expect([...faults, ...elsewhere.faults]).toEqual([]);
  });

  test('loses nothing without a network, and the second try makes one record only', async () => {
    const { page } = await open();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '保存结果，拿取件码' }).tap();
    await page.getByText('连不上网络').waitFor();
    expect(await monthCost(page)).toBe('1234.71 元');
    await page.context().setOffline(false);

    // The record is made, but its answer does not arrive.
    const lost = Promise.withResolvers<{ pickupCode: string }>();
    await page.route('**/v1/assessments', async (route) => {
      const answer = await route.fetch();
      lost.resolve(await answer.json());
      await route.abort();
    });
    await page.getByRole('button', { name: '再试一次' }).tap();
    const { pickupCode } = await lost.promise;
    await page.getByText('连不上网络').waitFor();
    await page.unroute('**/v1/assessments');
    await page.getByRole('button', { name: '再试一次' }).tap();
    expect(await page.locator('.pickup-code').textContent()).toBe(pickupCode);
  });

  test('deletes what was saved: the link then leads nowhere, in plain words', async () => {
    const { page } = await open();
    const { link } = await save(page);
    await page.getByRole('button', { name: '删除这份结果' }).tap();
    await page.getByRole('button', { name: '确定删除' }).tap();
    await page.getByText('已经删除').waitFor();
    const { page: again } = await open();
    await again.getByLabel('保存时的网址或编号').fill(`${server.origin}/${link}`);
    await again.getByRole('button', { name: '打开', exact: true }).tap();
    await again.getByText('没有找到').waitFor();
  });
});

describe.for(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.for(['zh-CN', 'en'] as const)(
    'axe finds nothing on either view in %s, and 320 pixels hold both',
    async (language) => {
      const { page } = await open('/', { colorScheme });
      await save(page);
      if (language === 'en') await page.getByRole('button', { name: 'English' }).tap();
      for (const summary of await page.locator('summary').all()) await summary.tap();
      await expectSound(page);
      await picture(page, `calculator-${colorScheme}-${language}`);
      await page.locator('a[href^="#/saved/"]').tap();
      await page.locator('h1:focus').waitFor();
      await page.locator('.month-cost').waitFor();
      await expectSound(page);
      await picture(page, `saved-${colorScheme}-${language}`);
    },
  );
});

async function expectSound(page: Page): Promise<void> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  await page.setViewportSize(PHONE.viewport);
}
