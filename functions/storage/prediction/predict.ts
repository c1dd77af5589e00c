import { readingOf, type Symbol } from './symbols.ts';

/** How a value follows from one that stands elsewhere. */
export type Form = 'same' | 'text' | 'number' | 'yuan' | 'next-month' | 'date';
/** What was last met in a place, in a form. */
export type Copy = readonly [form: Form, place: string];
/** A sentence: its own words, and copies between them. */
export interface Sentence {
  words: readonly (string | Copy)[];
}
/** A value that is always the same, a copy, or a sentence. */
export type Predictor = Symbol | Copy | Sentence;

export type Met = ReadonlyMap<string, Symbol>;

const MONTH = /^\d{4}-\d{2}$/;
const DATE = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

/** Frozen with the model: what is stored is read by these very rules. */
const forms: Readonly<Record<Form, (reading: string, symbol: Symbol) => Symbol | null>> = {
  same: (_, symbol) => symbol,
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

export function formed(form: Form, symbol: Symbol): Symbol | null {
  return forms[form](readingOf(symbol), symbol);
}

/** What a predictor expects after what has been met; `null` when that says nothing. */
export function expected(predictor: Predictor, met: Met): Symbol | null {
  if (typeof predictor === 'string') return predictor;
  if (!('words' in predictor)) return copied(predictor, met);
  let text = '';
  for (const part of predictor.words) {
    const word = typeof part === 'string' ? part : copied(part, met);
    if (word === null) return null;
    text += typeof part === 'string' ? word : readingOf(word);
  }
  return JSON.stringify(text);
}

function copied([form, place]: Copy, met: Met): Symbol | null {
  const symbol = met.get(place);
  return symbol === undefined ? null : formed(form, symbol);
}
