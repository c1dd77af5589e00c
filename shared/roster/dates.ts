import * as z from 'zod/mini';
import * as values from '../facts/values.ts';
import { type Hear, Wrong } from './reading.ts';

/** Spreadsheets write a month as its first day, and a day with a time of midnight. */
const DATE = /^(\d{4})[-/.年]\s*(\d{1,2})\s*(?:月?|[-/.月]\s*(\d{1,2})\s*日?(?:[\sT]*0{1,2}:00(?::00(?:\.0+)?)?)?)$/i;
const DIGITS = /^(\d{4})(\d{2})(\d{2})?$/;

/** What a date may mean that is not read, and why: the code of the fault. */
const UNCLEAR = [
  // A spreadsheet stores 1990.10 as the number 1990.1. 1990.2 to 1990.9 can only be these months.
  ['lost-zero', /^(\d{4})\.1$/],
  ['date-serial', /^\d{5}(?:\.\d+)?$/],
  ['short-year', /^(?:\d{2}[-/.年]\d{1,2}(?:月?|[-/.月]\d{1,2}日?)|[a-z]{3}-\d{2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2})$/i],
  ['date-order', /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}/],
] as const;

const two = (digits: string): string => digits.padStart(2, '0');

const isDay = (text: string): boolean => z.safeParse(values.day, text).success;

/** A month of a cell in NFKC, or why it could be several. What is no date at all stays as it is. */
export function month(cell: string, hear: Hear): unknown {
  const parts = partsOf(cell);
  if (parts instanceof Wrong || typeof parts === 'string') return parts;
  const [year, number, day] = parts;
  if (day === undefined) return `${year}-${two(number)}`;
  const text = `${year}-${two(number)}-${two(day)}`;
  if (!isDay(text)) return cell;
  hear('day-left');
  return text.slice(0, 7);
}

/** The same for a day. */
export function day(cell: string): unknown {
  const parts = partsOf(cell);
  if (parts instanceof Wrong || typeof parts === 'string') return parts;
  const [year, number, day] = parts;
  return day === undefined ? cell : `${year}-${two(number)}-${two(day)}`;
}

function partsOf(cell: string): [year: string, month: string, day: string | undefined] | Wrong | string {
  if (/^\d{4}-\d{2}$/.test(cell)) return [cell.slice(0, 4), cell.slice(5), undefined];
  const text = cell
    .replaceAll(/[‐‑‒–—―−]/g, '-')
    .replaceAll(/[·•・]/g, '/')
    .replace(/(?:出)?生$/, '')
    .trim();
  const dense = text.replaceAll(/\s/g, '');
  for (const [code, pattern] of UNCLEAR) {
    const found = pattern.exec(dense);
    if (found) return new Wrong(code, { cell, year: found[1] ?? '' });
  }
  const [, year, number = '', day] = DATE.exec(text) ?? DATE.exec(dense) ?? DIGITS.exec(dense) ?? [];
  return year === undefined ? cell : [year, number, day];
}
