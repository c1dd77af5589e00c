import { defineConfig } from 'vitest/config';
import { vitestDefaults } from '../support/vitest-defaults.ts';

/**
 * `npm run test:cross-check`: as in `npm test`, on a hundred thousand people a subject, and the whole of the ranges, of
 * which `npm test` has a tenth. Node runs the files as they are, a fifth faster than through Vite.
 */
export default defineConfig({
  test: {
    ...vitestDefaults,
    experimental: { viteModuleRunner: false },
    include: ['tests/cross-check/**/*.test.ts'],
    env: { PEOPLE: '100000', RANGES_SHARE: '1' },
  },
});
