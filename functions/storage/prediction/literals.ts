import type { ByteReader, ByteWriter } from './bytes.ts';
import type { Symbol } from './symbols.ts';

/** A way to write a symbol that nothing predicts. */
interface Literal {
  /** The number to write; `null` when the symbol is of another kind. */
  pack(symbol: Symbol): number | null;
  unpack(number: number): Symbol;
}

const quoted = (text: string): Symbol => JSON.stringify(text);
const two = (number: number): string => String(number).padStart(2, '0');
const DAY_IN_MILLISECONDS = 86_400_000;
/** Days and months count from here, where most of those people speak of lie near. */
const YEAR = 2000;
const DAY = Date.UTC(YEAR, 0, 1) / DAY_IN_MILLISECONDS;

/** In the order of their tags: frozen with the model. */
const NUMERIC: readonly Literal[] = [
  {
    pack: (symbol) => (/^"-?\d{1,13}\.\d\d"$/.test(symbol) ? Number(symbol.slice(1, -1).replace('.', '')) : null),
    unpack: (fen) => {
      const digits = String(Math.abs(fen)).padStart(3, '0');
      return quoted(`${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`);
    },
  },
  {
    pack: (symbol) => (/^"-?\d{1,15}"$/.test(symbol) ? Number(symbol.slice(1, -1)) : null),
    unpack: (number) => quoted(String(number)),
  },
  {
    pack: (symbol) => (/^-?\d{1,15}$/.test(symbol) ? Number(symbol) : null),
    unpack: String,
  },
  {
    pack: (symbol) => {
      const [, year, month] = /^"(\d{4})-(\d\d)"$/.exec(symbol) ?? [];
      return year ? (Number(year) - YEAR) * 12 + Number(month) - 1 : null;
    },
    unpack: (months) => quoted(`${YEAR + Math.floor(months / 12)}-${two((((months % 12) + 12) % 12) + 1)}`),
  },
  {
    pack: (symbol) => (/^"\d{4}-\d\d-\d\d"$/.test(symbol) ? dayNumber(symbol.slice(1, -1)) : null),
    unpack: (days) => quoted(new Date((days + DAY) * DAY_IN_MILLISECONDS).toISOString().slice(0, 10)),
  },
];

function dayNumber(day: string): number | null {
  const milliseconds = Date.parse(day);
  return Number.isNaN(milliseconds) ? null : milliseconds / DAY_IN_MILLISECONDS - DAY;
}

/** Writes a symbol as `tag + first` and what it takes to read it. */
export function writeLiteral(writer: ByteWriter, symbol: Symbol, first: number): void {
  for (const [tag, { pack, unpack }] of NUMERIC.entries()) {
    const number = pack(symbol);
    // Some read alike and are written otherwise, such as 007 and 7.
    if (number === null || !Number.isSafeInteger(2 * number) || unpack(number) !== symbol) continue;
    writer.count(first + tag);
    writer.whole(number);
    return;
  }
  writer.count(first + NUMERIC.length);
  writer.text(symbol);
}

export function readLiteral(reader: ByteReader, tag: number): Symbol {
  const literal = NUMERIC[tag];
  if (literal) return literal.unpack(reader.whole());
  if (tag > NUMERIC.length) throw new RangeError(`no literal has the tag ${tag}`);
  return reader.text();
}
