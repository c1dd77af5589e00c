import { expect, test } from 'vitest';
import { lawFor } from '../../shared/answer/envelope.ts';
import { wordsOf } from '../../shared/answer/words.ts';
import { release } from '../../shared/law/release.generated.ts';
import { contributionsMessages } from '../../shared/messages/contributions.generated.ts';
import { faultText } from '../../shared/messages/faults.ts';
import { yearsAndMonths } from '../../shared/month.ts';
import { PAGE_TEXT } from '../../web/ui/language.ts';

test('one is one month, and all others are months', () => {
  expect([0, 1, 12, 13, 24, 25].map((months) => PAGE_TEXT.en.flow.monthSpan(yearsAndMonths(months)))).toEqual([
    '0 months',
    '1 month',
    '1 year',
    '1 year 1 month',
    '2 years',
    '2 years 1 month',
  ]);
});
test('so it is in sentences', () => {
  const { step } = wordsOf(lawFor(release, {}, '2026-11-24'), contributionsMessages, [], 'en');
  expect(step({ code: 'settlement.due', operands: { months: '1' }, result: '13.80', documents: [] })).toBe(
    'Settlement of 1 month: 13.80 yuan (positive to pay, negative to get back).',
  );
  const fault = {
    pointer: '/repairedYears',
    code: 'repaired-more-than-missed' as const,
    operands: { repaired: '2', missed: '1' },
  };
  expect(faultText(fault, 'en')).toBe('Repairing 2 years is more than the 1 year missed; repair at most 1.');
});
