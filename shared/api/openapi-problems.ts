import type { ZodOpenApiResponseObject } from 'zod-openapi';
import type { ProblemKind } from '../messages/errors.ts';
import { problemText } from '../messages/problems.ts';
import { headersNamed } from './openapi-headers.ts';
import { PROBLEM_BASE, PROBLEM_STATUS, problem } from './problem.ts';
import type { Route } from './route.ts';

/** Statuses that every route may answer with: the gateway's limits and our own faults. */
const EVERYWHERE = [413, 429, 500] as const;

/** References to the problem documents of a route, by status. */
export function problemResponses(route: Route): Record<number, { $ref: string }> {
  return Object.fromEntries(
    statusesOf(route).map((status) => [status, { $ref: `#/components/responses/${nameOf(kindsOf(route, status))}` }]),
  );
}

/** The problem documents of these routes, for `components`, each with an example of every kind that it may be. */
export const sharedResponses = (routes: readonly Route[]): Record<string, ZodOpenApiResponseObject> =>
  Object.fromEntries(
    routes
      .flatMap((route) => statusesOf(route).map((status) => kindsOf(route, status)))
      .map((kinds) => [nameOf(kinds), response(kinds)]),
  );

/** Kinds that say more than that something is so: with an example each, for `components`. */
const WITH_EXAMPLE: readonly ProblemKind[] = ['invalid-request', 'base-out-of-range', 'idempotency-key-reused'];

export const problemExamples = Object.fromEntries(
  WITH_EXAMPLE.map((kind) => {
    const { title, detail } = problemText['zh-CN'][kind];
    const value = { type: `${PROBLEM_BASE}/${kind}`, title, status: PROBLEM_STATUS[kind], detail };
    return [kind, { summary: problemText.en[kind].title, value }];
  }),
);

const statusesOf = ({ problems }: Route): number[] => [...new Set([...problems, ...EVERYWHERE])].sort((a, b) => a - b);

const nameOf = (kinds: readonly ProblemKind[]): string =>
  kinds.map((kind) => kind.replace(/(?:^|-)./g, (start) => start.slice(-1).toUpperCase())).join('Or');

/** Kinds that not every route with their status may answer with. */
const ONLY_FOR: Partial<Record<ProblemKind, (route: Route) => boolean>> = {
  'base-out-of-range': ({ body }) => body !== undefined,
  'idempotency-key-reused': ({ headers }) => 'idempotency-key' in (headers?.shape ?? {}),
  forbidden: ({ audience }) => audience === 'counter',
  'invalid-api-key': ({ audience }) => audience === 'partner',
  'sign-in-unavailable': ({ capability }) => capability === 'counter',
  'too-many-batches': ({ capability }) => capability === 'batches',
  'storage-unavailable': ({ path }) => /\/(assessments|batches)/.test(path),
};

function kindsOf(route: Route, status: number): ProblemKind[] {
  const kinds = (Object.keys(PROBLEM_STATUS) as ProblemKind[]).filter((kind) => PROBLEM_STATUS[kind] === status);
  return kinds.filter((kind) => {
    return ONLY_FOR[kind]?.(route) ?? true;
  });
}

/** Of these one has to wait: how long is said. */
const WITH_WAIT = [409, 429, 503];

function response(kinds: readonly ProblemKind[]): ZodOpenApiResponseObject {
  const statuses = kinds.map((kind) => PROBLEM_STATUS[kind]);
  const shown = kinds.filter((kind) => WITH_EXAMPLE.includes(kind));
  return {
    description: kinds.map((kind) => `${problemText['zh-CN'][kind].title} · ${problemText.en[kind].title}`).join('; '),
    headers: headersNamed(
      'Content-Language',
      ...(statuses.some((status) => WITH_WAIT.includes(status)) ? (['Retry-After'] as const) : []),
      ...(statuses.includes(429) ? (['RateLimit-Policy'] as const) : []),
    ),
    content: {
      'application/problem+json': {
        schema: problem,
        ...(shown.length > 0 && {
          examples: Object.fromEntries(shown.map((kind) => [kind, { $ref: `#/components/examples/${kind}` }])),
        }),
      },
    },
  };
}
