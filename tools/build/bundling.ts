import type { BuildOptions } from 'esbuild';

/**
 * esbuild options for a function on Lambda's Node 24. The AWS SDK is bundled, in the version that was tested. Chinese
 * stays UTF-8; escaped, each character would take six bytes.
 */
export const bundling = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  minify: true,
  charset: 'utf8',
  sourcemap: 'external',
  legalComments: 'none',
} as const satisfies BuildOptions;
