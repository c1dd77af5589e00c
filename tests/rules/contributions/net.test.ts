import { describe, expect, test } from 'vitest';
import { ask } from './ask.ts';

const RIDER = { amount: '4573', schemes: ['pension'], platform: '美团', platformIncomeMet: true } as const;
const wanted = (more: object = {}) => ({ ...RIDER, schemes: [...RIDER.schemes], ...more });

/** 界面 2025-04-03, 工人日报 2025-07: floor × 20 % × 50 %, an estimate; the rider pays the full contribution first. */
describe('What a platform gives back stands beside the gross amount', () => {
  test('a rider of 美团 on the floor of 2026: 914.60 exactly; about 457.30 back, 457.30 net', () => {
    const { monthly, net, schedules, account } = ask(wanted());
    expect(monthly).toMatchObject({ pension: '914.60', total: '914.60' });
    expect(schedules.map(({ total }) => total)).toEqual(['10975.20', '10975.20', '10975.20', '10975.20']);
    expect(net).toEqual([
      {
        programme: 'platform-contribution',
        back: '457.30',
        net: '457.30',
        estimated: true,
        document: '美团骑手养老保险补贴（企业公布，2025年）',
        grade: expect.stringMatching(/^(press|compiled|weak)$/),
      },
    ]);
    // The contribution itself does not rest on it.
    expect(account.citations.map(({ number }) => number)).not.toContain('美团骑手养老保险补贴（企业公布，2025年）');
  });

  test.for([
    // 5000 × 20 % = 1000.00; what comes back is worked out on the floor all the same
    { more: { amount: '5000' }, back: '457.30', net: '542.70', why: 'a higher base raises nothing' },
    { more: { schemes: ['pension', 'medical'] }, back: '457.30', net: '457.30', why: 'nothing for medical' },
    // 4504 × 10 %; December of 2025
    { more: { year: 2025, from: '2025-12', amount: '4504' }, back: '450.40', net: '450.40', why: 'the floor of 2025' },
  ])('$why: $back back, $net net of the pension', ({ more, back, net }) => {
    expect(ask(wanted(more)).net).toMatchObject([{ back, net }]);
  });

  test.for([
    { more: { schemes: ['medical'] }, why: 'no pension is paid' },
    { more: { platform: undefined }, why: 'no platform told' },
    { more: { platform: '淘宝闪购' }, why: 'not seen for Shandong' },
    { more: { platform: '某某跑腿' }, why: 'nothing known of it' },
    { more: { platformIncomeMet: false }, why: 'too little income' },
    { more: { year: 2025, amount: '4504' }, why: 'in January of 2025 there was none' },
    { more: { amount: undefined }, why: 'no base chosen' },
  ])('$why: no net', ({ more }) => {
    expect(ask(wanted(more)).net).toBeUndefined();
  });

  test('who has not told of the income reads what it could be, and is not asked', () => {
    const { net, account } = ask(wanted({ platformIncomeMet: undefined }));
    expect([net, account.questions]).toEqual([undefined, []]);
    expect(account.notices).toContainEqual(
      expect.objectContaining({ code: 'platform-may-pay-back', operands: expect.objectContaining({ back: '457.30' }) }),
    );
  });
});

/** design 4: from the month of `asOf`, which can be paid to its last day. */
describe('What remains of the year', () => {
  test.for([
    // 914.60 a month
    { asOf: '2026-11-30', remaining: { from: '2026-11', months: 2, total: '1829.20' }, why: 'its last day counts' },
    { asOf: '2026-12-01', remaining: { from: '2026-12', months: 1, total: '914.60' }, why: 'the next one has begun' },
    {
      asOf: '2026-11-30',
      more: { from: '2026-12' },
      remaining: { from: '2026-12', months: 1, total: '914.60' },
      why: 'from a later month',
    },
    {
      asOf: '2026-11-30',
      more: { from: '2026-03' },
      remaining: { from: '2026-11', months: 2, total: '1829.20' },
      why: 'from an earlier month',
    },
    { asOf: '2027-01-01', remaining: null, why: 'the year is over' },
  ])('on $asOf: $why', ({ asOf, more, remaining }) => {
    expect(ask({ amount: '4573', schemes: ['pension'], asOf, ...more }).remaining).toEqual(remaining);
  });

  test('of a year to come all of it', () => {
    const { remaining, schedules } = ask({ year: 2027, amount: '4573', schemes: ['pension'], asOf: '2026-11-30' });
    expect(remaining).toEqual({ from: '2027-01', months: 12, total: schedules[0]?.total });
  });

  test('fees not seen leave its total open, as that of the year', () => {
    expect(ask({ amount: '4573', asOf: '2026-11-30' }).remaining).toEqual({ from: '2026-11', months: 2, total: null });
  });
});
