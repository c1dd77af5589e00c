import { createHash } from 'node:crypto';
import scalar from '@scalar/fastify-api-reference';
import fastify from 'fastify';
import type { Plugin } from 'vite';

const MODULE = 'virtual:scalar';

/**
 * Scalar's own single-file build, taken from its fastify plugin: the page's own package is ten times as large (ADR 24).
 */
async function scalarBundle(): Promise<string> {
  const app = fastify();
  await app.register(scalar, { routePrefix: '/docs', configuration: { url: '/v1/openapi.json' } });
  const { statusCode, body } = await app.inject('/docs/js/scalar.js');
  await app.close();
  if (statusCode !== 200) throw new Error(`@scalar/fastify-api-reference gave ${statusCode} for its script`);
  // The source map is not in the package.
  return body.replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n');
}

/** Emits Scalar with the pages; only /docs loads it. */
export function scalarPage(): Plugin {
  const made = scalarBundle().then((code) => ({
    code,
    path: `/assets/scalar-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`,
  }));
  return {
    name: 'lingbao-scalar',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load: async (id) => (id === `\0${MODULE}` ? `export const path = ${JSON.stringify((await made).path)};` : null),
    async generateBundle() {
      const { path, code } = await made;
      this.emitFile({ type: 'asset', fileName: path.slice(1), source: code });
    },
  };
}
