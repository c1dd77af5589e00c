import type { ZodOpenApiResponseObject } from 'zod-openapi';
import type { ProblemKind } from '../messages/errors.ts';
import { problemText } from '../messages/problems.ts';
import { PROBLEM_BASE, PROBLEM_STATUS, problem } from './problem.ts';
import type { Route } from './route.ts';

/** Statuses that every route may answer with: the gateway's limits and our own faults. */
const EVERYWHERE = [413, 429, 500] as const;

/** The problem documents of a route, by status, each with an example of every kind it may be. */
export function problemResponses(route: Route): Record<number, ZodOpenApiResponseObject> {
  const statuses = [...new Set([...route.problems, ...EVERYWHERE])].sort((a, b) => a - b);
  return Object.fromEntries(statuses.map((status) => [status, response(kindsOf(route, status))]));
}

/** Kinds that not every route with their status may answer with. */
const ONLY_FOR: Partial<Record<ProblemKind, (route: Route) => boolean>> = {
  'base-out-of-range': ({ body }) => body !== undefined,
  'idempotency-key-reused': ({ headers }) => 'idempotency-key' in (headers?.shape ?? {}),
  forbidden: ({ audience }) => audience === 'counter',
  'invalid-api-key': ({ audience }) => audience === 'partner',
  'sign-in-unavailable': ({ capability }) => capability === 'counter',
  'storage-unavailable': ({ path }) => path.includes('/assessments'),
};

function kindsOf(route: Route, status: number): ProblemKind[] {
  const kinds = (Object.keys(PROBLEM_STATUS) as ProblemKind[]).filter((kind) => PROBLEM_STATUS[kind] === status);
  return kinds.filter((kind) => {
    return ONLY_FOR[kind]?.(route) ?? true;
  });
}

function response(kinds: readonly ProblemKind[]): ZodOpenApiResponseObject {
  const examples = kinds.map((kind) => {
    const { title, detail } = problemText['zh-CN'][kind];
    const value = { type: `${PROBLEM_BASE}/${kind}`, title, status: PROBLEM_STATUS[kind], detail };
    return [kind, { summary: problemText.en[kind].title, value }];
  });
  return {
    description: kinds.map((kind) => `${problemText['zh-CN'][kind].title} · ${problemText.en[kind].title}`).join('; '),
    content: { 'application/problem+json': { schema: problem, examples: Object.fromEntries(examples) } },
  };
}
