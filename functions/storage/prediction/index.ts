import { ByteReader, ByteWriter } from './bytes.ts';
import { type Known, readLiteral, writeLiteral } from './literals.ts';
import { expected, type Predictor } from './predict.ts';
import type { Token } from './tokens.ts';
import { walk } from './walk.ts';

/** A model as it is kept: what is expected in each place, the likeliest first. */
export interface StoredModel {
  readonly predictors: Readonly<Record<string, readonly Predictor[]>>;
  /** Which members objects have there; only for places where they are of many shapes. */
  readonly names: Readonly<Record<string, readonly string[]>>;
}

/** What is known of each place. A map: places are made by the thousand, and an object would keep each of their names. */
export type Model = ReadonlyMap<string, Known>;

const NOTHING: Known = { predictors: [], names: [] };

export function modelOf({ predictors, names }: StoredModel): Model {
  const places = Object.entries(predictors);
  return new Map(places.map(([place, here]) => [place, { predictors: here, names: names[place] ?? [] }]));
}

/**
 * A surprise is written as the number of tokens before it that were as expected, and what held instead: the first to
 * the sixth other expectation, a later one (7, then how much later), or none (0, then the token itself). Mostly it is one byte.
 */
const KINDS = 8;
const LATER = 7;

/** Writes a JSON value by where it surprises the model. */
export function write(model: Model, value: unknown): Uint8Array {
  const writer = new ByteWriter();
  const met = new Map<string, Token[]>();
  let right = 0;
  walk((place, token = '') => {
    const known = model.get(place) ?? NOTHING;
    const choice = known.predictors.findIndex((predictor) => expected(predictor, place, met) === token);
    if (choice === 0) right += 1;
    else {
      writer.count(right * KINDS + Math.min(Math.max(choice, 0), LATER));
      right = 0;
      if (choice >= LATER) writer.count(choice - LATER);
      if (choice < 0) writeLiteral(writer, token, known);
    }
    remember(met, place, token);
    return token;
  }, value);
  return Uint8Array.from(writer.bytes);
}

/** Reads what `write` has written with the same model. */
export function read(model: Model, bytes: Uint8Array): unknown {
  const reader = new ByteReader(bytes);
  const met = new Map<string, Token[]>();
  const next = (): number => (reader.atEnd ? Number.POSITIVE_INFINITY : reader.count());
  let surprise = next();
  return walk((place) => {
    const known = model.get(place) ?? NOTHING;
    const token = nextToken(place, known);
    remember(met, place, token);
    return token;
  }, undefined);

  function nextToken(place: string, known: Known): Token {
    if (surprise >= KINDS) {
      surprise -= KINDS;
      return held(place, known, 0);
    }
    const choice = surprise === LATER ? LATER + reader.count() : surprise;
    const token = choice === 0 ? readLiteral(reader, known) : held(place, known, choice);
    surprise = next();
    return token;
  }

  function held(place: string, { predictors }: Known, choice: number): Token {
    const predictor = predictors[choice];
    const token = predictor === undefined ? null : expected(predictor, place, met);
    if (token === null) throw new RangeError(`nothing is expected in ${place}`);
    return token;
  }
}

function remember(met: Map<string, Token[]>, place: string, token: Token): void {
  const here = met.get(place);
  if (here) here.push(token);
  else met.set(place, [token]);
}
