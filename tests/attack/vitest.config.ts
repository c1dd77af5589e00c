import { defineConfig } from 'vitest/config';
import { patience } from '../support/patience.ts';

/** `npm run test:attack`: as in `npm test`, with a hundred thousand requests. */
export default defineConfig({
  test: {
    ...patience,
    include: ['tests/attack/**/*.test.ts'],
    env: { REQUESTS: '100000' },
  },
});
