import * as z from 'zod/mini';
import { bilingual, documentNumber, grade, sources } from './documents.ts';
import { askedOf, day, parameterId } from './schema.ts';

/** Dated like the values of a figure, and valid in the region of the file unless it names another. */
const dated = <Value extends z.ZodMiniType>(value: Value) =>
  z.optional(
    z.array(
      z.strictObject({
        region: z.optional(z.string()),
        from: day,
        to: z.optional(day),
        /** `null`: none from this day on. */
        value: z.nullable(value),
        document: documentNumber,
        publishedOn: z.optional(day),
        grade,
        checkedOn: day,
        note: z.optional(z.string()),
        sources,
      }),
    ),
  );

const word = z.string().check(z.minLength(1));
const words = z.array(word);

/**
 * What the law says about one programme apart from its figures. An empty list means that no notice has been seen; a
 * part that is left out means that there is nothing to say.
 */
export const programmeFile = z.strictObject({
  $schema: z.string(),
  id: z.string(),
  title: bilingual,
  /** Prefix of the ids of its figures. */
  figures: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  region: z.string(),
  askedOf,
  /** The figure that is renewed by notice: on a day it does not cover, nobody can tell whether the programme exists. */
  renewedBy: parameterId,
  /** Further figures the programme depends on: `null` in any of them ends it. */
  standsOn: z.array(parameterId),
  /** Where to claim. */
  office: dated(word),
  papers: dated(words),
  /** How to claim. */
  how: dated(words),
  limits: dated(words),
  /** Conditions apart from those based on figures. */
  conditions: dated(words),
  /** Programmes it cannot be combined with; this binds both. */
  notWith: dated(words),
  replacedBy: dated(word),
  /** The reason it ended, as shown to people; `{from}` is replaced by the day. */
  ended: dated(bilingual),
});

type File = z.infer<typeof programmeFile>;
/** What the program needs of an entry; entries read from the files may have more. */
type Carried<Entry> = Omit<Entry, 'checkedOn'> & { checkedOn?: string };
type Parts = Pick<File, 'office' | 'papers' | 'how' | 'limits' | 'conditions' | 'notWith' | 'replacedBy' | 'ended'>;

/** A programme as the law has it. */
export type ProgrammeLaw = Omit<File, '$schema' | keyof Parts> & {
  [Part in keyof Parts]?: readonly Carried<NonNullable<Parts[Part]>[number]>[] | undefined;
};
