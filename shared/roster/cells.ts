import { addressesOf } from '../answer/place-names.ts';
import { platformNames } from '../facts/subsidies.ts';
import { LANGUAGES } from '../language.ts';
import { places } from '../law/places.generated.ts';
import type { Region } from '../law/regions.ts';
import type { Language } from '../messages/catalogue.ts';
import { addMonths, type Month } from '../month.ts';
import { base, money } from './amounts.ts';
import type { Column } from './columns.ts';
import { day, month } from './dates.ts';
import { type Hear, Wrong } from './reading.ts';
import { CELLS, denseOfNormal, keyOf } from './words.ts';

/** Not valid, and nothing more is known about why. */
const WRONG = new Wrong();

/** Codes of places by their names, alone and as in an address (淄博市高青县): of each name those that are called so. */
function codesOf(those: typeof places): ReadonlyMap<string, ReadonlySet<Region>> {
  const codes = new Map<string, Set<Region>>();
  for (const { code } of those)
    for (const key of LANGUAGES.flatMap((language) => addressesOf(places, code, language).map(keyOf)))
      codes.set(key, (codes.get(key) ?? new Set()).add(code));
  return codes;
}

const REGION_CODES = codesOf(places);
const COUNTY_CODES = codesOf(places.filter(({ level }) => level === 'county'));

/** The code of a place; of a name that several have, such as 市中区, all of them are named. */
function placeOf(codes: typeof REGION_CODES, text: string, dense: string, language: Language): string | Wrong {
  const [code = dense, ...others] = codes.get(keyOf(text)) ?? [];
  if (others.length === 0) return code;
  const names = [code, ...others].map((each) => {
    const [name, withItsCity = name] = addressesOf(places, each, language);
    return withItsCity;
  });
  return new Wrong('several-places', { cell: text, places: names.join(' / ') });
}

/** Units allowed after a count. Years are wrong in a column of months, where they would be read as months. */
const COUNTS: Readonly<Record<string, RegExp>> = {
  'month-count': /^(\d{1,6})(?:\.0+)?(?:个?月|months?)?$/,
  'year-count': /^(\d{1,6})(?:\.0+)?(?:年|years?)?$/,
  count: /^(\d{1,6})(?:\.0+)?(?:次|times?)?$/,
  'certificate-level': /^(\d)(?:\.0+)?级?$/,
  'age-years': /^(\d{1,3})(?:\.0+)?(?:周?岁|years?)?$/,
  'age-months': /^(\d{1,2})(?:\.0+)?(?:个?月|months?)?$/,
  year: /^(\d{4})(?:\.0+)?(?:年度?)?$/,
};

/** The cells of one column in one language. */
interface Reader {
  column: Column;
  language: Language;
  hear: Hear;
}

/** An option by its code, by its words in any language, or by another word for it, which is told. */
function choice({ column: { options, byWord, words }, language, hear }: Reader, text: string): unknown {
  const key = keyOf(text);
  const exact = byWord.get(key);
  if (exact !== undefined) return exact;
  const meant = words.options.get(key);
  const option = options.find(({ value }) => value === meant);
  if (option) {
    hear('word', { word: text, meaning: option.text[language] });
    return option.value;
  }
  const why = words.unclear.get(key);
  return why ? new Wrong('unclear', { word: text, why: why[language] }) : WRONG;
}

/** A number that has words, such as the level 四级 of a certificate. */
function inWords({ column: { words }, hear }: Reader, text: string): unknown {
  const meaning = words.options.get(keyOf(text));
  if (meaning === undefined) return WRONG;
  hear('word', { word: text, meaning });
  return Number(meaning);
}

/** Several options. Within one, as in 脱贫人口、防止返贫监测对象, a separator is part of it: the longest that is known counts. */
function choices(reader: Reader, text: string): unknown {
  if (CELLS.none.has(text)) return [];
  const values = new Set<unknown>();
  for (const part of partsOf(text)) {
    const pieces = part.split(/(?<=[、,/+])/);
    for (let at = 0; at < pieces.length; ) {
      const [value, taken] = longest(reader, pieces.slice(at));
      if (value instanceof Wrong) return value;
      values.add(value);
      at += taken;
    }
  }
  return [...values];
}

const withoutSeparator = (piece: string): string => piece.replace(/[、,/+]$/, '');

function longest(reader: Reader, pieces: readonly string[]): [value: unknown, taken: number] {
  for (let taken = pieces.length; taken > 1; taken -= 1) {
    const value = choice(reader, withoutSeparator(pieces.slice(0, taken).join('')));
    if (!(value instanceof Wrong)) return [value, taken];
  }
  return [choice(reader, withoutSeparator(pieces[0] ?? '')), 1];
}

const partsOf = (text: string): string[] => text.split(/[;|\n]/).filter((part) => part !== '');

function each(text: string, read: (part: string) => unknown): unknown {
  if (CELLS.none.has(text)) return [];
  const values = text
    .split(/[;|\n、]/)
    .filter((part) => part !== '')
    .flatMap(read);
  return values.find((value) => value instanceof Wrong) ?? values;
}

function resident(reader: Reader, part: string): unknown {
  const [, kind = '', months = ''] = /^(.+)[:=](.+)$/.exec(part) ?? [];
  const count = COUNTS['month-count']?.exec(months)?.[1];
  const value = choice(reader, kind);
  if (value instanceof Wrong) return value;
  return count === undefined ? WRONG : { kind: value, months: Number(count) };
}

/** A year has twelve months, and nobody pays for more at once. */
const MAX_MONTHS = 12;

function paid(part: string, hear: Hear): unknown {
  const [, first = '', last, amount = ''] = /^([^:=~]+?)(?:(?:~|至)([^:=~]+))?[:=](.+)$/.exec(part) ?? [];
  const [from, to] = [month(first, hear), month(last ?? first, hear)];
  for (const end of [from, to]) if (end instanceof Wrong) return end;
  if (!isMonth(from) || !isMonth(to)) return WRONG;
  const months: Month[] = [];
  for (let at = from; at <= to; at = addMonths(at, 1)) {
    if (months.length === MAX_MONTHS) return WRONG;
    months.push(at);
  }
  const base = money(amount, 'CNY/month', hear);
  return months.length === 0 ? WRONG : months.map((each) => ({ month: each, base }));
}

const isMonth = (value: unknown): value is Month => /^\d{4}-\d{2}$/.test(String(value));

function yesNo(text: string, hear: Hear): boolean | Wrong {
  for (const [plain, mark, is] of [
    [CELLS.yes, CELLS.tick, true],
    [CELLS.no, CELLS.cross, false],
  ] as const) {
    if (plain.has(text)) return is;
    if (!mark.has(text)) continue;
    hear(is ? 'yes' : 'no', { word: text });
    return is;
  }
  return WRONG;
}

function details(text: string, hear: Hear): unknown {
  if (CELLS.none.has(text)) return null;
  const has = yesNo(text, hear);
  if (has instanceof Wrong) return has;
  return has ? {} : null;
}

/**
 * The value of a cell, as in the API: `undefined` if left open, `Wrong` if unreadable or unclear. It must still pass the
 * schema of the facts, which checks ranges and dates.
 *
 * @param hear is told what is read though the template asks for something else
 */
export function read(column: Column, cell: string, language: Language, hear: Hear): unknown {
  if (cell === '') return undefined;
  const text = cell.normalize('NFKC').trim();
  // Spaces are ignored, except in the name of a platform.
  const dense = denseOfNormal(text);
  if (dense === '' || CELLS.unknown.has(dense)) return undefined;
  if (CELLS.dash.has(dense)) {
    hear('blank', { word: text });
    return undefined;
  }
  const reader = { column, language, hear };
  switch (column.format) {
    case 'month':
      return month(text, hear);
    case 'day':
      return day(text);
    case 'money':
      return money(dense, column.unit, hear);
    case 'pension-index':
      return dense;
    case 'region-code':
      return placeOf(COUNTY_CODES, text, dense, language);
    case 'region':
      return placeOf(REGION_CODES, text, dense, language);
    case 'year':
    case 'month-count':
    case 'year-count':
    case 'count':
    case 'certificate-level':
    case 'age-years':
    case 'age-months': {
      const digits = COUNTS[column.format]?.exec(dense)?.[1];
      return digits === undefined ? inWords(reader, text) : Number(digits);
    }
    case 'yes-no':
      return yesNo(dense, hear);
    case 'choice':
      return choice(reader, text);
    case 'choices':
      return choices(reader, dense);
    case 'base':
      return base(dense, hear);
    case 'resident':
      return each(dense, (part) => resident(reader, part));
    case 'paid':
      return each(dense, (part) => paid(part, hear));
    case 'details':
      return details(dense, hear);
    case 'platform': {
      const names = platformNames(text);
      return names.length > 1 ? names : text;
    }
    case 'reference':
      return text;
  }
}
