import { defineConfig } from 'vitest/config';
import { vitestDefaults } from './tests/support/vitest-defaults.ts';

/** Tests that have a command of their own. */
const ELSEWHERE = ['measure', 'assistants', 'client', 'lambda', 'dynamodb-local', 'nginx', 'moto'];
/** What starts browsers or servers, or takes long: `npm run test:slow`. */
const SLOW = 'tests/**/*.slow.test.ts';
/**
 * Where tests set the environment, have a store, put something in a module's place, or import what Node alone cannot
 * (JSX, styles): a process for each file.
 */
const ALONE = '{attack,break,functions,golden,tools,web}/**';
const elsewhere = ELSEWHERE.map((folder) => `tests/${folder}/**`);

export default defineConfig({
  test: {
    ...vitestDefaults,
    // The embed kit reads its colours from the style sheet, where vitest would else give it nothing.
    css: { include: [/tokens\.css/] },
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: ['tests/**/*.test.ts'],
          exclude: [...elsewhere, `tests/${ALONE}`, SLOW],
          // What is left computes. Files share their modules, and Node runs them as they are: half the time.
          isolate: false,
          experimental: { viteModuleRunner: false },
        },
      },
      {
        extends: true,
        test: { name: 'quick-alone', include: [`tests/${ALONE}/*.test.ts`], exclude: [SLOW] },
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
