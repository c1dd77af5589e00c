import { MOST_ROSTER_ROWS } from '../../shared/api/batches.ts';
import { release } from '../../shared/law/release.generated.ts';
import { Chunker, FileRefused, hasSameLaw, openRoster, SAMPLE_BYTES, type Sizes } from '../../shared/roster/index.ts';
import { head, keys, readJson, readRange, readStream, write } from '../storage/batch-files.ts';
import type { BatchFailure, BatchRecord, BatchTask, ManifestChunk } from '../storage/batch-record.ts';
import { decoderOf } from '../storage/decoder.ts';

/** EventBridge's notification of an uploaded file. */
export interface OpenEvent {
  key: string;
}

export type Opened = { outcome: 'opened'; manifest: string; task: BatchTask } | { outcome: 'refused' };

/** About a second of work per item, and little to repeat. */
const CHUNK: Sizes = { rows: 1_000, bytes: 1024 * 1024 };

/**
 * Reads a roster once to find where its rows begin, and writes the ranges to be processed separately. A roster that
 * cannot be processed is refused with the messages of `npm run batch`.
 */
export async function handler({ key }: OpenEvent): Promise<Opened> {
  const id = key.slice(key.indexOf('/') + 1);
  const record = await readJson<BatchRecord>(keys.record(id));
  const file = await head(keys.upload(id));
  if (!record || !file) throw new Error('a file without a batch');
  try {
    const task = await open(record, file);
    return { outcome: 'opened', manifest: keys.manifest(id), task };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const failure: BatchFailure = { code: error.code, operands: error.operands };
    await write(keys.failure(id), JSON.stringify(failure));
    return { outcome: 'refused' };
  }
}

async function open({ id, law, encoding }: BatchRecord, file: { etag: string; size: number }): Promise<BatchTask> {
  if (!hasSameLaw(law, release)) throw new FileRefused('law-changed');
  if (file.size === 0) throw new FileRefused('empty');
  const sample = await readRange(keys.upload(id), file.etag, 0, Math.min(file.size, SAMPLE_BYTES));
  const roster = openRoster(sample, decoderOf, encoding);
  const chunks: ManifestChunk[] = [];
  let total = 0;
  const chunker = new Chunker(roster.layout, CHUNK, roster.start);
  const note = (found: Iterable<Omit<ManifestChunk, 'number'>>): void => {
    for (const { from, to, firstRow, rows } of found) {
      total += rows;
      if (total > MOST_ROSTER_ROWS) throw new FileRefused('too-many-rows', { most: String(MOST_ROSTER_ROWS) });
      chunks.push({ number: chunks.length, from, to, firstRow, rows });
    }
  };
  let at = 0;
  for await (const piece of (await readStream(keys.upload(id))) ?? []) {
    // The header has already been read.
    note(chunker.push(piece.subarray(Math.min(piece.length, Math.max(0, roster.start.from - at)))));
    at += piece.length;
  }
  note(chunker.end());
  await write(keys.manifest(id), JSON.stringify(chunks));
  return { id, etag: file.etag, roster, law };
}
