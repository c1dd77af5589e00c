/**
 * Makes dist/batch/*.mjs of the scripts that work through rosters: each thread then takes half the memory that it does
 * with modules in TypeScript.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundling } from './bundling.ts';
// The law and the version of the rules that go into the bundle are those of the files now.
import './collect-parameters.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

await build({
  ...bundling,
  absWorkingDir: root,
  entryPoints: ['start', 'worker', 'start-compare', 'compare-worker'].map((name) => `tools/roster/${name}.ts`),
  outdir: 'dist/batch',
  outExtension: { '.js': '.mjs' },
  // Its own threads start from a file of its own.
  external: ['tinypool'],
  sourcemap: false,
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: 'warning',
});
