import { mkdirSync } from 'node:fs';
import { maxHeaderSize } from 'node:http';
import fastifyCompress from '@fastify/compress';
import fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import type { Partner } from '../../shared/hosting/partners.ts';
import { BATCH_BUCKET, type BatchFiles } from './batch-files.ts';
import { registerDevelopmentIssuer } from './development-issuer.ts';
import { type GatewayParts, notFound, registerGateway } from './gateway.ts';
import { registerPage } from './page.ts';

export interface Parts extends GatewayParts {
  /** Folder of the built page. */
  pageDirectory: string;
  /** Whose pages may frame the calculator. */
  partners?: readonly Partner[];
  batchFiles?: BatchFiles;
  /** Requests wait for this: the port is bound before the store is open and the page is built. */
  ready: Promise<void>;
}

/** Page and API on one port, compressed for whoever says that they can read it. */
export function createApp({ pageDirectory, partners = [], batchFiles, ready, ...parts }: Parts): FastifyInstance {
  const app = fastify({
    // As API Gateway does, which gives `/v1/health/` to `/v1/health`.
    routerOptions: { maxParamLength: maxHeaderSize, ignoreTrailingSlash: true },
    // A path that cannot be decoded does not exist.
    frameworkErrors: (_, request, reply) => void notFound(request, reply),
  });
  app.addHook('onRequest', async (request, reply) => {
    await ready;
    // Nothing to pack, and the length is that of the GET as it is. The plugin's own word for it.
    if (request.method === 'HEAD') request.headers['x-no-compression'] = 'head';
    if (request.is404) return notFound(request, reply);
  });
  app.setNotFoundHandler(notFound);
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    // A path out of the folder of the page, or one that no file can have.
    if (error.statusCode === 403 || error.statusCode === 400) return notFound(request, reply);
    throw error;
  });
  // Before fastify looks at the body: a roster is as large as it is.
  if (batchFiles)
    app.all(`/${BATCH_BUCKET}/*`, {
      onRequest: async ({ raw }, reply) => {
        reply.hijack();
        await batchFiles.answer(raw, reply.raw);
      },
      handler: () => undefined,
    });
  // As API Gateway and CloudFront do, which leave what they were sent packed as it is.
  app.register(fastifyCompress, { encodings: ['br', 'gzip'], globalDecompression: false });
  mkdirSync(pageDirectory, { recursive: true });
  // The plugin packs what is registered after it.
  app.register(async (packed) => {
    registerGateway(packed, parts);
    registerDevelopmentIssuer(packed);
    registerPage(packed, pageDirectory, partners);
  });
  return app;
}
