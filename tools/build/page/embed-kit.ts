import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Plugin } from 'vite';
import { LOADER_PATH, LOADER_TYPES_PATH } from '../../../shared/hosting/pages.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SOURCE = `${ROOT}web/partner/loader/lingbao-calculator.ts`;
const TYPES = `${ROOT}web/partner/loader/lingbao-calculator.d.ts`;
const MODULE = 'virtual:embed-kit';

/** What partners need to load the script and verify it. */
export interface EmbedKit {
  version: string;
  /** Path from the root, including version and digest: one name always has the same content. */
  path: string;
  /** For the `integrity` attribute. */
  integrity: string;
}

/**
 * The script that partners load: one plain file in the JavaScript of 2018, for the browsers inside old apps. It is not
 * a module, because only a plain script knows its own URL there.
 */
export async function buildLoader(): Promise<EmbedKit & { code: Uint8Array }> {
  const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { version: string };
  const { outputFiles } = await build({
    entryPoints: [SOURCE],
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'chrome64',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  const digest = createHash('sha256').update(code).digest('hex').slice(0, 8);
  const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`;
  return { version, path: `${LOADER_PATH}${version}-${digest}.js`, integrity, code };
}

/** Emits the script and its types with the pages, passes them to the partners' page, and prints the integrity hash. */
export function embedKit(): Plugin {
  const made = buildLoader();
  return {
    name: 'lingbao-embed-kit',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    async load(id) {
      if (id !== `\0${MODULE}`) return null;
      const { code: _, ...kit } = await made;
      return `export const kit = ${JSON.stringify(kit)};`;
    },
    async generateBundle() {
      const { path, integrity, code } = await made;
      this.emitFile({ type: 'asset', fileName: path.slice(1), source: code });
      this.emitFile({ type: 'asset', fileName: LOADER_TYPES_PATH.slice(1), source: readFileSync(TYPES, 'utf8') });
      this.info(`${path} ${gzipSync(code).length} bytes gzip, integrity ${integrity}`);
    },
  };
}
