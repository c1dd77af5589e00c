import { basename, dirname, join, resolve } from 'node:path';
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

/** What is made of the law, and the files beside the program that it goes into. */
const LAW: Readonly<Record<string, string>> = { release: 'law.mjs', places: 'places.mjs' };

/**
 * Bundles one function into `folder`: the program in `handler.mjs` and, where it needs them, the law in `law.mjs` and the
 * names of the regions in `places.mjs`. Those grow with what officers enter and the program does not.
 *
 * @param handler path of the function's handler.ts below `root`
 * @returns what went into the program
 */
export async function bundleFunction(root: string, handler: string, folder: string): Promise<Metafile> {
  const options = { ...bundling, absWorkingDir: root, logLevel: 'warning' } as const;
  const needed = new Set<string>();
  const { metafile } = await build({
    ...options,
    entryPoints: [handler],
    outfile: join(folder, 'handler.mjs'),
    metafile: true,
    plugins: [
      {
        name: 'the law beside the program',
        setup({ onResolve }) {
          onResolve({ filter: /[/](release|places)[.]generated[.]ts$/ }, ({ path, resolveDir }) => {
            // There are messages called places too.
            if (dirname(resolve(resolveDir, path)) !== resolve(root, 'shared/law')) return null;
            const name = basename(path, '.generated.ts');
            needed.add(name);
            return { path: `./${LAW[name]}`, external: true };
          });
        },
      },
    ],
  });
  for (const name of needed)
    await build({
      ...options,
      entryPoints: [`shared/law/${name}.generated.ts`],
      outfile: join(folder, LAW[name] as string),
    });
  return metafile;
}
