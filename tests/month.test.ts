import { expect, test } from 'vitest';
import { dayInShanghai } from '../shared/month.ts';

test.for([
  { moment: '2026-12-31T15:59:59.999Z', day: '2026-12-31', why: 'a millisecond before midnight in Shanghai' },
  { moment: '2026-12-31T16:00:00.000Z', day: '2027-01-01', why: 'midnight in Shanghai: the year has turned there' },
  { moment: '2028-02-28T16:00:00.000Z', day: '2028-02-29', why: 'a leap day' },
])('$why: $moment is $day', ({ moment, day }) => {
  expect(dayInShanghai(new Date(moment))).toBe(day);
});
