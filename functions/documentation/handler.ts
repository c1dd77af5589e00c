import { openApiDocument } from '../../shared/api/openapi.ts';
import { conditionalHeaders } from '../../shared/api/parameters.ts';
import { PREFIX_HEADER } from '../../shared/api/route.ts';
import { questionCatalogue } from '../../shared/facts/index.ts';
import { release } from '../../shared/law/release.generated.ts';
import { cacheable, endpoint } from '../http/endpoint.ts';
import { httpHandler } from '../http/pipeline.ts';

/** Created on the first request and kept for the life of the process. */
let document: ReturnType<typeof openApiDocument> | undefined;

export const handler = httpHandler(release, {
  'GET /v1/questions': endpoint({
    headers: conditionalHeaders,
    reply: ({ headers, language }) => cacheable(questionCatalogue(language), headers['if-none-match']),
  }),

  'GET /v1/openapi.json': endpoint({
    headers: conditionalHeaders,
    reply: ({ headers, basePath }) =>
      cacheable(
        { ...(document ??= openApiDocument()), servers: [{ url: basePath || '/' }] },
        headers['if-none-match'],
        {
          vary: [PREFIX_HEADER],
        },
      ),
  }),
});
