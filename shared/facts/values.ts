import * as z from 'zod/mini';
import { identifyingIn } from '../identifying.ts';
import { isReadable } from '../readable.ts';

/**
 * How values are written on the wire. An `error` here is a key of `formats` in faults.json, so that every refusal reads
 * well in every language; what needs no format of its own is said by the `issues` there.
 */

/** A decimal as text, for which a request may give a whole JSON number; numbers with decimals are not exact. */
function decimal(error: string, written: RegExp, [least, most]: readonly [least: number, most: number]) {
  const text = z.string({ error }).check(z.regex(written, { error }));
  const whole = z.int({ error }).check(z.minimum(least, { error }), z.maximum(most, { error }));
  return z.pipe(z.pipe(z.union([text, whole], { error }), z.transform(String)), text);
}

/** Yuan without sign, at most two decimals and nine digits before them. */
export const money = decimal('money', /^(0|[1-9]\d{0,8})(\.\d{1,2})?$/, [0, 999_999_999]);
/** As `money`, and more than nothing; `error` says of what. */
export const positiveMoney = (error: string) =>
  decimal(error, /^([1-9]\d{0,8}(\.\d{1,2})?|0\.(0[1-9]|[1-9]\d?))$/, [1, 999_999_999]);
export const month = z.string({ error: 'month' }).check(z.regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, { error: 'month' }));
export const day = z
  .string({ error: 'day' })
  .check(z.iso.date({ error: 'day' }), z.regex(/^(19|20)/, { error: 'day' }));
export const percent = decimal('percent', /^(0|[1-9]\d{0,3})(\.\d{1,2})?$/, [0, 9999]);
/** As the agency prints it, such as 0.6820. */
export const pensionIndex = z
  .string({ error: 'pension-index' })
  .check(z.regex(/^(0|[1-9]\d?)(\.\d{1,6})?$/, { error: 'pension-index' }));
export const regionCode = z.string({ error: 'region-code' }).check(z.regex(/^[1-9]\d{5}$/, { error: 'region-code' }));

/** A check of free text that people are to read. */
export const readable = z.refine<string>(isReadable, { error: 'readable' });

/** A check of free text, or of a list of texts, that may be kept: nothing in it is a number that somebody is known by. */
export const identifiesNobody = z.refine<string | readonly string[]>(
  (text) => identifyingIn([text].flat().join('\n')) === null,
  { error: 'identifies' },
);
