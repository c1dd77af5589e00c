import type { Model } from '../../../functions/storage/prediction/index.ts';
import { type Copy, expected, type Form, formed, type Predictor } from '../../../functions/storage/prediction/predict.ts';
import { readingOf, type Symbol } from '../../../functions/storage/prediction/symbols.ts';
import { walk } from '../../../functions/storage/prediction/walk.ts';

/** What was met once, in a place: the symbol, and what would have predicted it. */
interface Occurrence {
  symbol: Symbol;
  copies: readonly string[];
  /** What stood beside a sentence, by place. */
  beside: ReadonlyMap<string, Symbol>;
}

const COPIED: readonly Form[] = ['same', 'text', 'number', 'yuan', 'next-month'];
const TRIVIAL = new Set<Symbol>(['null', 'true', 'false', '""']);
/** A predictor that has not held so often by itself is chance. */
const LEAST = 2;
const MOST = 250;

/** Learns from examples what to expect in each place. */
export function learn(examples: Iterable<unknown>): Model {
  const places = new Map<string, Occurrence[]>();
  for (const example of examples) collect(example, places);
  return Object.fromEntries([...places].sort().map(([place, met]) => [place, predictorsOf(place, met)]));
}

function collect(example: unknown, places: Map<string, Occurrence[]>): void {
  const met = new Map<string, Symbol>();
  const sources = new Map<Symbol, Set<string>>();
  walk((place, symbol = '') => {
    const occurrences = places.get(place) ?? [];
    places.set(place, occurrences);
    occurrences.push({
      symbol,
      copies: worthCopying(symbol) ? [...(sources.get(symbol) ?? [])] : [],
      beside: place.endsWith('/text') ? besides(place, met) : new Map(),
    });
    if (worthCopying(symbol)) remember(place, met.get(place), symbol, sources);
    met.set(place, symbol);
    return symbol;
  }, example);
}

const worthCopying = (symbol: Symbol): boolean => !TRIVIAL.has(symbol) && !/^[[\]{]/.test(symbol) && symbol.length < 30;

function remember(
  place: string,
  before: Symbol | undefined,
  now: Symbol,
  sources: Map<Symbol, Set<string>>,
): void {
  for (const form of COPIED) {
    const key = JSON.stringify([form, place]);
    const old = before === undefined ? null : formed(form, before);
    if (old !== null) sources.get(old)?.delete(key);
    const made = formed(form, now);
    if (made === null || (form !== 'same' && made === now)) continue;
    if (!sources.has(made)) sources.set(made, new Set());
    sources.get(made)?.add(key);
  }
}

function besides(place: string, met: ReadonlyMap<string, Symbol>): Map<string, Symbol> {
  const parent = place.slice(0, -'text'.length);
  return new Map([...met].filter(([other]) => other.startsWith(parent) && other !== place));
}

/** The fewest predictors that cover most, the one that covers most first. */
function predictorsOf(place: string, occurrences: readonly Occurrence[]): Predictor[] {
  const chosen: Predictor[] = [];
  const sentences = sentencesOf(occurrences);
  let left = occurrences.map((occurrence) => ({ ...occurrence, candidates: candidatesOf(occurrence, sentences) }));
  while (left.length > 0 && chosen.length < MOST) {
    const hits = new Map<string, number>();
    for (const { candidates } of left)
      for (const candidate of candidates) hits.set(candidate, (hits.get(candidate) ?? 0) + 1);
    const [best, count] = [...hits].reduce((a, b) => (better(b, a, place) ? b : a), ['', 0]);
    if (count < LEAST) break;
    chosen.push(JSON.parse(best) as Predictor);
    left = left.filter(({ candidates }) => !candidates.includes(best));
  }
  return chosen;
}

function candidatesOf({ symbol, copies, beside }: Occurrence, sentences: readonly string[]): string[] {
  const held = sentences.filter((sentence) => expected(JSON.parse(sentence) as Predictor, beside) === symbol);
  return [JSON.stringify(symbol), ...copies, ...held];
}

function better([one, hits]: [string, number], [other, otherHits]: [string, number], place: string): boolean {
  if (hits !== otherHits) return hits > otherHits;
  return nearness(one, place) > nearness(other, place);
}

/** A value that is always the same before a copy, a copy from near by before one from afar. */
function nearness(candidate: string, place: string): number {
  const predictor = JSON.parse(candidate) as Predictor;
  if (typeof predictor === 'string') return Number.POSITIVE_INFINITY;
  if ('words' in predictor) return 1000;
  const [, source] = predictor;
  let same = 0;
  while (same < place.length && place[same] === source[same]) same += 1;
  return same;
}

function sentencesOf(occurrences: readonly Occurrence[]): string[] {
  const found = new Map<string, number>();
  for (const { symbol, beside } of occurrences) {
    if (beside.size === 0) continue;
    const sentence = JSON.stringify({ words: partsOf(readingOf(symbol), beside) });
    found.set(sentence, (found.get(sentence) ?? 0) + 1);
  }
  return [...found.keys()].slice(0, 200);
}

/** The words of a sentence, with a copy wherever something that stands beside it is said; the longest first. */
function partsOf(text: string, beside: ReadonlyMap<string, Symbol>): (string | Copy)[] {
  const said = [...beside].flatMap(([place, symbol]) => {
    const copies: [Copy, string][] = [[['same', place], readingOf(symbol)]];
    const date = formed('date', symbol);
    if (date) copies.push([['date', place], readingOf(date)]);
    return copies.filter(([, reading]) => reading !== '' && !TRIVIAL.has(reading) && !/^[[{]/.test(reading));
  });
  said.sort(([, one], [, other]) => other.length - one.length);
  let parts: (string | Copy)[] = [text];
  for (const [copy, reading] of said)
    parts = parts.flatMap((part) => (typeof part === 'string' ? cut(part, reading, copy) : [part]));
  return parts;
}

/** A number within a longer one is not that number. */
function cut(text: string, reading: string, copy: Copy): (string | Copy)[] {
  const escaped = reading.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const whole = /^\d/.test(reading) ? `(?<![\\d.-])${escaped}(?![\\d]|[.-]\\d)` : escaped;
  return text
    .split(new RegExp(whole))
    .flatMap((piece, index) => (index === 0 ? [piece] : [copy, piece]))
    .filter((part) => part !== '');
}
