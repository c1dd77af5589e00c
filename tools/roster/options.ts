import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import * as wire from '../../shared/api/wire.ts';
import { LANGUAGES, type Language } from '../../shared/messages/catalogue.ts';
import { dayInShanghai } from '../../shared/month.ts';
import type { Roster } from '../../shared/roster/index.ts';

/** Wrong usage; the message is bilingual. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The user's working directory: npm runs scripts in the package's folder. */
const here = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);

export const common = {
  out: { type: 'string' },
  language: { type: 'string' },
  'as-of': { type: 'string' },
  encoding: { type: 'string' },
  threads: { type: 'string' },
  help: { type: 'boolean' },
} as const;

export interface CommonValues {
  out?: string | undefined;
  language?: string | undefined;
  'as-of'?: string | undefined;
  encoding?: string | undefined;
  threads?: string | undefined;
}

export interface CommonOptions {
  language: Language;
  asOf: string;
  asOfGiven: boolean;
  encoding: Roster['encoding'] | undefined;
  threads: number;
}

export function commonOf(values: CommonValues): CommonOptions {
  const day = values['as-of'] ?? dayInShanghai(new Date());
  if (!z.safeParse(wire.day, day).success)
    throw new UsageError('--as-of 写成 2026-03-01 这样的日期。 --as-of is a day such as 2026-03-01.');
  return {
    language: languageOf(values.language),
    asOf: day,
    asOfGiven: values['as-of'] !== undefined,
    encoding: encodingOf(values.encoding),
    threads: countOf('threads', values.threads, availableParallelism(), 64),
  };
}

export function countOf(name: string, text: string | undefined, otherwise: number, most: number): number {
  if (text === undefined) return otherwise;
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 1 || count > most)
    throw new UsageError(`--${name} 写 1 至 ${most} 的整数。 --${name} is a whole number from 1 to ${most}.`);
  return count;
}

/** By its tag, or the first part of it: zh for zh-CN. */
function languageOf(text: string = LANGUAGES[0]): Language {
  const found = LANGUAGES.find((each) => each === text || each.startsWith(`${text}-`));
  if (found) return found;
  throw new UsageError(`--language 写 ${LANGUAGES.join(' 或 ')}。 --language is ${LANGUAGES.join(' or ')}.`);
}

function encodingOf(text: string | undefined): Roster['encoding'] | undefined {
  if (text === undefined) return undefined;
  const name = text.toLowerCase();
  if (name === 'utf-8' || name === 'utf8') return 'utf-8';
  if (['gb18030', 'gbk', 'gb2312'].includes(name)) return 'gb18030';
  throw new UsageError('--encoding 写 utf-8 或 gb18030。 --encoding is utf-8 or gb18030.');
}

/**
 * Parses a script's arguments.
 *
 * @throws UsageError saying what is wrong with them
 */
export function argumentsOf<Options extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ options, allowPositionals: true, args: process.argv.slice(2) });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`);
  }
}

/** The one file that a script processes. */
export function fileOf(positionals: readonly string[], usage: string): string {
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new UsageError(usage);
  return here(file);
}

export const pathOf = here;
