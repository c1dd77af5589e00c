import { describe, expect, test } from 'vitest';
import { nextTick } from 'vue';
import { useCalculator } from '../../web/calculator/use-calculator.ts';
import { switchLanguage } from '../../web/language.ts';
import { askOn } from './ask.ts';

const begin = () => useCalculator(askOn('2026-11-24'), '2026-11-24');

describe('the page at first', () => {
  test('shows the lowest base of this year: 4573 × 20 % + 4573 × 7 % = 914.60 + 320.11 = 1234.71', () => {
    const { choice, base, answer } = begin();
    expect(choice.year).toBe(2026);
    expect(base.value).toBe('4573.00');
    expect(answer.value?.monthly.total).toBe('1234.71');
  });
});

describe('typing a base', () => {
  test('counts as soon as it is a base, and stays as it was typed', () => {
    const { type, base, box } = begin();
    type('5000');
    expect(base.value).toBe('5000.00');
    expect(box).toEqual({ typed: '5000', fault: null });
  });

  test('on the way to a base the last good one holds and nobody complains', () => {
    const { type, base, box } = begin();
    for (const typed of ['', '6', '60', '600']) {
      type(typed);
      expect(box).toEqual({ typed, fault: null });
      expect(base.value).toBe('4573.00');
    }
    type('6000');
    expect(base.value).toBe('6000.00');
  });

  test('once the box is left, a bad base is spoken of and nothing else is lost', () => {
    const { type, leave, base, box, answer } = begin();
    type('3000');
    leave();
    expect(box.fault).toBe('3000.00 元低于缴费基数下限 4573.00 元，请选 4573.00 至 22863.00 元的基数。');
    expect(box.typed).toBe('3000');
    expect(base.value).toBe('4573.00');
    expect(answer.value?.monthly.total).toBe('1234.71');
  });

  test('what is no number is answered with the band', () => {
    const { type, leave, box } = begin();
    type('五千');
    leave();
    expect(box.fault).toBe('请填 4573.00 到 22863.00 之间的数字，最多两位小数。');
  });

  test('the complaint follows the language', async () => {
    const { type, leave, box } = begin();
    type('3000');
    leave();
    switchLanguage();
    await nextTick();
    expect(box.fault).toBe(
      '3000.00 yuan is under the floor of 4573.00 yuan; choose a base from 4573.00 to 22863.00 yuan.',
    );
    switchLanguage();
  });

  test('mending it takes the complaint back while typing', () => {
    const { type, leave, base, box } = begin();
    type('3000');
    leave();
    type('30000');
    expect(box.fault).toContain('高于缴费基数上限');
    type('8000');
    expect(box.fault).toBeNull();
    expect(base.value).toBe('8000.00');
  });

  test('leaving a good base writes it out', () => {
    const { type, leave, box } = begin();
    type('５０００');
    leave();
    expect(box.typed).toBeNull();
  });

  test('a tier that is chosen instead clears the box, though the base is the same', () => {
    const { type, leave, setBase, box } = begin();
    type('3000');
    leave();
    setBase({ tier: '60' });
    expect(box).toEqual({ typed: null, fault: null });
  });
});

describe('turning to another year', () => {
  test('holds an amount outside that band at its end and says so', () => {
    const { type, change, base, said } = begin();
    type('22863');
    change({ year: 2025 });
    expect(base.value).toBe('22518.00');
    expect(said).toEqual(['您给出的 22863.00 元高于上限，按上限 22518.00 元计算。']);
    change({ from: 3 });
    expect(said).toEqual([]);
  });

  test('the lowest base stays the lowest', () => {
    const { change, base } = begin();
    change({ year: 2025 });
    expect(base.value).toBe('4504.00');
  });
});

test('with no scheme chosen there is nothing to ask, and the band stays', () => {
  const { change, request, answer, base } = begin();
  change({ schemes: [] });
  expect(request.value).toBeNull();
  expect(answer.value).toBeNull();
  expect(base.value).toBe('4573.00');
});
