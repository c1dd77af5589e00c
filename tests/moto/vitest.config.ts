import { defineConfig } from 'vitest/config';
import { vitestDefaults } from '../support/vitest-defaults.ts';

/** `npm run test:moto`, after `npm run synth`: the stacks and bundles in an emulator of AWS. */
export default defineConfig({
  test: { ...vitestDefaults, include: ['tests/moto/*.test.ts'] },
});
