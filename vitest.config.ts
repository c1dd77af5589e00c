import { defineConfig } from 'vitest/config';
import { vitestDefaults } from './tests/support/vitest-defaults.ts';

/** Tests that have a command of their own. */
const ELSEWHERE = ['measure', 'assistants', 'client', 'lambda', 'dynamodb-local', 'nginx', 'moto'];
/** What starts browsers or servers, or takes long: `npm run test:slow`. */
const SLOW = 'tests/**/*.slow.test.ts';
const elsewhere = ELSEWHERE.map((folder) => `tests/${folder}/**`);

export default defineConfig({
  test: {
    ...vitestDefaults,
    // The embed kit reads its colours from the style sheet, where vitest would else give it nothing.
    css: { include: [/tokens\.css/] },
    projects: [
      {
        extends: true,
        test: { name: 'quick', include: ['tests/**/*.test.ts'], exclude: [...elsewhere, SLOW] },
      },
      {
        extends: true,
        test: {
          name: 'slow',
          include: [SLOW],
          exclude: elsewhere,
          globalSetup: './tests/support/unpack-chromium.ts',
        },
      },
    ],
  },
});
