import { defineConfig } from 'vitest/config';
import { vitestDefaults } from './tests/support/vitest-defaults.ts';

export default defineConfig({
  test: {
    ...vitestDefaults,
    include: ['tests/**/*.test.ts'],
    exclude: [
      'tests/measure/**',
      'tests/assistants/**',
      'tests/client/**',
      'tests/lambda/**',
      'tests/dynamodb-local/**',
      'tests/nginx/**',
      'tests/moto/**',
    ],
    globalSetup: './tests/support/unpack-chromium.ts',
    // The embed kit reads its colours from the style sheet, where vitest would else give it nothing.
    css: { include: [/tokens\.css/] },
  },
});
