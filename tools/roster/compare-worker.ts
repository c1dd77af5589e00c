import { decoderOf } from '../../functions/storage/decoder.ts';
import type { Release } from '../../shared/law/law.ts';
import { release } from '../../shared/law/release.generated.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { type Chunk, type Comparison, compareChunk, type Roster } from '../../shared/roster/index.ts';

export interface CompareTask {
  chunk: Chunk;
  roster: Roster;
  asOf: string;
  language: Language;
  proposal: Release;
}

/** Processes one chunk under both laws, in its own thread. */
export default function compare({ chunk, roster, asOf, language, proposal }: CompareTask): Comparison {
  const context = { asOf, language };
  return compareChunk(
    chunk,
    roster,
    { ...context, release },
    { ...context, release: proposal },
    decoderOf(roster.encoding),
  );
}
