/** Gathers the parameter files into shared/parameters/release.generated.ts, the form the program loads. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readRelease } from './read-release.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
const release = readRelease(`${root}shared/parameters`, version);

const file = `${root}shared/parameters/release.generated.ts`;
const text = `// Made by infra/scripts/collect-parameters.ts from the parameter files; edit those.
import type { Release } from './law.ts';

export const release: Release = ${JSON.stringify(release)};
`;

// Left alone when nothing changed, and renamed into place: other processes may be loading it.
if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  const fresh = `${root}shared/parameters/release.${process.pid}.generated.ts`;
  writeFileSync(fresh, text);
  renameSync(fresh, file);
}
