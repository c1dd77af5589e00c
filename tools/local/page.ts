import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import {
  COUNTER_PAGE,
  counterHeaders,
  DOCS_PAGE,
  docsHeaders,
  FRAME_PATH,
  frameHeaders,
  LOADER_PATH,
  LOADER_TYPES_PATH,
  loaderHeaders,
  PAGE_NAME,
  type PageHeaders,
  pageHeaders,
} from '../../shared/hosting/pages.ts';
import { type Partner, partnerOf } from '../../shared/hosting/partners.ts';

export const PAGE_DIR = fileURLToPath(new URL('../../dist/web', import.meta.url));

/**
 * The built pages: `/`, each `<name>.html` under `/<name>`, and the frame with its partner's headers. Files with a
 * content digest in their names may be cached forever.
 */
export function registerPage(app: FastifyInstance, directory: string, partners: readonly Partner[]): void {
  const isKept = (file: string) =>
    file.startsWith(`${directory}/assets/`) || (file.startsWith(directory + LOADER_PATH) && file.endsWith('.js'));
  const headersOf = (file: string): PageHeaders => {
    // Here the identity provider is on the same origin.
    if (file === `${directory}/${COUNTER_PAGE}.html`) return counterHeaders();
    if (file === `${directory}/${DOCS_PAGE}.html`) return docsHeaders;
    if (file === directory + FRAME_PATH) return frameHeaders([]);
    return file.startsWith(directory + LOADER_PATH) || file === directory + LOADER_TYPES_PATH
      ? loaderHeaders
      : pageHeaders;
  };
  app.register(fastifyStatic, {
    root: directory,
    cacheControl: false,
    setHeaders: (reply, file) => {
      for (const [name, value] of Object.entries(headersOf(file))) reply.header(name, value);
      reply.header('Cache-Control', isKept(file) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get<{ Querystring: { partner?: string } }>(
    FRAME_PATH,
    {
      onSend: async ({ query }, reply) => {
        const { origins = [], name = '' } = partnerOf(partners, String(query.partner)) ?? {};
        reply.headers(frameHeaders(origins, encodeURIComponent(name)));
      },
    },
    (_, reply) => reply.sendFile(FRAME_PATH.slice(1)),
  );
  app.get<{ Params: { page: string } }>(`/:page(^${PAGE_NAME}$)`, ({ params }, reply) =>
    reply.sendFile(`${params.page}.html`),
  );
}
