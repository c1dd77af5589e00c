import { release } from '../../shared/law/release.generated.ts';
import {
  addTally,
  chunkNotComputed,
  emptyTally,
  hasSameLaw,
  resultHeader,
  summaryOf,
} from '../../shared/roster/index.ts';
import { keys, readJson, readStream, write, writeStream } from '../storage/batch-files.ts';
import type { BatchFailure, BatchTask, ItemTally, ManifestChunk } from '../storage/batch-record.ts';

type Finished = { outcome: 'finished'; rows: number; notComputed: number } | { outcome: 'refused' };

/**
 * Joins the parts in the order of the roster. If a part is missing because its item kept failing, rows that say so take
 * its place: the result has as many rows as the roster, and what was computed is kept. If the law has changed since the
 * batch started, nothing is joined.
 */
export async function handler({ task }: { task: BatchTask }): Promise<Finished> {
  const { id, roster, law } = task;
  if (!hasSameLaw(law, release)) {
    await write(keys.failure(id), JSON.stringify({ code: 'law-changed' } satisfies BatchFailure));
    return { outcome: 'refused' };
  }
  const context = { release, asOf: law.asOf, language: law.language };
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
        const made = chunkNotComputed(chunk, roster, context);
        yield Buffer.from(made.text);
        addTally(tally, made.tally);
        notComputed += chunk.rows;
      }
    }
  }
  const type = roster.kind === 'csv' ? 'text/csv; charset=utf-8' : 'application/jsonl';
  await writeStream(keys.result(id), pieces(), type);
  const { language, ...fixed } = law;
  const summary = summaryOf(tally, roster, fixed, language);
  // Last: the summary marks the result as complete.
  await write(keys.summary(id), JSON.stringify({ summary, notComputed, kind: roster.kind }));
  return { outcome: 'finished', rows: tally.rows, notComputed };
}
