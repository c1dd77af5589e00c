/** The position of one row in a file's bytes. */
export interface Span {
  start: number;
  /** After its last byte, without the line break. */
  end: number;
  /** Where the next row starts. */
  next: number;
  fault: 'quote' | 'too-long' | null;
}

/** How the rows of a file are separated. */
export interface Layout {
  /** 10, or 13 in very old files. */
  newline: number;
  /** Byte between cells; `null` for JSON lines, where quotes cannot hide line breaks. */
  delimiter: number | null;
}

/** Maximum row length, equal to the API's maximum body; far more than one person's answers need. */
export const MAX_ROW_BYTES = 64 * 1024;

const QUOTE = 0x22;
const CARRIAGE_RETURN = 0x0d;

/**
 * Finds rows as in RFC 4180: a cell that starts with a quotation mark ends at the next single one, and may contain line
 * breaks. A row whose quotation marks are not balanced within `MAX_ROW_BYTES` ends with its first line, so one typo
 * never swallows the rows below it, and every byte of a file belongs to exactly one row.
 *
 * Works on bytes: in UTF-8 and GB18030 no line break, quotation mark or comma is part of another character.
 */
export class RowFinder {
  readonly #bytes: Uint8Array;
  readonly #layout: Layout;
  readonly #final: boolean;
  /** The first quotation mark at or after the last requested position; the length if there is none. */
  #quote = -1;

  /** @param final whether the bytes reach the end of the file */
  constructor(bytes: Uint8Array, layout: Layout, final: boolean) {
    this.#bytes = bytes;
    this.#layout = layout;
    this.#final = final;
  }

  /** The row that starts at `start`; `null` if more bytes are needed. An overlong row may have no `next` (-1). */
  at(start: number): Span | null {
    const bytes = this.#bytes;
    const found = bytes.indexOf(this.#layout.newline, start);
    const lineEnd = found < 0 ? bytes.length : found;
    const tooLong = lineEnd - start > MAX_ROW_BYTES;
    if (found < 0 && !this.#final && !tooLong) return null;
    const next = found < 0 ? (this.#final ? bytes.length : -1) : found + 1;
    if (tooLong) return { start, end: lineEnd, next, fault: 'too-long' };
    const withoutBreak = (end: number): number =>
      end > start && bytes[end - 1] === CARRIAGE_RETURN && this.#layout.newline !== CARRIAGE_RETURN ? end - 1 : end;
    if (this.#layout.delimiter === null || this.#quoteFrom(start) >= lineEnd)
      return { start, end: withoutBreak(lineEnd), next, fault: null };
    const end = this.#quotedEnd(start);
    if (end === null) return null;
    if (end < 0 || end - start > MAX_ROW_BYTES) return { start, end: lineEnd, next, fault: 'quote' };
    return { start, end: withoutBreak(end), next: Math.min(end + 1, bytes.length), fault: null };
  }

  #quoteFrom(start: number): number {
    if (this.#quote < start) {
      const found = this.#bytes.indexOf(QUOTE, start);
      this.#quote = found < 0 ? this.#bytes.length : found;
    }
    return this.#quote;
  }

  /** The end of a row with quotation marks; -1 if they are not balanced, `null` if more bytes are needed. */
  #quotedEnd(start: number): number | null {
    const bytes = this.#bytes;
    const { newline, delimiter } = this.#layout;
    let at = start;
    for (;;) {
      if (bytes[at] === QUOTE) {
        for (at += 1; ; at += 2) {
          at = bytes.indexOf(QUOTE, at);
          if (at < 0) return this.#final || bytes.length - start > MAX_ROW_BYTES ? -1 : null;
          if (bytes[at + 1] !== QUOTE) break;
        }
        at += 1;
        if (bytes[at] === CARRIAGE_RETURN && (at + 1 === bytes.length || bytes[at + 1] === newline)) at += 1;
        if (at >= bytes.length && !this.#final) return null;
      } else while (at < bytes.length && bytes[at] !== delimiter && bytes[at] !== newline) at += 1;
      if (at >= bytes.length) return this.#final ? bytes.length : null;
      if (bytes[at] === newline) return at;
      if (bytes[at] !== delimiter) return -1;
      at += 1;
    }
  }
}

/** Consecutive rows that are processed together. */
export interface Chunk {
  /** Offset of its first byte in the file. */
  from: number;
  /** Offset after its last row. */
  to: number;
  /** Its rows; an overlong row is truncated just past the limit. */
  bytes: Uint8Array;
  /** Number of its first row; the header is row 1. */
  firstRow: number;
  rows: number;
}

export interface Sizes {
  rows: number;
  bytes: number;
}

/** Splits a file that arrives in pieces into chunks, always between rows and independently of where the pieces end. */
export class Chunker {
  readonly #layout: Layout;
  readonly #most: Sizes;
  #pending: Uint8Array = new Uint8Array(0);
  #from: number;
  #row: number;
  /** Inside an overlong row whose line break has not arrived yet. */
  #skipping: Chunk | null = null;

  constructor(layout: Layout, most: Sizes, start: { from: number; row: number }) {
    this.#layout = layout;
    this.#most = most;
    this.#from = start.from;
    this.#row = start.row;
  }

  *push(piece: Uint8Array): Generator<Chunk> {
    yield* this.#take(piece, false);
  }

  *end(): Generator<Chunk> {
    yield* this.#take(new Uint8Array(0), true);
  }

  *#take(piece: Uint8Array, final: boolean): Generator<Chunk> {
    let bytes = this.#pending.length === 0 ? piece : joined(this.#pending, piece);
    this.#pending = new Uint8Array(0);
    if (this.#skipping) {
      const found = bytes.indexOf(this.#layout.newline);
      const length = found < 0 ? bytes.length : found + 1;
      this.#from += length;
      if (found < 0 && !final) return;
      const skipped = { ...this.#skipping, to: this.#from };
      this.#skipping = null;
      yield skipped;
      bytes = bytes.subarray(length);
    }
    const finder = new RowFinder(bytes, this.#layout, final);
    let start = 0;
    let at = 0;
    let rows = 0;
    const cut = (end: number): Chunk => {
      const chunk = {
        from: this.#from + start,
        to: this.#from + end,
        bytes: copied(bytes, start, end),
        firstRow: this.#row,
        rows,
      };
      this.#row += rows;
      start = end;
      rows = 0;
      return chunk;
    };
    while (at < bytes.length) {
      const span = finder.at(at);
      if (!span) break;
      if (span.fault === 'too-long') {
        if (rows > 0) yield cut(at);
        rows = 1;
        const chunk = { ...cut(span.next < 0 ? bytes.length : span.next), bytes: tooLong(bytes, at) };
        at = start;
        if (span.next < 0) {
          this.#skipping = chunk;
          break;
        }
        yield chunk;
        continue;
      }
      // Never beyond the size limit, so that a chunk's end does not depend on how much was read ahead.
      if (rows > 0 && span.next - start > this.#most.bytes) yield cut(at);
      rows += 1;
      at = span.next;
      if (rows === this.#most.rows) yield cut(at);
    }
    if (final && rows > 0) yield cut(at);
    // An unfinished row and the current chunk wait for the next piece.
    this.#pending = copied(bytes, start, bytes.length);
    this.#from += start;
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

const tooLong = (bytes: Uint8Array, at: number): Uint8Array => copied(bytes, at, at + MAX_ROW_BYTES + 1);

/** Bytes with a buffer of their own, even for subclasses whose `slice` does not copy. */
const copied = (bytes: Uint8Array, start: number, end: number): Uint8Array =>
  new Uint8Array(bytes.subarray(start, end));
