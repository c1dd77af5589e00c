import * as z from 'zod/mini';
import { facts } from '../../shared/api/facts.ts';

import { identifyingIn } from '../../shared/identifying.ts';

const said = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(400),
  z.refine((text) => identifyingIn(text) === null),
);

/** What somebody holds to be wrong, as the page writes it: facts without identity, and a value of the assessment for them. */
const report = z.strictObject({
  facts,
  /** JSON pointer into the assessment. */
  at: z.string().check(z.startsWith('/')),
  /** What Lingbao said: of no weight, for the answer may have changed since. */
  shown: z.nullable(z.string()),
  /** Yuan with two decimals, a month or day, a number or a code, as text. */
  expected: said,
  /** Number and article, or the agency's written answer. */
  document: said,
});

export type Report = z.infer<typeof report>;

/**
 * The report in a text: what stands between its first and its last brace. What people write around it is left out.
 *
 * @throws Error that says what is missing and where, in both languages
 */
export function reportIn(text: string): Report {
  const json = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch (cause) {
    throw new Error(`没有找到完整的 JSON 报告 · no whole JSON report was found: ${(cause as Error).message}`, {
      cause,
    });
  }
  const { success, data, error } = report.safeParse(read);
  if (success) return data;
  const where = error.issues.map(({ path, message }) => `/${path.join('/')}: ${message}`);
  throw new Error(
    `报告不完整，请补上或改正 · the report is not complete; please mend: ${where.join('; ')}（expected: 应该是多少 · what is right; document: 依据哪个文件 · the document）`,
  );
}
