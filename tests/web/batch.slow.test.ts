import { readFileSync } from 'node:fs';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { dayInShanghai } from '../../shared/month.ts';
import { syntheticRoster } from '../../tools/roster/synthetic-roster.ts';
import { asOf, workThrough } from '../roster/work-through.ts';
import { parts, ROWS, sheet, zipped } from '../roster/workbooks.ts';
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
  await page.getByLabel('选名单').waitFor();
  page.on('request', (request) => sent.push(request.url()));
});

async function choose(name: string, text: string): Promise<void> {
  await page.getByLabel('选名单').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

async function saved(button: string): Promise<{ name: string; text: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const bytes = readFileSync(await download.path());
  return { name: download.suggestedFilename(), text: bytes.toString(), bytes };
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

  test('drops names before anything else and says so, and asks what other headings mean', async () => {
    await choose(
      'names.csv',
      '姓名,编号,身份证号码,缴费年度,月缴基数标准,备注二\n王小二,A-1,370322198503120017,2026,4573,老户\n李小三,A-2,370322198503120025,2026,1,\n',
    );
    await page.getByRole('heading', { name: '先看一看各列' }).waitFor();
    await expect.poll(() => page.locator('.notice-box').textContent()).toMatch(/已经去掉.*姓名、身份证号码$/);
    await picture(page, 'batch-columns');
    expect(await findings(page)).toEqual([]);
    await page.getByLabel('“月缴基数标准”是').selectOption('缴费基数');
    expect(await page.getByLabel('“备注二”是').inputValue()).toBe('');
    await page.getByRole('button', { name: '开始测算' }).click();
    await page.getByText('已算完 2 行。').waitFor();
    // The one with a problem is shown, by the name of what was chosen: 1 may be yuan, percent or ten thousands.
    const rows = () => page.locator('.roster-rows tbody tr').allTextContents();
    await expect.poll(rows).toHaveLength(1);
    expect((await rows())[0]).toMatch(/^3A-2有问题缴费基数：“1”看不出/);
    await page.getByRole('button', { name: '全部 2 行' }).click();
    // 4573 × 20 % = 914.60 and × 7 % = 320.11
    await expect.poll(async () => (await rows())[0]).toMatch(/^2A-1.*1,234\.71 元$/);
    await picture(page, 'batch-rows');
    const { text } = await saved('保存结果');
    expect(text + (await page.locator('body').textContent())).not.toMatch(/王小二|李小三|3703221985|老户/);
    expect(sent.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  });

  test('of a column that is chosen twice, or of none, is refused in words', async () => {
    await choose('twice.csv', '编号,缴费年度,甲,乙\n1,2026,4573,4573\n');
    for (const name of ['甲', '乙']) await page.getByLabel(`“${name}”是`).selectOption('缴费基数');
    await page.getByRole('button', { name: '开始测算' }).click();
    await page.getByRole('alert').filter({ hasText: '这些列出现了两次：缴费基数' }).waitFor();
    await page.getByLabel('“乙”是').selectOption('');
    await page.getByRole('button', { name: '开始测算' }).click();
    await page.getByText('已算完 1 行。').waitFor();
  });

  test('of the old Excel is refused by its name', async () => {
    const buffer = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]);
    await page.getByLabel('选名单').setInputFiles({ name: '名单.xls', mimeType: 'application/vnd.ms-excel', buffer });
    const alert = page.getByRole('alert').filter({ hasText: '.xls' });
    await alert.waitFor();
    expect(await alert.textContent()).toContain('另存为');
    await picture(page, 'batch-refused');
  });

  test('begins with a template and its guide', async () => {
    expect((await saved('下载 CSV 模板')).text).toMatch(/^\uFEFF编号,性别/);
    expect((await saved('下载填写说明')).text).toContain('怎样填');
  });

  test('in a workbook: its names are dropped, its headings asked for, and its result is a workbook', async () => {
    const rows = [
      ['高青县骑手花名册'],
      ['姓名', '编号', '身份证号码', '缴费年度', '月缴基数标准', '出生年月'],
      ['王小二', 'A-1', '370322198503120017', 2026, 4573, new Date('1985-03-12T00:00:00Z')],
      ['李小三', 'A-2', '370322198503120025', 2026, 1, '75年6月'],
    ];
    const buffer = Buffer.from(await writeXlsx({ sheets: [{ name: '名单', rows }] }));
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    // The reader is loaded now, from here.
    expect(sent.filter((url) => !url.startsWith('blob:'))).toEqual([]);
    await page.getByLabel('选名单').setInputFiles({ name: '骑手.xlsx', mimeType, buffer });
    await page.getByRole('heading', { name: '先看一看各列' }).waitFor();
    expect(sent.some((url) => /assets\/workbook-in-.*\.js$/.test(url))).toBe(true);
    await expect.poll(() => page.locator('.notice-box').textContent()).toMatch(/已经去掉.*姓名、身份证号码$/);
    await picture(page, 'batch-workbook-columns');
    await page.getByLabel('“月缴基数标准”是').selectOption('缴费基数');
    await page.getByRole('button', { name: '开始测算' }).click();
    await page.getByText('已算完 2 行。').waitFor();
    await expect
      .poll(() => page.locator('.roster-rows tbody tr').allTextContents())
      .toEqual([expect.stringMatching(/^4A-2有问题/)]);
    await picture(page, 'batch-workbook-rows');
    await page.setViewportSize({ width: 360, height: 740 });
    await picture(page, 'batch-workbook-phone');
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await findings(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    const { name, bytes } = await saved('保存结果');
    expect(name).toBe('骑手.result.xlsx');
    const { sheets } = await readXlsx(bytes);
    const csv = workThrough(
      '高青县骑手花名册,,,\n编号,缴费年度,缴费基数,出生年月\nA-1,2026,4573,1985-03-12\nA-2,2026,1,75年6月\n',
    );
    const shown = sheets[0]?.rows.slice(1).map((cells) => cells.slice(0, 4).map((cell) => String(cell ?? '')));
    expect(shown).toEqual(csv.rows.map(({ 行, 编号, 结论, 问题 }) => [行, 编号, 结论, 问题]));
    expect(sent.every((url) => url.startsWith(it.server.origin) || url.startsWith('blob:'))).toBe(true);
    expect(faults).toEqual([]);
    sent.length = 0;
  });

  test('with macros is refused in words', async () => {
    const buffer = Buffer.from(zipped(parts(sheet(ROWS), { 'xl/vbaProject.bin': 'x' })));
    await page.getByLabel('选名单').setInputFiles({ name: '名单.xlsm', mimeType: 'application/zip', buffer });
    await page.getByRole('alert').filter({ hasText: '这个工作簿里有宏' }).waitFor();
  });

  test('begins with a template that has lists, too', async () => {
    const { name, bytes } = await saved('下载 Excel 模板');
    expect(name).toBe('roster-template.xlsx');
    expect((await readXlsx(bytes)).sheets.map((each) => each.name)).toEqual(['名单', '填写说明', '选项']);
    sent.length = 0;
  });

  test('is usable by those who cannot see it, also on a phone', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await picture(page, 'batch-phone');
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await findings(page)).toEqual([]);
    expect(sent.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  });
});
