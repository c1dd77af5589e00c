import { defineConfig } from 'vitest/config';
import { vitestDefaults } from '../support/vitest-defaults.ts';

/** `npm run test:lambda`: the bundles, run as Lambda runs them. One file at a time, since one of them measures. */
export default defineConfig({
  test: {
    ...vitestDefaults,
    include: ['tests/lambda/**/*.test.ts'],
    globalSetup: 'tests/lambda/setup.ts',
    fileParallelism: false,
  },
});
