import { createHash } from 'node:crypto';
import scalar from '@scalar/fastify-api-reference';
import fastify from 'fastify';
import type { Plugin } from 'vite';

const MODULE = 'virtual:scalar';

/**
 * Scalar's own one-file build. Its fastify plugin has it in itself, and nothing else of a size: the package of the
 * page brings ten times as much (ADR 24).
 */
async function scalarBundle(): Promise<string> {
  const app = fastify();
  await app.register(scalar, { routePrefix: '/docs', configuration: { url: '/v1/openapi.json' } });
  const { statusCode, body } = await app.inject('/docs/js/scalar.js');
  await app.close();
  if (statusCode !== 200) throw new Error(`@scalar/fastify-api-reference gave ${statusCode} for its script`);
  // The map is not in the package.
  return body.replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n');
}

/** Puts Scalar beside the pages; only /docs asks for it. */
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
