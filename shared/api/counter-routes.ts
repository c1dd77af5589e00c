import { batchAnswer, batchRequest } from './batches.ts';
import {
  counterAnswer,
  counterQuery,
  counterRecord,
  decisionHeaders,
  decisionRequest,
  signInAnswer,
} from './counter.ts';
import { forPartners, type Route } from './route.ts';

/** What officers at the counters call, and where their page learns how they sign in. */
export const counterRoutes: readonly Route[] = [
  {
    id: 'getSignIn',
    method: 'GET',
    path: '/v1/counter/sign-in',
    audience: 'public',
    capability: 'counter',
    summary: { zh: '经办人员在哪里登录', en: 'Where officers sign in' },
    status: 200,
    answer: signInAnswer,
    problems: [422, 503],
  },
  {
    id: 'findForCounter',
    method: 'GET',
    path: '/v1/counter/assessments',
    audience: 'counter',
    capability: 'counter',
    summary: {
      zh: '按取件码查一份，或按日期逐页列出本辖区的记录',
      en: 'The record of a pick-up code, or the records of a day in the region of the office, page by page',
    },
    query: counterQuery,
    status: 200,
    answer: counterAnswer,
    problems: [401, 403, 404, 422, 503],
  },
  {
    id: 'decide',
    method: 'POST',
    path: '/v1/counter/assessments/{handle}/decisions',
    audience: 'counter',
    capability: 'counter',
    summary: {
      zh: '作出决定：结论、备注、更正的情况；按更正后的情况和今天的规定重算',
      en: 'Decide: outcome, note, corrected facts; the answer is worked out again from them under today’s law',
    },
    headers: decisionHeaders,
    body: decisionRequest,
    status: 201,
    answer: counterRecord,
    problems: [400, 401, 403, 404, 412, 415, 422, 428, 503],
  },
];

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
