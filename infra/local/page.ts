import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { counterPageHeaders } from '../counter-page-headers.ts';
import { pageHeaders } from '../page-headers.ts';

export const PAGE_DIR = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** The built page on `/`. Names in assets/ have a digest of their content in them and may be kept for good. */
export function registerPage(app: FastifyInstance, directory: string): void {
  app.register(fastifyStatic, {
    root: directory,
    cacheControl: false,
    setHeaders: (reply, file) => {
      // Here the identity provider is of this very origin.
      const headers = file === `${directory}/counter.html` ? counterPageHeaders() : pageHeaders;
      for (const [name, value] of Object.entries(headers)) reply.header(name, value);
      const kept = file.startsWith(`${directory}/assets/`);
      reply.header('Cache-Control', kept ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
