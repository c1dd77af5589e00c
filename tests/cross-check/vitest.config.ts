import { defineConfig } from 'vitest/config';
import { vitestDefaults } from '../support/vitest-defaults.ts';

/**
 * `npm run test:cross-check`: as in `npm test`, on a hundred thousand people a subject, and both ends of all ranges. What else is
 * looked at on a tenth there takes twenty minutes of two cores as a whole, and runs in `.ci/run` beside other things:
 * `RANGES_SHARE=1 npm run test:cross-check -- tests/cross-check/ranges`. Node runs the files as they are, a fifth faster than through Vite.
 */
export default defineConfig({
  test: {
    ...vitestDefaults,
    experimental: { viteModuleRunner: false },
    include: ['tests/cross-check/**/*.test.ts'],
    exclude: process.env.RANGES_SHARE ? [] : ['tests/cross-check/ranges/n*.test.ts'],
    env: { PEOPLE: '100000', RANGES_SHARE: process.env.RANGES_SHARE ?? '1' },
  },
});
