import { describe, expect, test } from 'vitest';
import { faultOf, typedAmount } from '../../web/calculator/typed-base.ts';
import { askOn } from './ask.ts';

const attempt = (amount: string) => askOn('2026-11-24')({ year: 2026, base: { amount } });
const faultIn2026 = (amount: string) => faultOf(amount, attempt, 'malformed', 'zh-CN');

describe('what a person types', () => {
  test.for([
    { typed: '5000', amount: '5000' },
    { typed: ' 5 000.50 ', amount: '5000.50' },
    { typed: '5,000', amount: '5000' },
    { typed: '５０００．５', amount: '5000.5' },
    { typed: '5000。5', amount: '5000.5' },
    { typed: '5000元', amount: '5000' },
    { typed: '￥5000', amount: '5000' },
  ])('$typed is $amount', ({ typed, amount }) => {
    expect(typedAmount(typed)).toBe(amount);
  });
});

describe('a typed base in 2026, whose band is 4573 to 22863', () => {
  test.for(['4573', '4573.00', '22863', '6096.8'])('%s is taken', (amount) => {
    expect(faultIn2026(amount)).toBeNull();
  });
  test.for(['', '-1', '1e9', '5000.001', 'abc', '0x1', '12345678901234567890'])('"%s" is no amount', (amount) => {
    expect(faultIn2026(amount)).toBe('malformed');
  });
  test('one fen under the floor is refused in the words of the rule, with both ends', () => {
    expect(faultIn2026('4572.99')).toBe('4572.99 元低于缴费基数下限 4573.00 元，请选 4573.00 至 22863.00 元的基数。');
  });
  test('one fen over the ceiling as well', () => {
    expect(faultIn2026('22863.01')).toBe(
      '22863.01 元高于缴费基数上限 22863.00 元，请选 4573.00 至 22863.00 元的基数。',
    );
  });
  test('a fault of ours is not taken for one of the person', () => {
    const broken = () => {
      throw new TypeError('ours');
    };
    expect(() => faultOf('5000', broken, 'malformed', 'zh-CN')).toThrow('ours');
  });
});
