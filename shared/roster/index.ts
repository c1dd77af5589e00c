/** A whole roster: rows in, the same rows out. Pure: laptop, browser and cloud differ only in who reads and writes. */
export type { RowAnswer } from './answer.ts';
export {
  answerChunk,
  type BatchLaw,
  batchLaw,
  chunkNotComputed,
  type Decode,
  hasSameLaw,
} from './chunk.ts';
export { COLUMNS } from './columns.ts';
export { type Change, type Comparison, comparisonOf, type Effect } from './compare.ts';
export { addEffects, type Effects, headlineEffects, noEffects } from './effects.ts';
export { FileRefused, headerOf, type JudgedHeader, judgedHeaders, type Roster, withHeaders } from './header.ts';
export { RESULT_COLUMNS } from './headlines.ts';
export { type DecoderOf, openRoster, recognisedRoster, SAMPLE_BYTES } from './open.ts';
export { type Chunk, Chunker, MAX_ROW_BYTES, type Sizes } from './records.ts';
export { resultHeader } from './result.ts';
export { addTally, emptyTally, notesOf, type Summary, summaryOf, type Tally } from './tally.ts';
export { template, templateGuide } from './template.ts';
