import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test, vi } from 'vitest';
import { expectSound, pathOfArtifact, picture, stage } from './stage.ts';

const { it, open } = stage();

// Whole visits, question by question, on a machine with two cores.
vi.setConfig({ testTimeout: 240_000 });

const heading = (page: Page) => page.locator('.question h2');
const asked = (page: Page, question: string) => heading(page).filter({ hasText: question }).waitFor();
/** The month's cost in the result, as it is read. */
const monthCost = (page: Page) => page.locator('.month-cost .amount').first().textContent();
/** What each of the four ways costs each time, in the order of the page. */
const eachTime = (page: Page) => page.locator('.section .cards > li > .rows .amount').allTextContents();
const summary = (page: Page) => page.locator('.summary .known').textContent();

/** Answers as far as the base by touch, with 2026 as the year on whatever day this runs. */
async function begin(page: Page): Promise<void> {
  await asked(page, '您的性别？');
  await page.getByRole('button', { name: '男', exact: true }).tap();
  await asked(page, '您是哪年哪月出生的？');
  await page.getByRole('textbox', { name: '年', exact: true }).fill('1971');
  await page.getByRole('textbox', { name: '月', exact: true }).fill('3');
  await page.getByRole('button', { name: '下一题' }).tap();
  await asked(page, '您主要做什么工作？');
  await page.getByRole('combobox', { name: '哪一年' }).selectOption('2026');
}

async function chooseBase(page: Page, amount: string): Promise<void> {
  await page.getByRole('button', { name: '外卖配送' }).tap();
  await asked(page, '您想按多少基数缴费？');
  await page.getByLabel('或者直接填基数').fill(amount);
  await expect.poll(() => monthCost(page), { timeout: 30_000 }).not.toContain('到');
  await page.getByRole('button', { name: '下一题' }).tap();
}

/** 不清楚 to all that is still asked. */
async function skipTheRest(page: Page): Promise<number> {
  let skipped = 0;
  for (; (await heading(page).count()) > 0; skipped += 1) {
    const before = await heading(page).textContent();
    await page.locator('.question').getByRole('button', { name: '不清楚' }).tap();
    await expect.poll(() => page.locator('.question h2').allTextContents(), { timeout: 30_000 }).not.toEqual([before]);
  }
  return skipped;
}

async function save(page: Page): Promise<{ code: string; link: string }> {
  await page.getByRole('button', { name: '保存结果，拿取件码' }).tap();
  const opened = page.getByRole('link', { name: '打开保存的结果' });
  await opened.waitFor();
  return {
    code: String(await page.locator('.pickup-code').textContent()),
    link: String(await opened.getAttribute('href')),
  };
}

describe('a rider with a 360-pixel phone', () => {
  test('reads what the page is before its script has come', async () => {
    const { page } = await open('/', { javaScriptEnabled: false });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('灵活就业社保和补贴测算');
  });

  test('moves the slider: the month follows at once, and all the rest agrees with it when it rests', async () => {
    const { page, faults } = await open();
    await begin(page);
    await page.getByRole('button', { name: '60%' }).tap();
    await expect.poll(() => monthCost(page)).toBe('1234.71 元');
    await page.evaluate(`{
      const slider = document.querySelector('[name=slider]');
      slider.value = '10000';
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }`);
    // 10000 × 20 % = 2000.00 and × 7 % = 700.00
    expect(await monthCost(page)).toBe('2700.00 元');
    await expect.poll(async () => (await eachTime(page))[0]).toBe('2700.00 元');
    await expect.poll(() => summary(page)).toContain('每月交 2700.00 元');
    expect(faults).toEqual([]);
  });

  test('says what can be paid a month instead of a base, and reads by how much the least is more', async () => {
    const { page, faults } = await open();
    await begin(page);
    await page.getByRole('button', { name: '外卖配送' }).tap();
    await asked(page, '您想按多少基数缴费？');
    await page.getByText('知道每月最多能缴多少？').tap();
    const pay = async (most: string) => {
      await page.getByLabel('每月最多缴多少元').fill(most);
      await page.locator('details[open]').getByRole('button', { name: '按这个算' }).tap();
    };
    await pay('1500');
    await expect.poll(() => monthCost(page), { timeout: 30_000 }).toBe('1500.00 元');
    await pay('1000');
    // the floor of 2026: 914.60 + 320.11
    await expect.poll(() => monthCost(page)).toBe('1234.71 元');
    expect(await page.locator('.pay .notice-box').allTextContents()).toContain(
      '每月能缴 1000.00 元不够：按最低基数 4573.00 元也要 1234.71 元，还差 234.71 元。这里按最低基数算。',
    );
    // The result is out of sight on a phone: what it comes to stands under the button.
    const beside = page.locator('details[open] p[role=status]');
    expect(await beside.textContent()).toBe(
      '算出来：基数 4573.00 元，每月交 1234.71 元。还差 234.71 元，没有更接近的了。',
    );
    await page.getByText('想要每月多少养老金？').tap();
    await page.getByLabel('每月养老金多少元').fill('3000');
    await page.locator('details:has([name=pension])').getByRole('button', { name: '按这个算' }).tap();
    // How many months are paid so far is still asked.
    await expect.poll(() => beside.last().textContent()).toContain('还算不出基数');
    expect(await page.locator('.month-cost').first().textContent()).toContain('还算不出基数');
    expect(await page.locator('.question').textContent()).not.toContain('还没有选');
    await picture(page, 'base-from-360', false);
    expect(faults).toEqual([]);
  });

  test('answers by touch, sees the result from the first answer, saves, prints and finds it again', async () => {
    const { page, faults, origins } = await open();
    await begin(page);
    // Born 1971-03: 60 years and 19 months of delay, 61 years 7 months, is 2032-10. The minimum of 2032 is 16.5 years.
    await expect.poll(() => summary(page), { timeout: 30_000 }).toContain('退休：2032年10月（61岁7个月）');
    await expect.poll(() => summary(page), { timeout: 30_000 }).toContain('养老保险至少要缴够16年6个月');
    // The least and the most of 2026: 4573 × 27 % = 1234.71 and 22863 × 27 % = 6173.01
    expect(await monthCost(page)).toBe('1234.71 到 6173.01 元');
    await picture(page, 'web-first-answers');

    // 5000 × 20 % = 1000.00 and × 7 % = 350.00: 1350.00 a month, × 3, × 6, × 12
    await chooseBase(page, '5000');
    expect(await monthCost(page)).toBe('1350.00 元');
    await expect
      .poll(async () => (await eachTime(page)).slice(0, 4))
      .toEqual(['1350.00 元', '4050.00 元', '8100.00 元', '16200.00 元']);
    // To the right end: 22863 × 20 % = 4572.60 and × 7 % = 1600.41
    const slider = page.getByLabel('左右拖动选基数');
    await slider.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await slider.boundingBox()) ?? expect.fail('no slider');
    await page.touchscreen.tap(x + width - 1, y + height / 2);
    await expect.poll(() => monthCost(page)).toBe('6173.01 元');
    await page.getByRole('button', { name: '60%' }).tap();
    await expect.poll(() => monthCost(page)).toBe('1234.71 元');
    const box = page.getByLabel('或者直接填基数');
    await box.fill('4572.99');
    await box.blur();
    await page.getByText('请选 4573.00 至 22863.00 元的基数').waitFor();
    await picture(page, 'web-base-out-of-range');
    await box.fill('5000');
    await expect.poll(() => monthCost(page)).toBe('1350.00 元');

    // The law behind an amount is a tap away.
    await page.locator('.because .why > summary').first().tap();
    await page.getByText('养老保险每月 5000.00 元 × 20% = 1000.00 元').waitFor();

    await skipTheRest(page);
    await page.getByText('问题都答完了').waitFor();
    // What was not known can be answered later, and changes the result.
    await page.getByText('已经答了').tap();
    await page.getByRole('button', { name: '您通过哪个（些）平台接单？' }).first().tap();
    await page.locator('.question input').fill('美团');
    await page.getByRole('button', { name: '下一题' }).tap();
    await expect.poll(() => summary(page)).toContain('能享受：职业伤害保障');
    await picture(page, 'web-all-answered');

    const { code, link } = await save(page);
    expect(code).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}$/);
    const paper = await page.pdf({ path: pathOfArtifact('web-print.pdf'), format: 'A4', preferCSSPageSize: true });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.sheet').textContent()).toContain(`取件码 ${code}`);
    expect(await page.locator('.sheet svg').count()).toBe(1);
    expect(await page.locator('h1').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: '把日子加到手机日历' }).tap();
    const calendar = readFileSync(await (await downloading).path(), 'utf8');
    expect(calendar).toContain('DTSTART;VALUE=DATE:20321001\r\n');

    const elsewhere = await open(`/${link}`);
    await elsewhere.page.locator('.month-cost').waitFor();
    expect(await monthCost(elsewhere.page)).toBe('1350.00 元');
    expect(await elsewhere.page.locator('.pickup-code').textContent()).toBe(code);
    await picture(elsewhere.page, 'web-saved');
    expect([...origins, ...elsewhere.origins]).toEqual([it.server.origin, it.server.origin]);
    expect([...faults, ...elsewhere.faults]).toEqual([]);
  });

  test('answers by keyboard alone: every question takes the focus, and Enter goes on', async () => {
    const { page, faults } = await open('/', { hasTouch: false, isMobile: false });
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const focused = () => page.evaluate<string>('document.activeElement.textContent.trim()');
    const until = async (name: string) => {
      for (let tabs = 0; tabs < 60; tabs += 1) {
        if ((await focused()) === name) return;
        await press('Tab');
      }
      expect.fail(`no ${name} by Tab`);
    };
    await asked(page, '您的性别？');
    await until('女');
    await press('Enter');
    await asked(page, '您是哪年哪月出生的？');
    await expect.poll(focused).toBe('您是哪年哪月出生的？');
    await press('Tab');
    await page.keyboard.type('1980');
    await press('Tab');
    await page.keyboard.type('6');
    await press('Enter');
    await asked(page, '您主要做什么工作？');
    await until('网约车');
    await press('Space');
    await asked(page, '您想按多少基数缴费？');
    // The slider comes with the rules.
    await page.locator('.question [name=slider]').waitFor();
    for (let tabs = 0; (await page.evaluate('document.activeElement.type')) !== 'range' && tabs < 20; tabs += 1)
      await press('Tab');
    // The keyboard reaches the top of the band, whatever the year.
    await press('End');
    await expect.poll(() => monthCost(page)).not.toContain('到');
    await until('下一题');
    await press('Enter');
    for (let skipped = 0; (await heading(page).count()) > 0; skipped += 1) {
      const before = await heading(page).textContent();
      await until('不清楚');
      await press('Enter');
      await expect.poll(() => page.locator('.question h2').allTextContents()).not.toEqual([before]);
      if (skipped === 3) {
        await until('上一题');
        await press('Enter');
        await expect.poll(() => heading(page).textContent()).toBe(before);
      }
    }
    await page.getByText('问题都答完了').waitFor();
    expect(await page.evaluate('document.activeElement.matches(":focus-visible, body")')).toBe(true);
    expect(faults).toEqual([]);
  });

  test('opens the page again without a network and goes on where the link left off', async () => {
    const { page } = await open();
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await begin(page);
    await expect.poll(() => summary(page), { timeout: 30_000 }).toContain('退休：2032年10月');
    // The link is made once the answers have come to rest.
    const link = await page.evaluate<string>(
      `new Promise((found) => { navigator.clipboard.writeText = async (text) => found(text);
          [...document.querySelectorAll('.keep button')].find((each) => each.textContent === '复制带回答的链接').click(); })`,
    );
    expect(link).toMatch(/\/#\/answers\/[\w-]+$/);
    await page.context().setOffline(true);
    await page.reload();
    await asked(page, '您的性别？');
    await page.getByText('现在没有联网').waitFor();
    await page.goto('about:blank');
    await page.goto(link);
    await page.getByText('已经带入链接里的回答').waitFor();
    await expect.poll(() => summary(page), { timeout: 30_000 }).toContain('退休：2032年10月');
  });

  test('nothing is kept on the device unless asked, and then until it is taken back', async () => {
    const { page } = await open();
    await begin(page);
    const stored = () => page.evaluate<number>('localStorage.length');
    expect(await stored()).toBe(0);
    await page.getByLabel('在这台手机上记住我的回答').check();
    await page.reload();
    await expect.poll(() => summary(page), { timeout: 30_000 }).toContain('退休：2032年10月');
    await page.getByLabel('在这台手机上记住我的回答').uncheck();
    expect(await stored()).toBe(0);
  });

  test('loses nothing without a network, and the second try makes one record only', async () => {
    const { page } = await open();
    await begin(page);
    await chooseBase(page, '5000');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '保存结果，拿取件码' }).tap();
    await page.getByText('连不上网络').waitFor();
    expect(await monthCost(page)).toBe('1350.00 元');
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
    await begin(page);
    const { link } = await save(page);
    await page.getByRole('button', { name: '删除这份结果' }).tap();
    await page.getByRole('button', { name: '确定删除' }).tap();
    await page.getByText('已经删除').waitFor();
    const { page: again } = await open();
    await again.getByLabel('保存时的网址或编号').fill(`${it.server.origin}/${link}`);
    await again.getByRole('button', { name: '打开', exact: true }).tap();
    await again.getByText('没有找到').waitFor();
  });
});

describe('elder mode', () => {
  test('shows one number a screen, large, in capital numerals too', async () => {
    const { page } = await open();
    await begin(page);
    await chooseBase(page, '5000');
    await page.getByRole('button', { name: '大字版' }).tap();
    const shown = page.locator('.one-number');
    await expect.poll(() => shown.textContent()).toContain('壹仟叁佰伍拾元整');
    const size = await page.evaluate<string>(
      'getComputedStyle(document.querySelector(".one-number .number")).fontSize',
    );
    expect(Number.parseFloat(size)).toBeGreaterThan(40);
    await page.getByRole('button', { name: '下一个数' }).tap();
    // 1350.00 × 12
    await expect.poll(() => shown.textContent()).toContain('16200.00 元');
    expect(await shown.textContent()).toContain('壹万陆仟贰佰元整');
  });
});

describe.for(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.for(['zh-CN', 'en'] as const)(
    'axe finds nothing on any view in %s, elder mode too, and 320 pixels hold them',
    async (language) => {
      const { page, faults } = await open('/', { colorScheme, reducedMotion: 'reduce' });
      await begin(page);
      await chooseBase(page, '5000');
      if (language === 'en') await page.getByRole('button', { name: 'English' }).tap();
      await expectSound(page);
      const summaries = page.locator('summary');
      for (let at = 0; at < (await summaries.count()); at += 1) {
        const each = summaries.nth(at);
        if (await each.evaluate((element) => !(element.parentElement as HTMLDetailsElement).open)) await each.tap();
      }
      await page.locator('.drawing canvas').first().waitFor();
      await picture(page, `web-calculator-${colorScheme}-${language}`);
      await expectSound(page);
      // At twice the size half the pixels are left.
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      expect(await page.evaluate('getComputedStyle(document.querySelector("button")).transitionDuration')).toBe('0s');

      await page.getByRole('button', { name: language === 'en' ? 'Large type' : '大字版' }).tap();
      await picture(page, `web-elder-${colorScheme}-${language}`);
      await expectSound(page);
      await page.getByRole('button', { name: language === 'en' ? 'All on one page' : '一页全部填' }).tap();
      await expectSound(page);
      await page.getByRole('button', { name: language === 'en' ? 'Large type' : '大字版' }).tap();
      await picture(page, `web-all-${colorScheme}-${language}`);
      await expectSound(page);

      await page
        .getByRole('button', { name: language === 'en' ? 'Save and get a pick-up code' : '保存结果，拿取件码' })
        .tap();
      await page.locator('a[href^="#/saved/"]').tap();
      await page.locator('.month-cost').waitFor();
      await picture(page, `web-saved-${colorScheme}-${language}`);
      await expectSound(page);
      expect(faults).toEqual([]);
    },
  );
});
