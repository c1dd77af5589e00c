import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayInShanghai, lastDay } from '../shared/month.ts';

test.for([
  { moment: '2026-12-31T15:59:59.999Z', day: '2026-12-31', why: 'a millisecond before midnight in Shanghai' },
  { moment: '2026-12-31T16:00:00.000Z', day: '2027-01-01', why: 'midnight in Shanghai: the year has turned there' },
  { moment: '2028-02-28T16:00:00.000Z', day: '2028-02-29', why: 'a leap day' },
])('$why: $moment is $day', ({ moment, day }) => {
  expect(dayInShanghai(new Date(moment))).toBe(day);
});

test.for([
  { day: '2026-11-24', count: 180, later: '2027-05-23', why: '6 left of November, 31, 31, 28, 31, 30 and 23 in May' },
  { day: '2024-12-30', count: -1, later: '2024-12-29', why: 'the day before' },
  { day: '2024-02-28', count: 1, later: '2024-02-29', why: 'a leap day' },
  { day: '2100-02-28', count: 1, later: '2100-03-01', why: 'no leap day at the turn of most centuries' },
  { day: '2000-03-01', count: -1, later: '2000-02-29', why: 'one in 2000' },
  { day: '2026-01-01', count: -1, later: '2025-12-31', why: 'over the turn of the year' },
])('$why: $day and $count days are $later', ({ day, count, later }) => {
  expect(addDays(day, count)).toBe(later);
});

test('adding days is what the calendar of the machine says, and going back undoes it', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.integer({ min: -1000, max: 1000 }), (date, count) => {
      const day = date.toISOString().slice(0, 10);
      const later = new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
      expect(addDays(day, count)).toBe(later);
      expect(addDays(later, -count)).toBe(day);
    }),
  );
});

test.for([
  { month: '2026-02', last: '2026-02-28' },
  { month: '2028-02', last: '2028-02-29' },
  { month: '2026-04', last: '2026-04-30' },
  { month: '2026-12', last: '2026-12-31' },
])('$month ends on $last', ({ month, last }) => {
  expect(lastDay(month)).toBe(last);
});
