import { PROBLEM_BASE, PROBLEM_STATUS, type Problem, type ProblemKind } from '../../shared/api/problem.ts';
import { NotAcceptable } from '../../shared/errors.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { faultText } from '../../shared/messages/faults.ts';
import { problemText } from '../../shared/messages/problems.ts';
import { StorageUnavailable } from '../storage/unavailable.ts';
import type { HttpMiddleware } from './event.ts';
import { HttpProblem } from './problem.ts';

const RETRY_SECONDS = '5';

/** Turns whatever was thrown into a problem document (RFC 9457). What is not known to be the caller's fault is ours. */
export function problemDetails(): HttpMiddleware {
  return {
    onError: (request) => {
      const { language } = request.event.http;
      const { error } = request;
      const kind = problemKind(error);
      const body: Problem = {
        type: `${PROBLEM_BASE}/${kind}`,
        ...problemText[kind][language],
        status: PROBLEM_STATUS[kind],
        ...furtherMembers(error, language),
      };
      request.response = {
        statusCode: PROBLEM_STATUS[kind],
        headers: { 'Content-Type': 'application/problem+json', ...furtherHeaders(kind, error) },
        body: JSON.stringify(body),
      };
    },
  };
}

export function problemKind(error: unknown): ProblemKind {
  if (error instanceof HttpProblem || error instanceof NotAcceptable) return error.kind;
  return error instanceof StorageUnavailable ? 'storage-unavailable' : 'internal-error';
}

function furtherMembers(error: unknown, language: Language): Record<string, unknown> {
  if (error instanceof HttpProblem) return error.parts.errors ? { errors: error.parts.errors } : {};
  if (!(error instanceof NotAcceptable)) return {};
  const errors = error.faults.map((fault) => ({ pointer: fault.pointer, detail: faultText(fault, language) }));
  return { ...error.members, errors };
}

function furtherHeaders(kind: ProblemKind, error: unknown): Record<string, string> {
  if (error instanceof HttpProblem) return { ...error.parts.headers };
  return kind === 'storage-unavailable' ? { 'Retry-After': RETRY_SECONDS } : {};
}
