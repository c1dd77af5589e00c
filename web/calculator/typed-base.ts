import * as z from 'zod/mini';
import { money } from '../../shared/api/wire.ts';
import { NotAcceptable } from '../../shared/errors.ts';
import type { Language } from '../../shared/text/catalogue.ts';
import { faultText } from '../../shared/text/faults.ts';

/** What was typed as the API writes it: full-width digits of a Chinese keyboard, grouping and 元 are understood. */
export function typedAmount(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s,，元¥]/g, '')
    .replace(/[。．]/g, '.');
}

/** Whether an amount is written as the API takes it. */
function isAmount(amount: string): boolean {
  return z.safeParse(money, amount).success;
}

/**
 * Why a typed base is not taken, or `null` when it is.
 *
 * @param attempt calculates with the amount; the rule itself says what is outside the band
 */
export function faultOf(
  amount: string,
  attempt: (amount: string) => unknown,
  malformed: string,
  language: Language,
): string | null {
  if (!isAmount(amount)) return malformed;
  try {
    attempt(amount);
    return null;
  } catch (error) {
    if (!(error instanceof NotAcceptable)) throw error;
    return error.faults.map((fault) => faultText(fault, language)).join(' ');
  }
}
