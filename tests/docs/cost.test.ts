import { expect, test } from 'vitest';
import { costOf, page } from '../../tools/cost/index.ts';

test('a million saves pay for their write units, and for those of half a million decisions', () => {
  // (17 + 0.5 × 34) units × 0.625 dollars a million
  expect(costOf(1_000_000)['DynamoDB writes']).toBeCloseTo(21.25, 10);
});

test('the page says that its prices are assumed', () => {
  expect(page()).toContain('**The prices are assumed.**');
});
