import { defineConfig } from 'vitest/config';
import { vitestDefaults } from '../support/vitest-defaults.ts';

/** `npm run test:dynamodb-local`: the tests of functions and golden records on DynamoDB Local. One file at a time: all have one table. */
export default defineConfig({
  test: {
    ...vitestDefaults,
    include: ['tests/{functions,golden,dynamodb-local}/**/*.test.ts'],
    globalSetup: 'tests/dynamodb-local/setup.ts',
    fileParallelism: false,
  },
});
