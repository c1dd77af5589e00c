import type { Unit } from '../facts/declare.ts';
import { Decimal } from '../money.ts';
import { type Hear, Wrong } from './reading.ts';
import { CELLS } from './words.ts';

const AMOUNT = /^(?:¥|cny)?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(千|万)?(?:元|yuan)?(\/月|\/年)?$/;
const TIMES: Readonly<Record<string, number>> = { 千: 1_000, 万: 10_000 };

/** Yuan as digits. An amount of a year is none of a month: what does not fit the column's unit stays as it is written. */
export function money(text: string, unit: Unit | undefined, hear: Hear): string {
  const [, digits, times, per] = AMOUNT.exec(text) ?? [];
  if (digits === undefined) return text;
  if (per !== undefined && unit !== (per === '/月' ? 'CNY/month' : 'CNY/year')) return text;
  const amount = digits.replaceAll(',', '');
  if (times === undefined) return amount;
  hear('unit', { unit: times });
  return new Decimal(amount).times(TIMES[times] ?? 1).toFixed();
}

/**
 * A percentage is held within the band of the year, so that this one is its floor and that one its ceiling, whatever
 * the law makes them.
 */
const LOWEST = { percent: '0' };
const HIGHEST = { percent: '9999' };

/** What a base may follow from, by the word before its amount. */
const BY_WORD = [
  ['income', /^(?:月?收入|income)[:为]?(.+)$/, 'CNY/month'],
  ['monthlyBudget', /^(?:每月最多缴?|(?:atmost|max)permonth)[:为]?(.+)$/, 'CNY/month'],
  ['yearlyBudget', /^(?:[全每]年最多缴?|(?:atmost|max)peryear)[:为]?(.+)$/, 'CNY/year'],
  ['pension', /^(?:每?月?养老金|pension)[:为]?(.+)$/, 'CNY/month'],
] as const;

/** A contribution base: an amount, a percentage, what it follows from, or an end of the band. */
export function base(text: string, hear: Hear): unknown {
  for (const [name, words, unit] of BY_WORD) {
    const amount = words.exec(text)?.[1];
    if (amount) return { [name]: money(amount, unit, hear) };
  }
  if (CELLS.lowest.has(text) || CELLS.highest.has(text)) {
    const isLowest = CELLS.lowest.has(text);
    hear(isLowest ? 'lowest' : 'highest', { word: text });
    return isLowest ? LOWEST : HIGHEST;
  }
  const percent = /^(.+)%档?$/.exec(text)?.[1];
  if (percent) return { percent };
  // 60 % is stored as 0.6, and some write ten thousands of yuan like this.
  if (/^\d(?:\.\d+)?$/.test(text)) return new Wrong('small-base', { cell: text });
  return { amount: money(text, 'CNY/month', hear) };
}
