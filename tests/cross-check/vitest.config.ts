import { defineConfig } from 'vitest/config';

/** `npm run test:cross-check`: as in `npm test`, on a hundred thousand people a subject. */
export default defineConfig({
  test: {
    include: ['tests/cross-check/**/*.test.ts'],
    env: { PEOPLE: '100000' },
    maxWorkers: 2,
  },
});
