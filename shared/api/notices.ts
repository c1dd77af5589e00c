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

/** Seconds before the second attempt, the third, and so on to the last: about eighteen hours in all. */
export const RETRY_SECONDS = [5, 60, 300, 1_800, 7_200, 18_000, 36_000] as const;

export const MOST_ATTEMPTS = RETRY_SECONDS.length + 1;

/** How long a receiver may take to answer. */
export const ANSWER_SECONDS = 10;

/** For how long an attempt is its sender's alone; longer than any takes. */
export const ATTEMPT_SECONDS = 60;
