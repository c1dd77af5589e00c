import { defineConfig } from 'vitest/config';

/** `npm run test:attack`: as in `npm test`, with a hundred thousand requests. */
export default defineConfig({
  test: {
    include: ['tests/attack/**/*.test.ts'],
    env: { REQUESTS: '100000' },
    hookTimeout: 30_000,
    maxWorkers: 2,
  },
});
