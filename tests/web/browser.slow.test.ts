import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test, vi } from 'vitest';
import { expectSound, pathOfArtifact, picture, stage, unfoldAll } from './stage.ts';

const { it, open, watched } = stage();

// Whole visits, question by question, on a machine with two cores.
vi.setConfig({ testTimeout: 240_000 });

const heading = (page: Page) => page.locator('.question h2');
const asked = (page: Page, question: string) => heading(page).filter({ hasText: question }).waitFor();
/** The number of the answer, as it is read. */
const number = (page: Page) => page.locator('.told .number').first().textContent();
const numberIs = (page: Page, text: string) => expect.poll(() => number(page)).toBe(text);
const goal = (page: Page, name: string) => page.getByRole('button', { name }).first().tap();
const unfold = (page: Page, title: string | RegExp) => page.locator('summary', { hasText: title }).first().tap();

/** What I pay, with 2026 as the year on whatever day this runs. */
async function pay(page: Page): Promise<void> {
  await goal(page, '每月交多少');
  await page.locator('.answer').waitFor();
  await unfold(page, '换年份');
  await page.getByRole('combobox', { name: '哪一年' }).selectOption('2026');
  await numberIs(page, '1,234.71 元');
}

/** Who I am, by the questions of another goal. */
async function introduce(page: Page): Promise<void> {
  await goal(page, '几岁退休，领多少');
  await asked(page, '您是哪年哪月出生的？');
  await page.getByRole('textbox', { name: '年', exact: true }).fill('1971');
  await page.getByRole('textbox', { name: '月', exact: true }).fill('3');
  await page.getByRole('button', { name: '下一题' }).tap();
  await asked(page, '您的性别？');
  await page.getByRole('button', { name: '男', exact: true }).tap();
}

async function exactBase(page: Page, amount: string): Promise<void> {
  await page.getByLabel('或者直接填基数').fill(amount);
}

async function save(page: Page): Promise<{ code: string; link: string }> {
  await unfold(page, '存下来');
  await page.getByRole('button', { name: '保存结果，拿取件码' }).tap();
  const opened = page.getByRole('link', { name: '打开保存的结果' });
  await opened.waitFor();
  return {
    code: String(await page.locator('.pickup-code').textContent()),
    link: String(await opened.getAttribute('href')),
  };
}

describe('a rider with a 360-pixel phone', () => {
  test('reads what can be asked before the script has come', async () => {
    const { page } = await open('/', { javaScriptEnabled: false });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('灵活就业社保和补贴测算');
    expect(await page.locator('.goal b').allTextContents()).toEqual([
      '每月交多少',
      '能领哪些钱',
      '几岁退休，领多少',
      '选哪种医保',
      '按拿得出的钱，定个方案',
    ]);
    // Each leads to the figures, or to whom to call, for the language has no other way in.
    await page.getByRole('link', { name: '每月交多少' }).tap();
    const figures = page.locator('#pay');
    const year = new Date().getFullYear();
    // 2026: 4573 × 20 % = 914.60 and × 7 % = 320.11, twelve times 14816.52
    if (year === 2026)
      expect(await figures.textContent()).toMatch(
        /最低 4,573 元，最高 22,863 元[\s\S]*每月 1,234\.71 元：养老 914\.60 元，医保 320\.11 元[\s\S]*一年 14,816\.52 元/,
      );
    expect(await figures.getByRole('link', { name: '12333' }).getAttribute('href')).toBe('tel:12333');
    expect(await page.locator('[lang=en]').textContent()).toMatch(
      /Call the medical insurance authority of Gaoqing county: 12393/,
    );
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await picture(page, 'web-no-script');
  });

  test('touches a goal before there is a script: the amount is that of the rules, and stays when they come', async () => {
    const { page, faults } = await watched();
    const rules = Promise.withResolvers<void>();
    const script = Promise.withResolvers<void>();
    await page.route('**/assets/*.js', async (route) => {
      await (/\/(index|common|first|facts)-/.test(route.request().url()) ? script : rules).promise;
      await route.continue();
    });
    await page.goto(it.server.origin, { waitUntil: 'commit' });
    await page.getByRole('link', { name: '每月交多少' }).tap();
    expect(page.url()).toMatch(/#pay$/);
    script.resolve();
    await page.getByText('正在准备政策数据').waitFor();
    await page.locator('.told').waitFor();
    const told = async () => ((await page.locator('.told').allInnerTexts())[0] ?? '').split(/\n+/).slice(0, 3);
    const before = await told();
    rules.resolve();
    await page.locator('[name=slider]').waitFor();
    // In the year the page was built in, at its floor.
    await expect.poll(told).toEqual(before);
    expect(before[1]).toMatch(/^[\d,.]+ 元$/);
    await expect.poll(() => page.url()).not.toContain('#');
    expect(faults).toEqual([]);
  });

  test('moves the slider: the month follows at once, and all the rest agrees with it when it rests', async () => {
    const { page, faults } = await open();
    await pay(page);
    const number = await page.locator('.told .number').elementHandle();
    await page.evaluate(`{
      const slider = document.querySelector('[name=slider]');
      slider.value = '10000';
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }`);
    // 10000 × 20 % = 2000.00 and × 7 % = 700.00
    await numberIs(page, '2,700 元');
    // In its place: what is put there anew is laid out and painted anew, with all around it.
    expect(await page.locator('.told .number').evaluate((now, before) => now === before, number)).toBe(true);
    await unfold(page, '按季');
    await expect.poll(() => page.locator('.behind .rows b').first().textContent()).toBe('2,000 元');
    expect(faults).toEqual([]);
  });

  test('says what can be paid a month instead of a base, and reads by how much the least is more', async () => {
    const { page, faults } = await open();
    await pay(page);
    await page.getByText('知道每月最多能缴多少？').tap();
    const can = async (most: string) => {
      await page.getByLabel('每月最多缴多少元').fill(most);
      await page.locator('details[open] details[open]').getByRole('button', { name: '按这个算' }).tap();
    };
    await can('1500');
    await numberIs(page, '1,500 元');
    await can('1000');
    // the floor of 2026: 914.60 + 320.11
    await numberIs(page, '1,234.71 元');
    await page.locator('.answer .warning', { hasText: '还差 234.71 元' }).first().waitFor();
    // The number is out of sight on a phone: what it comes to stands under the button.
    await expect
      .poll(() => page.locator('details[open] details[open] p[role=status]').textContent())
      .toBe('算出来：基数 4,573 元，每月交 1,234.71 元。还差 234.71 元，没有更接近的了。');
    expect(faults).toEqual([]);
  });

  test('asks one thing after the other, saves, prints one page and finds it again', async () => {
    const { page, faults, origins } = await open();
    await introduce(page);
    await asked(page, '到上个月为止，养老保险一共交了多久？');
    await page.getByRole('button', { name: '够了，看结果' }).tap();
    // Born 1971-03: 60 years and 19 months of delay, 61 years 7 months, is 2032-10. The minimum of 2032 is 16.5 years.
    await numberIs(page, '2032年10月');
    await page.locator('.told', { hasText: '61岁7个月，养老保险要交满16年6个月' }).waitFor();
    await picture(page, 'web-retire');
    await page.getByRole('button', { name: '问另一样' }).tap();
    await pay(page);

    // To the right end: 22863 × 20 % = 4572.60 and × 7 % = 1600.41
    const slider = page.locator('[name=slider]');
    const { width, height } = (await slider.boundingBox()) ?? expect.fail('no slider');
    await slider.tap({ position: { x: width - 1, y: height / 2 } });
    await numberIs(page, '6,173.01 元');
    await page.getByRole('button', { name: '60%' }).tap();
    await numberIs(page, '1,234.71 元');
    const box = page.getByLabel('或者直接填基数');
    await box.fill('4572.99');
    await box.blur();
    await page.getByText('请选 4,573 至 22,863 元的基数').waitFor();
    // 5000 × 20 % = 1000.00 and × 7 % = 350.00
    await exactBase(page, '5000');
    await numberIs(page, '1,350 元');

    // The sums behind the amount are a tap away.
    await unfold(page, '怎么算出来的');
    await page.getByText('养老保险每月 5,000 元 × 20% = 1,000 元').waitFor();
    await picture(page, 'web-pay');

    const { code, link } = await save(page);
    expect(code).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}$/);
    const paper = await page.pdf({ path: pathOfArtifact('web-print.pdf'), format: 'A4', preferCSSPageSize: true });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    await page
      .locator('.sheet', { hasText: `取件码 ${code}` })
      .filter({ hasText: '1,350 元' })
      .waitFor();
    await expect.poll(() => page.locator('.sheet svg').count()).toBe(1);
    await page.emulateMedia({ media: 'screen' });

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: '把要办的事加到手机日历' }).tap();
    const calendar = readFileSync(await (await downloading).path(), 'utf8');
    // Before the month of retirement.
    expect(calendar).toContain('DTSTART;VALUE=DATE:20320930\r\n');

    const elsewhere = await open(`/${link}`);
    await numberIs(elsewhere.page, '1,350 元');
    await expect.poll(() => elsewhere.page.locator('.pickup-code').textContent()).toBe(code);
    await picture(elsewhere.page, 'web-saved');
    expect([...origins, ...elsewhere.origins]).toEqual([it.server.origin, it.server.origin]);
    expect([...faults, ...elsewhere.faults]).toEqual([]);
  });

  test('goes back by the phone’s own button, screen by screen, and forward again', async () => {
    const { page } = await open();
    await introduce(page);
    await asked(page, '到上个月为止，养老保险一共交了多久？');
    await page.goBack();
    await asked(page, '您的性别？');
    await page.goBack();
    await page.goBack();
    await page.getByRole('heading', { name: '您想知道什么？' }).waitFor();
    await page.goForward();
    await asked(page, '您是哪年哪月出生的？');
  });

  test('answers by keyboard alone: every screen takes the focus, and Enter goes on', async () => {
    const { page, faults } = await open('/', { hasTouch: false, isMobile: false });
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const focused = () => page.evaluate<string>('document.activeElement.textContent.trim()');
    const until = async (name: string) => {
      await page.locator('button, summary', { hasText: name }).first().waitFor();
      for (let tabs = 0; tabs < 60; tabs += 1) {
        if ((await focused()).startsWith(name)) return;
        await press('Tab');
      }
      expect.fail(`no ${name} by Tab`);
    };
    await until('几岁退休');
    await press('Enter');
    await asked(page, '您是哪年哪月出生的？');
    await expect.poll(focused).toBe('您是哪年哪月出生的？');
    await press('Tab');
    await page.keyboard.type('1980');
    await press('Tab');
    await page.keyboard.type('6');
    await press('Enter');
    await asked(page, '您的性别？');
    await until('女');
    await press('Space');
    await heading(page).filter({ hasText: '您的性别？' }).waitFor({ state: 'detached' });
    for (let left = 7; (await heading(page).count()) > 0 && left > 0; left -= 1) {
      const before = await heading(page).textContent();
      await until('不清楚');
      await press('Enter');
      await expect.poll(() => page.locator('.question h2').allTextContents()).not.toEqual([before]);
    }
    await page.locator('.answer').waitFor();
    await until('怎么算出来的');
    await press('Enter');
    await page.getByRole('heading', { name: '根据' }).waitFor();
    await until('问另一样');
    await press('Enter');
    await expect.poll(focused).toBe('您想知道什么？');
    await until('每月交多少');
    await press('Enter');
    await page.locator('[name=slider]').waitFor();
    for (let tabs = 0; (await page.evaluate('document.activeElement.type')) !== 'range' && tabs < 20; tabs += 1)
      await press('Tab');
    const least = await number(page);
    // The keyboard reaches the top of the band, whatever the year.
    await press('End');
    await expect.poll(() => number(page)).not.toBe(least);
    await expect.poll(() => page.evaluate('document.activeElement.matches(":focus-visible")')).toBe(true);
    expect(faults).toEqual([]);
  });

  test('opens the page again without a network and goes on where the link left off', async () => {
    const { page } = await open();
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await introduce(page);
    await page.getByRole('button', { name: '够了，看结果' }).tap();
    await numberIs(page, '2032年10月');
    await unfold(page, '存下来');
    await page.locator('.keep').waitFor();
    // The link is made once the answers have come to rest.
    const link = await page.evaluate<string>(
      `new Promise((found) => { navigator.clipboard.writeText = async (text) => found(text);
          setTimeout(() => [...document.querySelectorAll('.keep button')].find((each) => each.textContent === '复制带回答的链接').click(), 500); })`,
    );
    expect(link).toMatch(/\/#\/answers\/[\w-]+$/);
    await page.context().setOffline(true);
    await page.reload();
    await page.getByText('现在没有联网').waitFor();
    await numberIs(page, '2032年10月');
    // Another tab knows nothing of what this one was told.
    await page.evaluate('sessionStorage.clear()');
    await page.goto('about:blank');
    await page.goto(link);
    await page.getByText('已经带入链接里的回答').waitFor();
    await goal(page, '几岁退休，领多少');
    await asked(page, '到上个月为止，养老保险一共交了多久？');
    await page.getByRole('button', { name: '够了，看结果' }).tap();
    await numberIs(page, '2032年10月');
  });

  test('nothing is kept on the device beyond the page unless asked, and then until it is taken back', async () => {
    const { page } = await open();
    await introduce(page);
    const stored = () => page.evaluate<number>('localStorage.length');
    /** The page is closed and opened again. */
    const openAgain = async () => {
      await page.evaluate('sessionStorage.clear()');
      await page.goto('about:blank');
      await page.goto(it.server.origin);
    };
    await page.getByRole('button', { name: '够了，看结果' }).tap();
    await unfold(page, '存下来');
    const tick = page.getByLabel('在这台手机上记住我的回答');
    await tick.waitFor();
    expect(await stored()).toBe(0);
    await tick.check();
    await expect.poll(stored).toBe(1);
    await openAgain();
    await page.getByText('已经答了 2 题').waitFor();
    await goal(page, '每月交多少');
    await unfold(page, '存下来');
    await tick.uncheck();
    await expect.poll(stored).toBe(0);
    await openAgain();
    await goal(page, '几岁退休，领多少');
    await asked(page, '您是哪年哪月出生的？');
  });

  test('loses nothing without a network, and the second try makes one record only', async () => {
    const { page } = await open();
    await pay(page);
    await exactBase(page, '5000');
    await numberIs(page, '1,350 元');
    await unfold(page, '存下来');
    await page.locator('.keep').waitFor();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '保存结果，拿取件码' }).tap();
    await page.getByText('连不上网络').waitFor();
    await numberIs(page, '1,350 元');
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
    await expect.poll(() => page.locator('.pickup-code').textContent()).toBe(pickupCode);
  });

  test('deletes what was saved: the link then leads nowhere, in plain words', async () => {
    const { page } = await open();
    await pay(page);
    const { link } = await save(page);
    await page.getByRole('button', { name: '删除这份结果' }).tap();
    await page.getByRole('button', { name: '确定删除' }).tap();
    await page.getByText('已经删除').waitFor();
    const { page: again } = await open();
    await unfold(again, '找以前保存的结果');
    await again.getByLabel('保存时的网址或编号').fill(`${it.server.origin}/${link}`);
    await again.getByRole('button', { name: '打开', exact: true }).tap();
    await again.getByText('没有找到').waitFor();
  });
});

test('elder mode shows one number, large, in capital numerals too, and the rest behind one line', async () => {
  const { page } = await open();
  await page.getByRole('button', { name: '大字版' }).tap();
  await goal(page, '每月交多少');
  await page.locator('.told').waitFor();
  // 2026: 4573 × 27 %
  await page.getByText('壹仟贰佰叁拾肆元柒角壹分').waitFor();
  const size = await page.evaluate<string>('getComputedStyle(document.querySelector(".told .number")).fontSize');
  expect(Number.parseFloat(size)).toBeGreaterThan(40);
  expect(await page.locator('[name=slider]').count()).toBe(0);
  // No voice, no button.
  expect(await page.getByRole('button', { name: '读给我听' }).count()).toBe(0);
  await unfold(page, '细看');
  await page.locator('[name=slider]').waitFor();
});

test('elder mode reads the number, the next step and the telephone out, where the phone has a voice', async () => {
  const { page } = await watched();
  await page.addInitScript(`{
    const nothing = () => undefined;
    const value = { getVoices: () => [{ lang: 'zh_CN' }], cancel: nothing, addEventListener: nothing, removeEventListener: nothing };
    Object.defineProperty(window, 'speechSynthesis', { value: { ...value, speak: ({ text, lang }) => (window.said = lang + text) } });
  }`);
  await page.goto(it.server.origin);
  await page.getByRole('button', { name: '大字版' }).tap();
  await goal(page, '每月交多少');
  await page.getByRole('button', { name: '读给我听' }).tap();
  await expect
    .poll(() => page.evaluate('window.said'))
    .toMatch(/^zh-CN每月至少\s+1,234\.71 元[\s\S]*下一步[\s\S]*12333/);
  await page.getByRole('button', { name: '别读了' }).tap();
  await page.getByRole('button', { name: '读给我听' }).waitFor();
});

describe.for(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.for(['zh-CN', 'en'] as const)(
    'axe finds nothing on any screen in %s, elder mode too, and 320 pixels hold them',
    async (language) => {
      const { page, faults } = await open('/', { colorScheme, reducedMotion: 'reduce' });
      const say = (zh: string, en: string) => (language === 'en' ? en : zh);
      if (language === 'en') await page.getByRole('button', { name: 'English' }).tap();
      await expectSound(page);
      await goal(page, say('几岁退休，领多少', 'When do I retire, on what?'));
      await heading(page).waitFor();
      await expectSound(page);
      await page.getByRole('button', { name: say('够了，看结果', 'Enough, show me') }).tap();
      for (const name of [
        say('每月交多少', 'What do I pay a month?'),
        say('能领哪些钱', 'What am I owed?'),
        say('选哪种医保', 'Which medical scheme?'),
        say('按拿得出的钱，定个方案', 'My best plan for my money'),
        say('全部算一遍', 'All of it'),
      ]) {
        await page.getByRole('button', { name: say('问另一样', 'Ask something else') }).tap();
        await goal(page, name);
        const enough = page.getByRole('button', { name: say('够了，看结果', 'Enough, show me') });
        await enough.or(page.locator('.answer')).first().waitFor();
        if (await enough.isVisible()) await enough.tap();
        await page.locator('.answer').waitFor();
        await unfoldAll(page);
        await page.locator('.keep').waitFor();
        await picture(page, `web-${name}-${colorScheme}-${language}`);
        await expectSound(page);
      }
      expect(await page.evaluate('getComputedStyle(document.querySelector("button")).transitionDuration')).toBe('0s');
      await page.getByRole('button', { name: say('大字版', 'Large type') }).tap();
      await picture(page, `web-elder-${colorScheme}-${language}`);
      await expectSound(page);
      await page.getByRole('button', { name: say('保存结果，拿取件码', 'Save and get a pick-up code') }).tap();
      await page.locator('a[href^="#/saved/"]').tap();
      await page.locator('.told').first().waitFor();
      await picture(page, `web-saved-${colorScheme}-${language}`);
      await expectSound(page);
      expect(faults).toEqual([]);
    },
  );
});
