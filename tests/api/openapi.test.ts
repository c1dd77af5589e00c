import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { openApiDocument } from '../../shared/api/openapi.ts';
import { examples } from '../../shared/api/openapi-examples.ts';
import { routes } from '../../shared/api/routes.ts';

interface Content {
  schema: object;
  example?: unknown;
  examples?: Record<string, unknown>;
}

interface Operation {
  operationId: string;
  summary: string;
  parameters?: { in: string; name: string; description?: string }[];
  requestBody?: { content: Record<string, Content> };
  responses: Record<string, { content?: Record<string, Content> }>;
}

const document = openApiDocument();
const operations = (document.paths ?? {}) as Record<string, Record<string, Operation>>;
const operationOf = (id: string): Operation => {
  const found = Object.values(operations)
    .flatMap((item) => Object.values(item))
    .find(({ operationId }) => operationId === id);
  if (!found) throw new Error(`the document has no ${id}`);
  return found;
};

test('is OpenAPI 3.1 and has every route of the table, and no other', () => {
  expect(document.openapi).toMatch(/^3\.1\./);
  const described = Object.entries(operations).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
});

test.for(routes.map((route) => ({ route, id: route.id })))('$id: titles, parameters, bodies, statuses', ({ route }) => {
  const operation = operationOf(route.id);
  const named = (place: string) => operation.parameters?.filter((each) => each.in === place).map(({ name }) => name);

  expect(operation.summary).toBe(`${route.summary.zh} · ${route.summary.en}`);
  expect(named('path')).toEqual([...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  expect(named('query')).toEqual([...Object.keys(route.query?.shape ?? {}), 'language']);
  expect(named('header')).toEqual(['accept-language', ...Object.keys(route.headers?.shape ?? {})]);

  const { example, schema } = operation.requestBody?.content['application/json'] ?? {};
  expect(schema !== undefined).toBe(route.body !== undefined);
  if (route.body) expect(z.safeParse(route.body, example).error?.issues).toBeUndefined();

  const { [String(route.status)]: success, ...others } = operation.responses;
  expect(success?.content !== undefined).toBe(route.answer !== null);
  const conditional = route.headers && 'if-none-match' in route.headers.shape ? [304] : [];
  expect(Object.keys(others).map(Number)).toEqual(
    [...conditional, ...route.problems, 413, 429, 500].sort((a, b) => a - b),
  );
  for (const [status, { content }] of Object.entries(others))
    expect(Object.keys(content ?? {})).toEqual(status === '304' ? [] : ['application/problem+json']);
});

test.for(routes.filter(({ id }) => examples()[id]?.answer))('$id: its example is an answer it may give', (route) => {
  const content = operationOf(route.id).responses[route.status]?.content;
  expect(z.safeParse(route.answer ?? z.never(), content?.['application/json']?.example).error?.issues).toBeUndefined();
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
  expect(content?.['application/json']?.schema).toHaveProperty('anyOf[1]', {
    type: 'object',
    additionalProperties: false,
    required: ['assessments', 'unreadable', 'next'],
    properties: {
      assessments: { type: 'array', items: { $ref: '#/components/schemas/CounterRow' } },
      unreadable: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
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

test('every reference leads somewhere', () => {
  const text = JSON.stringify(document);
  const names = new Set([...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name));
  expect(names.size).toBeGreaterThan(5);
  for (const name of names) expect(document.components?.schemas).toHaveProperty(name ?? '');
});
