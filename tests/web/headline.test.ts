import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/answer/assessment.ts';
import type { Facts } from '../../shared/facts/index.ts';
import { release } from '../../shared/law/release.generated.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { PAGE_TEXT } from '../../web/ui/language.ts';
import { grouped, tidy } from '../../web/ui/tidy.ts';
import { deadlinesOf } from '../../web/worker/answer/deadlines.ts';
import { windowIsFor } from '../../web/worker/answer/derived.ts';
import { groundOf } from '../../web/worker/answer/ground.ts';
import { headlineOf } from '../../web/worker/answer/headline.ts';
import type { ToldGoal } from '../../web/worker/state/goals.ts';
import { calendarFile } from '../../web/worker/take-away/calendar.ts';

const { 'zh-CN': zh } = PAGE_TEXT;
const at = (facts: Facts, asOf = '2026-11-24', language: Language = 'zh-CN') => assess(release, facts, asOf, language);
const told = (goal: ToldGoal, facts: Facts, language: Language = 'zh-CN', asOf?: string) =>
  headlineOf(goal, groundOf(at(facts, asOf, language), facts, language));

const rider: Facts = {
  year: 2026,
  base: { amount: '5000' },
  sex: 'male',
  birthMonth: '1971-03',
  trade: 'food-delivery',
  platform: '美团',
};

test('amounts are grouped, without the fen where there are none; nothing else is touched', () => {
  expect(grouped('14816.52')).toBe('14,816.52');
  expect(grouped('4573.00')).toBe('4,573');
  expect(tidy('2026年基数 4573.00 元 × 20% = 914.60 元，指数 0.6820，共 338372.40 元，按 20.00% 算')).toBe(
    '2026年基数 4,573 元 × 20% = 914.60 元，指数 0.6820，共 338,372.40 元，按 20.00% 算',
  );
});

describe('what I pay', () => {
  test('is one amount, its parts, and the fees of last year beside it', () => {
    const { told: numbers, next } = told('pay', { year: 2026, base: { amount: '4573' } });
    expect(numbers).toEqual([
      {
        label: '每月至少',
        // 4573 × 20 % = 914.60 and × 7 % = 320.11
        value: '1,234.71',
        unit: '元',
        amount: '1234.71',
        lines: [
          '养老 914.60 · 医保 320.11，按最低基数 4,573',
          // 144 + 35 in Zibo's notice of 2025 (S52)
          '一年另有年费约 179 元（2025年的数，今年的通知没见到）',
        ],
      },
    ]);
    // November can be paid to its last day: 2 × 1234.71
    expect(next.text).toContain('今年还能交11～12月 2 个月，共 2,469.42 元，另加年费。');
    expect(next.by).toBe('2026-11-30');
    expect(next.office).toEqual({ name: '高青县社会保险经办机构', phone: '12333', address: null });
  });
  test('in December one month is left, in the next year no month of this one', () => {
    const of = (asOf: string) => told('pay', { year: 2026, base: { amount: '4573' } }, 'zh-CN', asOf).next;
    expect(of('2026-12-31').text).toContain('今年还能交12月这 1 个月，共 1,234.71 元');
    expect(of('2027-01-01').text).not.toContain('今年还能交');
  });
  test('what a platform gives back stands beside the gross amount', () => {
    // Half of 4573 × 20 % = 914.60 (policy-facts.md 14.1)
    const [pays] = told('pay', { ...rider, base: { percent: '60' }, platformIncomeMet: true }).told;
    expect(pays?.value).toBe('1,234.71');
    expect(pays?.lines).toContain('平台约返 457.30 元，返后养老每月约 457.30 元');
  });
  test('a child cannot pay yet, and is told from when', () => {
    const {
      told: numbers,
      warning,
      next,
    } = told('pay', { year: 2026, base: { amount: '4573' }, birthMonth: '2012-06' });
    expect(numbers[0]?.value).toBe('还不能交');
    expect(warning).toContain('2028年6月起可以缴');
    expect(next.text).not.toContain('登记');
    expect(next.office.phone).toBe('12333');
  });
  test('a budget that is too small says by how much; a tier does not', () => {
    expect(told('pay', { year: 2026, base: { monthlyBudget: '1000' } }).warning).toContain('还差 234.71 元');
    expect(told('pay', { year: 2026, base: { percent: '60' } }).warning).toBeNull();
  });
});

describe('when I retire and on what', () => {
  test('a month, what it needs, and no pension before the months are told', () => {
    const { told: numbers } = told('retire', rider);
    // 1971-03 + 60 years + 19 months; 16.5 years in 2032
    expect(numbers).toMatchObject([
      {
        label: '法定退休',
        value: '2032年10月',
        lines: ['61岁7个月，养老保险要交满16年6个月', '没说交了几年，养老金先不算'],
      },
    ]);
  });
  test('who is short reads what is missing, from when it is paid, and no gain before that', () => {
    // 2026-11 to 2032-09 are 71 months: 198 − 71 − 72 = 55 missing, paid on to 2037-04.
    const { told: numbers, next } = told('retire', {
      ...rider,
      base: { amount: '4573' },
      pension: { monthsSoFar: 72 },
    });
    const [one] = numbers;
    expect(one?.lines).toHaveLength(3);
    expect(one?.lines[1]).toBe('到时还差4年7个月，没补齐以前不按月发');
    expect(one?.lines[2]).toMatch(/^一直按月交，2037年5月起才按月发，每月至少 [\d,.]+ 元（今天的钱）$/);
    expect(next.text).toContain('差的月数可以接着交');
  });
  test('months enough: about, or at least where something was not told', () => {
    const enough: Facts = { ...rider, base: { amount: '4573' }, pension: { monthsSoFar: 200 } };
    expect(told('retire', enough).told[0]?.lines[1]).toMatch(/^每月养老金至少 /);
    const all = {
      ...enough,
      pension: { monthsSoFar: 200, preAccountMonths: 0, accountNow: '40000', indexSoFar: '0.6' },
    };
    expect(told('retire', all).told[0]?.lines[1]).toMatch(
      /^每月养老金约 [\d,.]+ 元（今天的钱，按基数 4,573 交到退休）$/,
    );
  });
  test('a woman who is not sure of her class sees both cases, and what to ask', () => {
    // 1977-03: 50 and 14 months (27th month from 1975-01, one for each two begun), 55 and 22 (87th from 1970-01, for four)
    const { told: numbers, next } = told('retire', { year: 2026, sex: 'female', birthMonth: '1977-03' });
    expect(numbers.map(({ label, value }) => [label, value])).toEqual([
      ['按 50 周岁这一类', '2028年5月'],
      ['按 55 周岁这一类', '2034年1月'],
    ]);
    expect(numbers[0]?.lines[0]).toContain('养老保险要交满15年');
    expect(numbers[1]?.lines[0]).toContain('养老保险要交满17年6个月');
    expect(next.office.phone).toBe('12333');
  });
  test('whoever is of age already is told of now, not of then', () => {
    // 1963-02 + 60 years: retired in 2023-02 on 15 years; 150 of 180 months are there.
    const { told: numbers } = told('retire', { ...rider, birthMonth: '1963-02', pension: { monthsSoFar: 150 } });
    expect(numbers[0]?.lines[1]).toBe('还差2年6个月，没补齐以前不按月发');
    const enough = told('retire', { ...rider, birthMonth: '1963-02', pension: { monthsSoFar: 200 } });
    expect(enough.told[0]?.lines[1]).toMatch(/^每月养老金至少 [\d,.]+ 元（今天的钱）$/);
    expect(enough.next.text).toContain('月数够了');
  });
  test('without a birth month it names the questions, and still whom to call', () => {
    const { needs, next } = told('retire', { year: 2026 });
    expect(needs).toEqual(['birthMonth', 'sex']);
    expect(next.office.phone).toBe('12333');
  });
});

describe('what I am owed', () => {
  test('who meets every condition reads that first, with the most it can be', () => {
    const woman: Facts = {
      year: 2026,
      sex: 'female',
      birthMonth: '1977-03',
      womenClass: '55',
      base: { amount: '4573' },
      trade: 'e-commerce',
      platform: '无',
      employment: 'flexible',
      registeredFlexible: true,
      paysAsIndividual: true,
      recognisedHardToEmploy: true,
      socialInsuranceSubsidy: null,
    };
    const { told: numbers, next } = told('owed', woman);
    // two thirds of 1234.71
    expect(numbers[0]?.lines[0]).toBe('灵活就业社会保险补贴（俗称 4050）：本地标准没见到通知，最高不超过 823.14 元。');
    expect(next.text).toContain('申请灵活就业社会保险补贴');
    expect(next.office.phone).toBe('12333');
  });
  test('what one may join at one’s own cost is no money owed', () => {
    const [owed] = told('owed', { ...rider, employment: 'flexible' }).told;
    expect(owed?.value).toBe('1 样');
    expect(owed?.lines.at(-1)).toBe('还可以自己出钱参加：灵活就业人员住房公积金');
  });
  test('cover for injuries has no day to claim by before an accident', () => {
    expect(told('owed', rider).next.by).toBeNull();
    // 90 days after 2026-11-20, the person's own claim (人社部发〔2021〕110号)
    expect(told('owed', { ...rider, on: '2026-11-20' }).next.by).toBe('2027-02-18');
  });
});

describe('which medical scheme', () => {
  test('both costs of a year side by side, this year\u2019s or the last seen', () => {
    const { told: numbers, next } = told('medical', {
      year: 2026,
      base: { amount: '4573' },
      householdRegistration: '370322',
    });
    // 320.11 × 12; 460 yuan in Zibo's notice for 2025
    expect(numbers.map(({ value }) => value)).toEqual(['3,841.32', '460']);
    expect(numbers[1]?.lines[0]).toBe('2025年的数，今年的没见到');
    expect(next.office.phone).toBe('12393');
  });
  test('what matters most decides where every open answer would come to the same', () => {
    const facts: Facts = {
      ...{ year: 2026, base: { amount: '4573' }, sex: 'male', birthMonth: '1981-06', householdRegistration: '370322' },
      ...{ previousScheme: 'resident', residentGapMonths: 0, insuredMonths: 60, missedYears: 0, group: 'none' },
      ...{ employeeMonths: 0, deemedMonths: 0, resident: [{ kind: 'adult', months: 96 }] },
    };
    expect(told('medical', facts).warning).toBe('选哪一种，要看您最在意什么。');
    expect(told('medical', { ...facts, medicalPriority: 'low-cost' }).warning).toBe(
      '按您最看重的一项，居民医保更合适。',
    );
  });
  test('who is registered elsewhere reads what would open the resident scheme', () => {
    const away: Facts = {
      year: 2026,
      base: { amount: '4573' },
      householdRegistration: '370102',
      residencePermit: false,
    };
    const { told: numbers, warning } = told('medical', away);
    expect(numbers[1]?.value).toBe('现在不能参加');
    expect(warning).toContain('办了本市居住证');
  });
});

describe('paying in the enrolment window, which is for the next year', () => {
  const paying: Facts = { ...rider, householdRegistration: '370322', enrolOn: '2026-11-26', insideWindow: true };
  const resident = (facts: Facts) =>
    deadlinesOf(at(facts), facts, zh).find(({ title }) => title.startsWith('居民医保开始报销'))?.title;
  const said = { ...paying, previousScheme: 'resident', missedYears: 0 } as const;

  test('asked about the year of the payment itself, the day of cover is said not to fit', () => {
    expect(windowIsFor(at(said), said)).toBe(2027);
    expect(resident(said)).toBe('居民医保开始报销（对不上：集中缴费期缴的是2027年的，请改算2027年）');
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
