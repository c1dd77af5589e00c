import { decoderOf } from '../../functions/storage/decoder.ts';
import { release } from '../../shared/law/release.generated.ts';
import {
  answerChunk,
  type BatchLaw,
  type Chunk,
  hasSameLaw,
  type Roster,
  type Tally,
} from '../../shared/roster/index.ts';

export interface Task {
  chunk: Chunk;
  roster: Roster;
  law: BatchLaw;
}

export interface Done {
  /** UTF-8. */
  bytes: Uint8Array;
  tally: Tally;
}

/** Processes one chunk in its own thread. */
export default function work({ chunk, roster, law }: Task): Done {
  if (!hasSameLaw(law, release))
    throw new Error(`the batch is under ${law.policyVersion} ${law.rulesVersion}, this program is not`);
  const context = { release, asOf: law.asOf, language: law.language };
  const { text, tally } = answerChunk(chunk, roster, context, decoderOf(roster.encoding));
  return { bytes: Buffer.from(text), tally };
}
