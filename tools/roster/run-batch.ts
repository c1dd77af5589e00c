import { type FileHandle, open, rename } from 'node:fs/promises';
import { decoderOf } from '../../functions/storage/decoder.ts';
import type { Release } from '../../shared/law/law.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import {
  addTally,
  type BatchLaw,
  batchLaw,
  emptyTally,
  hasSameLaw,
  openRoster,
  type Roster,
  resultHeader,
  type Tally,
} from '../../shared/roster/index.ts';
import {
  CannotResume,
  type Checkpoint,
  type InputMark,
  markOf,
  partOf,
  readCheckpoint,
  removeCheckpoint,
  writeCheckpoint,
} from './checkpoint.ts';
import { inOrder, openPool, type Pool } from './pool.ts';
import { chunksOf, sampleOf } from './read-roster.ts';
import type { Done, Task } from './worker.ts';

export interface BatchJob {
  input: string;
  output: string;
  language: Language;
  asOf: string;
  /** Whether the user named the day: then an interrupted batch of another day is not resumed. */
  asOfGiven: boolean;
  encoding: Roster['encoding'] | undefined;
  threads: number;
  /** Start afresh, whatever an earlier run has left. */
  fresh: boolean;
}

export interface Progress {
  /** Bytes of the file processed, and in total. */
  done: number;
  total: number;
  rows: number;
  /** Whether an earlier run is resumed. */
  resumed: boolean;
}

export interface BatchDone {
  tally: Tally;
  law: BatchLaw;
  roster: Roster;
}

const CHECKPOINT_MS = 1_000;

/** Where to start: at the beginning, or where an earlier run of the same file under the same law was interrupted. */
function startOf(job: BatchJob, input: InputMark, roster: Roster, law: BatchLaw): { at: Checkpoint; resumed: boolean } {
  const { from, row } = roster.start;
  const beginning = { input, roster, law, from, row, outputBytes: 0, tally: emptyTally() };
  const before = job.fresh ? null : readCheckpoint(job.output);
  if (!before) return { at: beginning, resumed: false };
  if (JSON.stringify(before.input) !== JSON.stringify(input)) throw new CannotResume('input');
  if (!hasSameLaw(before.law, law)) throw new CannotResume('law');
  const sameDay = before.law.asOf === law.asOf || !job.asOfGiven;
  if (!sameDay || before.law.language !== law.language || before.roster.encoding !== roster.encoding)
    throw new CannotResume('options');
  return { at: before, resumed: true };
}

/**
 * Processes a file on all cores. As many rows come out as went in, in the same order, and the bytes are the same
 * however often it was interrupted and resumed.
 *
 * @throws FileRefused if the file cannot be processed, CannotResume if an earlier run does not match
 */
export async function runBatch(
  job: BatchJob,
  release: Release,
  onProgress: (progress: Progress) => void,
  stop: AbortSignal,
): Promise<BatchDone | 'stopped'> {
  const sample = await sampleOf(job.input);
  const roster = openRoster(sample, decoderOf, job.encoding);
  const mark = await markOf(job.input);
  const { at, resumed } = startOf(job, mark, roster, batchLaw(release, job.asOf, job.language));
  const output = await open(partOf(job.output), resumed ? 'r+' : 'w');
  const pool = openPool<Done>('worker', job.threads);
  try {
    const end = await work({
      at,
      output,
      job,
      pool,
      stop,
      report: (done, rows) => onProgress({ done, total: mark.size, rows, resumed }),
    });
    if (end === 'stopped') return end;
  } finally {
    await pool.close();
    await output.close();
  }
  await rename(partOf(job.output), job.output);
  removeCheckpoint(job.output);
  return { tally: at.tally, law: at.law, roster: at.roster };
}

interface Work {
  at: Checkpoint;
  output: FileHandle;
  job: BatchJob;
  pool: Pool<Done>;
  stop: AbortSignal;
  report(done: number, rows: number): void;
}

/** Continues from `at`, which is updated along the way. */
async function work({ at, output, job, pool, stop, report }: Work): Promise<'stopped' | 'done'> {
  const { roster, law } = at;
  await output.truncate(at.outputBytes);
  const write = async (bytes: Uint8Array): Promise<void> => {
    await output.write(bytes, 0, bytes.length, at.outputBytes);
    at.outputBytes += bytes.length;
  };
  if (at.outputBytes === 0 && roster.kind === 'csv') await write(Buffer.from(resultHeader(law.language)));
  let saved = Date.now();
  const save = async (): Promise<void> => {
    await output.datasync();
    writeCheckpoint(job.output, at);
    saved = Date.now();
  };
  await save();
  report(at.from, at.tally.rows);
  const run = (chunk: Task['chunk']): Promise<Done> => pool.run({ chunk, roster, law } as Task);
  for await (const { chunk, done } of inOrder(chunksOf(job.input, roster, at), run, job.threads * 2 + 1)) {
    await write(done.bytes);
    addTally(at.tally, done.tally);
    at.from = chunk.to;
    at.row = chunk.firstRow + chunk.rows;
    report(at.from, at.tally.rows);
    if (stop.aborted) {
      await save();
      return 'stopped';
    }
    if (Date.now() - saved >= CHECKPOINT_MS) await save();
  }
  await output.datasync();
  return 'done';
}
