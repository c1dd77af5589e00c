import * as z from 'zod/mini';

/** From the notice itself down to what nobody has published. The order is the order of trust. */
export const GRADES = ['official', 'press', 'compiled', 'weak', 'assumed'] as const;
export type Grade = (typeof GRADES)[number];
export const grade = z.enum(GRADES);

/** The weaker of two grades. */
export function weaker(a: Grade, b: Grade): Grade {
  return GRADES.indexOf(a) >= GRADES.indexOf(b) ? a : b;
}

/** The number of a notice, such as 鲁人社字〔2026〕75号; a notice whose number was not seen has a name in its place. */
export const documentNumber = z.string().check(z.minLength(2));

export const document = z.strictObject({
  number: documentNumber,
  title: z.strictObject({ zh: z.string(), en: z.string() }),
  issuer: z.strictObject({ zh: z.string(), en: z.string() }),
  issuedOn: z.optional(z.iso.date()),
  /** Where its words or figures were seen. */
  seen: z.string(),
});

export const documents = z.strictObject({ $schema: z.string(), documents: z.array(document) });

export type PolicyDocument = z.infer<typeof document>;
