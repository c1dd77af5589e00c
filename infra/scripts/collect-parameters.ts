/** Gathers the parameter files into shared/parameters/release.generated.ts, the form the program loads. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readRelease } from './read-release.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
const release = readRelease(`${root}shared/parameters`, version);

writeFileSync(
  `${root}shared/parameters/release.generated.ts`,
  `// Made by infra/scripts/collect-parameters.ts from the parameter files; edit those.
import type { Release } from './law.ts';

export const release: Release = ${JSON.stringify(release)};
`,
);
