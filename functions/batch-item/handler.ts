import { release } from '../../shared/law/release.generated.ts';
import { answerChunk, hasSameLaw, MAX_ROW_BYTES } from '../../shared/roster/index.ts';
import { keys, readRange, write } from '../storage/batch-files.ts';
import type { ItemEvent, ItemTally } from '../storage/batch-record.ts';
import { decoderOf } from '../storage/decoder.ts';

/** A newer version was deployed while the batch was running. Not retried: one result never mixes two laws. */
class LawChanged extends Error {
  override readonly name = 'LawChanged';
}

/**
 * The map's item function: turns one range of the roster into its part of the result. The same range gives the same
 * bytes under the same key, so a retried item changes nothing.
 */
export async function handler({ id, etag, roster, law, chunk }: ItemEvent): Promise<{ rows: number }> {
  if (!hasSameLaw(law, release)) throw new LawChanged(`the batch is under ${law.policyVersion} ${law.rulesVersion}`);
  const { number, from, to, firstRow, rows } = chunk;
  // An overlong row is truncated just past the limit: see Chunker.
  const end = rows === 1 ? Math.min(to, from + MAX_ROW_BYTES + 1) : to;
  const bytes = await readRange(keys.upload(id), etag, from, end);
  const context = { release, asOf: law.asOf, language: law.language };
  const { text, tally } = answerChunk({ from, to, firstRow, rows, bytes }, roster, context, decoderOf(roster.encoding));
  await write(keys.part(id, number), text, 'text/plain; charset=utf-8');
  // Last: the tally marks the part as complete.
  await write(keys.tally(id, number), JSON.stringify({ tally } satisfies ItemTally));
  return { rows: tally.rows };
}
