import * as z from 'zod/mini';
import { bilingual, documentNumber, grade } from './documents.ts';
import { askedOf, day, parameterId } from './schema.ts';

/** Dated as the values of a figure are, in the region of the file unless it names another. */
const dated = <Value extends z.ZodMiniType>(value: Value) =>
  z.optional(
    z.array(
      z.strictObject({
        region: z.optional(z.string()),
        from: day,
        to: z.optional(day),
        /** `null`: there is none from this day on. */
        value: z.nullable(value),
        document: documentNumber,
        publishedOn: z.optional(day),
        grade,
        checkedOn: day,
        note: z.optional(z.string()),
      }),
    ),
  );

const word = z.string().check(z.minLength(1));
const words = z.array(word);

/**
 * What the law says of one programme besides its figures. A part that is an empty list says that no notice was seen;
 * a part left out, that there is nothing to say.
 */
export const programmeFile = z.strictObject({
  $schema: z.string(),
  id: z.string(),
  title: bilingual,
  /** First words of the ids of its figures. */
  figures: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  region: z.string(),
  askedOf,
  /** The figure that the notices renew: on a day for which none is seen, nobody can tell whether there is the programme. */
  renewedBy: parameterId,
  /** Further figures without which there is no programme: `null` in any of them ends it. */
  standsOn: z.array(parameterId),
  /** Where it is claimed. */
  office: dated(word),
  papers: dated(words),
  /** How it is claimed. */
  how: dated(words),
  limits: dated(words),
  /** Conditions beside those that rest on figures of their own. */
  conditions: dated(words),
  /** Programmes it may not be combined with; it binds both. */
  notWith: dated(words),
  replacedBy: dated(word),
  /** Why it ended, as people read it; `{from}` is the day on which it did. */
  ended: dated(bilingual),
});

type File = z.infer<typeof programmeFile>;
/** What the program needs of an entry; read from the files themselves it may have more. */
type Carried<Entry> = Omit<Entry, 'checkedOn'> & { checkedOn?: string };
type Parts = Pick<File, 'office' | 'papers' | 'how' | 'limits' | 'conditions' | 'notWith' | 'replacedBy' | 'ended'>;

/** A programme as the law has it. */
export type ProgrammeLaw = Omit<File, '$schema' | keyof Parts> & {
  [Part in keyof Parts]?: readonly Carried<NonNullable<Parts[Part]>[number]>[] | undefined;
};
