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
  /** Whether it was a workbook, whose first sheet this is as CSV; its result is one as well. */
  isWorkbook: boolean;
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

/** More than the page takes on. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';
}

const EXTENSIONS = { 'json-lines': 'jsonl', csv: 'csv', workbook: 'xlsx' } as const;
const TYPES = {
  'json-lines': 'application/jsonl',
  csv: 'text/csv;charset=utf-8',
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** How a zip archive begins, and with it a workbook. */
const startsAsWorkbook = (bytes: Uint8Array): boolean => [0x50, 0x4b, 3, 4].every((byte, at) => bytes[at] === byte);

/** @throws FileRefused where the file is no roster, FileTooLarge where it is too large for the page */
export async function openFile(file: File): Promise<OpenedFile> {
  if (file.size > MOST_FILE_BYTES) throw new FileTooLarge();
  const given = new Uint8Array(await file.arrayBuffer());
  const isWorkbook = startsAsWorkbook(given);
  const bytes = isWorkbook ? await sheetOf(given) : given;
  return { name: file.name, isWorkbook, bytes, roster: recognisedRoster(bytes.subarray(0, SAMPLE_BYTES), decoderOf) };
}

/** The reader is loaded for whoever chooses a workbook. */
async function sheetOf(workbook: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const { rosterOfWorkbook } = await import('../../shared/roster/workbook-in.ts');
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of rosterOfWorkbook(workbook)) {
    length += piece.length;
    if (length > MOST_FILE_BYTES) throw new FileTooLarge();
    pieces.push(piece);
  }
  return new TextEncoder().encode(pieces.join(''));
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
  { name, isWorkbook, bytes, roster }: OpenedFile,
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
  const summary = summaryOf(tally, roster, law, language);
  const kind = isWorkbook ? 'workbook' : roster.kind;
  const content = isWorkbook ? await workbookOf(parts, summary, language) : parts;
  return {
    blob: new Blob(content, { type: TYPES[kind] }),
    name: `${name.replace(/\.[^.]*$/, '')}.result.${EXTENSIONS[kind]}`,
    summary,
    rows,
  };
}

async function workbookOf(result: readonly string[], summary: Summary, language: Language): Promise<BlobPart[]> {
  const { workbookOfResult } = await import('../../shared/roster/workbook-out.ts');
  const encoder = new TextEncoder();
  const pieces: BlobPart[] = [];
  const text = () => result.map((part) => encoder.encode(part));
  for await (const piece of workbookOfResult(text, summary, language)) pieces.push(new Uint8Array(piece));
  return pieces;
}
