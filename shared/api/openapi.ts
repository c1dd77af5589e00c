import * as z from 'zod/mini';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponseObject } from 'zod-openapi';
import { fullName } from '../answer/place-names.ts';
import { release } from '../law/release.generated.ts';
import { type Audience, OFFICE_CLAIM, PARTNER_PLAN, ROLE_CLAIM, ROLES } from './audience.ts';
import { asPublic, type Example, examples, examplesOf, namedExamples } from './openapi-examples.ts';
import { headersNamed, headersOf, sharedHeaders } from './openapi-headers.ts';
import { namedSchemas, TOGETHER_NAMES } from './openapi-names.ts';
import { parametersOf, sharedParameters } from './openapi-parameters.ts';
import { problemExamples, problemResponses, sharedResponses } from './openapi-problems.ts';
import { tidied } from './openapi-tidy.ts';
import type { Capability, Route } from './route.ts';
import { routes } from './routes.ts';
import * as wire from './wire.ts';

/** All but those for assistants, whose protocol describes itself. */
const described = routes.filter(({ capability }) => capability !== 'mcp');

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

const TAGS: Readonly<Record<Exclude<Capability, 'mcp'>, string>> = {
  contributions: '每月、每年缴多少 · What is paid a month and a year',
  'medical-schemes': '职工医保还是居民医保 · The employee or the resident medical scheme',
  'contribution-years': '医保缴费年限 · Years of the medical scheme',
  subsidies: '补贴和职业伤害保障 · Subsidies and occupational-injury cover',
  retirement: '退休和养老金 · Retirement and pension',
  'worker-status': '用工关系 · Worker status',
  plans: '怎样缴最合适 · The best plan',
  assessments: '测算并保存，凭取件码到窗口 · Assessments that are kept, with a pick-up code for the counter',
  counter: '经办窗口 · The insurance counter',
  batches: '整份名单 · Whole rosters',
  parameters: '政策数据和地区 · Figures of the law and regions',
  documentation: '问题和本文档 · Questions, and this document',
};

// Any six digits: which of them are known is for the data to say, which a new county is entered in.
z.globalRegistry.add(wire.region, { description: '见 · see GET /v1/regions' });

/** The OpenAPI 3.1 document of the service, made from the table of routes. */
export function openApiDocument(): ReturnType<typeof createDocument> {
  const { callTool: _, ...byId } = examples();
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const route of described) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route, byId[route.id] ?? {}) };
  }
  const document = createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Lingbao',
      summary: '灵保：灵活就业和新就业形态人员社会保险测算',
      version: release.rulesVersion,
      description: DESCRIPTION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      contact: { name: 'Lingbao 灵保' },
    },
    servers: [{ url: '/' }],
    security: [],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: namedSchemas(),
      parameters: sharedParameters(),
      headers: sharedHeaders,
      responses: { ...sharedResponses(described), ...sharedAnswers(byId), NotModified: NOT_MODIFIED },
      securitySchemes: SECURITY_SCHEMES,
    },
  });
  const { components, ...rest } = tidied(document, TOGETHER_NAMES) as typeof document;
  return { ...rest, components: { ...components, examples: { ...namedExamples(byId), ...problemExamples } } };
}

const DESCRIPTION = `灵活就业和新就业形态人员社会保险缴费、资格与补贴测算（${fullName(release.places, release.defaultRegion, 'zh-CN')}）。金额是两位小数的字符串，单位元，请求里的整数也可以写成数字；月份 YYYY-MM，日期 YYYY-MM-DD。凡 GET 都可用 HEAD；地址没有的请求方法得到 405 和 \`Allow\`。

Social-insurance contributions, eligibility and subsidies for flexible workers of ${fullName(release.places, release.defaultRegion, 'en')}. Money is a string of yuan with two decimals, in requests also a whole number; months are YYYY-MM, days YYYY-MM-DD. Answers and problems come in Chinese or, with \`Accept-Language: en\` or \`?language=en\`, in English. Every GET answers HEAD; what a path does not have is 405 with \`Allow\`.`;

function operation(route: Route, example: Example): ZodOpenApiOperationObject {
  const { body } = examplesOf(route, example);
  return {
    operationId: route.id,
    summary: `${route.summary.zh} · ${route.summary.en}`,
    description: whoAndWhat(route),
    tags: [route.capability],
    security: SECURITY[route.audience],
    parameters: parametersOf(route, { ...example.path, ...example.query, ...example.headers }),
    ...(route.body && { requestBody: { required: true, content: json(route.body, body) } }),
    responses: {
      [route.status]: isShared(route) ? { $ref: `#/components/responses/${nameOf(route)}` } : answerOf(route, example),
      ...(route.headers &&
        'if-none-match' in route.headers.shape && { 304: { $ref: '#/components/responses/NotModified' } }),
      ...problemResponses(route),
    },
  };
}

const NOT_MODIFIED = { description: '内容未变 · Not modified', headers: headersNamed('ETag', 'Cache-Control') };

function answerOf(route: Route, example: Example): ZodOpenApiResponseObject {
  return {
    description: '答案 · Answer',
    headers: headersOf(route),
    ...(route.answer && { content: json(route.answer, examplesOf(route, example).answer) }),
  };
}

const nameOf = ({ id }: Route): string => `Answer-${asPublic(id)}`;
const forPartners = routes.filter(({ audience }) => audience === 'partner');
const isShared = (route: Route): boolean => forPartners.some((each) => nameOf(each) === nameOf(route));

/** What the public and partners are answered alike; only with a key does it say what the key allows. */
const sharedAnswers = (byId: Readonly<Record<string, Example>>): Record<string, ZodOpenApiResponseObject> =>
  Object.fromEntries(forPartners.map((route) => [nameOf(route), answerOf(route, byId[asPublic(route.id)] ?? {})]));

/** Who may call it, and what comes of it. */
function whoAndWhat({ audience, query, method }: Route): string {
  if (audience === 'counter')
    return '经办人员的令牌，只涉及本辖区。· With an officer’s token, for the office’s own region.';
  if (audience === 'partner')
    return '请求头 X-Api-Key，其余同公开的地址。· With X-Api-Key, otherwise as for the public.';
  if (query && 'view' in query.shape && method === 'POST')
    return '不要密钥。没有说的，答案给出范围和下一问。· No key. What is not said comes back as a range and the next question.';
  return '不要密钥。· No key.';
}

function json(schema: z.ZodMiniType, named: Readonly<Record<string, { $ref: string }>>) {
  return { 'application/json': { schema, ...(Object.keys(named).length > 0 && { examples: named }) } };
}
