import { ByteReader, ByteWriter } from './bytes.ts';
import { readLiteral, writeLiteral } from './literals.ts';
import { expected, type Predictor } from './predict.ts';
import type { Symbol } from './symbols.ts';
import { walk } from './walk.ts';

/** What is expected in a place, the likeliest first. */
export type Model = Readonly<Record<string, readonly Predictor[]>>;

/**
 * Writes a JSON value by what the model expects of it: how many symbols were as expected first, then which other
 * expectation held or the symbol itself, and so on to the end.
 */
export function write(model: Model, value: unknown): Uint8Array {
  const writer = new ByteWriter();
  const met = new Map<string, Symbol>();
  let right = 0;
  walk((place, symbol = '') => {
    const predictors = model[place] ?? [];
    const choice = predictors.findIndex((predictor) => expected(predictor, met) === symbol);
    if (choice === 0) right += 1;
    else {
      writer.count(right);
      right = 0;
      if (choice > 0) writer.count(choice);
      else writeLiteral(writer, symbol, predictors.length);
    }
    met.set(place, symbol);
    return symbol;
  }, value);
  return Uint8Array.from(writer.bytes);
}

/** Reads what `write` has written with the same model. */
export function read(model: Model, bytes: Uint8Array): unknown {
  const reader = new ByteReader(bytes);
  const met = new Map<string, Symbol>();
  const rightOnes = (): number => (reader.atEnd ? Number.POSITIVE_INFINITY : reader.count());
  let right = rightOnes();
  return walk((place) => {
    const predictors = model[place] ?? [];
    let symbol: Symbol | null;
    if (right > 0) {
      right -= 1;
      symbol = predictors[0] === undefined ? null : expected(predictors[0], met);
    } else {
      const choice = reader.count();
      const predictor = predictors[choice];
      symbol = predictor === undefined ? readLiteral(reader, choice - predictors.length) : expected(predictor, met);
      right = rightOnes();
    }
    if (symbol === null) throw new RangeError(`nothing is expected in ${place}`);
    met.set(place, symbol);
    return symbol;
  }, undefined);
}
