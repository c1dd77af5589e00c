import * as z from 'zod/mini';
import * as wire from './wire.ts';

/** Of the notice that is sent; the same in all attempts. */
const timestamp = z.iso.datetime();
const link = z.url();

/** What a partner is told of: that there is something to fetch, and where. No fact of a person is part of it. */
export const notice = z.discriminatedUnion('type', [
  /** A roster came to its end; the link says which. */
  z.strictObject({ type: z.literal('batch.done'), timestamp, data: z.strictObject({ id: z.string(), link }) }),
  /** A counter decided on an answer that the partner has saved. */
  z.strictObject({ type: z.literal('record.decided'), timestamp, data: z.strictObject({ id: z.string(), link }) }),
  /** Figures of the law have another value, or have one at all, from a day on. */
  z.strictObject({
    type: z.literal('figures.changed'),
    timestamp,
    data: z.strictObject({
      policyVersion: z.string(),
      figures: z.array(z.strictObject({ id: z.string(), region: z.string(), from: wire.day })),
      link,
    }),
  }),
]);

export type Notice = z.infer<typeof notice>;
export type ChangedFigure = Extract<Notice, { type: 'figures.changed' }>['data']['figures'][number];
