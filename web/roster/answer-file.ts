import { release } from '../../shared/law/release.generated.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import type { Day } from '../../shared/month.ts';
import {
  addTally,
  answerChunk,
  batchLaw,
  type Chunk,
  Chunker,
  type Decode,
  type DecoderOf,
  emptyTally,
  RESULT_COLUMNS,
  type Roster,
  type RowAnswer,
  recognisedRoster,
  resultHeader,
  SAMPLE_BYTES,
  type Summary,
  summaryOf,
} from '../../shared/roster/index.ts';

/** Some ten thousand rows. Above, a page that is closed by mistake costs too much: `npm run batch` can be gone on with. */
export const MOST_FILE_BYTES = 20_000_000;

/** A tenth of a second of work on an office machine, so that the page stays alive between. */
const CHUNK = { rows: 100, bytes: 64 * 1024 };

/** A file as it was chosen: what it is, and its headers before anybody said what they mean. */
export interface OpenedFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  roster: Roster;
}

/** A row as it stands on the screen. */
export interface ShownRow extends Pick<RowAnswer, 'row' | 'reference' | 'outcome' | 'faults'> {
  monthly: string | null;
}

export interface FileAnswer {
  /** The result, to be saved. */
  blob: Blob;
  name: string;
  summary: Summary;
  rows: readonly ShownRow[];
}

export interface How {
  language: Language;
  asOf: Day;
  /** Rows done, and the share of the file from 0 to 1. */
  onProgress?: (rows: number, share: number) => void;
}

const decoderOf: DecoderOf = (encoding): Decode => {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (bytes) => decoder.decode(bytes);
};

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function resultName(name: string, kind: 'csv' | 'json-lines'): string {
  return `${name.replace(/\.[^.]*$/, '')}.result.${kind === 'csv' ? 'csv' : 'jsonl'}`;
}

/** @throws FileRefused where the file is no roster */
export async function openFile(file: File): Promise<OpenedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name, bytes, roster: recognisedRoster(bytes.subarray(0, SAMPLE_BYTES), decoderOf) };
}

const MONTHLY = RESULT_COLUMNS.findIndex(({ id }) => id === 'contributions.monthly.total');

const shownRow = ({ row, reference, outcome, faults, values }: RowAnswer): ShownRow => {
  const monthly = values[MONTHLY];
  return { row, reference, outcome, faults, monthly: typeof monthly === 'string' ? monthly : null };
};

/**
 * Works a roster through in the page itself: the file does not leave the machine, and the result has the same bytes as
 * that of `npm run batch`.
 */
export async function answerFile(
  { name, bytes, roster }: OpenedFile,
  { language, asOf, onProgress }: How,
): Promise<FileAnswer> {
  const chunker = new Chunker(roster.layout, CHUNK, roster.start);
  const under = { release, asOf, language };
  const decode = decoderOf(roster.encoding);
  const tally = emptyTally();
  const parts: string[] = roster.kind === 'csv' ? [resultHeader(language)] : [];
  const rows: ShownRow[] = [];
  async function take(chunks: Iterable<Chunk>): Promise<void> {
    for (const chunk of chunks) {
      const done = answerChunk(chunk, roster, under, decode);
      parts.push(done.text);
      rows.push(...done.answers.map(shownRow));
      addTally(tally, done.tally);
      onProgress?.(tally.rows, chunk.to / bytes.length);
      await breath();
    }
  }
  await take(chunker.push(bytes.subarray(roster.start.from)));
  await take(chunker.end());
  const { language: _, ...law } = batchLaw(release, asOf, language);
  const type = roster.kind === 'csv' ? 'text/csv;charset=utf-8' : 'application/jsonl';
  return {
    blob: new Blob(parts, { type }),
    name: resultName(name, roster.kind),
    summary: summaryOf(tally, roster, law, language),
    rows,
  };
}
