import { defineConfig } from 'vitest/config';

/** `npm run test:client`: a client generated from the OpenAPI document, against the running server. */
export default defineConfig({
  test: {
    include: ['tests/client/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
