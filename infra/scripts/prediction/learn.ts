import type { StoredModel } from '../../../functions/storage/prediction/index.ts';
import {
  type Copy,
  expected,
  type Form,
  formed,
  type Predictor,
} from '../../../functions/storage/prediction/predict.ts';
import { isObject, membersOf, readingOf, type Token } from '../../../functions/storage/prediction/tokens.ts';
import { walk } from '../../../functions/storage/prediction/walk.ts';

/** What was met once, in a place: the token, and what would have predicted it. */
interface Occurrence {
  token: Token;
  copies: readonly string[];
  /** What stood beside a sentence, by place. */
  beside: ReadonlyMap<string, readonly Token[]>;
}

const COPIED: readonly Form[] = ['same', 'text', 'number', 'yuan', 'next-month'];
const TRIVIAL = new Set<Token>(['null', 'true', 'false', '""']);
/** A predictor that has not held so often by itself is chance. */
const LEAST = 2;
const MOST = 250;
const MANY_SHAPES = 10;

/** Learns from examples what to expect in each place. */
export function learn(examples: Iterable<unknown>): StoredModel {
  const places = new Map<string, Occurrence[]>();
  for (const example of examples) collect(example, places);
  const sorted = [...places].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    predictors: Object.fromEntries(sorted.map(([place, met]) => [place, predictorsOf(place, met)])),
    names: Object.fromEntries(
      sorted.map(([place, met]) => [place, namesOf(met)] as const).filter(([, names]) => names.length > 0),
    ),
  };
}

function collect(example: unknown, places: Map<string, Occurrence[]>): void {
  const met = new Map<string, Token[]>();
  const sources = new Map<Token, Set<string>>();
  const inStep = new Map<string, Set<string>>();
  walk((place, token = '') => {
    const occurrences = places.get(place) ?? [];
    places.set(place, occurrences);
    const here = met.get(place) ?? [];
    const copies = [...(sources.get(token) ?? []), ...(inStep.get(`${here.length} ${token}`) ?? [])];
    occurrences.push({
      token,
      copies: worthCopying(token) ? copies : [],
      beside: place.endsWith('/text') ? besides(place, met) : new Map(),
    });
    if (worthCopying(token)) {
      remember(place, here.at(-1), token, sources);
      for (const form of COPIED) {
        const made = formed(form, token);
        if (made !== null && (form === 'same' || made !== token))
          add(inStep, `${here.length} ${made}`, JSON.stringify([form, place, 1]));
      }
    }
    met.set(place, [...here, token]);
    return token;
  }, example);
}

const worthCopying = (token: Token): boolean => !TRIVIAL.has(token) && !/^[[\]{]/.test(token) && token.length < 30;

function remember(place: string, before: Token | undefined, now: Token, sources: Map<Token, Set<string>>): void {
  for (const form of COPIED) {
    const key = JSON.stringify([form, place]);
    const old = before === undefined ? null : formed(form, before);
    if (old !== null) sources.get(old)?.delete(key);
    const made = formed(form, now);
    if (made === null || (form !== 'same' && made === now)) continue;
    add(sources, made, key);
  }
}

function add(sets: Map<string, Set<string>>, key: string, member: string): void {
  const set = sets.get(key);
  if (set) set.add(member);
  else sets.set(key, new Set([member]));
}

function besides(place: string, met: ReadonlyMap<string, readonly Token[]>): Map<string, readonly Token[]> {
  const parent = place.slice(0, -'text'.length);
  return new Map([...met].filter(([other]) => other.startsWith(parent) && other !== place));
}

/** The fewest predictors that cover most, the one that covers most first. */
function predictorsOf(place: string, occurrences: readonly Occurrence[]): Predictor[] {
  const chosen: Predictor[] = [];
  const sentences = sentencesOf(occurrences);
  let left = occurrences.map((occurrence) => ({
    ...occurrence,
    candidates: candidatesOf(place, occurrence, sentences),
  }));
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

function candidatesOf(place: string, { token, copies, beside }: Occurrence, sentences: readonly string[]): string[] {
  const held = sentences.filter((sentence) => expected(JSON.parse(sentence) as Predictor, place, beside) === token);
  return [JSON.stringify(token), ...copies, ...held];
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
  for (const { token, beside } of occurrences) {
    if (beside.size === 0) continue;
    const sentence = JSON.stringify({ words: partsOf(readingOf(token), beside) });
    found.set(sentence, (found.get(sentence) ?? 0) + 1);
  }
  return [...found.keys()].slice(0, 200);
}

/** The words of a sentence, with a copy wherever something that stands beside it is said; the longest first. */
function partsOf(text: string, beside: ReadonlyMap<string, readonly Token[]>): (string | Copy)[] {
  const said = [...beside].flatMap(([place, tokens]) => {
    const token = tokens.at(-1) ?? '';
    const copies: [Copy, string][] = [[['same', place], readingOf(token)]];
    const date = formed('date', token);
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

/** Where objects are of many shapes: the names of their members in the order that all shapes keep. */
function namesOf(occurrences: readonly Occurrence[]): string[] {
  const shapes = [...new Set(occurrences.map(({ token }) => token).filter(isObject))].map(membersOf);
  if (shapes.length < MANY_SHAPES) return [];
  const before = new Map<string, Set<string>>();
  for (const shape of shapes)
    for (const [at, name] of shape.entries()) {
      const names = before.get(name) ?? new Set();
      before.set(name, names);
      for (const earlier of shape.slice(0, at)) names.add(earlier);
    }
  return [...before].sort(([, one], [, other]) => one.size - other.size).map(([name]) => name);
}
