import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/answer/assessment.ts';
import type { Facts } from '../../shared/facts/index.ts';
import { release } from '../../shared/law/release.generated.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { PAGE_TEXT } from '../../web/ui/language.ts';
import { grouped, tidy } from '../../web/ui/tidy.ts';
import { groundOf } from '../../web/worker/answer/ground.ts';
import { headlineOf } from '../../web/worker/answer/headline.ts';
import { toDosOf } from '../../web/worker/answer/todo.ts';
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
    // Half of 4573 × 20 % = 914.60 (what 美团 gives back, as the press of 2025-12 has it)
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
      ['按 50 周岁退休', '2028年5月'],
      ['按 55 周岁退休', '2034年1月'],
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
    expect(numbers[0]?.value).toBe('灵活就业社会保险补贴');
    expect(numbers[0]?.lines[0]).toBe('俗称 4050，每月：本地标准没见到通知，最高不超过 823.14 元。');
    expect(next.text).toContain('申请灵活就业社会保险补贴');
    expect(next.office.phone).toBe('12333');
  });
  test('what one may join at one’s own cost is no money owed', () => {
    const [owed] = told('owed', { ...rider, employment: 'flexible' }).told;
    // One thing has a name; several are counted.
    expect(owed?.value).toBe('职业伤害保障');
    expect(owed?.lines.at(-1)).toBe('还可以自己出钱参加：灵活就业人员住房公积金');
  });
  test('who has told too little for any of it is sent to the questions, and not away', () => {
    const { next, needs } = told('owed', { year: 2026 });
    expect(next.text).toBe('先把剩下的题答完，就知道有没有；拿不准，打电话问。');
    // Every programme but the ended one turns on the age.
    expect(needs).toEqual(['birthMonth']);
    expect(told('owed', { ...rider, employment: 'flexible' }).needs).toEqual([]);
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

describe('what is left to do', () => {
  const toDo = (facts: Facts) => toDosOf(groundOf(at(facts), facts, 'zh-CN'));
  const said = (facts: Facts) => toDo(facts).map(({ by, title }) => `${by} ${title}`);

  test('each month that can still be paid, and retirement: nothing that comes by itself', () => {
    // 2026-11-24: two months are left, at 5000 × 27 % = 1350. Born 1971-06: 61 years 8 months is 2033-02, and three years earlier 2031-06, the
    // month of sixty, of which notice is given three months before.
    expect(said({ ...rider, birthMonth: '1971-06', sex: 'male', pension: { monthsSoFar: 200 } })).toEqual([
      '2026-11-30 交2026年11月的社保（每月 1,350 元）',
      '2026-12-31 交2026年12月的社保（每月 1,350 元）',
      '2031-03-31 想2031年6月提前退休，最晚这天书面告知',
      '2033-01-31 去办退休手续（2033年2月退休）',
    ]);
  });
  test('what was to be done by today, and of a year that is over, is left out', () => {
    expect(said({ year: 2025, base: { amount: '4504' } })).toEqual([]);
    for (const { by } of toDo({ ...rider, certificate: { level: 3, issuedOn: '2020-01-01' } }))
      expect(by > '2026-11-24').toBe(true);
  });
  test('each says where, and whom to call', () => {
    for (const { office } of toDo(rider))
      expect(office).toMatchObject({ name: '高青县社会保险经办机构', phone: '12333' });
  });
});

describe('the calendar file', () => {
  const office = { name: '高青县社会保险经办机构', phone: '12333', address: null };
  const file = calendarFile(
    [
      { by: '2026-11-30', title: '交社保', office },
      {
        by: '2027-02-18',
        title: '最晚这天申请：职业伤害保障, 本人',
        office: { ...office, phone: null, address: '一号, 楼上' },
      },
      { by: '2032-10-31', title: `很长的标题${'长'.repeat(40)}`, office },
    ],
    zh.keep,
    '2026-11-24',
  );
  const lines = file.split('\r\n');

  test('has whole days, with a reminder a week before, or that morning where the week has begun', () => {
    expect(lines).toContain('DTSTART;VALUE=DATE:20270218');
    expect(lines).toContain('DTEND;VALUE=DATE:20270219');
    expect(lines).toContain('DTEND;VALUE=DATE:20321101');
    expect(lines.filter((line) => line.startsWith('TRIGGER'))).toEqual([
      'TRIGGER:PT9H',
      'TRIGGER:-P7D',
      'TRIGGER:-P7D',
    ]);
  });
  test('says where to go and whom to call', () => {
    expect(lines).toContain('LOCATION:高青县社会保险经办机构 一号\\, 楼上');
    expect(lines.filter((line) => line === 'DESCRIPTION:高青县社会保险经办机构，电话 12333')).toHaveLength(2);
  });
  test('is written as calendars read it: escaped, at most 75 bytes a line, no character cut', () => {
    expect(lines).toContain('SUMMARY:最晚这天申请：职业伤害保障\\, 本人');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n ', '')).toContain('长'.repeat(40));
  });
});
