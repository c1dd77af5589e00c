import { describe, expect, test } from 'vitest';
import { bandFor, baseIn, type Choice, carriedOver, medicalOptions, requestFor } from '../../web/calculator/choice.ts';
import { askOn } from './ask.ts';

const ask = askOn('2026-11-24');
const choice: Choice = {
  year: 2026,
  from: 1,
  schemes: ['pension', 'medical'],
  medicalOption: 'pooled-only',
  base: 'floor',
};

describe('the band of a year', () => {
  test('2026: 4573 to 22863 (鲁人社字〔2026〕75号)', () => {
    expect(bandFor(ask, choice)).toMatchObject({ floor: '4573.00', ceiling: '22863.00', provisional: false });
  });

  test('there is none for 2031', () => {
    expect(bandFor(ask, { ...choice, year: 2031 })).toBeNull();
  });
});

describe('medical options on offer', () => {
  test('2026: both, by the province', () => {
    expect(medicalOptions(ask, choice)).toEqual(['pooled-only', 'with-account']);
  });
  test('from August 2023: none with an account in Zibo', () => {
    expect(medicalOptions(ask, { ...choice, year: 2023, from: 8 })).toEqual(['pooled-only']);
  });
  test('2025: no rate is published, so there is nothing to choose', () => {
    expect(medicalOptions(ask, { ...choice, year: 2025 })).toEqual([]);
  });
  test('none without the medical scheme', () => {
    expect(medicalOptions(ask, { ...choice, schemes: ['pension'] })).toEqual([]);
  });
});

describe('the request', () => {
  test('says the months, the schemes and the base in yuan', () => {
    expect(requestFor(ask, { ...choice, from: 4, medicalOption: 'with-account' }, '5000.00')).toEqual({
      year: 2026,
      from: '2026-04',
      schemes: ['pension', 'medical'],
      medicalOption: 'with-account',
      base: { amount: '5000.00' },
    });
  });
  test('an option that a year does not offer is not asked for', () => {
    const request = requestFor(ask, { ...choice, year: 2023, from: 8, medicalOption: 'with-account' }, '5000.00');
    expect(request.medicalOption).toBe('pooled-only');
  });
});

describe('the base wished for', () => {
  const band2025 = { ...choice, year: 2025 };
  const baseOf = (wish: Choice['base'], where = choice) => {
    const band = bandFor(ask, where);
    return band && baseIn(band, wish);
  };
  test.for([
    { wish: 'floor' as const, base: '4573.00', in2025: '4504.00' },
    { wish: { tier: '100' }, base: '7621.00', in2025: '7506.00' }, // 91452 ÷ 12; 90072 ÷ 12
    { wish: { tier: '60' }, base: '4573.00', in2025: '4504.00' }, // 4572.60 and 4503.60, held at the floor
    { wish: { amount: '5000.00' }, base: '5000.00', in2025: '5000.00' },
  ])('$wish', ({ wish, base, in2025 }) => {
    expect([baseOf(wish), baseOf(wish, band2025)]).toEqual([base, in2025]);
  });

  test('an amount under the floor of the year one turns to is held at it, and the rule says so', () => {
    expect(carriedOver(ask, { amount: '4504.00' }, choice)).toEqual({
      base: { amount: '4573.00' },
      said: ['您给出的 4504.00 元低于下限，按下限 4573.00 元计算。'],
    });
  });
  test('an amount inside the band stays, and so does a tier', () => {
    expect(carriedOver(ask, { amount: '5000.00' }, choice)).toEqual({ base: { amount: '5000.00' }, said: [] });
    expect(carriedOver(ask, { tier: '80' }, choice)).toEqual({ base: { tier: '80' }, said: [] });
  });
});
