import * as z from 'zod/mini';
import * as wire from './wire.ts';

/** Days that everything of a batch is kept. */
export const BATCH_DAYS_KEPT = 7;

/** After this time a batch that is running is ended. */
export const LONGEST_RUN_SECONDS = 2 * 60 * 60;

/** After this time a batch whose roster was uploaded and that has not started is given up. */
export const START_SECONDS = 600;

/** What a county has, many times over; more cost what nobody has agreed to. */
export const MOST_ROSTER_ROWS = 1_000_000;

/** A million rows with every column are about 300 MB. */
export const MOST_ROSTER_BYTES = 500_000_000;

const bytes = z
  .int({ error: 'roster-bytes' })
  .check(z.minimum(1, { error: 'roster-bytes' }), z.maximum(MOST_ROSTER_BYTES, { error: 'roster-bytes' }));

export const batchRequest = z.strictObject({
  /** Size of the roster that will be uploaded. */
  bytes,
  /** The day on which is asked, for every row; today if left out. */
  asOf: z.optional(wire.day),
  /** Found out from the file if left out. */
  encoding: z.optional(z.enum(['utf-8', 'gb18030'])),
});

export const BATCH_STATUSES = ['waiting-for-upload', 'running', 'done', 'done-in-part', 'refused', 'failed'] as const;

const address = { url: z.string(), expiresAt: z.iso.datetime() };

export const batchAnswer = z.strictObject({
  id: z.string(),
  status: z.enum(BATCH_STATUSES),
  /** What the status means and what to do, for people. */
  text: z.string(),
  /** The law that every row of the batch is under, fixed when it was made. */
  asOf: wire.day,
  policyVersion: z.string(),
  rulesVersion: z.string(),
  /** Last day on which it is kept. */
  expiresOn: wire.day,
  /** How to send the roster; once. */
  upload: z.optional(
    z.strictObject({ method: z.literal('PUT'), ...address, headers: z.record(z.string(), z.string()) }),
  ),
  result: z.optional(z.strictObject(address)),
  /** Counts and sums, as at the end of `npm run batch`. */
  summary: z.optional(
    z.looseObject({
      rows: z.int(),
      outcomes: z.record(z.string(), z.int()),
      asOf: wire.day,
      policyVersion: z.string(),
    }),
  ),
});

export type BatchRequest = z.infer<typeof batchRequest>;
export type BatchStatus = (typeof BATCH_STATUSES)[number];
export type BatchAnswer = z.infer<typeof batchAnswer>;
