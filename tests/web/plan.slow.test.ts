import type { Page } from 'playwright-core';
import { describe, expect, test, vi } from 'vitest';
import { PIXELS, seenIn } from './pixels.ts';
import { expectSound, picture, stage } from './stage.ts';

const { open } = stage();
vi.setConfig({ testTimeout: 240_000 });

/** Born in a month of a year, so many months paid: straight to the plans. */
async function plansOf(page: Page, [year, month]: readonly [string, string], months: readonly [string, string]) {
  await page.getByRole('button', { name: '按拿得出的钱，定个方案' }).tap();
  await page.getByRole('textbox', { name: '年', exact: true }).fill(year);
  await page.getByRole('textbox', { name: '月', exact: true }).fill(month);
  await page.locator('.question button.primary').tap();
  await page.getByRole('button', { name: '男', exact: true }).tap();
  const question = page.locator('.question h2');
  const told = page.locator('.next');
  await question.filter({ hasNotText: '性别' }).or(told).first().waitFor();
  if (String(await question.allTextContents()).includes('养老保险一共交了多久')) {
    for (const [at, text] of months.entries()) await page.locator('.question input').nth(at).fill(text);
    await page.locator('.question button.primary').tap();
    await question.filter({ hasNotText: '养老保险一共交了多久' }).or(told).first().waitFor();
  }
  const enough = page.getByRole('button', { name: '够了，看结果' });
  await enough.or(told).first().waitFor();
  if (await enough.isVisible()) await enough.tap();
  await page.locator('.next').waitFor();
}

/** Every bar, line and letter of a picture stands out, by its pixels. */
async function expectSeen(page: Page, selector: string, least: number): Promise<void> {
  const seen = await seenIn(page, selector);
  expect(seen.length).toBeGreaterThanOrEqual(least);
  expect(seen.filter(({ contrast, least: needed }) => !(contrast >= needed))).toEqual([]);
}

describe('the months for a pension', () => {
  test.for(['light', 'dark'] as const)(
    'are drawn one behind the other, each bar under its words, in %s',
    async (colorScheme) => {
      const { page } = await open('/', { colorScheme, deviceScaleFactor: PIXELS });
      await page.getByRole('button', { name: '几岁退休，领多少' }).tap();
      await page.getByRole('textbox', { name: '年', exact: true }).fill('1971');
      await page.getByRole('textbox', { name: '月', exact: true }).fill('6');
      await page.locator('.question button.primary').tap();
      await page.getByRole('button', { name: '男', exact: true }).tap();
      await page.locator('.question h2', { hasText: '养老保险一共交了多久' }).waitFor();
      await page.locator('.question input').first().fill('6');
      await page.locator('.question button.primary').tap();
      await page.getByRole('button', { name: '够了，看结果' }).tap();
      const bars = page.locator('.bars');
      await bars.waitFor();
      const [title, paid, ahead, missing] = await bars.locator('figcaption, p').allTextContents();
      expect(paid).toBe('已经交了：6年');
      // The minimum of 2033 is 17 years.
      const months = (text = '') =>
        Number(/(\d+)年/.exec(text)?.[1] ?? 0) * 12 + Number(/(\d+)个月/.exec(text)?.[1] ?? 0);
      expect(months(paid) + months(ahead) + months(missing)).toBe(17 * 12);
      expect(title).toBe(`到退休还差${missing?.replace('还差：', '')}`);
      const rect = (kind: string) => bars.locator(`.${kind}`).evaluate((each) => each.getBoundingClientRect().toJSON());
      const [first, last] = [await rect('paid'), await rect('missing')];
      // In proportion, and one where the other ends.
      expect(first.width / last.width).toBeCloseTo(months(paid) / months(missing), 1);
      expect((await rect('ahead')).left).toBeCloseTo(first.right, 0);
      // Three bars under their words, and what they come to.
      await expectSeen(page, '.bars', 7);
      await picture(page, `web-retire-bars-${colorScheme}`);
      await expectSound(page);
    },
  );
});

describe('a plan', () => {
  test.for(['light', 'dark'] as const)(
    'says from when it is ahead, and draws when the money is back, in %s',
    async (colorScheme) => {
      const { page, faults } = await open('/', { colorScheme, deviceScaleFactor: PIXELS });
      await plansOf(page, ['1981', '6'], ['8', '']);
      await expect.poll(() => page.locator('.plan').count()).toBeGreaterThan(1);
      const card = page.locator('.plan', { has: page.locator('.break-even') }).first();
      await card.locator('summary').tap();
      const figure = card.locator('.break-even');
      const said = String(await figure.textContent());
      const [, back = ''] = /(\d{4}年\d+月)领回来/.exec(said) ?? [];
      expect(said).toMatch(/交养老一共 [\d,.]+ 元\d{4}年\d+月起每月领(至少|约) [\d,.]+ 元/);
      // The words of the card say the same month.
      expect(await card.textContent()).toContain(`也就是到${back}`);
      // The plan with the highest pension against the cheapest: said twice, and the same.
      const dearest = page.locator('.plan').last();
      await dearest.locator('summary').tap();
      const [, ahead = ''] =
        /和最省的办法比，从(\d{4}年\d+月)起一直更合算/.exec(String(await dearest.textContent())) ?? [];
      expect(await dearest.textContent()).toContain(`从${ahead}起，领到的减去交的一直更多`);
      // Two lines and the point where they meet, with four lines of words.
      await expectSeen(page, '.plan[open] .break-even', 7);
      await picture(page, `web-plan-${colorScheme}`);
      await page.getByText('什么会让方案变').tap();
      await page.getByText(/每月多拿得出 100 元/).waitFor();
      await picture(page, `web-plan-change-${colorScheme}`);
      await expectSound(page);
      await page.locator('.fold[open] li', { hasText: '按户口就在这里算' }).getByRole('button', { name: '改' }).tap();
      await page.locator('.question h2', { hasText: '户籍' }).waitFor();
      expect(faults).toEqual([]);
    },
  );

  test('in large type and on 320 pixels nothing of the picture is cut', async () => {
    const { page } = await open('/', { viewport: { width: 320, height: 740 }, deviceScaleFactor: PIXELS });
    await page.getByRole('button', { name: '大字版' }).tap();
    await plansOf(page, ['1981', '6'], ['8', '']);
    const card = page.locator('.plan', { has: page.locator('.break-even') }).first();
    await card.locator('summary').tap();
    await page.locator('.plan[open] .break-even svg').waitFor();
    const cut = await page.evaluate<string[]>(`{
      const svg = document.querySelector('.plan[open] .break-even svg').getBoundingClientRect();
      [...document.querySelectorAll('.plan[open] .break-even text')].filter((each) => { const box = each.getBoundingClientRect();
        return box.left < svg.left - 1 || box.right > svg.right + 1 || box.top < svg.top - 1 || box.bottom > svg.bottom + 1; }).map((each) => each.textContent);
    }`);
    expect(cut).toEqual([]);
    // As large as the small print around it, at least.
    expect(
      await card.locator('.break-even text').evaluate((text) => text.getBoundingClientRect().height),
    ).toBeGreaterThanOrEqual(20);
    await expectSeen(page, '.plan[open] .break-even', 7);
    await picture(page, 'web-plan-elder');
  });

  test('no plan costs more a month than what can be paid', async () => {
    const { page } = await open();
    await plansOf(page, ['1981', '6'], ['8', '']);
    await expect.poll(() => page.locator('.plan').count()).toBeGreaterThan(1);
    const amounts = async (selector: string) =>
      (await page.locator(selector).allTextContents()).map((text) => Number.parseFloat(text.replaceAll(',', '')));
    const [budget = 0] = await amounts('output.number');
    for (const month of await amounts('.plan .number')) expect(month).toBeLessThanOrEqual(budget);
  });

  test('is what is kept of it: the picture, the page of paper and the calendar say nothing that it decides otherwise', async () => {
    const { page } = await open();
    await plansOf(page, ['1981', '6'], ['8', '']);
    await page.locator('.plan').nth(1).waitFor();
    const months = await page.locator('.plan .number').allTextContents();
    await page.locator('summary', { hasText: '存下来' }).tap();
    await page.getByRole('button', { name: '存成图片' }).tap();
    await page.locator('.sheet', { hasText: String(months[0]?.split(' ')[0]) }).waitFor({ state: 'attached' });
    const kept = [
      String(await page.locator('.keepsake img').getAttribute('alt')),
      String(await page.locator('.sheet').textContent()),
    ];
    expect(months.length).toBeGreaterThan(1);
    for (const said of kept) {
      for (const month of months) expect(said).toContain(month.split(' ')[0]);
      // Not what everybody pays at least: 4573 × 27 %
      expect(said).not.toMatch(/每月至少|1,234\.71/);
    }
    expect(await page.locator('.sheet table').count()).toBe(0);
    expect(await page.locator('.keep').textContent()).not.toContain('法定退休：');
  });

  test('who cannot reach a pension reads of no gain anywhere', async () => {
    const { page } = await open();
    // 63 years and over, no month paid: neither scheme can be completed in time.
    await plansOf(page, ['1950', '1'], ['0', '0']);
    await page.locator('.act').first().waitFor();
    const main = String(await page.locator('main').textContent());
    expect(main).not.toMatch(/领回来|更合算|起每月领/);
    expect(await page.locator('.break-even').count()).toBe(0);
  });
});
