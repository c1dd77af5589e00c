import type * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import zhCN from 'zod/v4/locales/zh-CN.js';
import type { Problem } from '../../shared/api/problem.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { faultText, formatText } from '../../shared/messages/faults.ts';
import { pointerTo } from './pointer.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];
type Errors = NonNullable<Problem['errors']>;

/** zod's own sentences, for issues that need no words of ours. From their own files: `z.locales` brings all fifty. */
export const localeError: Readonly<Record<Language, z.core.$ZodErrorMap>> = {
  'zh-CN': zhCN().localeError,
  en: en().localeError,
};

/** An answer stays small, however much is wrong with the request. */
const MOST_ERRORS = 50;

/** One error a member, in the reader's language, at the deepest place that helps. */
export function errorsOf(issues: readonly Issue[], language: Language): Errors {
  const byPointer = new Map<string, string>();
  for (const { path, detail } of issues.flatMap((issue) => described(issue, [], language))) {
    const pointer = pointerTo(path);
    if (!byPointer.has(pointer)) byPointer.set(pointer, detail);
    if (byPointer.size === MOST_ERRORS) break;
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
  const meant = meantBranch(issue.errors);
  if (meant) return meant.flatMap((each) => described(each, path, language));
  return [...unknownToAll(issue.errors).flatMap((each) => described(each, path, language)), itself];
}

function sentence(message: string, missing: boolean, language: Language): string {
  const format = formatText(message, missing, language);
  if (format) return format;
  return missing ? faultText({ code: 'missing', operands: {} }, language) : message;
}

/** How far a branch of a union is from the shape of the input: members it lacks and members it does not know. */
function distance(branch: readonly Issue[]): number {
  return branch.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + issue.keys.length;
    return issue.input === undefined ? sum + 1 : sum;
  }, 0);
}

/** The one branch whose members fit the input best; none when two fit equally well. */
function meantBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const distances = branches.map(distance);
  const least = Math.min(...distances);
  return distances.filter((each) => each === least).length === 1 ? branches[distances.indexOf(least)] : undefined;
}

/** Members that no branch knows, as issues of their own. */
function unknownToAll(branches: readonly (readonly Issue[])[]): Issue[] {
  const [first = [], ...others] = branches.map((branch) =>
    branch.flatMap((issue) => (issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [])),
  );
  const keys = first.filter((key) => others.every((other) => other.includes(key)));
  return keys.length > 0 ? [{ code: 'unrecognized_keys', keys, path: [], message: '', input: {} }] : [];
}
