import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { picture, stage } from './stage.ts';

/**
 * Seven people on their ways through the page, by touch on a 360 × 740 screen (findings/page.md): what each of them
 * taps, types and is asked, and what stands on the first screen of the answer.
 */
const { open } = stage();
vi.setConfig({ testTimeout: 240_000 });

const SCREEN = 740;
const MOST_QUESTIONS = 7;
const MOST_SCREENS = 3;

/** How a question is answered: a button by its words, or boxes by their places. */
type Reply = string | readonly string[];

interface Person {
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
    who: 'a rider of 55 who wants to know what he pays',
    goal: '每月交多少',
    replies: {},
    // 4573 × 20 % and × 7 %
    reads: [/每月至少\s*1,234\.71/, /养老 914\.60 · 医保 320\.11/],
    most: { taps: 3, values: 1 },
  },
  {
    who: 'the same rider, six years paid, asking about retirement',
    goal: '几岁退休，领多少',
    replies: { 出生: BORN_1971, 性别: '男', 养老保险缴费年限: ['6', '2'] },
    // 1971-06 + 61 years 8 months; the minimum of 2033 is 17 years
    reads: [/2033年2月/, /养老保险要交满17年/, /还差/, /没补齐以前不按月发/],
  },
  {
    who: 'a woman of 49 who is not sure whether 50 or 55 holds for her',
    goal: '几岁退休，领多少',
    replies: { 出生: BORN_1977, 性别: '女', 养老保险缴费年限: ['12', ''] },
    reads: [/2028年5月/, /2034年1月/, /50 周岁/, /55 周岁/],
  },
  {
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
    who: 'a driver of 28 from elsewhere asking which medical scheme',
    goal: '选哪种医保',
    replies: { 户籍: '淄博市以外', 居住证: '否', 哪种医保: '居民医保' },
    reads: [/职工医保/, /3,841\.32/, /居民医保/],
  },
  {
    who: 'a rider of 45 with 1300 yuan a month asking for a plan',
    goal: '按拿得出的钱，定个方案',
    replies: { 出生: ['1981', '6'], 性别: '男', 养老保险缴费年限: ['8', ''], 户籍: '高青县', 哪种医保: '居民医保' },
    reads: [/我每月拿得出/, /元\/月/, /起每月领/],
  },
  {
    who: 'a foreigner in Zibo who reads English',
    goal: 'What do I pay a month?',
    replies: {},
    reads: [/At least, each month\s*1,234\.71/, /pension 914\.60 · medical 320\.11/],
    language: 'en',
  },
];

/** Words of the trade that nobody knows (findings/page.md, H22): none on a first screen. */
const UNKNOWN_WORDS =
  /缴费基数|统筹|视同缴费|二档缴费|原新农合|集中缴费期|断保|过渡期|大额医疗费|平均缴费工资指数|计发基数|过渡性养老金|折算|主体资格|防止返贫|农村零转移|第三方整理|未见|推算|暂定|逐条看/;

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

async function walk(page: Page, { goal, replies }: Person): Promise<Walked> {
  const walked: Walked = { taps: 1, values: 0, asked: [] };
  await page.getByRole('button', { name: goal }).first().tap();
  for (;;) {
    await page.locator('.question, .told, .plans').first().waitFor();
    if ((await page.locator('.question').count()) === 0) return walked;
    const question = String(await page.locator('.question h2').textContent());
    walked.asked.push(question);
    const known = Object.entries(replies).find(([part]) => question.includes(part));
    if (known) await reply(page, known[1], walked);
    else {
      await page.locator('.unsure').tap();
      walked.taps += 1;
    }
    await expect
      .poll(() => page.locator('.question h2').allTextContents(), { timeout: 30_000 })
      .not.toEqual([question]);
  }
}

const report: string[] = [];
afterAll(() => console.info(report.join('\n')));

describe('on their way', () => {
  test.for(PEOPLE)('$who', async (person) => {
    const { page, faults } = await open();
    if (person.language === 'en') await page.getByRole('button', { name: 'English' }).tap();
    const walked = await walk(page, person);
    await page.locator('.act').first().waitFor();
    await page.waitForTimeout(500);
    await page.evaluate('scrollTo(0, 0)');
    await picture(page, `ways-${PEOPLE.indexOf(person) + 1}`);
    const height = await page.evaluate<number>('document.documentElement.scrollHeight');
    const first = await page.evaluate<string>(
      `[...document.querySelectorAll('.answer :is(p, b, span, a, h3, label, output)')].filter((each) => each.checkVisibility() &&
        each.getBoundingClientRect().bottom <= ${SCREEN} && each.getBoundingClientRect().height > 1).map((each) => each.textContent.trim()).join('\\n')`,
    );
    const bottomOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => element.getBoundingClientRect().bottom);
    const [number, next, call] = [await bottomOf('.number'), await bottomOf('.next h3'), await bottomOf('.act')];
    report.push(
      `${person.who}: ${walked.taps} taps, ${walked.values} values typed, ${walked.asked.length} questions; ${height} px; number to ${Math.round(number)}, next step from ${Math.round(next)}, telephone to ${Math.round(call)}`,
    );
    expect(walked.asked.length).toBeLessThanOrEqual(MOST_QUESTIONS);
    expect(height).toBeLessThanOrEqual(MOST_SCREENS * SCREEN);
    for (const bottom of [number, next, call]) expect(bottom).toBeLessThanOrEqual(SCREEN);
    for (const text of person.reads) expect(first).toMatch(text);
    expect(first).not.toMatch(UNKNOWN_WORDS);
    expect(await page.locator('main').textContent()).not.toMatch(/\b(?:true|false|null|undefined|NaN)\b/);
    if (person.most) {
      expect(walked.taps).toBeLessThanOrEqual(person.most.taps);
      expect(walked.values).toBeLessThanOrEqual(person.most.values);
    }
    expect(faults).toEqual([]);
  });
});
