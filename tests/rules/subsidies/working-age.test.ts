import { describe, expect, test } from 'vitest';
import { ask, programme } from './ask.ts';

/** 劳动法 art. 15: nobody works under 16. Born 2010-07: 16 in 2026-07, and that month counts. */
const young = (on: string) =>
  ({ birthMonth: '2010-07', on, employment: 'flexible', trade: 'food-delivery', platform: '美团' }) as const;

describe('Whoever is under the working age is told the day, and nobody else is asked', () => {
  test.for(['occupational-injury', 'housing-fund', 'platform-contribution'] as const)('%s on 2026-06-30', (id) => {
    const found = programme(id, young('2026-06-30'));
    expect(found).toMatchObject({ outcome: 'not-eligible', nearest: { from: '2026-07-01' } });
    expect(found.conditions).toContainEqual(
      expect.objectContaining({ id: 'of-working-age', met: false, operands: { age: '16' } }),
    );
  });

  test('the next day it is no condition any more', () => {
    const found = programme('occupational-injury', young('2026-07-01'));
    expect(found.outcome).toBe('eligible');
    expect(found.conditions.map(({ id }) => id)).not.toContain('of-working-age');
  });

  test('a birth month that nobody told is not asked for', () => {
    const { birthMonth: _, ...untold } = young('2026-06-30');
    expect(programme('occupational-injury', untold).outcome).toBe('eligible');
    expect(ask({ on: '2026-06-30', programmes: ['housing-fund'] }).questions).toEqual(['employment']);
  });
});
