import { batchRequest } from '../../shared/api/batches.ts';
import { release } from '../../shared/law/release.generated.ts';
import { endpoint } from '../http/endpoint.ts';
import { httpHandler } from '../http/pipeline.ts';
import { create } from './create.ts';
import { statusOf } from './status.ts';

const post = endpoint({ body: batchRequest, reply: create });
const get = endpoint({ reply: statusOf });

export const handler = httpHandler(release, {
  'POST /v1/batches': post,
  'GET /v1/batches/{id}': get,
  'POST /v1/partners/batches': post,
  'GET /v1/partners/batches/{id}': get,
});
