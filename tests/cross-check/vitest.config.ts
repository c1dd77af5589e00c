import { defineConfig } from 'vitest/config';
import { vitestDefaults } from '../support/vitest-defaults.ts';

/**
 * `npm run test:cross-check`: as in `npm test`, on a hundred thousand people a subject. Ranges are looked at on a tenth there already;
 * `RANGES_SHARE=1 npm run test:cross-check -- tests/cross-check/ranges` takes the whole, half an hour of two cores.
 */
export default defineConfig({
  test: {
    ...vitestDefaults,
    experimental: { viteModuleRunner: false },
    include: ['tests/cross-check/**/*.test.ts'],
    exclude: process.env.RANGES_SHARE ? [] : ['tests/cross-check/ranges/**'],
    env: { PEOPLE: '100000' },
  },
});
