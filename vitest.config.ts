import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/bench/**', 'tests/client/**', 'tests/lambda/**', 'tests/dynamodb-local/**'],
    // The embed kit reads its colours from the style sheet, where vitest would else give it nothing.
    css: { include: [/tokens\.css/] },
    // Nothing is timed: a busy machine is no failure.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // CI and laptops of the county have two cores.
    maxWorkers: 2,
  },
});
