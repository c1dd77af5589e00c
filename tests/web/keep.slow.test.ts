import type { Page } from 'playwright-core';
import decode from 'qr/decode.js';
import { describe, expect, test, vi } from 'vitest';
import { expectSound, PHONE, picture, stage } from './stage.ts';

const { it, open } = stage();
vi.setConfig({ testTimeout: 240_000 });

/** As WeChat names itself on an Android phone. */
const WECHAT =
  'Mozilla/5.0 (Linux; Android 13; V2238A Build/TP1A.220624.014; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.188 Mobile Safari/537.36 XWEB/1260117 MMWEBSDK/20240404 MicroMessenger/8.0.49.2600(0x28003137) WeChat/arm64 NetType/4G Language/zh_CN';

const goal = (page: Page, name: string) => page.getByRole('button', { name }).first().tap();
const heading = (page: Page) => page.locator('.question h2');
const unfold = (page: Page, title: string) => page.locator('summary', { hasText: title }).first().tap();

async function toRetirement(page: Page): Promise<void> {
  await goal(page, '几岁退休，领多少');
  await page.getByRole('textbox', { name: '年', exact: true }).fill('1971');
  await page.getByRole('textbox', { name: '月', exact: true }).fill('6');
  await page.getByRole('button', { name: '下一题' }).tap();
  await heading(page).filter({ hasText: '性别' }).waitFor();
}
async function keep(page: Page): Promise<void> {
  await unfold(page, '存下来');
  await page.locator('.keep').waitFor();
}
const save = (page: Page) => page.getByRole('button', { name: '保存结果，拿取件码' }).tap();
const buttons = (page: Page) => page.locator('.keep').getByRole('button').allInnerTexts();

describe('answers on the device', () => {
  test('a reload comes back to the very question, and says so; nothing else of the page has to be told again', async () => {
    const { page } = await open();
    await toRetirement(page);
    await page.locator('.unsure').tap();
    const next = String(await heading(page).filter({ hasNotText: '性别' }).textContent());
    await page.reload();
    await heading(page).filter({ hasText: next }).waitFor();
    await page.getByText('您上次答的还在').waitFor();
    // What was answered with 不清楚 is not asked again.
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await goal(page, '几岁退休，领多少');
    await heading(page).filter({ hasText: next }).waitFor();
    expect(await page.evaluate('localStorage.length')).toBe(0);
  });

  test('can be cleared, and then a reload finds nothing', async () => {
    const { page } = await open();
    await toRetirement(page);
    await page.reload();
    await page.getByRole('button', { name: '清掉，从头来' }).tap();
    await page.getByRole('heading', { name: '您想知道什么？' }).waitFor();
    await expect.poll(() => page.evaluate('sessionStorage.length')).toBe(0);
    await page.reload();
    await goal(page, '几岁退休，领多少');
    await heading(page).filter({ hasText: '哪年哪月出生' }).waitFor();
    expect(await page.getByText('您上次答的还在').count()).toBe(0);
  });

  test('a link’s answers are the device’s from then on: a reload keeps what was changed since', async () => {
    const { page } = await open();
    await toRetirement(page);
    await page.getByRole('button', { name: '男', exact: true }).tap();
    await page.getByRole('button', { name: '够了，看结果' }).tap();
    await page.locator('.told').waitFor();
    const number = await page.locator('.told .number').textContent();
    await keep(page);
    const link = await page.evaluate<string>(
      `new Promise((found) => { navigator.clipboard.writeText = async (text) => found(text);
          setTimeout(() => [...document.querySelectorAll('.keep button')].find((each) => each.textContent === '复制带回答的链接').click(), 500); })`,
    );
    const { page: other } = await open(new URL(link).pathname + new URL(link).hash);
    await other.getByText('已经带入链接里的回答').waitFor();
    await expect.poll(() => new URL(other.url()).hash).toBe('');
    await other.reload();
    await other.getByText('您上次答的还在').waitFor();
    await goal(other, '几岁退休，领多少');
    await other.getByRole('button', { name: '够了，看结果' }).tap();
    await expect.poll(() => other.locator('.told .number').textContent()).toBe(number);
  });
});

const CROP = 400;

/** What a scanner reads at the lower end of a picture on the page. */
async function scanned(page: Page, selector: string): Promise<string> {
  const grey = await page.evaluate<string>(`{
    const image = document.querySelector('${selector}');
    const pen = Object.assign(document.createElement('canvas'), { width: ${CROP}, height: ${CROP} }).getContext('2d');
    pen.drawImage(image, (${CROP} - image.naturalWidth) / 2, ${CROP} - image.naturalHeight);
    const { data } = pen.getImageData(0, 0, ${CROP}, ${CROP});
    [...data].filter((_, at) => at % 4 === 0).map((each) => String.fromCharCode(each)).join('');
  }`);
  const data = Uint8Array.from([...grey].flatMap((each) => [...Array(3).fill(each.charCodeAt(0)), 255]));
  return decode({ width: CROP, height: CROP, data });
}

describe('handing over', () => {
  test('the code stands on the screen with its QR, and in the picture, which a scanner reads', async () => {
    const { page, faults } = await open();
    await goal(page, '每月交多少');
    await keep(page);
    await save(page);
    const code = String(await page.locator('.pickup-code').textContent());
    const box = await page.locator('.pickup .qr').boundingBox();
    // Large enough for the camera of another phone.
    expect(box?.width).toBeGreaterThanOrEqual(200);
    await page.getByRole('button', { name: '存成图片' }).tap();
    const image = page.locator('.keepsake img');
    await image.waitFor();
    expect(await image.getAttribute('alt')).toMatch(/每月至少 [\d,.]+ 元.*下一步.*12333.*取件码/);
    expect(await scanned(page, '.keepsake img')).toBe(code);
    expect(await page.getByRole('link', { name: '下载图片' }).getAttribute('download')).toBe('lingbao.png');
    await picture(page, 'web-keep');
    await expectSound(page);
    expect(faults).toEqual([]);
  });

  test('inside WeChat no button does nothing: the way to the browser is named, and its address has the answers', async () => {
    const { page, faults } = await open('/', { userAgent: WECHAT });
    await toRetirement(page);
    await page.getByRole('button', { name: '男', exact: true }).tap();
    await page.getByRole('button', { name: '够了，看结果' }).tap();
    await keep(page);
    await page.getByText('点右上角“···”，选“在浏览器打开”').waitFor();
    await expect.poll(() => buttons(page)).toEqual(['保存结果，拿取件码', '存成图片']);
    await expect.poll(() => page.url()).toContain('#/answers/');
    const { page: browser } = await open(page.url().slice(it.server.origin.length));
    await browser.getByText('已经答了 2 题').waitFor();
    await page.getByRole('button', { name: '存成图片' }).tap();
    await page.locator('.keepsake img').waitFor();
    expect(await page.getByRole('link', { name: '下载图片' }).count()).toBe(0);
    await save(page);
    await page.getByRole('link', { name: '打开保存的结果' }).tap();
    await page.getByRole('heading', { name: '保存的结果' }).waitFor();
    await page.locator('.told').first().waitFor();
    expect(await page.getByRole('button', { name: '打印一页纸' }).count()).toBe(0);
    await picture(page, 'web-wechat-saved');
    expect(faults).toEqual([]);
  });

  test('elsewhere there are paper, calendar and link', async () => {
    const { page } = await open();
    await goal(page, '每月交多少');
    await keep(page);
    await expect
      .poll(() => buttons(page))
      .toEqual(expect.arrayContaining(['存成图片', '打印一页纸', '把要办的事加到手机日历', '复制带回答的链接']));
  });

  test('one press copies answers and result for an assistant', async () => {
    const { page, faults } = await open('/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await goal(page, '每月交多少');
    await keep(page);
    await page.getByRole('button', { name: '复制给智能助手' }).tap();
    await expect
      .poll(() => page.evaluate<string>('navigator.clipboard.readText()'))
      // On the floor of 2026: 4573 × 20 % + 4573 × 7 %.
      .toMatch(/不要替我猜[\s\S]*每月至少 1,234.71 元; 养老 914.60 · 医保 320.11/);
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toContain(`${it.server.origin}/mcp`);
    expect(faults).toEqual([]);
  });

  test('a base that nobody chose is saved as open, with its range', async () => {
    const { page } = await open();
    await goal(page, '每月交多少');
    await keep(page);
    await page.getByText('您还没选缴费基数，这一项先空着').waitFor();
    const saved = page.waitForRequest((request) => request.method() === 'POST');
    await save(page);
    expect((await saved).postDataJSON()).toEqual({ facts: { year: expect.any(Number) } });
    await page.getByRole('link', { name: '打开保存的结果' }).tap();
    await page.locator('.told').first().waitFor();
    await expect
      .poll(() => page.locator('.told').first().textContent())
      .toMatch(/每月[\s\S]*[\d,.]+–[\d,.]+ 元[\s\S]*基数还没选/);
    await picture(page, 'web-saved-open');
  });

  test('the sheet is one page, with amounts by scheme, in black on white', async () => {
    const { page } = await open('/', { colorScheme: 'dark' });
    await goal(page, '每月交多少');
    await page.getByText('换年份、月份、险种').tap();
    await page.getByRole('combobox', { name: '哪一年' }).selectOption('2026');
    await keep(page);
    await save(page);
    await page.locator('.pickup-code').waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 720, height: 1040 });
    const rows = () => page.locator('.sheet tbody tr').allInnerTexts();
    // 4573 × 20 %, × 7 %; twelve times each
    await expect.poll(async () => (await rows())[0]).toMatch(/养老保险\s+914\.60\s.*\s10,975\.20/);
    expect((await rows())[1]).toMatch(/职工医保）\s+320\.11\s.*\s3,841\.32/);
    expect((await rows()).at(-1)).toMatch(/合计（不含年费）\s+1,234\.71\s.*\s14,816\.52/);
    // Only what was told is an answer: the base was not.
    expect(await page.locator('.sheet').textContent()).not.toContain('您想按多少基数');
    // Nothing runs over the end of the page.
    await expect
      .poll(() => page.locator('.sheet').evaluate((sheet) => sheet.scrollHeight - sheet.clientHeight))
      .toBe(0);
    await picture(page, 'web-sheet');
    await page.setViewportSize(PHONE.viewport);
    const pages = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g);
    expect(pages).toHaveLength(1);
  });
});
