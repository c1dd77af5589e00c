import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

const inBoth = z.strictObject({ zh: z.string(), en: z.string() });

/** A question to the API and the value that its answer has to have, typed in from the document that is named. */
const vector = z.strictObject({
  what: inBoth,
  /** Number of the document, as in shared/law/documents.json. */
  document: z.string(),
  /** Printed by a notice or an official sheet, or worked out from its rule by hand as `what` says. */
  kind: z.enum(['published', 'worked']),
  path: z.string().check(z.startsWith('/v1/')),
  body: z.looseObject({}),
  /** JSON pointer into the answer. */
  at: z.string().check(z.startsWith('/')),
  /** Yuan with two decimals, a month or day, or a number, as text. */
  expected: z.string(),
  /** How far the answer may be off, where the sheet itself rounded what it prints; `note` says why. */
  within: z.optional(z.string()),
  note: z.optional(inBoth),
});

export type Vector = z.infer<typeof vector>;

const subject = z.strictObject({ title: inBoth, vectors: z.array(vector) });

const FOLDER = fileURLToPath(new URL('../../docs/vectors', import.meta.url));

/** Every subject of docs/vectors, by its files. */
export function readVectors(): z.infer<typeof subject>[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
  return files.flatMap((file) => z.array(subject).parse(JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'))));
}

/** Whether a value is what the vector expects, to the fen unless the sheet itself was rounded. */
export function holds(value: string | undefined, { expected, within }: Vector): boolean {
  if (value === undefined || within === undefined) return value === expected;
  return Math.abs(Number(value) - Number(expected)) <= Number(within);
}
