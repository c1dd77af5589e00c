import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import type { BatchLaw, Roster, Tally } from '../../shared/roster/index.ts';

/** The progress of a batch: everything written before `outputBytes` is final. */
export interface Checkpoint {
  input: InputMark;
  roster: Roster;
  law: BatchLaw;
  /** Where to resume in the input, and at which row. */
  from: number;
  row: number;
  outputBytes: number;
  tally: Tally;
}

/** An interrupted batch that cannot be resumed as requested. */
export class CannotResume extends Error {
  override readonly name = 'CannotResume';
  readonly reason: 'input' | 'law' | 'options' | 'checkpoint';

  constructor(reason: CannotResume['reason'], cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/** Identifies the input file, to detect changes. */
export interface InputMark {
  size: number;
  /** Digest of all of it. */
  sha256: string;
}

/** Reads the whole file: half a second for a million rows, which take minutes to work out. */
export async function markOf(input: string): Promise<InputMark> {
  const digest = createHash('sha256');
  let size = 0;
  for await (const piece of createReadStream(input, { highWaterMark: 1024 * 1024 })) {
    digest.update(piece as Uint8Array);
    size += (piece as Uint8Array).length;
  }
  return { size, sha256: digest.digest('hex') };
}

const fileOf = (output: string): string => `${output}.checkpoint.json`;

/** The unfinished result. It gets its final name only when complete. */
export const partOf = (output: string): string => `${output}.part`;

/**
 * The checkpoint of an interrupted run; `null` if there is none or its result is gone.
 *
 * @throws CannotResume if it cannot be read
 */
export function readCheckpoint(output: string): Checkpoint | null {
  if (!existsSync(fileOf(output)) || !existsSync(partOf(output))) return null;
  const checkpoint = parsed(readFileSync(fileOf(output), 'utf8'));
  return statSync(partOf(output)).size >= checkpoint.outputBytes ? checkpoint : null;
}

function parsed(text: string): Checkpoint {
  try {
    return JSON.parse(text) as Checkpoint;
  } catch (error) {
    throw new CannotResume('checkpoint', error);
  }
}

/** Written to disk before it is renamed: a process killed while writing leaves the previous one. */
export function writeCheckpoint(output: string, checkpoint: Checkpoint): void {
  const fresh = `${fileOf(output)}.new`;
  const file = openSync(fresh, 'w');
  try {
    writeSync(file, JSON.stringify(checkpoint));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(fresh, fileOf(output));
}

export function removeCheckpoint(output: string): void {
  rmSync(fileOf(output), { force: true });
}
