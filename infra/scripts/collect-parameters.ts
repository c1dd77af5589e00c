/** Gathers the parameter files into shared/parameters/*.generated.ts, the form the program loads. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Release } from '../../shared/parameters/law.ts';
import { literalOf } from './parameter-literal.ts';
import { SLICES, sliceOf } from './parameter-slices.ts';
import { readRelease } from './read-release.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
const release = readRelease(`${root}shared/parameters`, version);

write('release', release);
for (const [capability, beginnings] of Object.entries(SLICES)) write(capability, sliceOf(release, beginnings));

/** Left alone when nothing changed, and renamed into place: other processes may be loading it. */
function write(name: string, content: Release): void {
  const file = `${root}shared/parameters/${name}.generated.ts`;
  const text = `// Made by infra/scripts/collect-parameters.ts from the parameter files; edit those.
import type { Release } from './law.ts';

${literalOf('release', 'Release', content)}
`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  const fresh = `${root}shared/parameters/${name}.${process.pid}.generated.ts`;
  writeFileSync(fresh, text);
  renameSync(fresh, file);
}
