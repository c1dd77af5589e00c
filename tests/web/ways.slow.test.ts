import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { picture, stage, unfoldAll } from './stage.ts';

/**
 * Seven people on their ways through the page, and one who wants all of it, by touch on a 360 × 740 screen
 * (findings/page.md): what each of them taps, types and is asked, and what stands on the first screen of the answer.
 * Every screen of them is left in artifacts/ways, light, dark, in large type and on paper, for people to look at.
 */
const { open } = stage();
vi.setConfig({ testTimeout: 240_000 });

const SCREEN = 740;
const MOST_QUESTIONS = 7;
const MOST_SCREENS = 3;

/** How a question is answered: a button by its words, or boxes by their places. */
type Reply = string | readonly string[];

interface Person {
  /** Begins the names of the pictures. */
  name: string;
  who: string;
  goal: string;
  /** By a part of the question; 不清楚 to all others. */
  replies: Readonly<Record<string, Reply>>;
  /** What must stand on the first screen. */
  reads: readonly RegExp[];
  language?: 'en';
  most?: { taps: number; values: number };
}

const BORN_1971: Reply = ['1971', '6'];
const BORN_1977: Reply = ['1977', '3'];

const PEOPLE: readonly Person[] = [
  {
    name: 'pay',
    who: 'a rider of 55 who wants to know what he pays',
    goal: '每月交多少',
    replies: {},
    // 4573 × 20 % and × 7 %
    reads: [/每月至少\s*1,234\.71/, /养老 914\.60 · 医保 320\.11/],
    most: { taps: 3, values: 1 },
  },
  {
    name: 'retire',
    who: 'the same rider, six years paid, asking about retirement',
    goal: '几岁退休，领多少',
    replies: { 出生: BORN_1971, 性别: '男', 养老保险一共交了多久: ['6', '2'] },
    // 1971-06 + 61 years 8 months; the minimum of 2033 is 17 years
    reads: [/2033年2月/, /养老保险要交满17年/, /还差/, /没补齐以前不按月发/],
  },
  {
    name: 'class',
    who: 'a woman of 49 who is not sure whether 50 or 55 holds for her',
    goal: '几岁退休，领多少',
    replies: { 出生: BORN_1977, 性别: '女', 养老保险一共交了多久: ['12', ''] },
    reads: [/2028年5月/, /2034年1月/, /50 周岁/, /55 周岁/],
  },
  {
    name: 'owed',
    who: 'the same woman, recognised as hard to employ, asking what she is owed',
    goal: '能领哪些钱',
    replies: {
      什么工作: '电商',
      平台接单: '不通过平台',
      出生: BORN_1977,
      性别: '女',
      就业状况: '灵活就业',
      灵活就业登记: '是',
      就业困难: '是',
      个人身份: '是',
      领过灵活就业社会保险补贴: '没有',
    },
    // two thirds of 1234.71
    reads: [/4050/, /823\.14/],
  },
  {
    name: 'medical',
    who: 'a driver of 28 from elsewhere asking which medical scheme',
    goal: '选哪种医保',
    replies: { 户籍: '淄博市以外', 居住证: '否', 哪种医保: '居民医保' },
    reads: [/职工医保/, /3,841\.32/, /居民医保/],
  },
  {
    name: 'plan',
    who: 'a rider of 45 with 1300 yuan a month asking for a plan',
    goal: '按拿得出的钱，定个方案',
    replies: { 出生: ['1981', '6'], 性别: '男', 养老保险一共交了多久: ['8', ''], 户籍: '高青县', 哪种医保: '居民医保' },
    reads: [/我每月拿得出/, /元\/月/, /起每月领/],
  },
  {
    name: 'english',
    who: 'a foreigner in Zibo who reads English',
    goal: 'What do I pay a month?',
    replies: {},
    reads: [/At least, each month\s*1,234\.71/, /pension 914\.60 · medical 320\.11/],
    language: 'en',
  },
  {
    name: 'all',
    who: 'whoever wants all of it',
    goal: '全部算一遍',
    replies: { 出生: BORN_1971, 性别: '男', 什么工作: '外卖', 养老保险一共交了多久: ['6', '2'] },
    reads: [/每月至少\s*1,234\.71/],
  },
];

const LOOKS = ['light', 'dark', 'large'] as const;

/** Words of the trade that nobody knows (findings/page.md, H22): none in an answer before something is opened. */
const UNKNOWN_WORDS =
  /缴费基数|统筹|视同缴费|二档缴费|原新农合|集中缴费期|断保|过渡期|大额医疗费|平均缴费工资指数|计发基数|过渡性养老金|折算|主体资格|防止返贫|农村零转移|第三方整理|未见|推算|暂定|逐条看/g;

interface Walked {
  taps: number;
  values: number;
  asked: string[];
}

async function reply(page: Page, how: Reply, walked: Walked): Promise<void> {
  if (typeof how === 'string') {
    await page.locator('.question').getByRole('button', { name: how }).first().tap();
    walked.taps += 1;
    // A place elsewhere wants to know in which province.
    if (!how.includes('以外')) return;
    await page.locator('.question select').selectOption({ label: '河南' });
    walked.taps += 2;
  } else {
    for (const [at, text] of how.entries()) {
      if (text === '') continue;
      await page.locator('.question input').nth(at).fill(text);
      walked.values += 1;
    }
  }
  await page.locator('.question button.primary').tap();
  walked.taps += 1;
}

/** @param seen called at every screen */
async function walk(page: Page, { goal, replies }: Person, seen: () => Promise<unknown>): Promise<Walked> {
  const walked: Walked = { taps: 1, values: 0, asked: [] };
  await seen();
  await page.getByRole('button', { name: goal }).first().tap();
  for (;;) {
    await page.locator('.question, .told, .plans').first().waitFor();
    if ((await page.locator('.question').count()) === 0) return walked;
    const question = String(await page.locator('.question h2').textContent());
    walked.asked.push(question);
    await seen();
    const known = Object.entries(replies).find(([part]) => question.includes(part));
    if (known) await reply(page, known[1], walked);
    else {
      await page.locator('.unsure').tap();
      walked.taps += 1;
    }
    await expect.poll(() => page.locator('.question h2').allTextContents()).not.toEqual([question]);
  }
}

const report: string[] = [];
afterAll(() => console.info(report.join('\n')));

/** What lies open at the end of a way, and the sheet that it is on paper. */
async function pictureTheRest(page: Page, way: string): Promise<void> {
  await unfoldAll(page);
  await picture(page, `${way}-open`);
  await page.getByRole('button', { name: /^(保存结果，拿取件码|Save and get a pick-up code)$/ }).tap();
  await page.locator('.pickup-code').waitFor();
  await picture(page, `${way}-saved`);
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 720, height: 1040 });
  // Nothing runs over the end of the page, where it would be cut.
  await expect.poll(() => page.locator('.sheet').evaluate((sheet) => sheet.scrollHeight - sheet.clientHeight)).toBe(0);
  await picture(page, `${way}-print`);
}

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

describe.for(LOOKS)('on their way, %s', (look) => {
  test.for(PEOPLE)('$who', async (person) => {
    const { page, faults } = await open('/', look === 'dark' ? { colorScheme: 'dark' } : {});
    if (person.language === 'en') await page.getByRole('button', { name: 'English' }).tap();
    if (look === 'large') await page.getByRole('button', { name: /^(大字版|Large type)$/ }).tap();
    const way = `ways/${person.name}-${look}`;
    let screens = 0;
    const walked = await walk(page, person, () => picture(page, `${way}-${(screens += 1)}`, false));
    await page.locator('.act').first().waitFor();
    await page.waitForTimeout(500);
    await page.evaluate('scrollTo(0, 0)');
    await picture(page, `${way}-answer`);
    const height = await page.evaluate<number>('document.documentElement.scrollHeight');
    const first = await page.evaluate<string>(
      `[...document.querySelectorAll('.answer :is(p, b, span, a, h3, label, output)')].filter((each) => each.checkVisibility() &&
        each.getBoundingClientRect().bottom <= ${SCREEN} && each.getBoundingClientRect().height > 1).map((each) => each.textContent.trim()).join('\\n')`,
    );
    const closed = (await page.locator('main').allInnerTexts()).join();
    const bottomOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => element.getBoundingClientRect().bottom);
    const [number, next, call] = [await bottomOf('.number'), await bottomOf('.next h3'), await bottomOf('.act')];
    report.push(
      `${look}, ${person.who}: ${walked.taps} taps, ${walked.values} values typed, ${walked.asked.length} questions; ${height} px; number to ${Math.round(number)}, next step from ${Math.round(next)}, telephone to ${Math.round(call)}; words without explanation: ${closed.match(UNKNOWN_WORDS)?.length ?? 0}`,
    );
    expect(walked.asked.length).toBeLessThanOrEqual(MOST_QUESTIONS);
    expect(height).toBeLessThanOrEqual(MOST_SCREENS * SCREEN);
    for (const bottom of [number, next, call]) expect(bottom).toBeLessThanOrEqual(SCREEN);
    if (look !== 'large') for (const text of person.reads) expect(first).toMatch(text);
    expect(closed).not.toMatch(UNKNOWN_WORDS);
    expect(await page.locator('main').textContent()).not.toMatch(/\b(?:true|false|null|undefined|NaN)\b/);
    if (person.most) {
      expect(walked.taps).toBeLessThanOrEqual(person.most.taps);
      expect(walked.values).toBeLessThanOrEqual(person.most.values);
    }
    await pictureTheRest(page, way);
    expect(faults).toEqual([]);
  });
});
