/**
 * Writes what a release consists of to dist/release, from what `npm run build` has put into dist/: `npm run artefacts`.
 * Two runs on one commit write the same bytes but for the SBOM, which has the time.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Zippable, zipSync } from 'fflate';
import { openApiDocument } from '../../shared/api/openapi.ts';
import { buildLoader } from './page/embed-kit.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const [dist = join(ROOT, 'dist')] = process.argv.slice(2);
const out = join(dist, 'release');
/** The first day that a ZIP can tell: no file of an archive has a time of its own. */
const NO_TIME = '1980-01-01T00:00:00';

function zip(folder: string, pattern = '**'): Uint8Array {
  const files = globSync(pattern, { cwd: folder }).filter((file) => statSync(join(folder, file)).isFile());
  if (files.length === 0) throw new Error(`${folder}/${pattern}: nothing to pack; run npm run build first`);
  const packed: Zippable = Object.fromEntries(files.sort().map((file) => [file, readFileSync(join(folder, file))]));
  return zipSync(packed, { mtime: NO_TIME, level: 9 });
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const { code: _, ...kit } = await buildLoader();
const sbom = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'];
const artefacts: Readonly<Record<string, string | Uint8Array>> = {
  'functions.zip': zip(join(dist, 'functions')),
  'page.zip': zip(join(dist, 'web')),
  'embed-kit.zip': zip(join(dist, 'web'), 'embed/lingbao-calculator*'),
  /** What partners put into `src` and `integrity`. */
  'embed-kit.json': json(kit),
  'openapi.json': json(openApiDocument()),
  'schemas.zip': zip(join(ROOT, 'shared/law'), '*.schema.json'),
  'vectors.zip': zip(join(ROOT, 'docs/vectors'), '*.json'),
  'sbom.cdx.json': execFileSync('npm', sbom, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 }),
};

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const [name, content] of Object.entries(artefacts)) writeFileSync(join(out, name), content);
const digest = (name: string) =>
  createHash('sha256')
    .update(readFileSync(join(out, name)))
    .digest('hex');
const sums = readdirSync(out)
  .sort()
  .map((name) => `${digest(name)}  ${name}\n`);
writeFileSync(join(out, 'SHA256SUMS'), sums.join(''));
console.log(sums.join('').trimEnd());
