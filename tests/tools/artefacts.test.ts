import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { bundleFunction } from '../../tools/build/bundling.ts';
import { buildPage } from '../../tools/local/build-page.ts';
import { PAGE_DIR } from '../../tools/local/page.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('a release is the bundles, the page, the embed kit with its digest, the contract, the vectors and what it is made of', async () => {
  const dist = temporaryFolder();
  await buildPage();
  cpSync(PAGE_DIR, join(dist, 'web'), { recursive: true });
  // One function stands for all of them, which take longer.
  await bundleFunction(process.cwd(), 'functions/documentation/handler.ts', join(dist, 'functions/documentation'));
  const said = execFileSync(process.execPath, ['tools/build/write-artefacts.ts', dist], { encoding: 'utf8' });
  const out = join(dist, 'release');
  const read = (name: string) => readFileSync(join(out, name));
  const names = (name: string) => Object.keys(unzipSync(read(name)));
  expect(readdirSync(out).sort()).toEqual([
    ...['SHA256SUMS', 'embed-kit.json', 'embed-kit.zip', 'functions.zip', 'openapi.json', 'page.zip'],
    ...['sbom.cdx.json', 'schemas.zip', 'vectors.zip'],
  ]);
  // `sha256sum --check` reads it.
  expect(read('SHA256SUMS').toString()).toBe(said);
  for (const line of said.trim().split('\n')) {
    const [sum, name = ''] = line.split('  ');
    expect(createHash('sha256').update(read(name)).digest('hex'), name).toBe(sum);
  }
  const kit = JSON.parse(read('embed-kit.json').toString());
  const script = unzipSync(read('embed-kit.zip'))[kit.path.slice(1)];
  expect(kit.integrity).toBe(
    `sha384-${createHash('sha384')
      .update(script ?? '')
      .digest('base64')}`,
  );
  expect(names('functions.zip')).toContain('documentation/handler.mjs');
  expect(names('page.zip')).toEqual(expect.arrayContaining(['index.html', 'docs/index.html', 'sw.js']));
  expect(names('schemas.zip')).toContain('parameter.schema.json');
  expect(names('vectors.zip').sort()).toEqual(globSync('*.json', { cwd: 'docs/vectors' }).sort());
  expect(JSON.parse(read('openapi.json').toString()).openapi).toMatch(/^3\.1\./);
  const { bomFormat, components } = JSON.parse(read('sbom.cdx.json').toString());
  expect(bomFormat).toBe('CycloneDX');
  expect(components.map(({ name }: { name: string }) => name)).toContain('decimal.js');
}, 300_000);
