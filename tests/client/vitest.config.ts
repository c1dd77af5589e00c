import { defineConfig } from 'vitest/config';
import { vitestDefaults } from '../support/vitest-defaults.ts';

/** `npm run test:client`: a client generated from the OpenAPI document, against the running server. */
export default defineConfig({
  test: {
    ...vitestDefaults,
    include: ['tests/client/*.test.ts'],
  },
});
