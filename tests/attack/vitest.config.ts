import { defineConfig } from 'vitest/config';
import { vitestDefaults } from '../support/vitest-defaults.ts';

/** `npm run test:attack`: as in `npm test`, with a hundred thousand requests. */
export default defineConfig({
  test: {
    ...vitestDefaults,
    include: ['tests/attack/**/*.test.ts'],
    env: { REQUESTS: '100000' },
  },
});
