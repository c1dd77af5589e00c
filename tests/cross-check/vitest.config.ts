import { defineConfig } from 'vitest/config';
import { patience } from '../support/patience.ts';

/** `npm run test:cross-check`: as in `npm test`, on a hundred thousand people a subject. */
export default defineConfig({
  test: {
    ...patience,
    include: ['tests/cross-check/**/*.test.ts'],
    env: { PEOPLE: '100000' },
  },
});
