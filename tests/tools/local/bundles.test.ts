import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { bundling } from '../../../tools/build/bundling.ts';
import { readFiles } from '../../../tools/build/read-release.ts';
import { DIRECTORY } from '../../law/hand-made.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const functions = fileURLToPath(new URL('../../../functions', import.meta.url));
const capabilities = readdirSync(functions).filter((name) => existsSync(join(functions, name, 'handler.ts')));

async function bundled(capability: string) {
  const outfile = join(temporaryFolder(), 'handler.mjs');
  const entryPoints = [join(functions, capability, 'handler.ts')];
  const { metafile } = await build({ ...bundling, entryPoints, outfile, metafile: true });
  const output = Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint);
  const law = output?.inputs['shared/law/release.generated.ts']?.bytesInOutput ?? 0;
  return { outfile, bytes: output?.bytes ?? 0, law, inputs: Object.keys(metafile.inputs) };
}

const CALCULATIONS = [
  'contributions',
  'medical-schemes',
  'contribution-years',
  'subsidies',
  'retirement',
  'worker-status',
];

/** What is in the files of the law for officers, and in no bundle. */
const FOR_OFFICERS = ['note', 'checkedOn', 'sources'];
const lawAsJson = Buffer.byteLength(
  JSON.stringify(readFiles(DIRECTORY, ''), (name, value) => (FOR_OFFICERS.includes(name) ? undefined : value)),
);

/**
 * With the 84 KB of law of November 2026 that is 250 KB in all. How much law there will be is not for the program to say,
 * only that it takes a fifth less than its JSON.
 */
const MOST_OF_THE_PROGRAM = 168_000;
/** 250 KB of 1,024 bytes, whatever there is of law. */
const MOST_IN_ALL = 256_000;

/** Lambda loads and compiles them at each cold start. */
describe('a function that only calculates is small, and free of the AWS SDK and the table of routes', () => {
  test.for(CALCULATIONS)('%s', { timeout: 60_000 }, async (capability) => {
    const { bytes, law, inputs } = await bundled(capability);
    expect(law).toBeGreaterThan(50_000);
    expect(law).toBeLessThan(0.8 * lawAsJson);
    expect(bytes).toBeLessThanOrEqual(MOST_IN_ALL);
    expect(bytes - law).toBeLessThanOrEqual(MOST_OF_THE_PROGRAM);
    const unwanted = /node_modules\/(@aws-|@smithy)|shared\/api\/routes|functions\/storage\/(?!unavailable)/;
    expect(inputs.filter((input) => unwanted.test(input))).toEqual([]);
  });
});

describe('a bundle is a module of its own that Lambda can load', () => {
  test.for(capabilities)('%s', { timeout: 60_000 }, async (capability) => {
    const { outfile } = await bundled(capability);
    const module = await import(/* @vite-ignore */ pathToFileURL(outfile).href);
    expect(module.handler).toBeTypeOf('function');
  });
});
