import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type Chunk, Chunker, type Roster, SAMPLE_BYTES, type Sizes } from '../../shared/roster/index.ts';

/** Small enough for all cores to finish together, large enough for the overhead per chunk not to matter. */
export const CHUNK: Sizes = { rows: 500, bytes: 256 * 1024 };
const READ_BYTES = 1024 * 1024;

/** The start of a file, used to recognise it. */
export async function sampleOf(input: string): Promise<Uint8Array> {
  const file = await open(input);
  try {
    const sample = Buffer.alloc(SAMPLE_BYTES);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(sample, length, SAMPLE_BYTES - length, length);
      length += bytesRead;
      if (bytesRead === 0 || length === SAMPLE_BYTES) return sample.subarray(0, length);
    }
  } finally {
    await file.close();
  }
}

/** The rows of a file from an offset on, in chunks. */
export async function* chunksOf(
  input: string,
  { layout }: Roster,
  start: { from: number; row: number },
): AsyncGenerator<Chunk> {
  const chunker = new Chunker(layout, CHUNK, { from: start.from, row: start.row });
  for await (const piece of createReadStream(input, { start: start.from, highWaterMark: READ_BYTES }))
    yield* chunker.push(piece as Uint8Array);
  yield* chunker.end();
}
