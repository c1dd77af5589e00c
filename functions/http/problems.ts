import type { APIGatewayProxyResult } from 'aws-lambda';
import type * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import zhCN from 'zod/v4/locales/zh-CN.js';
import { PROBLEM_BASE, PROBLEM_STATUS, type Problem, type ProblemKind } from '../../shared/api/problem.ts';
import { NotAcceptable } from '../../shared/errors.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { faultText, formatText } from '../../shared/messages/faults.ts';
import { problemText } from '../../shared/messages/problems.ts';
import { StorageUnavailable } from '../storage/unavailable.ts';

type Errors = NonNullable<Problem['errors']>;

interface ProblemParts {
  errors?: Errors;
  headers?: Readonly<Record<string, string>>;
}

/** Ends a request with the problem document of `kind`. Contains no input, so it may be logged. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly kind: ProblemKind;
  readonly parts: ProblemParts;

  constructor(kind: ProblemKind, parts: ProblemParts = {}) {
    super(kind);
    this.kind = kind;
    this.parts = parts;
  }
}

const RETRY_SECONDS = '5';

/** The problem document (RFC 9457) for anything thrown. Unless it is known to be the caller's fault, it is ours. */
export function problemDocument(error: unknown, language: Language): APIGatewayProxyResult {
  const kind = problemKind(error);
  const body: Problem = {
    type: `${PROBLEM_BASE}/${kind}`,
    ...problemText[kind][language],
    status: PROBLEM_STATUS[kind],
    ...furtherMembers(error, language),
  };
  return {
    statusCode: PROBLEM_STATUS[kind],
    headers: { 'Content-Type': 'application/problem+json', ...furtherHeaders(kind, error) },
    body: JSON.stringify(body),
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

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** zod's own messages, for issues we do not word ourselves. Imported per file: `z.locales` would bundle all fifty. */
export const localeError: Readonly<Record<Language, z.core.$ZodErrorMap>> = {
  'zh-CN': zhCN().localeError,
  en: en().localeError,
};

/** Keeps the response small, however much is wrong with the request. */
const MAX_ERRORS = 50;

/** One error per member, in the client's language, at the deepest useful path. */
export function errorsOf(issues: readonly Issue[], language: Language): Errors {
  const byPointer = new Map<string, string>();
  for (const { path, detail } of issues.flatMap((issue) => described(issue, [], language))) {
    const pointer = pointerTo(path);
    if (!byPointer.has(pointer)) byPointer.set(pointer, detail);
    if (byPointer.size === MAX_ERRORS) break;
  }
  return [...byPointer].map(([pointer, detail]) => ({ pointer, detail }));
}

function described(issue: Issue, above: Path, language: Language): { path: Path; detail: string }[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const detail = faultText({ code: 'unknown-member', operands: {} }, language);
    return issue.keys.map((key) => ({ path: [...path, key], detail }));
  }
  const missing = issue.input === undefined;
  const itself = { path, detail: sentence(issue.message, missing, language) };
  if (issue.code !== 'invalid_union' || missing) return [itself];
  const meant = closestBranch(issue.errors);
  if (meant) return meant.flatMap((each) => described(each, path, language));
  return [...unknownMembers(issue.errors).flatMap((each) => described(each, path, language)), itself];
}

function sentence(message: string, missing: boolean, language: Language): string {
  const format = formatText(message, missing, language);
  if (format) return format;
  return missing ? faultText({ code: 'missing', operands: {} }, language) : message;
}

/** How far a union branch is from the input's shape: missing members plus unknown ones. */
function distance(branch: readonly Issue[]): number {
  return branch.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + issue.keys.length;
    return issue.input === undefined ? sum + 1 : sum;
  }, 0);
}

/** The one branch whose members fit the input best; none if two fit equally well. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const distances = branches.map(distance);
  const least = Math.min(...distances);
  return distances.filter((each) => each === least).length === 1 ? branches[distances.indexOf(least)] : undefined;
}

/** Members that no branch knows, as issues of their own. */
function unknownMembers(branches: readonly (readonly Issue[])[]): Issue[] {
  const [first = [], ...others] = branches.map((branch) =>
    branch.flatMap((issue) => (issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [])),
  );
  const keys = first.filter((key) => others.every((other) => other.includes(key)));
  return keys.length > 0 ? [{ code: 'unrecognized_keys', keys, path: [], message: '', input: {} }] : [];
}

/** RFC 6901 pointer to a path in a JSON document; the empty string is the document itself. */
export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
