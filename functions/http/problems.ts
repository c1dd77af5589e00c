import type { APIGatewayProxyResult } from 'aws-lambda';
import type * as z from 'zod/mini';
import { PROBLEM_BASE, PROBLEM_STATUS, type Problem } from '../../shared/api/problem.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import type { ProblemKind } from '../../shared/messages/errors.ts';
import { NotAcceptable } from '../../shared/messages/errors.ts';
import { faultsFormats, faultsIssues } from '../../shared/messages/faults.generated.ts';
import { type Formats, faultText, formatText } from '../../shared/messages/faults.ts';
import { problemsOfRequests } from '../../shared/messages/problems.generated.ts';
import type { ProblemWords } from '../../shared/messages/problems.ts';
import { StorageUnavailable } from '../storage/unavailable.ts';

/** The words for what may be wrong with requests. */
export interface ProblemTexts {
  problems: Readonly<Record<Language, Readonly<Partial<Record<ProblemKind, ProblemWords>>>>>;
  formats: Formats;
}

/** Those that every function needs; functions that keep records have more of them: record-texts.ts. */
export const REQUEST_TEXTS: ProblemTexts = { problems: problemsOfRequests, formats: faultsFormats };

/** Who reads: in which language, with the texts that the function has. */
export interface Reader {
  language: Language;
  texts: ProblemTexts;
}

/** Who reads, and what they asked: the id of their request. */
interface Asked extends Reader {
  requestId: string;
}

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

/** The problem document (RFC 9457) of whatever was thrown. What is not known to be the caller's fault is ours. */
export function problemDocument(error: unknown, { language, texts, requestId }: Asked): APIGatewayProxyResult {
  const kind = problemKind(error);
  const body: Problem = {
    type: `${PROBLEM_BASE}/${kind}`,
    ...(texts.problems[language][kind] ?? { title: kind }),
    status: PROBLEM_STATUS[kind],
    instance: requestId,
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

/** An answer stays small, however much is wrong with the request. */
const MOST_ERRORS = 50;

/** One error a member, in the reader's language, at the deepest place that helps. */
export function errorsOf(issues: readonly Issue[], reader: Reader): Errors {
  const byPointer = new Map<string, string>();
  for (const { path, detail } of issues.flatMap((issue) => described(issue, [], reader))) {
    const pointer = pointerTo(path);
    if (!byPointer.has(pointer)) byPointer.set(pointer, detail);
    if (byPointer.size === MOST_ERRORS) break;
  }
  return [...byPointer].map(([pointer, detail]) => ({ pointer, detail }));
}

function described(issue: Issue, above: Path, reader: Reader): { path: Path; detail: string }[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const detail = faultText({ code: 'unknown-member', operands: {} }, reader.language);
    return issue.keys.map((key) => ({ path: [...path, key], detail }));
  }
  const missing = issue.input === undefined;
  const itself = { path, detail: sentence(issue, missing, reader) };
  if (issue.code !== 'invalid_union' || missing) return [itself];
  const meant = closestBranch(issue.errors);
  if (meant) return meant.flatMap((each) => described(each, path, reader));
  return [...unknownMembers(issue.errors).flatMap((each) => described(each, path, reader)), itself];
}

function sentence(issue: Issue, missing: boolean, { language, texts }: Reader): string {
  const format = formatText(issue.message, missing, language, texts.formats);
  if (format) return format;
  return missing ? faultText({ code: 'missing', operands: {} }, language) : issueText(issue, language);
}

/** For members that need no format of their own: what they are, one of a few words, or how many. */
function issueText(issue: Issue, language: Language): string {
  const say = faultsIssues[language];
  switch (issue.code) {
    case 'invalid_type':
      return say.invalid_type({ type: issue.expected });
    case 'invalid_value':
      return say.invalid_value({ values: issue.values.join(' ') });
    case 'too_big':
      return say.too_big({ origin: issue.origin, limit: Number(issue.maximum) });
    case 'too_small':
      return say.too_small({ origin: issue.origin, limit: Number(issue.minimum) });
    default:
      return say.other;
  }
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
  const [first = new Set<string>(), ...others] = branches.map(
    (branch) =>
      new Set(branch.flatMap((issue) => (issue.code === 'unrecognized_keys' && !issue.path.length ? issue.keys : []))),
  );
  const keys = [...first].filter((key) => others.every((other) => other.has(key)));
  return keys.length > 0 ? [{ code: 'unrecognized_keys', keys, path: [], message: '', input: {} }] : [];
}

/** RFC 6901 pointer to a path in a JSON document; the empty string is the document itself. */
export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
