import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Route } from '../../shared/api/route.ts';
import { routes } from '../../shared/api/routes.ts';
import { bundling } from '../../tools/build/bundling.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const EMPTY = 'empty middy handler';
const EMPTY_SOURCE = `import middy from '@middy/core';
export const handler = middy().handler(async () => ({ statusCode: 200, headers: {}, body: '' }));`;

/** The routes that calculate and store nothing. */
export const calculations: readonly Route[] = routes.filter(
  ({ method, path, status, capability }) => method === 'POST' && path === `/v1/${capability}` && status === 200,
);

/** The handlers as they are deployed, and one that does nothing, each one file. */
export async function bundled(): Promise<Map<string, string>> {
  const folder = temporaryFolder();
  const entries = [
    { name: EMPTY, input: { stdin: { contents: EMPTY_SOURCE, resolveDir: ROOT } } },
    ...calculations.map(({ capability }) => ({
      name: capability as string,
      input: { entryPoints: [`functions/${capability}/handler.ts`] },
    })),
  ];
  const bundles = new Map<string, string>();
  for (const { name, input } of entries) {
    const outfile = join(folder, `${name.replaceAll(' ', '-')}.mjs`);
    await build({ ...bundling, ...input, absWorkingDir: ROOT, outfile });
    bundles.set(name, outfile);
  }
  return bundles;
}
