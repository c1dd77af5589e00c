import { defineConfig } from 'vitest/config';
import { vitestDefaults } from '../support/vitest-defaults.ts';

/** `npm run test:assistants`: the tools as assistants have them, from `npm start` and from the bundle in Lambda's runtime client. */
export default defineConfig({
  test: {
    ...vitestDefaults,
    include: ['tests/assistants/*.test.ts'],
    globalSetup: 'tests/lambda/setup.ts',
  },
});
