/**
 * Bundles the roster scripts into dist/batch/*.mjs, which halves the memory of each thread compared with TypeScript
 * modules.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundling } from './bundling.ts';
// Regenerate first, so that the bundle has the current law and rules version.
import './collect-parameters.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

await build({
  ...bundling,
  absWorkingDir: root,
  entryPoints: ['start', 'worker', 'workbook-worker', 'start-compare', 'compare-worker'].map(
    (name) => `tools/roster/${name}.ts`,
  ),
  outdir: 'dist/batch',
  outExtension: { '.js': '.mjs' },
  // Its threads start from their own file.
  external: ['tinypool'],
  sourcemap: false,
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: 'warning',
});
