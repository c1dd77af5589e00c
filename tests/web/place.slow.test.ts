import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, test, vi } from 'vitest';
import { signIn } from './counter/at-the-counter.ts';
import { expectSound, picture, stage } from './stage.ts';

const { it, open } = stage();
vi.setConfig({ testTimeout: 240_000 });

const line = (page: Page) => page.locator('.start .hint', { hasText: '按这里的规定' });
const field = (page: Page) => page.getByRole('combobox', { name: '哪个市、哪个县区？' });

async function choose(page: Page, typed: string): Promise<void> {
  await page.getByRole('button', { name: '换地方' }).tap();
  await field(page).fill(typed);
  await field(page).press('Enter');
}
/** What the first answer says of whom to ask. */
async function told(page: Page): Promise<string | null> {
  await page.locator('.told').waitFor();
  return page.locator('main').textContent();
}
const pay = (page: Page) => page.getByRole('button', { name: '每月交多少' }).first().tap();

describe('The place is typed with suggestions', () => {
  test('city before county, so that the two of one name stand apart; what nobody knows is said', async () => {
    const { page, faults } = await open();
    await line(page).filter({ hasText: '山东省淄博市高青县' }).waitFor();
    await page.getByRole('button', { name: '换地方' }).tap();
    // The field comes in a file of its own, and its suggestions with it.
    await field(page).waitFor();
    const suggested = await page
      .locator('datalist option')
      .evaluateAll((all) => all.map((each) => each.getAttribute('value') ?? ''));
    // The province, its sixteen cities and their 136 counties, and what an officer opens.
    expect(suggested.length).toBeGreaterThanOrEqual(153);
    expect(suggested.filter((each) => each.includes('市中'))).toEqual(['济南市 市中区', '枣庄市 市中区']);
    await field(page).fill('市中区');
    await field(page).press('Enter');
    await page.getByText('没找到这个地方，请从提示里选。').waitFor();
    await expectSound(page);
    await picture(page, 'place-typed');
    await field(page).fill('枣庄市 市中区');
    await field(page).press('Enter');
    await line(page).filter({ hasText: '山东省枣庄市市中区' }).waitFor();
    expect(faults).toEqual([]);
  });

  test('and the answer names that place’s office, and no other’s', async () => {
    const { page } = await open();
    await choose(page, '济南市 历下区');
    await pay(page);
    const said = await told(page);
    expect(said).toContain('济南市');
    expect(said).not.toMatch(/淄博|高青/);
  });
});

describe('The place is remembered', () => {
  test('on this device and with nothing else; this installation’s own leaves nothing behind', async () => {
    const { page } = await open();
    await choose(page, '青岛市 胶州市');
    await line(page).filter({ hasText: '胶州市' }).waitFor();
    await expect.poll(() => page.evaluate('Object.values({ ...localStorage })')).toEqual(['370281']);
    const again = await page.context().newPage();
    await again.goto(it.server.origin);
    await line(again).filter({ hasText: '山东省青岛市胶州市' }).waitFor();
    await choose(again, '淄博市 高青县');
    await line(again).filter({ hasText: '高青县' }).waitFor();
    await expect.poll(() => again.evaluate('localStorage.length')).toBe(0);
  });
});

describe('A link asks for a place', () => {
  test('with `?region=`, whatever this device has chosen; an unknown one is passed over', async () => {
    const { page } = await open('/?region=371326');
    await line(page).filter({ hasText: '山东省临沂市平邑县' }).waitFor();
    await pay(page);
    expect(await told(page)).not.toMatch(/淄博|高青/);
    const { page: other } = await open('/?region=110101');
    await line(other).filter({ hasText: '高青县' }).waitFor();
  });

  test('and an embedded calculator has the place of its attribute', async () => {
    const { page } = await open('/embed');
    const frame = page.frameLocator('lingbao-calculator iframe');
    await frame.locator('.hand-over, .consent').first().waitFor();
    await page
      .locator('lingbao-calculator')
      .first()
      .evaluate((each) => each.setAttribute('region', '371082'));
    await expect.poll(() => frame.locator('header').first().textContent()).toContain('荣成市');
  });
});

test('a roster has the place of each row; a name that two places have is asked for by its code', async () => {
  const { page } = await open('/batch.html');
  const rows = ['高青县', '历下区', '370402', '市中区'].map((place, at) => `A-${at},2026,4573,${place}`);
  const roster = `编号,缴费年度,缴费基数,地区\n${rows.join('\n')}\n`;
  await page
    .getByLabel('选名单')
    .setInputFiles({ name: 'places.csv', mimeType: 'text/csv', buffer: Buffer.from(roster) });
  await page.getByText('已算完 4 行。').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存结果' }).tap(),
  ]);
  const result = parse(readFileSync(await download.path()), { bom: true, columns: true }) as Record<string, string>[];
  expect(result.map((row) => row['医保选择：结论'])).toEqual([
    '还要回答问题',
    // Who may join which scheme in Jinan and Zaozhuang was not seen.
    '有标准没见到通知',
    '有标准没见到通知',
    '',
  ]);
  expect(result[3]?.问题).toContain('“地区”：叫“市中区”的有几处：济南市市中区 / 枣庄市市中区。请写明是哪一处');
});

test('the counter of a city shows the records of its counties and says whose counter it is', async () => {
  const facts = { year: 2026, base: { amount: '4573' }, schemes: ['pension'] };
  const codes: string[] = [];
  for (const region of ['370102', '370302', '370100']) {
    const answer = await fetch(`${it.server.origin}/v1/assessments`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ facts: { ...facts, region } }),
    });
    codes.push((await answer.json()).pickupCode);
  }
  const { page } = await open('/counter');
  await signIn(page, { office: '370100' });
  await page.locator('header').filter({ hasText: '济南市' }).waitFor();
  await page
    .getByRole('row')
    .filter({ hasText: String(codes[0]) })
    .waitFor();
  const listed = await page.getByRole('table').textContent();
  expect(codes.map((code) => listed?.includes(code))).toEqual([true, false, true]);
});
