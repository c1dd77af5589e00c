import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { dayInShanghai } from '../../shared/month.ts';
import { syntheticRoster } from '../../tools/roster/synthetic-roster.ts';
import { asOf, workThrough } from '../roster/work-through.ts';
import { DESK, findings, picture, stage } from './stage.ts';

const { it, watched } = stage(DESK);
let page: Page;
/** Requests after the page was loaded. */
const sent: string[] = [];
let faults: string[];

beforeAll(async () => {
  ({ page, faults } = await watched());
  // The day of the result is that of the page's clock.
  await page.clock.setFixedTime(new Date(`${asOf}T04:00:00Z`));
  await page.goto(`${it.server.origin}/batch.html`, { waitUntil: 'networkidle' });
  page.on('request', (request) => sent.push(request.url()));
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
    await picture(page, 'batch-desktop');
  });

  test('with names in it is refused', async () => {
    await choose('names.csv', '姓名,缴费年度\n王小二,2026\n');
    expect(await page.getByRole('alert').textContent()).toContain('个人身份信息的列：姓名');
    await picture(page, 'batch-refused');
  });

  test('begins with a template and its guide', async () => {
    expect((await saved('下载模板')).text).toMatch(/^\uFEFF编号,性别/);
    expect((await saved('下载填写说明')).text).toContain('怎样填');
  });

  test('is usable by those who cannot see it, also on a phone', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await picture(page, 'batch-phone');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await findings(page)).toEqual([]);
    expect(sent.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  });
});
