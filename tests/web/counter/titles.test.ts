import { expect, test } from 'vitest';
import { titleOf } from '../../../web/counter/record/answers.tsx';

test.each([
  { pointer: '/subsidies/programmes/accident-insurance/amount', title: '补贴金额（意外伤害保险补贴）' },
  { pointer: '/medicalSchemes/schemes/resident/waitingMonths', title: '待遇等待期（月）（居民医保）' },
  { pointer: '/contributions/schedules/yearly/total', title: '全年缴费合计' },
  { pointer: '/retirement/pension/total', title: '养老金合计' },
])('the counter calls $pointer $title', ({ pointer, title }) => {
  expect(titleOf(pointer)).toBe(title);
});
