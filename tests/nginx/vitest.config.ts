import { defineConfig } from 'vitest/config';
import { vitestDefaults } from '../support/vitest-defaults.ts';

/** `npm run test:nginx`: nginx with the configuration of infra/nginx.ts, before the local server. Needs nginx. */
export default defineConfig({ test: { ...vitestDefaults, include: ['tests/nginx/*.test.ts'] } });
