import { batchAnswer, batchRequest } from './batches.ts';
import { forPartners } from './for-partners.ts';
import type { Route } from './routes.ts';

const atCounter: readonly Route[] = [
  {
    id: 'createBatch',
    method: 'POST',
    path: '/v1/batches',
    audience: 'counter',
    capability: 'batches',
    summary: { zh: '整份名单测算：得到上传地址', en: 'A whole roster at once: get the address to upload it to' },
    body: batchRequest,
    status: 201,
    answer: batchAnswer,
    problems: [400, 401, 403, 415, 422, 503],
  },
  {
    id: 'getBatch',
    method: 'GET',
    path: '/v1/batches/{id}',
    audience: 'counter',
    capability: 'batches',
    summary: { zh: '整份名单测算的进度和结果地址', en: 'How far a roster is, and where its result is' },
    status: 200,
    answer: batchAnswer,
    problems: [401, 403, 404, 422, 503],
  },
];

/** Counters and partners only: each sees its own batches. */
export const batchRoutes: readonly Route[] = [...atCounter, ...atCounter.map(forPartners)];
