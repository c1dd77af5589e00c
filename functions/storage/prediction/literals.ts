import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ByteReader, ByteWriter } from './bytes.ts';
import type { Predictor } from './predict.ts';
import { isObject, membersOf, objectOf, type Token } from './tokens.ts';

/** A way to write a token that nothing predicts. */
interface Literal {
  /** The number to write; `null` when the token is of another kind. */
  pack(token: Token): number | null;
  unpack(number: number): Token;
}

const quoted = (text: string): Token => JSON.stringify(text);
const two = (number: number): string => String(number).padStart(2, '0');
const DAY_IN_MILLISECONDS = 86_400_000;
/** Days and months count from here, where most of those people speak of lie near. */
const YEAR = 2000;
const DAY = Date.UTC(YEAR, 0, 1) / DAY_IN_MILLISECONDS;

/** In the order of their tags: frozen with the model. */
const NUMERIC: readonly Literal[] = [
  {
    pack: (token) => (/^"-?\d{1,13}\.\d\d"$/.test(token) ? Number(token.slice(1, -1).replace('.', '')) : null),
    unpack: (fen) => {
      const digits = String(Math.abs(fen)).padStart(3, '0');
      return quoted(`${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`);
    },
  },
  {
    pack: (token) => (/^"-?\d{1,15}"$/.test(token) ? Number(token.slice(1, -1)) : null),
    unpack: (number) => quoted(String(number)),
  },
  {
    pack: (token) => (/^-?\d{1,15}$/.test(token) ? Number(token) : null),
    unpack: String,
  },
  {
    pack: (token) => {
      const [, year, month] = /^"(\d{4})-(\d\d)"$/.exec(token) ?? [];
      return year ? (Number(year) - YEAR) * 12 + Number(month) - 1 : null;
    },
    unpack: (months) => quoted(`${YEAR + Math.floor(months / 12)}-${two((((months % 12) + 12) % 12) + 1)}`),
  },
  {
    pack: (token) => (/^"\d{4}-\d\d-\d\d"$/.test(token) ? dayNumber(token.slice(1, -1)) : null),
    unpack: (days) => quoted(new Date((days + DAY) * DAY_IN_MILLISECONDS).toISOString().slice(0, 10)),
  },
];

function dayNumber(day: string): number | null {
  const milliseconds = Date.parse(day);
  return Number.isNaN(milliseconds) ? null : milliseconds / DAY_IN_MILLISECONDS - DAY;
}

/** What a token that is no number is written as, by its tag. */
const [MEMBERS, PLAIN, DEFLATED] = [NUMERIC.length, NUMERIC.length + 1, NUMERIC.length + 2];

/** What is known of a place. */
export interface Known {
  predictors: readonly Predictor[];
  /** Names that the members of an object there may have, in their order. */
  names: readonly string[];
}

/** Writes a token by its tag and what it takes to read it. */
export function writeLiteral(writer: ByteWriter, token: Token, { predictors, names }: Known): void {
  for (const [tag, { pack, unpack }] of NUMERIC.entries()) {
    const number = pack(token);
    // Some read alike and are written otherwise, such as 007 and 7.
    if (number === null || !Number.isSafeInteger(2 * number) || unpack(number) !== token) continue;
    writer.count(tag);
    writer.whole(number);
    return;
  }
  const flags = isObject(token) ? flagsOf(token, names) : null;
  if (flags) {
    writer.tagged(MEMBERS, flags);
    return;
  }
  const plain = Buffer.from(token);
  const deflated = deflateRawSync(plain, { dictionary: likeness(predictors), level: 9 });
  if (deflated.length < plain.length) writer.tagged(DEFLATED, deflated);
  else writer.tagged(PLAIN, plain);
}

export function readLiteral(reader: ByteReader, { predictors, names }: Known): Token {
  const tag = reader.count();
  const literal = NUMERIC[tag];
  if (literal) return literal.unpack(reader.whole());
  const block = reader.block();
  if (tag === MEMBERS) return objectOf(names.filter((_, at) => (block[at >> 3] ?? 0) & (1 << (at & 7))));
  if (tag === PLAIN) return Buffer.from(block).toString();
  if (tag === DEFLATED) return inflateRawSync(block, { dictionary: likeness(predictors) }).toString();
  throw new RangeError(`no literal has the tag ${tag}`);
}

/** One bit for each name; `null` when there are others, or another order. */
function flagsOf(token: Token, names: readonly string[]): Uint8Array | null {
  const members = new Set(membersOf(token));
  if (objectOf(names.filter((name) => members.has(name))) !== token) return null;
  const flags = new Uint8Array(Math.ceil(names.length / 8));
  for (const [at, name] of names.entries())
    if (members.has(name)) flags[at >> 3] = (flags[at >> 3] ?? 0) | (1 << (at & 7));
  return flags;
}

/** What else is said in a place: a new sentence is made of the words of the known ones. The likeliest comes last. */
function likeness(predictors: readonly Predictor[]): Buffer {
  const known = predictors.map((predictor) => {
    if (typeof predictor === 'string') return predictor;
    return 'words' in predictor ? predictor.words.filter((word) => typeof word === 'string').join('') : '';
  });
  return Buffer.from(known.reverse().join('') || '{"code":"","text":""}');
}
