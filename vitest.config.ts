import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/bench/**', 'tests/lambda/**', 'tests/dynamodb-local/**'],
    // CI and laptops of the county have two cores.
    maxWorkers: 2,
  },
});
