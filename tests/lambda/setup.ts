import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { TestProject } from 'vitest/node';
import { bundling } from '../../tools/build/bundling.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where index.mjs of the package aws-lambda-ric is. */
    runtimeClientFolder: string;
    /** A folder for each capability with its bundle, and `empty` with a handler that does nothing. */
    bundlesFolder: string;
  }
}

const EMPTY = `import middy from '@middy/core';
export const handler = middy().handler(async () => ({ statusCode: 200, headers: {}, body: '' }));`;

/** Installs the runtime client and makes the bundles, out of reach of our node_modules. */
export default async function setup({ config, provide }: TestProject): Promise<() => void> {
  const run = (command: string, ...words: string[]) =>
    execFileSync(command, words, { cwd: config.root, encoding: 'utf8' }).trim();
  const runtimeClientFolder = run('bash', '.ci/lambda-runtime-client/install.sh').split('\n').at(-1) ?? '';
  run(process.execPath, 'tools/build/bundle-functions.ts');

  const bundlesFolder = mkdtempSync(join(tmpdir(), 'lingbao-bundles-'));
  cpSync(join(config.root, 'dist/functions'), bundlesFolder, { recursive: true });
  await build({
    ...bundling,
    stdin: { contents: EMPTY, resolveDir: config.root },
    outfile: join(bundlesFolder, 'empty/handler.mjs'),
  });
  provide('runtimeClientFolder', runtimeClientFolder);
  provide('bundlesFolder', bundlesFolder);
  return () => rmSync(bundlesFolder, { recursive: true });
}
