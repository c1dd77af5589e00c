import { readingOf, type Token } from './tokens.ts';

/** How a value follows from one that stands elsewhere. */
export type Form = 'same' | 'text' | 'number' | 'yuan' | 'next-month' | 'date';
/**
 * What was last met in a place, in a form. In step with it: where this place is met for the second time, what was met
 * there for the second time.
 */
export type Copy = readonly [form: Form, place: string, inStep?: 1];
/** A sentence: its own words, and copies between them. */
export interface Sentence {
  words: readonly (string | Copy)[];
}
/** A value that is always the same, a copy, or a sentence. */
export type Predictor = Token | Copy | Sentence;

/** What was met so far, by place. */
export type Met = ReadonlyMap<string, readonly Token[]>;

const MONTH = /^\d{4}-\d{2}$/;
const DATE = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

/** Frozen with the model: what is stored is read by these very rules. */
const forms: Readonly<Record<Form, (reading: string, token: Token) => Token | null>> = {
  same: (_, token) => token,
  text: (reading) => JSON.stringify(reading),
  number: (reading) => (/^(0|[1-9]\d{0,14})$/.test(reading) ? reading : null),
  yuan: (reading) => (/^\d+(\.\d{1,2})?$/.test(reading) ? JSON.stringify(yuan(reading)) : null),
  'next-month': (reading) => (MONTH.test(reading) ? JSON.stringify(nextMonth(reading)) : null),
  date: (reading) => {
    const [, year, month, day] = DATE.exec(reading) ?? [];
    if (!year) return null;
    return JSON.stringify(`${Number(year)}年${Number(month)}月${day ? `${Number(day)}日` : ''}`);
  },
};

function yuan(reading: string): string {
  const [whole, fen = ''] = reading.split('.');
  return `${whole}.${fen.padEnd(2, '0')}`;
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

export function formed(form: Form, token: Token): Token | null {
  return forms[form](readingOf(token), token);
}

/** What a predictor expects in a place after what has been met; `null` when that says nothing. */
export function expected(predictor: Predictor, place: string, met: Met): Token | null {
  if (typeof predictor === 'string') return predictor;
  if (!('words' in predictor)) return copied(predictor, place, met);
  let text = '';
  for (const part of predictor.words) {
    const word = typeof part === 'string' ? part : copied(part, place, met);
    if (word === null) return null;
    text += typeof part === 'string' ? word : readingOf(word);
  }
  return JSON.stringify(text);
}

function copied([form, from, inStep]: Copy, place: string, met: Met): Token | null {
  const token = met.get(from)?.at(inStep ? (met.get(place)?.length ?? 0) : -1);
  return token === undefined ? null : formed(form, token);
}
