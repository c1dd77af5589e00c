import {
  counterAnswer,
  counterQuery,
  counterRecord,
  decisionHeaders,
  decisionRequest,
  signInAnswer,
} from './counter.ts';
import type { Route } from './routes.ts';

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
    path: '/v1/counter/assessments/{id}/decisions',
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
