import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { openApiDocument } from '../../shared/api/openapi.ts';
import { examples } from '../../shared/api/openapi-examples.ts';
import { routes as allRoutes } from '../../shared/api/routes.ts';

interface Content {
  schema: object;
  examples?: Record<string, { value: unknown }>;
}

interface Response {
  headers?: Record<string, unknown>;
  content?: Record<string, Content>;
}

interface Operation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  parameters: { in: string; name: string; description?: string }[];
  requestBody?: { content: Record<string, Content> };
  responses: Record<string, Response>;
}

/** All but the one for assistants, whose protocol describes itself. */
const routes = allRoutes.filter(({ capability }) => capability !== 'mcp');

const document = openApiDocument();
const text = JSON.stringify(document);

/** The same with every reference but those to schemas replaced by what it leads to. */
function resolved(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(resolved);
  if (typeof node !== 'object' || node === null) return node;
  const { $ref } = node as { $ref?: string };
  if (!$ref || $ref.startsWith('#/components/schemas/'))
    return Object.fromEntries(Object.entries(node).map(([name, each]) => [name, resolved(each)]));
  const [, , kind = '', name = ''] = $ref.split('/');
  const found = (document.components as Record<string, Record<string, unknown>>)[kind]?.[name];
  if (found === undefined) throw new Error(`${$ref} leads nowhere`);
  return resolved(found);
}

const operations = resolved(document.paths) as Record<string, Record<string, Operation>>;
const operationOf = (id: string): Operation => {
  const found = Object.values(operations)
    .flatMap((item) => Object.values(item))
    .find(({ operationId }) => operationId === id);
  if (!found) throw new Error(`the document has no ${id}`);
  return found;
};

/** Every object that stands anywhere in the document. */
function* nodes(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const each of Object.values(value)) yield* nodes(each);
}

const all = examples();

test('is OpenAPI 3.1 and has every route of the table but the one for assistants', () => {
  expect(document.openapi).toMatch(/^3\.1\./);
  const described = Object.entries(operations).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
});

test.for(routes.map((route) => ({ route, id: route.id })))('$id: titles, parameters, bodies, statuses', ({ route }) => {
  const operation = operationOf(route.id);
  const named = (place: string) => operation.parameters.filter((each) => each.in === place).map(({ name }) => name);

  expect(operation.summary).toBe(`${route.summary.zh} · ${route.summary.en}`);
  expect(named('path')).toEqual([...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  expect(named('query')).toEqual([...Object.keys(route.query?.shape ?? {}), 'language']);
  expect(named('header')).toEqual(['accept-language', ...Object.keys(route.headers?.shape ?? {})]);

  const { examples, schema } = operation.requestBody?.content['application/json'] ?? {};
  expect(schema !== undefined).toBe(route.body !== undefined);
  if (route.body) expect(z.safeParse(route.body, examples?.request?.value).error?.issues).toBeUndefined();

  const { [String(route.status)]: success, ...others } = operation.responses;
  expect(success?.content !== undefined).toBe(route.answer !== null);
  const conditional = route.headers && 'if-none-match' in route.headers.shape ? [304] : [];
  expect(Object.keys(others).map(Number)).toEqual(
    [...conditional, ...route.problems, 413, 429, 500].sort((a, b) => a - b),
  );
  for (const [status, { content }] of Object.entries(others))
    expect(Object.keys(content ?? {})).toEqual(status === '304' ? [] : ['application/problem+json']);
});

test.for(routes.filter(({ id }) => all[id]?.answer))('$id: its example is an answer it may give', (route) => {
  const content = operationOf(route.id).responses[route.status]?.content;
  expect(
    z.safeParse(route.answer ?? z.never(), content?.['application/json']?.examples?.answer?.value).error?.issues,
  ).toBeUndefined();
});

test.for([
  { id: 'computeContributions', kinds: ['invalid-request', 'base-out-of-range'] },
  { id: 'saveAssessment', kinds: ['invalid-request', 'base-out-of-range', 'idempotency-key-reused'] },
  { id: 'listParameters', kinds: ['invalid-request'] },
])('$id: 422 may be one of $kinds', ({ id, kinds }) => {
  const content = operationOf(id).responses[422]?.content?.['application/problem+json'];
  expect(Object.keys(content?.examples ?? {})).toEqual(kinds);
});

test('the list of a day always says how many of its records could not be read', () => {
  const content = operationOf('findForCounter').responses[200]?.content;
  expect(content?.['application/json']?.schema).toEqual({ $ref: '#/components/schemas/FindForCounterReply' });
  const { FindForCounterReply, CounterDay } = document.components?.schemas ?? {};
  expect(FindForCounterReply).toHaveProperty('anyOf[1].$ref', '#/components/schemas/CounterDay');
  expect(CounterDay).toEqual({
    type: 'object',
    required: ['assessments', 'unreadable', 'next'],
    properties: {
      assessments: { type: 'array', items: { $ref: '#/components/schemas/CounterRow' } },
      unreadable: { type: 'integer', minimum: 0 },
      next: { type: ['string', 'null'] },
    },
  });
});

test('every parameter says in both languages what it is for', () => {
  const parameters = Object.values(operations).flatMap((item) =>
    Object.values(item).flatMap((operation) => operation.parameters ?? []),
  );
  for (const { description } of parameters) expect(description).toMatch(/[一-鿿].*· \S/);
});

test('every reference leads somewhere, and every schema is used', () => {
  const names = new Set([...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name = '']) => name));
  expect(names.size).toBeGreaterThan(100);
  expect([...names].sort()).toEqual(Object.keys(document.components?.schemas ?? {}).sort());
});

test('is small enough to be read: at most 150 KB', () => {
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(150_000);
});

test('has no schema that generators stumble over', () => {
  const { examples: _, ...components } = document.components ?? {};
  const types = [...nodes({ ...document, components })].map(({ type }) => type).filter((type) => Array.isArray(type));
  expect(types.filter((type) => type.length !== 2 || type[1] !== 'null')).toEqual([]);
  for (const node of nodes({ ...document, components })) {
    expect(node.type).not.toBe('null');
    expect(node).not.toHaveProperty('const');
  }
});

test('names are those of its own: answers may get members, requests may not have others', () => {
  const { ContributionsRequest, ContributionsResult, CertificateOrNull, YuanOrNull } =
    document.components?.schemas ?? {};
  expect(document.info).toMatchObject({ title: 'Lingbao', license: { identifier: 'Apache-2.0' } });
  expect(ContributionsRequest).toHaveProperty('additionalProperties', false);
  expect(CertificateOrNull).toMatchObject({ type: ['object', 'null'], additionalProperties: false });
  expect(ContributionsResult).not.toHaveProperty('additionalProperties');
  expect(YuanOrNull).toEqual({ type: ['string', 'null'], pattern: '^-?(0|[1-9]\\d*)\\.\\d{2}$' });
});

test('says which headers come with an answer', () => {
  const namesAt = (id: string, status: number) => Object.keys(operationOf(id).responses[status]?.headers ?? {});
  expect(namesAt('listParameters', 200)).toEqual(['Content-Language', 'ETag', 'Cache-Control']);
  expect(namesAt('saveAssessment', 201)).toEqual(['Content-Language', 'Location', 'RateLimit-Policy']);
  expect(namesAt('decide', 201)).toEqual(['Content-Language', 'ETag']);
  expect(namesAt('saveAssessment', 503)).toEqual(['Content-Language', 'Retry-After']);
  expect(namesAt('computeContributionsForPartners', 429)).toEqual([
    'Content-Language',
    'Retry-After',
    'RateLimit-Policy',
  ]);
});

test('every operation is described, under a tag that is described too', () => {
  const tags = (document.tags ?? []).map(({ name }) => name);
  for (const { description, tags: own } of Object.values(operations).flatMap((item) => Object.values(item))) {
    expect(description).toMatch(/[一-鿿].*· \S/);
    expect(tags).toEqual(expect.arrayContaining(own));
  }
});
