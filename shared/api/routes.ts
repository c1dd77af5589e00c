import * as z from 'zod/mini';
import { viewQuery } from './asked.ts';
import {
  assessmentRequest,
  idempotencyHeaders,
  storedAssessment,
  storedHeadline,
  todaysAssessment,
} from './assessments.ts';
import { contributionYearsAnswer, contributionYearsHeadline, contributionYearsRequest } from './contribution-years.ts';
import { contributionsAnswer, contributionsHeadline, contributionsRequest } from './contributions.ts';
import { batchRoutes, counterRoutes } from './counter-routes.ts';
import { medicalSchemeAnswer, medicalSchemeHeadline, medicalSchemeRequest } from './medical-scheme.ts';
import { conditionalHeaders, parameterAnswer, parametersAnswer, parametersQuery } from './parameters.ts';
import { plansAnswer, plansHeadline } from './plans.ts';
import { plansRequest } from './plans-request.ts';
import { questionsAnswer } from './questions.ts';
import { regionsAnswer } from './regions.ts';
import { retirementAnswer, retirementHeadline, retirementRequest } from './retirement.ts';
import { forPartners, type Route } from './route.ts';
import { aiCatalog, cardHeaders, serverCard } from './server-card.ts';
import { subsidiesAnswer, subsidiesHeadline, subsidiesRequest } from './subsidies.ts';
import { TOOLS } from './tools.ts';
import { workerStatusAnswer, workerStatusHeadline, workerStatusRequest } from './worker-status.ts';

export const healthAnswer = z.strictObject({
  /** `saving-fails`: answers are given as ever, and cannot be kept. */
  status: z.enum(['ok', 'saving-fails']),
  policyVersion: z.string(),
  rulesVersion: z.string(),
});

/** Outside `/v1`: the protocol has versions of its own, and OpenAPI does not describe it. */
export const MCP_PATH = '/mcp';
/** Where the protocol has the card of a server: beside it. */
export const SERVER_CARD_PATH = `${MCP_PATH}/server-card`;
export const CATALOG_PATH = '/.well-known/ai-catalog.json';

/** A message of JSON-RPC 2.0 to the tool server; what its params are is for the protocol to say. */
export const toolMessage = z.strictObject({
  jsonrpc: z.literal('2.0'),
  id: z.optional(z.union([z.string(), z.int()])),
  method: z.string(),
  params: z.optional(z.looseObject({})),
});

export const toolHeaders = z.strictObject({ 'mcp-protocol-version': z.optional(z.string()) });

const ownRoutes: readonly Route[] = [
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
    query: viewQuery,
    body: contributionsRequest,
    status: 200,
    answer: z.union([contributionsAnswer, contributionsHeadline]),
    tool: TOOLS.contributions,
    problems: [400, 415, 422],
  },
  {
    id: 'compareMedicalSchemes',
    method: 'POST',
    path: '/v1/medical-schemes',
    audience: 'public',
    capability: 'medical-schemes',
    summary: {
      zh: '职工医保与居民医保比较：能否参加、费用、等待期、建议',
      en: 'Both medical schemes side by side: who may join, cost, waiting months, recommendation',
    },
    query: viewQuery,
    body: medicalSchemeRequest,
    status: 200,
    answer: z.union([medicalSchemeAnswer, medicalSchemeHeadline]),
    tool: TOOLS.medicalSchemes,
    problems: [400, 415, 422],
  },
  {
    id: 'computeContributionYears',
    method: 'POST',
    path: '/v1/contribution-years',
    audience: 'public',
    capability: 'contribution-years',
    summary: {
      zh: '医保缴费年限：居民年限折算、还差多少、何时缴满',
      en: 'Years of the medical scheme: conversion, what is missing, when it is reached',
    },
    query: viewQuery,
    body: contributionYearsRequest,
    status: 200,
    answer: z.union([contributionYearsAnswer, contributionYearsHeadline]),
    tool: TOOLS.contributionYears,
    problems: [400, 415, 422],
  },
  {
    id: 'checkSubsidies',
    method: 'POST',
    path: '/v1/subsidies',
    audience: 'public',
    capability: 'subsidies',
    summary: {
      zh: '补贴和职业伤害保障：条件、金额、材料、怎样申领',
      en: 'Subsidies and occupational-injury cover: conditions, amounts, papers, claims',
    },
    query: viewQuery,
    body: subsidiesRequest,
    status: 200,
    answer: z.union([subsidiesAnswer, subsidiesHeadline]),
    tool: TOOLS.subsidies,
    problems: [400, 415, 422],
  },
  {
    id: 'computeRetirement',
    method: 'POST',
    path: '/v1/retirement',
    audience: 'public',
    capability: 'retirement',
    summary: { zh: '退休时间、最低缴费年限和养老金', en: 'Month of retirement, minimum months, pension' },
    query: viewQuery,
    body: retirementRequest,
    status: 200,
    answer: z.union([retirementAnswer, retirementHeadline]),
    tool: TOOLS.retirement,
    problems: [400, 415, 422],
  },
  {
    id: 'indicateWorkerStatus',
    method: 'POST',
    path: '/v1/worker-status',
    audience: 'public',
    capability: 'worker-status',
    summary: {
      zh: '用工关系的初步判断和各方义务',
      en: 'An indication of the worker status, and the duties that follow',
    },
    query: viewQuery,
    body: workerStatusRequest,
    status: 200,
    answer: z.union([workerStatusAnswer, workerStatusHeadline]),
    problems: [400, 415, 422],
  },
  {
    id: 'findPlans',
    method: 'POST',
    path: '/v1/plans',
    audience: 'public',
    capability: 'plans',
    summary: {
      zh: '按能拿出的钱，找出最合适的合规缴费办法',
      en: 'The best lawful plan within a person’s means: what to pay and until when',
    },
    query: viewQuery,
    body: plansRequest,
    status: 200,
    answer: z.union([plansAnswer, plansHeadline]),
    tool: TOOLS.plan,
    problems: [400, 415, 422],
  },
  {
    id: 'saveAssessment',
    method: 'POST',
    path: '/v1/assessments',
    audience: 'public',
    capability: 'assessments',
    summary: { zh: '测算并保存，得到取件码', en: 'Assess, store, and get a pick-up code' },
    query: viewQuery,
    headers: idempotencyHeaders,
    body: assessmentRequest,
    status: 201,
    answer: z.union([storedAssessment, storedHeadline]),
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
    id: 'getTodaysAssessment',
    method: 'GET',
    path: '/v1/assessments/{id}/today',
    audience: 'public',
    capability: 'assessments',
    summary: { zh: '同样的情况按今天的规定重算，并说明变化', en: 'The same facts under today’s law, and what changed' },
    status: 200,
    answer: todaysAssessment,
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
    tool: TOOLS.figures,
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
    id: 'listRegions',
    method: 'GET',
    path: '/v1/regions',
    audience: 'public',
    capability: 'parameters',
    summary: { zh: '全部地区和各地的机构', en: 'Every region, with the offices that answer there' },
    headers: conditionalHeaders,
    status: 200,
    answer: regionsAnswer,
    problems: [422],
  },
  {
    id: 'listQuestions',
    method: 'GET',
    path: '/v1/questions',
    audience: 'public',
    capability: 'documentation',
    summary: { zh: '可以回答的全部问题', en: 'Every question a person may answer' },
    headers: conditionalHeaders,
    status: 200,
    answer: questionsAnswer,
    tool: TOOLS.nextQuestion,
    problems: [422],
  },
  {
    id: 'getHealth',
    method: 'GET',
    path: '/v1/health',
    audience: 'public',
    capability: 'assessments',
    summary: { zh: '服务状态（能否保存）与版本', en: 'Status (whether saving works) and versions' },
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
  {
    id: 'callTool',
    method: 'POST',
    path: MCP_PATH,
    audience: 'public',
    capability: 'mcp',
    summary: { zh: '给智能助手的工具（Model Context Protocol）', en: 'Tools for assistants (Model Context Protocol)' },
    headers: toolHeaders,
    body: toolMessage,
    status: 200,
    answer: z.looseObject({ jsonrpc: z.literal('2.0') }),
    problems: [400, 415, 422],
  },
  {
    id: 'getServerCard',
    method: 'GET',
    path: SERVER_CARD_PATH,
    audience: 'public',
    capability: 'mcp',
    summary: { zh: '工具服务器的名片', en: 'The card of the tool server' },
    headers: cardHeaders,
    status: 200,
    answer: serverCard,
    problems: [422],
  },
  {
    id: 'getAiCatalog',
    method: 'GET',
    path: CATALOG_PATH,
    audience: 'public',
    capability: 'mcp',
    summary: { zh: '本站给智能助手的服务目录', en: 'What this host has for assistants' },
    headers: cardHeaders,
    status: 200,
    answer: aiCatalog,
    problems: [422],
  },
];

/** What programs call: the calculations, and saving. Whoever has saved reads by the id, which needs no key. */
const isForPartners = ({ audience, method, path }: Route): boolean =>
  audience === 'public' && method === 'POST' && path !== MCP_PATH;

/** Every route of the service. API Gateway, the local gateway, the OpenAPI document and the tests are built from it. */
export const routes: readonly Route[] = [
  ...ownRoutes,
  ...counterRoutes,
  ...batchRoutes,
  ...ownRoutes.filter(isForPartners).map(forPartners),
];
