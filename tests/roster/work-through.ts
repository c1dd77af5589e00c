import { parse } from 'csv-parse/sync';
import { decoderOf } from '../../functions/storage/decoder.ts';
import type { Release } from '../../shared/law/law.ts';
import { release as carried } from '../../shared/law/release.generated.ts';
import type { Language } from '../../shared/messages/catalogue.ts';
import { rowsOf } from '../../shared/roster/chunk.ts';
import {
  addTally,
  answerChunk,
  batchLaw,
  Chunker,
  emptyTally,
  openRoster,
  resultHeader,
  SAMPLE_BYTES,
  type Sizes,
  type Summary,
  summaryOf,
} from '../../shared/roster/index.ts';
import type { Row } from '../../shared/roster/row.ts';

export const asOf = '2026-11-24';

export interface Worked {
  text: string;
  /** Rows of the result by their headers, without the first. */
  rows: Record<string, string>[];
  summary: Summary;
}

interface How {
  language?: Language;
  release?: Release;
  sizes?: Sizes;
  /** Bytes that come at once. */
  piece?: number;
}

/** A roster from its bytes to its result, in this thread, as every edge does it. */
export function workThrough(roster: string | Uint8Array, how: How = {}): Worked {
  const { language = 'zh-CN', release = carried, sizes = { rows: 500, bytes: 2 ** 18 }, piece = 2 ** 20 } = how;
  const bytes = typeof roster === 'string' ? new TextEncoder().encode(roster) : roster;
  const opened = openRoster(bytes.subarray(0, SAMPLE_BYTES), decoderOf);
  const chunker = new Chunker(opened.layout, sizes, opened.start);
  const law = { release, asOf, language };
  const tally = emptyTally();
  let text = opened.kind === 'csv' ? resultHeader(language) : '';
  const take = (chunks: Iterable<Parameters<typeof answerChunk>[0]>): void => {
    for (const chunk of chunks) {
      const done = answerChunk(chunk, opened, law, decoderOf(opened.encoding));
      text += done.text;
      addTally(tally, done.tally);
    }
  };
  for (let at = opened.start.from; at < bytes.length; at += piece) take(chunker.push(bytes.subarray(at, at + piece)));
  take(chunker.end());
  const { language: _, ...fixed } = batchLaw(release, asOf, language);
  return { text, rows: parsed(text, opened.kind), summary: summaryOf(tally, opened, fixed, language) };
}

function parsed(text: string, kind: 'csv' | 'json-lines'): Record<string, string>[] {
  if (kind === 'csv') return parse(text, { columns: true, bom: true }) as Record<string, string>[];
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, string>);
}

/** The rows of a small roster as they are read, before any law. */
export function rowsOfFile(text: string, language: Language = 'zh-CN'): Row[] {
  const bytes = new TextEncoder().encode(text);
  const opened = openRoster(bytes, decoderOf);
  const chunker = new Chunker(opened.layout, { rows: 100, bytes: bytes.length }, opened.start);
  const chunks = [...chunker.push(bytes.subarray(opened.start.from)), ...chunker.end()];
  return chunks.flatMap((chunk) => rowsOf(chunk, opened, decoderOf(opened.encoding), language));
}

/** What the result says is wrong with the only row of a roster of one column. */
export function faultIn(header: string, cell: string, language: Language = 'zh-CN'): string {
  const quoted = `"${cell.replaceAll('"', '""')}"`;
  const { rows } = workThrough(`${header}\n${quoted}\n`, { language });
  return rows[0]?.[language === 'en' ? 'error' : '问题'] ?? '';
}
