import { createReadStream, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { decoderOf } from '../../functions/storage/decoder.ts';
import { assess } from '../../shared/answer/assessment.ts';
import { assessmentRequest } from '../../shared/api/assessments.ts';
import type { Release } from '../../shared/law/law.ts';
import { placed, valueText } from '../../shared/messages/batch.ts';
import { answerRow } from '../../shared/roster/answer.ts';
import { headerFor, rowsOf } from '../../shared/roster/chunk.ts';
import { type Chunk, Chunker, openRoster, type Roster, SAMPLE_BYTES } from '../../shared/roster/index.ts';
import { isWorkbook, rosterOfWorkbook } from '../../shared/roster/workbook-in.ts';
import { CHUNK, sampleOf } from './read-roster.ts';
import type { BatchJob } from './run-batch.ts';

/** The facts of a row and all that is said of them, as JSON; or in words, why nothing is. */
export type RowExplained = { json: string } | { why: string };

/**
 * One row of a roster in full: byte for byte what `POST /v1/assessments` answers to these facts. The file is read up to
 * the row, and nothing but the row is worked out.
 *
 * @param number as in the result: the first row of the file is 1
 * @returns `null` if nobody has this number
 * @throws FileRefused if the file cannot be read
 */
export async function explainRow(
  { input, language, asOf, encoding }: Pick<BatchJob, 'input' | 'language' | 'asOf' | 'encoding'>,
  number: number,
  release: Release,
): Promise<RowExplained | null> {
  const found = await chunkWith(number, await piecesOf(input), encoding);
  if (!found) return null;
  const { chunk, roster } = found;
  const row = rowsOf(chunk, roster, decoderOf(roster.encoding), language)[number - chunk.firstRow];
  if (!row) return null;
  const { outcome, faults } = answerRow(number, row, headerFor(roster), { release, asOf, language });
  if (!row.facts || outcome === 'error') {
    const said = faults.map(({ column, detail }) => placed(number, column, detail, language));
    return { why: [valueText(outcome, language), ...said].join('\n') };
  }
  const { facts } = z.parse(assessmentRequest, { facts: { ...row.facts, asOf } });
  return { json: JSON.stringify({ facts, assessment: assess(release, facts, asOf, language) }) };
}

type Pieces = AsyncIterable<string | Uint8Array>;

/** A roster in pieces; of a workbook, its first sheet as CSV. */
const piecesOf = async (input: string): Promise<Pieces> =>
  isWorkbook(await sampleOf(input)) ? rosterOfWorkbook(readFileSync(input)) : createReadStream(input);

async function chunkWith(
  number: number,
  pieces: Pieces,
  encoding: Roster['encoding'] | undefined,
): Promise<{ chunk: Chunk; roster: Roster } | null> {
  const coming = pieces[Symbol.asyncIterator]();
  const top: Buffer[] = [];
  for (let length = 0; length < SAMPLE_BYTES; length += top.at(-1)?.length ?? 0) {
    const { done, value } = await coming.next();
    if (done) break;
    top.push(Buffer.from(value as Uint8Array));
  }
  const sample = Buffer.concat(top);
  const roster = openRoster(sample.subarray(0, SAMPLE_BYTES), decoderOf, encoding);
  const chunker = new Chunker(roster.layout, CHUNK, roster.start);
  async function* chunks() {
    yield* chunker.push(sample.subarray(roster.start.from));
    for await (const piece of { [Symbol.asyncIterator]: () => coming })
      yield* chunker.push(Buffer.from(piece as Uint8Array));
    yield* chunker.end();
  }
  for await (const chunk of chunks())
    if (number < chunk.firstRow + chunk.rows) return number < chunk.firstRow ? null : { chunk, roster };
  return null;
}
