import { release } from '../../shared/law/release.generated.ts';
import { addTally, chunkNotComputed, emptyTally, isUnder, resultHeader, summaryOf } from '../../shared/roster/index.ts';
import { keys, readJson, readStream, write, writeStream } from '../storage/batch-files.ts';
import type { BatchFailure, BatchTask, ItemTally, ManifestChunk } from '../storage/batch-record.ts';

type Finished = { outcome: 'finished'; rows: number; notComputed: number } | { outcome: 'refused' };

/**
 * Puts the parts together in the order of the roster. A part that is missing, because its item failed again and again,
 * is made up for by rows that say so: as many rows come out as went in, and what was worked out is kept. Under another law
 * than the batch was begun under nothing is put together.
 */
export async function handler({ task }: { task: BatchTask }): Promise<Finished> {
  const { id, roster, law } = task;
  if (!isUnder(law, release)) {
    await write(keys.failure(id), JSON.stringify({ code: 'law-changed' } satisfies BatchFailure));
    return { outcome: 'refused' };
  }
  const under = { release, asOf: law.asOf, language: law.language };
  const chunks = await readJson<ManifestChunk[]>(keys.manifest(id));
  if (!chunks) throw new Error('a batch without its manifest');
  const tally = emptyTally();
  let notComputed = 0;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    if (roster.kind === 'csv') yield Buffer.from(resultHeader(law.language));
    for (const chunk of chunks ?? []) {
      const done = await readJson<ItemTally>(keys.tally(id, chunk.number));
      const part = done && (await readStream(keys.part(id, chunk.number)));
      if (done && part) {
        yield* part;
        addTally(tally, done.tally);
      } else {
        const made = chunkNotComputed(chunk, roster, under);
        yield Buffer.from(made.text);
        addTally(tally, made.tally);
        notComputed += chunk.rows;
      }
    }
  }
  const type = roster.kind === 'csv' ? 'text/csv; charset=utf-8' : 'application/jsonl';
  await writeStream(keys.result(id), pieces(), type);
  const { language, ...fixed } = law;
  const summary = summaryOf(tally, fixed, language);
  // Last: a summary says that the result is whole.
  await write(keys.summary(id), JSON.stringify({ summary, notComputed, kind: roster.kind }));
  return { outcome: 'finished', rows: tally.rows, notComputed };
}
