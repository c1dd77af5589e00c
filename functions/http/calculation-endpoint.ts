import type * as z from 'zod/mini';
import { answer, type Calculation, type Clocks } from '../../shared/answer/calculation.ts';
import type { Release } from '../../shared/law/law.ts';
import { type Endpoint, endpoint } from './endpoint.ts';

/** The route of a calculation: the request's facts in, the answer out. Nothing is stored and nothing is remembered. */
export function calculationEndpoint<Facts extends object, Result extends object, Shown>(
  body: z.ZodMiniType<Facts & Clocks>,
  calculation: Calculation<Facts, Result, Shown>,
  release: Release,
): Endpoint {
  return endpoint({
    body,
    reply: (request) => ({
      status: 200,
      body: answer(calculation, release, request.body, request.today, request.language),
    }),
  });
}
