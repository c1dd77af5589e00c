import * as z from 'zod/mini';

/**
 * How values are written on the wire. An `error` here is a key of `formats` in faults.json, so that every refusal reads
 * well in every language; what needs no format of its own is said by the `issues` there.
 */

/** Yuan without sign, at most two decimals and nine digits before them. */
export const money = z.string({ error: 'money' }).check(z.regex(/^(0|[1-9]\d{0,8})(\.\d{1,2})?$/, { error: 'money' }));
/** As `money`, and more than nothing. */
export const positiveMoney = z
  .string({ error: 'positive-money' })
  .check(z.regex(/^([1-9]\d{0,8}(\.\d{1,2})?|0\.(0[1-9]|[1-9]\d?))$/, { error: 'positive-money' }));
export const month = z.string({ error: 'month' }).check(z.regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, { error: 'month' }));
export const day = z
  .string({ error: 'day' })
  .check(z.iso.date({ error: 'day' }), z.regex(/^(19|20)/, { error: 'day' }));
export const percent = z
  .string({ error: 'percent' })
  .check(z.regex(/^(0|[1-9]\d{0,3})(\.\d{1,2})?$/, { error: 'percent' }));
/** As the agency prints it, such as 0.6820. */
export const pensionIndex = z
  .string({ error: 'pension-index' })
  .check(z.regex(/^(0|[1-9]\d?)(\.\d{1,6})?$/, { error: 'pension-index' }));
export const regionCode = z.string({ error: 'region-code' }).check(z.regex(/^[1-9]\d{5}$/, { error: 'region-code' }));
