import { defineConfig } from 'vitest/config';
import { patience } from '../support/patience.ts';

/** `npm run test:client`: a client generated from the OpenAPI document, against the running server. */
export default defineConfig({
  test: {
    ...patience,
    include: ['tests/client/*.test.ts'],
  },
});
