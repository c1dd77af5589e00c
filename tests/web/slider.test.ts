import { describe, expect, test } from 'vitest';
import { baseAt, placeOf, scaleOf } from '../../web/base/slider.ts';

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
