import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal, percentOf, sum, toFen, yuan } from '../shared/money.ts';

describe('Yuan on the wire: two decimals, whatever is asked of it', () => {
  test.for([
    { amount: '0', shown: '0.00' },
    { amount: '-1', shown: '-1.00' },
    { amount: '4573', shown: '4573.00' },
    { amount: '914.6', shown: '914.60' },
    { amount: '-13.8', shown: '-13.80' },
    { amount: '1234.71', shown: '1234.71' },
    { amount: '1e25', shown: '10000000000000000000000000.00' },
    { amount: '1e-9', shown: '0.00' },
    { amount: '-0', shown: '0.00' },
    { amount: '-0.004', shown: '0.00' },
    { amount: '0.05', shown: '0.05' },
    { amount: '9999999.99', shown: '9999999.99' },
    { amount: '10000000.01', shown: '10000000.01' },
    { amount: '914.605', shown: '914.61' },
    { amount: '914.6049', shown: '914.60' },
  ])('$amount is shown as $shown', ({ amount, shown }) => {
    expect(yuan(new Decimal(amount))).toBe(shown);
  });

  test('for every number it is what toFixed makes of it, without the minus of nothing', () => {
    const number = fc.tuple(fc.integer(), fc.integer({ min: -12, max: 25 }));
    fc.assert(
      fc.property(number, ([digits, exponent]) => {
        const amount = new Decimal(digits).times(new Decimal(10).pow(exponent));
        expect(yuan(amount)).toBe(amount.toFixed(2).replace('-0.00', '0.00'));
      }),
    );
  });
});

describe('Rounding half up to the fen', () => {
  test.for([
    { amount: '1000.026', fen: '1000.03' },
    { amount: '322.035', fen: '322.04' },
    { amount: '322.0349999', fen: '322.03' },
    { amount: '-0.005', fen: '-0.01' },
  ])('$amount becomes $fen', ({ amount, fen }) => {
    expect(yuan(toFen(new Decimal(amount)))).toBe(fen);
  });
});

test('a percentage is exact: 7 % of 4600.50 is 322.035', () => {
  expect(percentOf(new Decimal(7), new Decimal('4600.50')).toString()).toBe('322.035');
});

describe('A sum never hides what is not known', () => {
  test('one unknown part makes the total unknown', () => {
    expect(sum([new Decimal(1), null])).toBeNull();
  });
  test('of nothing it is nothing', () => {
    expect(sum([])?.toString()).toBe('0');
  });
});
