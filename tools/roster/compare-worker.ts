import { Tinypool } from 'tinypool';
import { decoderOf } from '../../functions/storage/decoder.ts';
import type { Release } from '../../shared/law/law.ts';
import { release } from '../../shared/law/release.generated.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { type Chunk, type Comparison, comparisonOf, type Roster } from '../../shared/roster/index.ts';

export interface Comparing {
  roster: Roster;
  asOf: string;
  language: Language;
  proposal: Release;
}

// Given once to each thread: what is kept of a law is kept for the very object.
const { roster, proposal, ...context } = Tinypool.workerData as Comparing;
const compare = comparisonOf(
  roster,
  { ...context, release },
  { ...context, release: proposal },
  decoderOf(roster.encoding),
);

/** Processes one chunk under both laws, in its own thread. */
export default ({ chunk }: { chunk: Chunk }): Comparison => compare(chunk);
