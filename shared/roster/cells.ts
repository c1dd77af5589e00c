import { placeName } from '../answer/words.ts';
import { platformNames } from '../facts/subsidies.ts';
import { LANGUAGES } from '../language.ts';
import { places } from '../law/places.generated.ts';
import { addMonths, type Month } from '../month.ts';
import { type Column, keyOf } from './columns.ts';

/** Marks a cell that is not valid for its column. */
export const WRONG = Symbol('wrong');

/** Empty or "unknown": the fact stays open. */
const UNKNOWN = new Set(['', '?', '不知道', '不清楚', '不详', '未知', 'unknown', "don'tknow"]);
const NONE = new Set(['无', '没有', '都不是', 'none', 'no', '否']);
const YES = new Set(['是', '有', '对', 'yes', 'y', 'true', '√']);
const NO = new Set(['否', '无', '没有', '不是', 'no', 'n', 'false', '×']);

/** Regions by their names, as a cell without spaces and in lower case has them. */
const REGION_CODES = new Map(
  places.flatMap((place) => LANGUAGES.map((language) => [keyOf(placeName(place, language)), place.code])),
);

/** Units allowed after a count. Years are wrong in a column of months, where they would be read as months. */
const COUNTS: Readonly<Record<string, RegExp>> = {
  'month-count': /^(\d{1,6})(?:\.0+)?(?:个?月|months?)?$/,
  'year-count': /^(\d{1,6})(?:\.0+)?(?:年|years?)?$/,
  count: /^(\d{1,6})(?:\.0+)?(?:次|times?)?$/,
  'certificate-level': /^(\d)(?:\.0+)?级?$/,
  'age-years': /^(\d{1,3})(?:\.0+)?(?:周?岁|years?)?$/,
  'age-months': /^(\d{1,2})(?:\.0+)?(?:个?月|months?)?$/,
  year: /^(\d{4})年?$/,
};

/** Spreadsheets write a month as its first day, and a day with a time of midnight. */
const DATE = /^(\d{4})[-/.年](\d{1,2})(?:月?|[-/.月](\d{1,2})日?(?:\s+0{1,2}:00(?::00)?)?)$/;
const AMOUNT = /^(?:¥|cny)?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:元|yuan)?(?:\/月|\/年)?$/;

const two = (digits: string): string => digits.padStart(2, '0');

function month(text: string): string {
  const [, year, number = ''] = DATE.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text) ?? [];
  return year ? `${year}-${two(number)}` : text;
}

function day(text: string): string {
  const [, year, number = '', date] = DATE.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  return year && date ? `${year}-${two(number)}-${two(date)}` : text;
}

const money = (text: string): string => AMOUNT.exec(text)?.[1]?.replaceAll(',', '') ?? text;

function base(text: string): unknown {
  const income = /^(?:月?收入|income)[:为]?(.+)$/.exec(text)?.[1];
  if (income) return { income: money(income) };
  return text.endsWith('%') ? { percent: text.slice(0, -1) } : { amount: money(text) };
}

const parts = (text: string): string[] => text.split(/[;|\n]/).filter((part) => part !== '');

function choice({ options }: Column, text: string): unknown {
  const key = keyOf(text);
  const found = options.find((option) =>
    [option.value, ...Object.values(option.text)].some((word) => keyOf(word) === key),
  );
  return found ? found.value : WRONG;
}

function each(text: string, read: (part: string) => unknown): unknown {
  if (NONE.has(text)) return [];
  const values = parts(text).flatMap(read);
  return values.includes(WRONG) ? WRONG : values;
}

function resident(column: Column, part: string): unknown {
  const [, kind = '', months = ''] = /^(.+)[:=](.+)$/.exec(part) ?? [];
  const count = COUNTS['month-count']?.exec(months)?.[1];
  const value = choice(column, kind);
  return count === undefined || value === WRONG ? WRONG : { kind: value, months: Number(count) };
}

/** A year has twelve months, and nobody pays for more at once. */
const MAX_MONTHS = 12;

function paid(part: string): unknown {
  const [, first = '', last, amount = ''] = /^([^:=~]+?)(?:(?:~|至)([^:=~]+))?[:=](.+)$/.exec(part) ?? [];
  const [from, to] = [month(first), month(last ?? first)];
  if (!/^\d{4}-\d{2}$/.test(from) || !/^\d{4}-\d{2}$/.test(to)) return WRONG;
  const months: Month[] = [];
  for (let at = from; at <= to; at = addMonths(at, 1)) {
    if (months.length === MAX_MONTHS) return WRONG;
    months.push(at);
  }
  return months.length === 0 ? WRONG : months.map((each) => ({ month: each, base: money(amount) }));
}

function yesNo(text: string): unknown {
  if (YES.has(text)) return true;
  return NO.has(text) ? false : WRONG;
}

function details(text: string): unknown {
  if (NONE.has(text)) return null;
  return YES.has(text) ? {} : WRONG;
}

/**
 * The value of a cell, as in the API: `undefined` if left open, `WRONG` if unreadable. It must still pass the schema of
 * the facts, which checks ranges and dates.
 */
export function read(column: Column, cell: string): unknown {
  if (cell === '') return undefined;
  const text = cell.normalize('NFKC').trim();
  // Spaces are ignored, except in the name of a platform.
  const dense = text.replaceAll(/[^\S\n]+/g, '').toLowerCase();
  if (UNKNOWN.has(dense)) return undefined;
  switch (column.format) {
    case 'month':
      return month(DATE.test(text) ? text : dense);
    case 'day':
      return day(DATE.test(text) ? text : dense);
    case 'money':
      return money(dense);
    case 'pension-index':
    case 'region-code':
      return dense;
    case 'region':
      return REGION_CODES.get(dense) ?? dense;
    case 'year':
    case 'month-count':
    case 'year-count':
    case 'count':
    case 'certificate-level':
    case 'age-years':
    case 'age-months': {
      const digits = COUNTS[column.format]?.exec(dense)?.[1];
      return digits === undefined ? WRONG : Number(digits);
    }
    case 'yes-no':
      return yesNo(dense);
    case 'choice':
      return choice(column, dense);
    case 'choices':
      return each(dense, (part) => choice(column, part));
    case 'base':
      return base(dense);
    case 'resident':
      return each(dense, (part) => resident(column, part));
    case 'paid':
      return each(dense, paid);
    case 'details':
      return details(dense);
    case 'platform': {
      const names = platformNames(text);
      return names.length > 1 ? names : text;
    }
    case 'reference':
      return text;
  }
}
