/**
 * Bundles every functions/<capability>/handler.ts into dist/functions/<capability>, and prints the sizes.
 */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleFunction } from './bundling.ts';
// Regenerate first, so that the bundles have the current law and rules version.
import './collect-parameters.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = join(root, 'functions');
const output = join(root, 'dist/functions');

rmSync(output, { recursive: true, force: true });
for (const capability of readdirSync(sources)) {
  const handler = `functions/${capability}/handler.ts`;
  if (!existsSync(join(root, handler))) continue;
  const folder = join(output, capability);
  await bundleFunction(root, handler, folder);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.mjs')))
    console.log(`${String(statSync(join(folder, file)).size).padStart(8)} bytes  dist/functions/${capability}/${file}`);
}
