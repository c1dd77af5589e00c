import { describe, expect, test } from 'vitest';
import { known } from '../../web/worker/answer/amounts.ts';

describe('what is known of an amount', () => {
  test('all of it: 914.60 + 320.11 + 179.00 = 1413.71', () => {
    expect(known([{ pension: '914.60', medical: '320.11', fees: '179.00' }])).toEqual({
      amount: '1413.71',
      unknown: [],
    });
  });
  test('an unknown part is named and not counted as nothing', () => {
    expect(known([{ pension: '914.60', medical: '320.11', fees: null }])).toEqual({
      amount: '1234.71',
      unknown: ['fees'],
    });
  });
  test('over several instalments: 0.10 + 0.20 = 0.30, each unknown part named once', () => {
    const amounts = [
      { pension: '0.10', medical: null, fees: null },
      { pension: '0.20', medical: null, fees: '0.00' },
    ];
    expect(known(amounts)).toEqual({ amount: '0.30', unknown: ['medical', 'fees'] });
  });
  test('nothing of it: no amount at all', () => {
    expect(known([{ medical: null }])).toEqual({ amount: null, unknown: ['medical'] });
  });
});
