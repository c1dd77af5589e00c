import { release } from '../../shared/law/release.generated.ts';
import { answerChunk, isUnder, MOST_ROW_BYTES } from '../../shared/roster/index.ts';
import { keys, readRange, write } from '../storage/batch-files.ts';
import type { ItemEvent, ItemTally } from '../storage/batch-record.ts';
import { decoderOf } from '../storage/decoder.ts';

/** A newer program was put in place while the batch ran. It is not tried again: one file never mixes two laws. */
class LawChanged extends Error {
  override readonly name = 'LawChanged';
}

/**
 * The item function of the map: one range of the roster to its part of the result. The same range gives the same bytes
 * under the same key, so an item that is repeated changes nothing.
 */
export async function handler({ id, etag, roster, law, chunk }: ItemEvent): Promise<{ rows: number }> {
  if (!isUnder(law, release)) throw new LawChanged(`the batch is under ${law.policyVersion} ${law.rulesVersion}`);
  const { number, from, to, firstRow, rows } = chunk;
  // Of a row that is too long only as much as shows that: see Chunker.
  const end = rows === 1 ? Math.min(to, from + MOST_ROW_BYTES + 1) : to;
  const bytes = await readRange(keys.upload(id), etag, from, end);
  const under = { release, asOf: law.asOf, language: law.language };
  const { text, tally } = answerChunk({ from, to, firstRow, rows, bytes }, roster, under, decoderOf(roster.encoding));
  await write(keys.part(id, number), text, 'text/plain; charset=utf-8');
  // Last: a tally says that its part is there.
  await write(keys.tally(id, number), JSON.stringify({ tally } satisfies ItemTally));
  return { rows: tally.rows };
}
