import { defineConfig } from 'vitest/config';
import { patience } from '../support/patience.ts';

/** `npm run test:lambda`: the bundles, run as Lambda runs them. One file at a time, since one of them measures. */
export default defineConfig({
  test: {
    ...patience,
    include: ['tests/lambda/**/*.test.ts'],
    globalSetup: 'tests/lambda/setup.ts',
    fileParallelism: false,
  },
});
