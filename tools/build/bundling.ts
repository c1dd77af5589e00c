import { join } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';

/**
 * esbuild options for a function on Lambda's Node 24. The AWS SDK is bundled, in the version that was tested. Chinese
 * stays UTF-8; escaped, each character would take six bytes.
 */
export const bundling = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  minify: true,
  charset: 'utf8',
  sourcemap: 'external',
  legalComments: 'none',
} as const satisfies BuildOptions;

const LAW = 'shared/law/release.generated.ts';

/**
 * Bundles one function into `folder`: the program in `handler.mjs` and, where it needs it, the law in `law.mjs`. The law
 * grows with what officers enter and the program does not.
 *
 * @param handler path of the function's handler.ts below `root`
 * @returns what went into the program
 */
export async function bundleFunction(root: string, handler: string, folder: string): Promise<Metafile> {
  const options = { ...bundling, absWorkingDir: root, logLevel: 'warning' } as const;
  let needsLaw = false;
  const { metafile } = await build({
    ...options,
    entryPoints: [handler],
    outfile: join(folder, 'handler.mjs'),
    metafile: true,
    plugins: [
      {
        name: 'the law beside the program',
        setup({ onResolve }) {
          onResolve({ filter: /[/]release[.]generated[.]ts$/ }, () => {
            needsLaw = true;
            return { path: './law.mjs', external: true };
          });
        },
      },
    ],
  });
  if (needsLaw) await build({ ...options, entryPoints: [LAW], outfile: join(folder, 'law.mjs') });
  return metafile;
}
