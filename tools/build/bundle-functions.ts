/**
 * Bundles every functions/<capability>/handler.ts into dist/functions/<capability>/handler.mjs, and prints the sizes.
 */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundling } from './bundling.ts';
// Regenerate first, so that the bundles have the current law and rules version.
import './collect-parameters.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = join(root, 'functions');
const output = join(root, 'dist/functions');

rmSync(output, { recursive: true, force: true });
for (const capability of readdirSync(sources)) {
  const entry = join(sources, capability, 'handler.ts');
  if (!existsSync(entry)) continue;
  const outfile = join(output, capability, 'handler.mjs');
  await build({ ...bundling, entryPoints: [entry], outfile, absWorkingDir: root, logLevel: 'warning' });
  console.log(`${String(statSync(outfile).size).padStart(8)} bytes  dist/functions/${capability}/handler.mjs`);
}
