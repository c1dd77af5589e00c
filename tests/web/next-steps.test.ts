import { describe, expect, test } from 'vitest';
import type { Facts } from '../../shared/api/assessments.ts';
import { assess } from '../../shared/assessment/index.ts';
import { release } from '../../shared/parameters/release.generated.ts';
import { calendarFile } from '../../web/keep/calendar.ts';
import { deadlinesOf } from '../../web/keep/deadlines.ts';
import { nextSteps } from '../../web/result/next-steps.ts';
import { zh } from '../../web/text/zh.ts';

const at = (facts: Facts) => assess(release, facts, '2026-11-24', 'zh-CN');
const steps = (facts: Facts) => nextSteps(at(facts), facts, zh);

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
  test('what is not published says whom to ask', () => {
    const { offices } = steps(rider);
    expect(offices.find(({ office }) => office === '高青县医疗保障局')?.asks).toContain('灵活就业人员大额医疗费是多少');
  });
  test('the days of a claim for an accident count only after one', () => {
    const claims = (facts: Facts) =>
      deadlinesOf(at(facts), facts, zh).filter(({ title }) => title.includes('职业伤害'));
    expect(claims(rider)).toEqual([]);
    // 90 days after 2026-11-20, the person's own claim (人社部发〔2021〕110号)
    expect(claims({ ...rider, on: '2026-11-20' }).map(({ on }) => on)).toContain('2027-02-18');
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
