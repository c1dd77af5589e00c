import * as z from 'zod/mini';
import type { Language } from '../language.ts';

/** From the official document down to figures nobody has published, in descending order of trust. */
export const GRADES = ['official', 'press', 'compiled', 'weak', 'assumed'] as const;
export type Grade = (typeof GRADES)[number];
export const grade = z.enum(GRADES);

const RANK = Object.fromEntries(GRADES.map((grade, rank) => [grade, rank])) as Readonly<Record<Grade, number>>;

/** The weaker of two grades. */
export const weaker = (a: Grade, b: Grade): Grade => (RANK[a] >= RANK[b] ? a : b);

/** The number of a notice, such as 鲁人社字〔2026〕75号; if the number has not been seen, a name takes its place. */
export const documentNumber = z.string().check(z.minLength(2));

/**
 * Keys of the collected sources, such as S120 and, for the cities of Shandong, K33, in whose order they were found. They are for officers who look a figure
 * up again, and are shown to nobody.
 */
export const sources = z.optional(z.array(z.string().check(z.regex(/^[SK]\d+[a-z]?$/))).check(z.minLength(1)));

/** Words for people, in the languages that the files of the law have. */
export const bilingual = z.strictObject({ zh: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });
export type LawWords = Readonly<z.infer<typeof bilingual>>;

/** Words of the law in the reader's language; in Chinese, which is that of the notices, where they have none. */
export function worded(words: LawWords, language: Language): string {
  const written: Readonly<Record<string, string>> = words;
  return written[language] ?? written[language.slice(0, language.indexOf('-'))] ?? words.zh;
}

const document = z.strictObject({
  number: documentNumber,
  title: bilingual,
  issuer: bilingual,
  issuedOn: z.optional(z.iso.date()),
  /** A notice that rules rely on but that has no figure in a parameter file. */
  citedBy: z.optional(z.literal('rules')),
  /** Where its text or figures were seen. */
  seen: bilingual,
  sources,
});

export const documents = z.strictObject({ $schema: z.string(), documents: z.array(document) });

export type PolicyDocument = z.infer<typeof document>;
