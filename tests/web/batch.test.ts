import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { syntheticRoster } from '../../infra/local/batch/synthetic-roster.ts';
import { dayInShanghai } from '../../shared/month.ts';
import { asOf, workThrough } from '../batch/work-through.ts';
import { temporaryFolder } from '../local/serve.ts';
import { type ServerProcess, startServer } from '../local/server-process.ts';
import { launchChromium } from './chromium.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARTIFACTS = fileURLToPath(new URL('../../artifacts/', import.meta.url));

let server: ServerProcess;
let browser: Browser;
let page: Page;
/** Requests after the page was loaded. */
const sent: string[] = [];
const faults: string[] = [];

beforeAll(async () => {
  mkdirSync(ARTIFACTS, { recursive: true });
  [server, browser] = await Promise.all([startServer({ dataDir: temporaryFolder() }), launchChromium()]);
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' })).newPage();
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  // The day of the result is that of the page's clock.
  await page.clock.setFixedTime(new Date(`${asOf}T04:00:00Z`));
  await page.goto(`${server.origin}/batch.html`, { waitUntil: 'networkidle' });
  page.on('request', (request) => sent.push(request.url()));
});

afterAll(async () => {
  await browser?.close();
  server?.child.kill();
  await server?.ended;
});

async function choose(name: string, text: string): Promise<void> {
  await page.getByLabel('选名单').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

async function saved(button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

describe('A roster in the browser', () => {
  test('gives the bytes of the laptop, and nothing leaves the machine', async () => {
    expect(dayInShanghai(new Date(`${asOf}T04:00:00Z`))).toBe(asOf);
    const roster = [...syntheticRoster(300, 5)].join('');
    await choose('骑手.csv', roster);
    await page.getByText('已算完 300 行。').waitFor();
    const { name, text } = await saved('保存结果');
    expect(name).toBe('骑手.result.csv');
    expect(text).toBe(workThrough(roster).text);
    expect(sent.filter((url) => !url.startsWith('blob:'))).toEqual([]);
    expect(faults).toEqual([]);
    await page.screenshot({ path: `${ARTIFACTS}batch-desktop.png`, fullPage: true });
  });

  test('with names in it is refused', async () => {
    await choose('names.csv', '姓名,缴费年度\n王小二,2026\n');
    expect(await page.getByRole('alert').textContent()).toContain('个人身份信息的列：姓名');
    await page.screenshot({ path: `${ARTIFACTS}batch-refused.png`, fullPage: true });
  });

  test('begins with a template and its guide', async () => {
    expect((await saved('下载模板')).text).toMatch(/^\uFEFF编号,性别/);
    expect((await saved('下载填写说明')).text).toContain('怎样填');
  });

  test('is usable by those who cannot see it, also on a phone', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.screenshot({ path: `${ARTIFACTS}batch-phone.png`, fullPage: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.evaluate(AXE);
    const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(sent.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  });
});
