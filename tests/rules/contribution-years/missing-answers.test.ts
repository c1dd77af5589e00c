import { describe, expect, test } from 'vitest';
import { ask, nothing } from './ask.ts';

const told = { ...nothing, employeeMonths: 120, resident: [{ kind: 'adult', months: 120 }] } as const;

describe('What is not told is asked for, and what can be said is said', () => {
  test('nothing told: every question, no number', () => {
    const answer = ask({});
    expect(answer.account.questions).toEqual(['sex', 'employeeMonths', 'resident', 'deemedMonths']);
    expect(answer).toMatchObject({
      converted: null,
      creditedMonths: null,
      requiredMonths: null,
      missingMonths: null,
      reachedIn: null,
      oneOff: null,
    });
  });

  test('without employee months the conversion is still given', () => {
    const answer = ask({ ...told, employeeMonths: undefined });
    expect(answer.account.questions).toEqual(['employeeMonths']);
    expect(answer.converted).toEqual([{ kind: 'adult', months: 120, ratio: '2:1', creditedMonths: 60 }]);
    expect(answer).toMatchObject({ creditedMonths: null, requiredMonths: 360, missingMonths: null, reachedIn: null });
  });

  test('resident months left out are unknown', () => {
    const answer = ask({ ...told, resident: undefined });
    expect(answer.account.questions).toEqual(['resident']);
    expect(answer).toMatchObject({ converted: null, creditedMonths: null, missingMonths: null });
  });

  test('an empty list says that there are none', () => {
    const answer = ask({ ...told, resident: [] });
    expect(answer.account.questions).toEqual([]);
    expect(answer).toMatchObject({ converted: [], creditedMonths: 120, missingMonths: 240 });
  });

  test('without the sex, what is credited but not what is required', () => {
    const answer = ask({ ...told, sex: undefined });
    expect(answer.account.questions).toEqual(['sex']);
    expect(answer).toMatchObject({ creditedMonths: 180, requiredMonths: null, missingMonths: null, oneOff: null });
  });

  test('without deemed months: what is certain, the question open, and said so', () => {
    const answer = ask({ ...told, deemedMonths: undefined });
    expect(answer.account.questions).toEqual(['deemedMonths']);
    expect(answer.notices).toContain('deemed-months-not-counted');
    expect(answer).toMatchObject({ creditedMonths: 180, missingMonths: 180 });
  });

  test('deemed months are not asked for where nothing is missing without them', () => {
    const answer = ask({ ...told, employeeMonths: 360, deemedMonths: undefined });
    expect(answer.account.questions).toEqual([]);
    expect(answer).toMatchObject({ missingMonths: 0, oneOff: '0.00' });
  });

  test('nothing is missing as soon as the known months are enough, whatever the others', () => {
    const answer = ask({ ...nothing, employeeMonths: undefined, resident: [{ kind: 'adult', months: 720 }] });
    expect(answer.account.questions).toEqual(['employeeMonths']);
    expect(answer).toMatchObject({ creditedMonths: null, missingMonths: 0, oneOff: '0.00' });
  });
});

describe('What no notice publishes is named', () => {
  // ten years in Shandong from 2026-01-01, as three other cities tell it; weak.
  test.for([
    { employee: 119, asOf: '2026-11-24', says: 'minimum-actual-years', why: 'a month short of ten years' },
    { employee: 120, asOf: '2026-11-24', says: undefined, why: 'ten years' },
    { employee: 359, asOf: '2025-12-31', says: 'minimum-actual-years-not-published', why: 'before, nothing was seen' },
    {
      employee: 360,
      asOf: '2025-12-31',
      says: undefined,
      why: 'own months alone are enough: no minimum can be higher',
    },
  ])('$employee employee months on $asOf, $why: $says', ({ employee, asOf, says }) => {
    const { figures, notices } = ask({ ...nothing, employeeMonths: employee, deemedMonths: 12 }, { asOf });
    expect(notices.find((code) => code.startsWith('minimum-actual'))).toBe(says);
    expect(figures.includes('medical.retirement.minimum-actual-years')).toBe(says?.endsWith('published') ?? false);
  });

  test.for([
    { deemed: 0, said: false },
    { deemed: 1, said: true },
  ])('with $deemed deemed months, that they end in 2004 is said: $said', ({ deemed, said }) => {
    const { account } = ask({ ...nothing, deemedMonths: deemed });
    const notice = account.notices.find(({ code }) => code === 'deemed-months-only-until');
    expect(notice?.operands).toEqual(said ? { until: '2004-12-31' } : undefined);
  });

  test('the other way, to pay the difference, is said wherever months are converted', () => {
    expect(ask(told).notices).toContain('conversion-alternative');
    expect(ask({ ...told, resident: [] }).notices).not.toContain('conversion-alternative');
    const { account } = ask(told);
    expect(account.notices.find(({ code }) => code === 'conversion-alternative')?.documents).toEqual([
      '淄博市居民医保年限折算和转移通知（文号未见）',
    ]);
  });

  // the one-off payment of Zibo was seen for 2022 and from 2023-08 only.
  test.for([
    // 38 months from 2026-12 to 2030-01; 180 − 38 = 142
    { asOf: '2026-11-24', retirementMonth: '2030-01', months: '142', oneOff: 'not-seen' },
    { asOf: '2023-10-02', retirementMonth: '2023-10', months: '180', oneOff: 'known' },
  ])('at retirement in $retirementMonth with months missing, one payment is promised only where it was seen', (row) => {
    const { asOf, retirementMonth, months, oneOff } = row;
    const answer = ask({ ...told, retirementMonth }, { asOf });
    expect(answer.account.notices.find(({ code }) => code === 'shortfall-at-retirement')?.operands).toEqual({
      months,
      oneOff,
    });
  });
});
