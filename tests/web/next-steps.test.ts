import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/answer/assessment.ts';
import type { Facts } from '../../shared/facts/index.ts';
import { release } from '../../shared/law/release.generated.ts';
import { PAGE_TEXT } from '../../web/ui/language.ts';
import { deadlinesOf } from '../../web/worker/answer/deadlines.ts';
import { windowIsFor } from '../../web/worker/answer/derived.ts';
import { nextSteps } from '../../web/worker/answer/next-steps.ts';
import { numbersOf } from '../../web/worker/answer/numbers.ts';
import { stretchesOf } from '../../web/worker/answer/timeline.ts';
import { calendarFile } from '../../web/worker/take-away/calendar.ts';

const { 'zh-CN': zh, en } = PAGE_TEXT;
const at = (facts: Facts, asOf = '2026-11-24') => assess(release, facts, asOf, 'zh-CN');
const steps = (facts: Facts, asOf?: string) => nextSteps(at(facts, asOf), facts, zh);

const rider: Facts = {
  year: 2026,
  base: { amount: '5000' },
  sex: 'male',
  birthMonth: '1971-03',
  trade: 'food-delivery',
  platform: '美团',
};

describe('what to do next', () => {
  test('one short sentence a subject, from whatever is known', () => {
    const { known } = steps(rider);
    // 5000 × 20 % + 5000 × 7 % = 1350.00
    expect(known).toContain('社保：按基数 5000.00 元，每月交 1350.00 元。');
    expect(known).toContain('能享受：职业伤害保障。');
    // 1971-03 + 60 years + 19 months
    expect(known).toContain('退休：2032年10月（61岁7个月）。');
  });
  test('without a base it is a range, not a guess', () => {
    const { base: _, ...facts } = rider;
    expect(steps(facts).known[0]).toBe('社保：每月交 1234.71 到 6173.01 元，看您选多少基数。');
  });
  test('what was not seen says the last one that was, and where to call', () => {
    const { offices } = steps(rider);
    // 12393 is the number of all medical insurance bureaus; 144 yuan in Zibo's notice of 2025 (S52)
    expect(offices.find(({ office }) => office === '高青县医疗保障部门（电话 12393）')?.asks).toContain(
      '灵活就业人员大额医疗费（2026年）：没见到通知。上次见到的是2025年的：144 元/年。',
    );
  });
  test('while the class of a woman is not told, both her months', () => {
    // 1976-05: 50 and 9 months (17th month from 1975-01, one for each two begun), 55 and 20 (77th from 1970-01, for four)
    const { known } = steps({ year: 2026, sex: 'female', birthMonth: '1976-05' });
    expect(known).toContain('原退休年龄50周岁的：2027年2月退休');
    expect(known).toContain('原退休年龄55周岁的：2033年1月退休');
  });
  test('what a platform gives back stands beside the gross amount', () => {
    // Half of 4573 × 20 % = 914.60 (policy-facts.md 14.1)
    const { known } = steps({ ...rider, base: { percent: '60' }, platformIncomeMet: true });
    expect(known.slice(0, 2)).toEqual([
      '社保：按基数 4573.00 元，每月交 1234.71 元。',
      '平台返后，养老每月：约 457.30 元（约返 457.30 元）',
    ]);
  });
  test('a subsidy without a published rule is named once the work or the certificate is known', () => {
    const ask = '没见到通知、要去问：失业保险技能提升补贴。';
    const day = '2026-05-04';
    const nothing = steps({ year: 2026 }, day);
    expect(nothing.known.join()).not.toContain('失业保险技能提升补贴');
    expect(JSON.stringify([nothing.papers, nothing.offices])).not.toContain('失业保险技能提升补贴');
    expect(steps({ year: 2026, trade: 'food-delivery' }, day).known).toContain(ask);
    expect(steps({ year: 2026, certificate: {} }, day).known).toContain(ask);
  });
  test('the days of a claim for an accident count only after one', () => {
    const claims = (facts: Facts) =>
      deadlinesOf(at(facts), facts, zh).filter(({ title }) => title.includes('职业伤害'));
    expect(claims(rider)).toEqual([]);
    // 90 days after 2026-11-20, the person's own claim (人社部发〔2021〕110号)
    expect(claims({ ...rider, on: '2026-11-20' }).map(({ on }) => on)).toContain('2027-02-18');
  });
});

describe('a pension that the months do not reach', () => {
  const few: Facts = { ...rider, pension: { months: 72, index: '0.6', account: '26000', preAccountMonths: 0 } };

  test('is no monthly pension: 198 − 72 = 126 months, 10 years and 6 months, are missing in 2032-10', () => {
    const { known } = steps(few);
    expect(known).toContain('养老金：按您填的月数，到2032年10月退休时还差10年6个月，缴够以前不能按月领。');
    expect(known.join()).not.toContain('每月约');
    expect(nextSteps(at(few), few, en).known).toContain(
      'Pension: with the months you gave, 10 years 6 months are missing by 2032-10, when you retire. No monthly pension is paid until they are made up.',
    );
    expect(numbersOf(at(few), few, zh)).toContainEqual({
      name: '养老保险到退休时还差',
      value: '10年6个月',
      capitals: null,
      beside: '缴够以前不能按月领养老金。',
    });
  });
  test('whoever is of age already reads when paying on reaches it', () => {
    // 1965-05 and 60 years and 2 months: 2025-07 with at least 180 months; the 2 missing ones from 2026-11 on.
    const of = { ...few, birthMonth: '1965-05', pension: { ...few.pension, months: 178 } };
    expect(steps(of).known).toContain(
      '养老金：按您填的月数，还差2个月，缴够以前不能按月领。每月续缴不中断，2027年1月起可以领。',
    );
    // The same 178 months told as today's, to 2026-10: nothing of it lies ahead of a retirement that is over.
    const today = { ...of, pension: { monthsSoFar: 178 } };
    expect(steps(today).known).toEqual(steps(of).known);
  });
  test('enough months, or months that nobody told, are not said to be missing', () => {
    const enough = { ...few, pension: { ...few.pension, months: 198 } };
    expect(steps(enough).known.join()).toMatch(/养老金：每月约 \d+\.\d\d 元/);
    for (const facts of [enough, { ...few, pension: { index: '0.6' } }])
      expect(steps(facts).known.join()).not.toContain('不能按月领');
  });
});

describe('paying in the enrolment window, which is for the next year', () => {
  const paying: Facts = { ...rider, householdRegistration: '370322', enrolOn: '2026-11-26', insideWindow: true };
  const resident = (facts: Facts) =>
    deadlinesOf(at(facts), facts, zh).find(({ title }) => title.startsWith('居民医保开始报销'))?.title;
  const drawn = (facts: Facts) => stretchesOf(at(facts), facts, zh).map(({ what }) => what);
  const said = { ...paying, previousScheme: 'resident', missedYears: 0 } as const;

  test('asked about the year of the payment itself, the day of cover is said not to fit', () => {
    expect(windowIsFor(at(said), said)).toBe(2027);
    expect(resident(said)).toBe('居民医保开始报销（对不上：集中缴费期缴的是2027年的，请改算2027年）');
    expect(drawn(said)).not.toContain('居民医保：有保障');
    expect(drawn({ ...said, year: 2027 })).toContain('居民医保：有保障');
  });
  test('asked about the next year, or outside the window, it is the day', () => {
    for (const facts of [
      { ...said, year: 2027 },
      { ...said, insideWindow: false },
    ]) {
      expect(windowIsFor(at(facts), facts)).toBeNull();
      expect(resident(facts)).toBe('居民医保开始报销（推算）');
    }
  });
  test('a window that was extended into the year is of that year: 2022, until 30 January (policy-facts 3.1)', () => {
    const extended = { ...said, year: 2022, enrolOn: '2022-01-15' };
    expect(windowIsFor(at(extended), extended)).toBeNull();
    const after = { ...said, year: 2022, enrolOn: '2022-01-31' };
    expect(windowIsFor(at(after), after)).toBe(2023);
  });
  test('nothing is said of a scheme that is not open', () => {
    const closed = { ...said, householdRegistration: '370102', residencePermit: false };
    expect(windowIsFor(at(closed), closed)).toBeNull();
  });
});

describe('the calendar file', () => {
  const file = calendarFile(
    [
      { on: '2027-02-18', title: '最晚申请：职业伤害保障, 本人' },
      { on: '2032-10', title: `很长的标题${'长'.repeat(40)}` },
    ],
    '灵保提醒',
    '2026-11-24',
  );
  const lines = file.split('\r\n');

  test('has a whole day, and a whole month, each with a reminder', () => {
    expect(lines).toContain('DTSTART;VALUE=DATE:20270218');
    expect(lines).toContain('DTEND;VALUE=DATE:20270219');
    expect(lines).toContain('DTSTART;VALUE=DATE:20321001');
    expect(lines).toContain('DTEND;VALUE=DATE:20321101');
    expect(lines.filter((line) => line === 'TRIGGER:-P7D')).toHaveLength(2);
  });
  test('is written as calendars read it: escaped, at most 75 bytes a line, no character cut', () => {
    expect(lines).toContain('SUMMARY:最晚申请：职业伤害保障\\, 本人');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n ', '')).toContain('长'.repeat(40));
  });
});
