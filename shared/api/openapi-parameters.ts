import * as z from 'zod/mini';
import type { ZodOpenApiParameterObject } from 'zod-openapi';
import { defaultRegion } from '../law/places.generated.ts';
import { viewQuery } from './asked.ts';
import { idempotencyHeaders } from './assessments.ts';
import { conditionalHeaders, parametersQuery } from './parameters.ts';
import { languageQuery, type Route } from './route.ts';

type Parameter = Extract<ZodOpenApiParameterObject, { in: string }>;

/** What each parameter is for, in both languages. */
const WORDS: Readonly<Record<string, string>> = {
  id: '编号 · Id',
  handle:
    '窗口得到的代号，在窗口之外打不开任何东西 · The handle that the counter was given; it opens nothing elsewhere',
  region: `行政区划代码（GB/T 2260），默认 ${defaultRegion} · Region code, ${defaultRegion} by default`,
  on: '数据适用的日期，默认同 asOf · Day the figures apply to, asOf by default',
  asOf: '按哪一天已公布的政策回答，默认今天（Asia/Shanghai）· Day as known on, today in Asia/Shanghai by default',
  'accept-language': 'zh-CN（默认）或 en · zh-CN (default) or en',
  language: '同 Accept-Language，并且优先于它，便于写在链接里 · As Accept-Language and before it, for links',
  'idempotency-key':
    '由调用方生成、他人无法猜到的键，16 至 128 个字符，建议用 UUID；同样的键和正文总是得到第一次的结果 · A key of yours of 16 to 128 characters that nobody can guess, best a UUID: the same key and body give the first answer again',
  pickupCode: '取件码，大小写、全角半角和横线不限 · Pick-up code, in any case and width, with or without dashes',
  day: '保存的日期（Asia/Shanghai）· Day on which it was saved, in Asia/Shanghai',
  view: 'full（默认）或 headline：只有金额、月份和结论，没有步骤、依据、办法和材料 · full (default) or headline: amounts, months and decisions without steps, documents, schedules, conditions and papers',
  limit: '每页最多几条，1 至 50，默认 20 · Most records of a page, 1 to 50, 20 by default',
  next: '上一页答案里的 next，原样送回 · The next of the page before, as it is',
  'if-match':
    '读取记录时得到的 etag；没有它是 428，记录已变（有了别人的决定，或已删除）是 412 · The etag that came with the record: without it 428; 412 once the record has changed, by a colleague’s decision or by being deleted',
  'if-none-match':
    '上次得到的 ETag；内容未变时返回 304 · The ETag of an answer you have; 304 when it is still the same',
};

/** Those that several routes read alike, for `components`. */
const SHARED = { ...languageQuery.shape, ...viewQuery.shape, ...parametersQuery.shape };
const SHARED_HEADERS = {
  'accept-language': z.optional(z.string()),
  ...conditionalHeaders.shape,
  ...idempotencyHeaders.shape,
};

/** No name of a schema: some generators have one name space. */
const keyOf = (name: string): string => `${name.replace(/-./g, ([, letter = '']) => letter.toUpperCase())}Param`;

export const sharedParameters = (): Record<string, Parameter> =>
  Object.fromEntries(
    [...described('query', SHARED, {}), ...described('header', SHARED_HEADERS, {})].map((parameter) => [
      keyOf(parameter.name),
      parameter,
    ]),
  );

/** Path, query and header parameters of a route. */
export function parametersOf(
  route: Route,
  example: Readonly<Record<string, string>>,
): (Parameter | { $ref: string })[] {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return [
    ...described('path', Object.fromEntries(names.map((name) => [name, z.string()])), example),
    ...described('query', { ...route.query?.shape, ...languageQuery.shape }, example),
    ...described('header', { 'accept-language': z.optional(z.string()), ...route.headers?.shape }, example),
  ].map((parameter) => {
    const shared = parameter.in !== 'path' && { ...SHARED, ...SHARED_HEADERS }[parameter.name];
    return shared ? { $ref: `#/components/parameters/${keyOf(parameter.name)}` } : parameter;
  });
}

function described(
  place: 'path' | 'query' | 'header',
  shape: Readonly<Record<string, z.core.$ZodType>>,
  examples: Readonly<Record<string, string>>,
): Parameter[] {
  return Object.entries(shape).map(([name, member]) => {
    const description = WORDS[name];
    if (!description) throw new Error(`the parameter ${name} has no description`);
    const { $schema: _, ...schema } = z.toJSONSchema(member, { io: 'input' });
    const example = examples[name];
    return {
      in: place,
      name,
      description,
      required: member._zod.optin !== 'optional',
      schema: schema as NonNullable<Parameter['schema']>,
      ...(example && { example }),
    };
  });
}
