import type { Page } from 'playwright-core';
import { describe, expect, test, vi } from 'vitest';
import { assess } from '../../shared/answer/assessment.ts';
import { type Facts, questions } from '../../shared/facts/index.ts';
import { release } from '../../shared/law/release.generated.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { gradesMessages } from '../../shared/messages/grades.generated.ts';
import { groundOf } from '../../web/worker/answer/ground.ts';
import { gapText, headlineOf } from '../../web/worker/answer/headline.ts';
import { ASKING, TOLD, type ToldGoal } from '../../web/worker/state/goals.ts';
import { picture, stage, unfoldAll } from './stage.ts';

// Cases of the people who tried the page (findings of 2026-11-29) that no other test of it has: each by its number there.
const { open } = stage();
vi.setConfig({ testTimeout: 240_000 });

const TODAY = '2026-11-30';
const FLOOR: Facts = { year: 2026, base: { amount: '4573' } };
const groundAt = (facts: Facts, asOf = TODAY, language: Language = 'zh-CN') =>
  groundOf(assess(release, facts, asOf, language), facts, language);
const told = (goal: ToldGoal, facts: Facts, asOf = TODAY) => headlineOf(goal, groundAt(facts, asOf));

const RIDER: Facts = { ...FLOOR, sex: 'male', birthMonth: '1971-06' };
/** The rider with the resident scheme uninterrupted, and no month in the employee scheme. */
const INSURED_AS_RESIDENT: Facts = {
  ...RIDER,
  ...{ householdRegistration: '370322', previousScheme: 'resident', residentGapMonths: 0, insuredMonths: 60 },
  ...{ missedYears: 0, group: 'none', employeeMonths: 0, deemedMonths: 0, resident: [{ kind: 'adult', months: 96 }] },
};

describe('what is asked', () => {
  test('H2: nobody is asked for what will stand at retirement, which the page works out itself', () => {
    const asked = Object.values(ASKING).flatMap(({ first, after, more }) => [...first, ...after, ...more]);
    for (const id of ['pension.months', 'pension.account', 'pension.index']) expect(asked).not.toContain(id);
  });
  test('H2: twelve years today are nineteen months short in 2028-05, whoever pays until then', () => {
    const woman: Facts = { ...FLOOR, sex: 'female', birthMonth: '1977-03', womenClass: '50' };
    // 2026-12 to 2028-04 are 17 months: 180 − 144 − 17 = 19
    const { lines } = told('retire', { ...woman, pension: { monthsSoFar: 144 } }, '2026-12-01').told[0] ?? {
      lines: [],
    };
    expect(lines[1]).toBe('到时还差1年7个月，没补齐以前不按月发');
  });
  test('H18, H21: no question of the page asks for digits of an identity card', () => {
    for (const { text, help, onPage = help } of questions)
      expect(`${text['zh-CN']}${onPage['zh-CN']}`).not.toMatch(/身份证(号码)?的?前/);
  });
});

describe('what is said', () => {
  test('H3: years that cannot be reached before retirement recommend nothing; the shortfall and its end are said', () => {
    const { told: numbers, warning } = told('medical', { ...INSURED_AS_RESIDENT, medicalPriority: 'retirement-years' });
    expect(warning).not.toMatch(/职工医保(较优|更合适)|建议参加职工医保/);
    // 30 years are 360 months, 96 of the resident scheme count half: 312 are missing, 2026-11 to 2052-10.
    expect(numbers[0]?.lines.at(-1)).toContain('要满30年，您还差26年，一直交要到2052年10月');
  });
  test('H4: three possible relations stand one beside the other, as three', () => {
    const { told: cases, warning } = told('status', FLOOR);
    expect(cases.map(({ value }) => value)).toEqual(['劳动关系', '不完全符合确立劳动关系情形', '民事关系']);
    expect(cases.every(({ label }) => label === '可能是')).toBe(true);
    expect(warning).toContain('三种都有可能');
  });
  test('H5: whoever has no certificate is refused what only holders get, and sent nowhere for it', () => {
    const { assessment } = groundAt({ ...FLOOR, certificate: null, unemploymentInsuredMonths: 0 });
    const skill = assessment.subsidies.programmes.find(({ id }) => id === 'skill-upgrading');
    expect(skill?.outcome).toBe('not-eligible');
    const [owed] = told('owed', { ...FLOOR, certificate: null, unemploymentInsuredMonths: 0 }).told;
    expect(owed?.value).toBe('还没有');
    // What would have to change comes first.
    expect(owed?.lines[0]).toMatch(/^失业保险技能提升补贴：考取 5、4、3 级的职业技能证书/);
  });
  test('H6: beside what no notice was seen of stands the last that was, and a telephone', () => {
    const ground = groundAt(FLOOR);
    const gaps = (ground.assessment.figures ?? []).map((figure) => gapText(figure, ground)).join('\n');
    // Zibo's notice of 2025: 144 and 35
    expect(gaps).toMatch(/大额医疗费（2026年）.*2025年的：144 元.*12393/);
    expect(gaps).toMatch(/长期护理保险.*2025年的：35 元.*12393/);
  });
  test('H13: no note of ours stands in the name of a document', () => {
    for (const { title } of release.documents)
      expect(`${title.zh} ${title.en}`).not.toMatch(/题名|概括|S\d+|not seen|described by/);
  });
  test('H18: English has the punctuation of English', () => {
    const ground = groundAt({ ...RIDER, pension: { monthsSoFar: 74 } }, TODAY, 'en');
    const said = JSON.stringify(TOLD.map((goal) => headlineOf(goal, ground)));
    expect(said).not.toMatch(/[：，。；（）？、]/);
  });
  test('H21: one sum has one name: the month of the employee scheme twelve times is its year on every screen', () => {
    const { monthly, schedules } = groundAt(INSURED_AS_RESIDENT).assessment.contributions;
    // 4573 × 7 % = 320.11, twelve times 3841.32
    expect(monthly.medical).toBe('320.11');
    expect(schedules.find(({ frequency }) => frequency === 'yearly')?.instalments[0]?.medical).toBe('3841.32');
    expect(told('medical', INSURED_AS_RESIDENT).told[0]?.value).toBe('3,841.32');
    const { reasons } = groundAt({ ...INSURED_AS_RESIDENT, medicalPriority: 'low-cost' }).assessment.medicalSchemes
      .recommendation;
    // What is left of the year is said to be that: 2 × 320.11 + 144 + 35
    expect(reasons[0]?.text).toMatch(/^这一年从参保到年底要交：职工医保 819\.22 元/);
  });
  test('H21: the latest month of retirement is not offered to whoever has no employer', () => {
    expect(groundAt(RIDER).words.retire.latest({ month: '2036-02' })).toBe('最晚2036年2月（要有单位，并和单位商量好）');
  });
});

const goal = (page: Page, name: string) => page.getByRole('button', { name }).first().tap();
const next = (page: Page) => page.locator('.question button.primary').tap();
async function fill(page: Page, ...typed: string[]): Promise<void> {
  for (const [at, text] of typed.entries()) await page.locator('.question input').nth(at).fill(text);
}

describe('on the page', () => {
  test('H17: who is not born yet is told so at the question, and a year with its 年 is understood', async () => {
    const { page } = await open();
    await goal(page, '几岁退休，领多少');
    await fill(page, '2030', '1');
    await next(page);
    await page.locator('.question .fault', { hasText: '请核对' }).waitFor();
    await fill(page, '1971年', '6月');
    await next(page);
    await page.locator('.question h2', { hasText: '性别' }).waitFor();
  });

  test('H17: a child of eleven is told from when, not when it retires', async () => {
    const { page } = await open();
    await goal(page, '几岁退休，领多少');
    await fill(page, '2015', '6');
    await next(page);
    await page.getByRole('button', { name: '男', exact: true }).tap();
    await page.getByRole('button', { name: '够了，看结果' }).tap();
    await page.getByRole('button', { name: '问另一样' }).tap();
    await goal(page, '每月交多少');
    // 16 years after 2015-06
    await page.getByText('2031年6月起可以缴').first().waitFor();
    await expect.poll(() => page.locator('.told .number').first().textContent()).toBe('还不能交');
  });

  test('H17: 99 months are no part of a year: they are asked for again, and no sum of them is said', async () => {
    const { page } = await open();
    await goal(page, '几岁退休，领多少');
    await fill(page, '1971', '6');
    await next(page);
    await page.getByRole('button', { name: '男', exact: true }).tap();
    await page.locator('.question h2', { hasText: '养老保险一共交了多久' }).waitFor();
    await fill(page, '99', '99');
    expect(await page.locator('.question').textContent()).not.toContain('1287');
    await next(page);
    await page.locator('.question .fault').filter({ hasText: /\S/ }).waitFor();
  });

  test('H20: a day is asked for in boxes of the page’s own language', async () => {
    const { page } = await open();
    await goal(page, '能领哪些钱');
    await page.getByRole('button', { name: '够了，看结果' }).tap();
    for (const more of ['证书吗', '核发']) {
      await page.locator('summary', { hasText: '哪些还不确定' }).tap();
      await page.locator('.behind').getByRole('button', { name: more }).tap();
      await page.locator('.question h2', { hasText: more }).waitFor();
      if (more === '核发') break;
      await page.locator('.question').getByRole('button', { name: '有', exact: true }).tap();
      await page.locator('.answer').waitFor();
    }
    const boxes = page.locator('.question input');
    await expect
      .poll(() => boxes.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).type)))
      .toEqual(Array(3).fill('text'));
    await fill(page, '2026', '2', '30');
    await next(page);
    await page.locator('.question .fault', { hasText: '那个月里有的日子' }).waitFor();
    await page.getByRole('button', { name: '就是今天' }).tap();
    await expect.poll(() => boxes.first().inputValue()).toBe(String(new Date().getFullYear()));
    await picture(page, 'web-day');
  });

  test('H21: nobody is shown a sum that cannot be paid: medical is not taken by the quarter', async () => {
    const { page } = await open();
    await goal(page, '每月交多少');
    await page.locator('summary', { hasText: '按季' }).tap();
    const rows = page.locator('.behind .rows');
    await rows.first().filter({ hasText: '按季交' }).waitFor();
    expect(await rows.nth(1).textContent()).not.toMatch(/按季|半年/);
  });

  test('H21: how sure a document is stands beside its name and beside no amount, in large type as otherwise', async () => {
    const { page } = await open();
    await goal(page, '每月交多少');
    const graded = async () => {
      await page.locator('.act').first().waitFor();
      await unfoldAll(page);
      await page.locator('.behind').waitFor();
      return page.evaluate<{ sources: string[]; elsewhere: string[] }>(`{
        const grades = ${JSON.stringify(Object.values(gradesMessages['zh-CN']))};
        const graded = [...document.querySelectorAll('main :not(:has(*), option, script)')].filter((each) =>
          each.checkVisibility() && grades.some((grade) => each.textContent.includes('（' + grade + '）')));
        const textsOf = (isSource) => graded
          .filter((each) => each.matches('a[href^="/policy#document-"]') === isSource)
          .map(({ textContent }) => textContent);
        ({ sources: textsOf(true), elsewhere: textsOf(false) });
      }`);
    };
    const seen = await graded();
    expect(seen.sources).toContain('2026年社会保险缴费基数的通知（别人整理的，没拿到原件）');
    expect(seen.elsewhere).toEqual([]);
    const link = page.getByRole('link', { name: '2026年社会保险缴费基数的通知' }).first();
    expect(decodeURIComponent(String(await link.getAttribute('href')))).toBe('/policy#document-鲁人社字〔2026〕75号');
    await page.getByRole('button', { name: '大字版' }).tap();
    await expect.poll(graded).toEqual(seen);
  });

  test('H21: the pick-up code is for the counter; who saved looks again by the address, and both are said at once', async () => {
    const { page } = await open();
    await goal(page, '每月交多少');
    await page.locator('summary', { hasText: '存下来' }).tap();
    await page.getByRole('button', { name: '保存结果，拿取件码' }).tap();
    const card = page.locator('.pickup');
    await expect.poll(() => card.textContent()).toMatch(/去窗口时.*取件码.*自己再看，用网址打开/);
    const code = String(await page.locator('.pickup-code').textContent());
    const address = await page.evaluate<string>(
      `new Promise((found) => { navigator.clipboard.writeText = async (text) => found(text);
          [...document.querySelectorAll('.pickup button')].find((each) => each.textContent === '复制自己看的网址').click(); })`,
    );
    const { page: other } = await open(new URL(address).pathname + new URL(address).hash);
    await expect.poll(() => other.locator('.pickup-code').textContent()).toBe(code);
    await other.locator('.told .number', { hasText: '1,234.71' }).first().waitFor();

    const { page: third } = await open();
    await third.locator('summary', { hasText: '找以前保存的结果' }).tap();
    await third.locator('#find').fill(code);
    await third.locator('#find ~ button').tap();
    await third.locator('#find-fault', { hasText: '取件码在这里打不开' }).waitFor();
  });

  test('H8: the months that are left and the whole year are told apart, each under its own name', async () => {
    const { page } = await open();
    await goal(page, '每月交多少');
    await page.locator('summary', { hasText: '换年份' }).tap();
    const months = page.getByRole('combobox', { name: '算哪些月份' });
    await expect.poll(() => months.locator('option:checked').textContent()).toBe('一整年');
  });
});
