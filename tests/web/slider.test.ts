import { describe, expect, test } from 'vitest';
import { onBase } from '../../web/worker/answer/on-base.ts';
import { baseAt, placeOf, scaleOf } from '../../web/worker/ask/band.ts';
import { askOn } from './ask.ts';

describe('the slider from 4573 to 22863', () => {
  test('runs in tens over both ends', () => {
    expect(scaleOf('4573.00', '22863.00')).toEqual({ min: 4570, max: 22870, step: 10 });
  });
  test.for([
    { place: '4570', base: '4573.00', why: 'its left end is the floor' },
    { place: '4580', base: '4580.00', why: 'then round tens' },
    { place: '22860', base: '22860.00', why: 'up to the last one' },
    { place: '22870', base: '22863.00', why: 'its right end is the ceiling' },
  ])('$why: $place gives $base', ({ place, base }) => {
    expect(baseAt(place, '4573.00', '22863.00')).toBe(base);
    expect(placeOf(base, '4573.00', '22863.00')).toBe(Number(place));
  });
});

describe('the month under a moving slider', () => {
  const ask = askOn('2026-11-24');
  test('is that of the base under it, with the other answers as they are', () => {
    const facts = { year: 2026, base: { income: '3000' }, schemes: ['pension' as const] };
    // 10000 × 20 % = 2000.00
    expect(onBase(ask, facts, '10000.00')?.monthly).toMatchObject({ pension: '2000.00', total: '2000.00' });
  });
  test('is not worked out where the other answers contradict each other', () => {
    expect(onBase(ask, { year: 2026, from: '2025-04' }, '10000.00')).toBeNull();
  });
});
