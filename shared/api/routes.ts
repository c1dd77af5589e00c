import * as z from 'zod/mini';
import { assessmentRequest, idempotencyHeaders, storedAssessment } from './assessments.ts';
import { contributionsAnswer, contributionsRequest } from './contributions.ts';
import { healthAnswer } from './health.ts';
import { conditionalHeaders, parameterAnswer, parametersAnswer, parametersQuery } from './parameters.ts';

/** Who may call: anyone, a partner with a key, an officer with a token of the bureau. */
export type Audience = 'public' | 'partner' | 'counter';

/** The capabilities that are deployed as one Lambda each: the folders of functions/ with a handler.ts. */
export type Capability = 'contributions' | 'assessments' | 'parameters' | 'documentation';

export interface Route {
  /** operationId of the OpenAPI document. */
  id: string;
  method: 'GET' | 'POST' | 'DELETE';
  /** API Gateway resource path. */
  path: string;
  audience: Audience;
  capability: Capability;
  summary: { zh: string; en: string };
  query?: z.ZodMiniObject;
  headers?: z.ZodMiniObject;
  body?: z.ZodMiniType;
  /** The successful answer; `null` for one without a body. */
  status: 200 | 201 | 204;
  answer: z.ZodMiniType | null;
  /** Statuses of the problem documents it may answer with, beside 413, 429 and 500. */
  problems: readonly number[];
}

/** Every route of the service. API Gateway, the local gateway, the OpenAPI document and the tests are built from it. */
export const routes: readonly Route[] = [
  {
    id: 'computeContributions',
    method: 'POST',
    path: '/v1/contributions',
    audience: 'public',
    capability: 'contributions',
    summary: {
      zh: '养老、医保缴费：基数、每月金额、四种缴费方式',
      en: 'Pension and medical contributions: base, month, four schedules',
    },
    body: contributionsRequest,
    status: 200,
    answer: contributionsAnswer,
    problems: [400, 415, 422],
  },
  {
    id: 'saveAssessment',
    method: 'POST',
    path: '/v1/assessments',
    audience: 'public',
    capability: 'assessments',
    summary: { zh: '测算并保存，得到取件码', en: 'Assess, store, and get a pick-up code' },
    headers: idempotencyHeaders,
    body: assessmentRequest,
    status: 201,
    answer: storedAssessment,
    problems: [400, 409, 415, 422, 503],
  },
  {
    id: 'getAssessment',
    method: 'GET',
    path: '/v1/assessments/{id}',
    audience: 'public',
    capability: 'assessments',
    summary: { zh: '读取已保存的测算（按当时的结果）', en: 'The stored answer as it was given' },
    status: 200,
    answer: storedAssessment,
    problems: [404, 422, 503],
  },
  {
    id: 'deleteAssessment',
    method: 'DELETE',
    path: '/v1/assessments/{id}',
    audience: 'public',
    capability: 'assessments',
    summary: { zh: '删除已保存的测算', en: 'Delete a stored answer' },
    status: 204,
    answer: null,
    problems: [404, 422, 503],
  },
  {
    id: 'listParameters',
    method: 'GET',
    path: '/v1/parameters',
    audience: 'public',
    capability: 'parameters',
    summary: { zh: '某日有效的全部政策数据', en: 'Every figure in force on a day' },
    query: parametersQuery,
    headers: conditionalHeaders,
    status: 200,
    answer: parametersAnswer,
    problems: [422],
  },
  {
    id: 'getParameter',
    method: 'GET',
    path: '/v1/parameters/{id}',
    audience: 'public',
    capability: 'parameters',
    summary: { zh: '某日有效的一项政策数据', en: 'One figure in force on a day' },
    query: parametersQuery,
    headers: conditionalHeaders,
    status: 200,
    answer: parameterAnswer,
    problems: [404, 422],
  },
  {
    id: 'getHealth',
    method: 'GET',
    path: '/v1/health',
    audience: 'public',
    capability: 'documentation',
    summary: { zh: '服务状态与版本', en: 'Status and versions' },
    status: 200,
    answer: healthAnswer,
    problems: [422],
  },
  {
    id: 'getOpenApi',
    method: 'GET',
    path: '/v1/openapi.json',
    audience: 'public',
    capability: 'documentation',
    summary: { zh: '本接口的 OpenAPI 3.1 文档', en: 'This API as an OpenAPI 3.1 document' },
    headers: conditionalHeaders,
    status: 200,
    answer: z.looseObject({ openapi: z.string() }),
    problems: [422],
  },
];
