import * as z from 'zod/mini';
import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi';
import { fullName } from '../answer/words.ts';
import { askable } from '../law/regions.ts';
import { release } from '../law/release.generated.ts';
import * as assessments from './assessments.ts';
import { type Audience, OFFICE_CLAIM, PARTNER_PLAN, ROLE_CLAIM, ROLES } from './audience.ts';
import * as contributionYears from './contribution-years.ts';
import * as contributions from './contributions.ts';
import * as counter from './counter.ts';
import * as medicalSchemes from './medical-scheme.ts';
import { examples } from './openapi-examples.ts';
import { parametersOf } from './openapi-parameters.ts';
import { problemResponses } from './openapi-problems.ts';
import * as parameters from './parameters.ts';
import * as plans from './plans.ts';
import { problem } from './problem.ts';
import * as regions from './regions.ts';
import * as retirement from './retirement.ts';
import type { Route } from './route.ts';
import { healthAnswer, routes } from './routes.ts';
import * as subsidies from './subsidies.ts';
import * as wire from './wire.ts';
import * as workerStatus from './worker-status.ts';

/** Schemas that get a name of their own in the document. */
const NAMED = {
  ContributionsRequest: contributions.contributionsRequest,
  ContributionsAnswer: contributions.contributionsAnswer,
  ContributionsHeadline: contributions.contributionsHeadline,
  MedicalSchemesRequest: medicalSchemes.medicalSchemeRequest,
  MedicalSchemesAnswer: medicalSchemes.medicalSchemeAnswer,
  MedicalSchemesHeadline: medicalSchemes.medicalSchemeHeadline,
  ContributionYearsRequest: contributionYears.contributionYearsRequest,
  ContributionYearsAnswer: contributionYears.contributionYearsAnswer,
  ContributionYearsHeadline: contributionYears.contributionYearsHeadline,
  SubsidiesRequest: subsidies.subsidiesRequest,
  SubsidiesAnswer: subsidies.subsidiesAnswer,
  SubsidiesHeadline: subsidies.subsidiesHeadline,
  RetirementRequest: retirement.retirementRequest,
  RetirementAnswer: retirement.retirementAnswer,
  RetirementHeadline: retirement.retirementHeadline,
  WorkerStatusRequest: workerStatus.workerStatusRequest,
  WorkerStatusAnswer: workerStatus.workerStatusAnswer,
  WorkerStatusHeadline: workerStatus.workerStatusHeadline,
  PlansRequest: plans.plansRequest,
  PlansAnswer: plans.plansAnswer,
  PlansHeadline: plans.plansHeadline,
  Plan: plans.plan,
  Facts: assessments.facts,
  Assessment: assessments.assessment,
  AssessmentHeadline: assessments.assessmentHeadline,
  Decision: assessments.decision,
  Field: assessments.field,
  DecisionRequest: counter.decisionRequest,
  CounterRecord: counter.counterRecord,
  CounterRow: counter.counterRow,
  AssessmentRequest: assessments.assessmentRequest,
  StoredHeadline: assessments.storedHeadline,
  StoredAssessment: assessments.storedAssessment,
  ParametersAnswer: parameters.parametersAnswer,
  ParameterAnswer: parameters.parameterAnswer,
  ParameterFigure: parameters.figure,
  RegionsAnswer: regions.regionsAnswer,
  Region: regions.regionAnswer,
  Health: healthAnswer,
  Step: wire.step,
  Notice: wire.notice,
  CitedDocument: wire.citedDocument,
  MissingFigure: wire.missingFigure,
  Contact: wire.contact,
  Question: wire.question,
  Problem: problem,
};

const SECURITY_SCHEMES = {
  partnerKey: {
    type: 'apiKey',
    in: 'header',
    name: 'X-Api-Key',
    description: `合作平台的密钥，每秒 ${PARTNER_PLAN.perSecond} 次、每天 ${PARTNER_PLAN.perDay} 次 · A partner's key: ${PARTNER_PLAN.perSecond} requests a second and ${PARTNER_PLAN.perDay} a day`,
  },
  officerToken: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: `经办机构身份提供方签发的访问令牌，含 ${ROLE_CLAIM}（${ROLES.join('、')}）和 ${OFFICE_CLAIM}（行政区划代码）· Access token of the bureau's identity provider with ${ROLE_CLAIM} (${ROLES.join(', ')}) and ${OFFICE_CLAIM} (region code)`,
  },
} as const;

const SECURITY: Readonly<Record<Audience, Record<string, string[]>[]>> = {
  public: [],
  partner: [{ partnerKey: [] }],
  counter: [{ officerToken: [] }],
};

// The schema itself takes any six digits: which of them are known is for the data to say.
z.globalRegistry.add(wire.region, { enum: askable(release.places) });

/** The OpenAPI 3.1 document of the service, made from the table of routes. */
export function openApiDocument(): ReturnType<typeof createDocument> {
  const byId = examples();
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route, byId[route.id] ?? {}) };
  }
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: '灵保 Lingbao',
      version: release.rulesVersion,
      description: DESCRIPTION,
    },
    servers: [{ url: '/' }],
    security: [],
    paths,
    components: { schemas: NAMED, securitySchemes: SECURITY_SCHEMES },
  });
}

const DESCRIPTION = `灵活就业和新就业形态人员社会保险缴费、资格与补贴测算（${fullName(release.places, release.defaultRegion, 'zh-CN')}）。金额是两位小数的字符串，单位元，请求里的整数也可以写成数字；月份 YYYY-MM，日期 YYYY-MM-DD。凡 GET 都可用 HEAD；地址没有的请求方法得到 405 和 \`Allow\`。

Social-insurance contributions, eligibility and subsidies for flexible workers of ${fullName(release.places, release.defaultRegion, 'en')}. Money is a string of yuan with two decimals, in requests also a whole number; months are YYYY-MM, days YYYY-MM-DD. Answers and problems come in Chinese or, with \`Accept-Language: en\` or \`?language=en\`, in English. Every GET answers HEAD; what a path does not have is 405 with \`Allow\`.`;

function operation(route: Route, example: ReturnType<typeof examples>[string]): ZodOpenApiOperationObject {
  return {
    operationId: route.id,
    summary: `${route.summary.zh} · ${route.summary.en}`,
    tags: [route.capability],
    security: SECURITY[route.audience],
    parameters: parametersOf(route, { ...example.path, ...example.query, ...example.headers }),
    ...(route.body && { requestBody: { required: true, content: json(route.body, example.body) } }),
    responses: {
      [route.status]: {
        description: `${route.summary.zh} · ${route.summary.en}`,
        ...(route.answer && { content: json(route.answer, example.answer) }),
      },
      ...(route.headers &&
        'if-none-match' in route.headers.shape && { 304: { description: '内容未变 · Not modified' } }),
      ...problemResponses(route),
    },
  };
}

function json(schema: z.ZodMiniType, example: unknown) {
  return { 'application/json': { schema, ...(example !== undefined && { example }) } };
}
