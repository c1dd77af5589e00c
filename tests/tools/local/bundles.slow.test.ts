import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { bundleFunction } from '../../../tools/build/bundling.ts';
import { readFiles } from '../../../tools/build/read-release.ts';
import { DIRECTORY } from '../../law/hand-made.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const capabilities = readdirSync(join(root, 'functions')).filter((name) =>
  existsSync(join(root, 'functions', name, 'handler.ts')),
);

async function bundled(capability: string) {
  const folder = temporaryFolder();
  const { inputs } = await bundleFunction(root, `functions/${capability}/handler.ts`, folder);
  const bytes = (file: string) => statSync(join(folder, file)).size;
  return { folder, bytes, inputs: Object.keys(inputs) };
}

const CALCULATIONS = [
  'contributions',
  'medical-schemes',
  'contribution-years',
  'subsidies',
  'retirement',
  'worker-status',
  'plans',
];

/** What is in the files of the law for officers, and in no bundle. */
const FOR_OFFICERS = ['note', 'checkedOn', 'sources'];
const lawAsJson = Buffer.byteLength(
  JSON.stringify(readFiles(DIRECTORY, ''), (name, value) => (FOR_OFFICERS.includes(name) ? undefined : value)),
);

/** 250 KB of 1,024 bytes. How much law there will be is not for the program to say. */
const MOST_OF_THE_PROGRAM = 256_000;

/** Lambda loads and compiles them at each cold start. */
describe('a function that only calculates is small, and free of the AWS SDK and the table of routes', () => {
  test.for(CALCULATIONS)('%s', { timeout: 60_000 }, async (capability) => {
    const { bytes, inputs } = await bundled(capability);
    expect(bytes('handler.mjs')).toBeLessThanOrEqual(MOST_OF_THE_PROGRAM);
    // What officers enter stands once: shorter than its JSON by a fifth.
    expect(bytes('law.mjs')).toBeGreaterThan(50_000);
    expect(bytes('law.mjs')).toBeLessThan(0.8 * lawAsJson);
    const unwanted = /node_modules\/(@aws-|@smithy)|shared\/api\/routes|functions\/storage\/(?!unavailable)/;
    expect(inputs.filter((input) => unwanted.test(input))).toEqual([]);
  });
});

describe('a bundle is a module of its own that Lambda can load', () => {
  test.for(capabilities)('%s', { timeout: 60_000 }, async (capability) => {
    const { folder } = await bundled(capability);
    const url = pathToFileURL(join(folder, 'handler.mjs')).href;
    // By node itself: vitest links modules less strictly.
    const told = execFileSync(process.execPath, [
      '-p',
      `import('${url}').then((it) => console.log(typeof it.handler))`,
    ]);
    expect(told.toString()).toContain('function');
  });
});
