import { defineConfig } from 'vitest/config';
import { vitestDefaults } from '../support/vitest-defaults.ts';

/** `npm run test:cross-check`: as in `npm test`, on a hundred thousand people a subject. */
export default defineConfig({
  test: {
    ...vitestDefaults,
    include: ['tests/cross-check/**/*.test.ts'],
    env: { PEOPLE: '100000' },
  },
});
