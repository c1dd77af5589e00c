import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

const WORKER = fileURLToPath(new URL('../../../web/worker/sw.ts', import.meta.url));

/**
 * Adds the service worker, web/worker/sw.ts, to the built page, with the list of files the calculator needs and a
 * digest of their names, which themselves contain content digests (ADR 8).
 */
export function offlineWorker(): Plugin {
  return {
    name: 'lingbao-offline-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const files = [...filesOf(bundle)].sort().map((file) => `/${file}`);
        const page = bundle['index.html'];
        const source = page?.type === 'asset' ? page.source : '';
        const version = createHash('sha256').update(files.join()).update(source).digest('hex').slice(0, 16);
        const { outputFiles } = await build({
          entryPoints: [WORKER],
          bundle: true,
          minify: true,
          write: false,
          format: 'iife',
          target: 'es2020',
          define: { FILES: JSON.stringify([...files, '/icon.svg']), VERSION: JSON.stringify(version) },
        });
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: outputFiles[0]?.text ?? '' });
      },
    },
  };
}

/** Everything the calculator's own page loads, now or later. Other pages are not cached. */
function filesOf(bundle: Bundle): Set<string> {
  const files = new Set<string>();
  const waiting = Object.values(bundle).filter(
    (file) => file.type === 'chunk' && file.isEntry && file.facadeModuleId?.endsWith('/web/index.html'),
  ) as Rolldown.OutputChunk[];
  for (let chunk = waiting.pop(); chunk; chunk = waiting.pop()) {
    if (files.has(chunk.fileName)) continue;
    files.add(chunk.fileName);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
    for (const name of [...chunk.imports, ...chunk.dynamicImports]) {
      const next = bundle[name];
      if (next?.type === 'chunk') waiting.push(next);
    }
  }
  return files;
}
