import type { Facts } from '../../../shared/facts/index.ts';
import { NotAcceptable } from '../../../shared/messages/errors.ts';
import { monthNumber, monthOf } from '../../../shared/month.ts';
import type { Ask } from './engine.ts';

interface Moved {
  facts: Facts;
  /** What was done to other answers, in the rule's own words. */
  adjustments: readonly string[];
}

/**
 * Answers that hang on the year go with it: the first month keeps its number, months paid belong to their own year and
 * fall away, and an amount outside the new band is held at its end, as the rule itself says.
 */
export function movedToYear(ask: Ask, before: Facts, now: Facts): Moved {
  const { year } = now;
  if (year === undefined || year === before.year) return { facts: now, adjustments: [] };
  const { paid: _paid, ...facts } = now;
  if (facts.from) facts.from = monthOf(year, monthNumber(facts.from));
  const held = heldBase(ask, facts, year);
  return { facts: held.base ? { ...facts, base: held.base } : facts, adjustments: held.adjustments };
}

function heldBase(ask: Ask, { base }: Facts, year: number): { base?: Facts['base']; adjustments: readonly string[] } {
  if (!base || !('amount' in base)) return { adjustments: [] };
  try {
    const answer = ask({ year, base: { income: base.amount }, schemes: ['pension'] });
    if (answer.base.bound === 'none' || !answer.base.chosen) return { adjustments: [] };
    const adjustments = answer.notices
      .filter(({ code }) => code.startsWith('base-held-at-'))
      .map((notice) => notice.text);
    return { base: { amount: answer.base.chosen }, adjustments };
  } catch (error) {
    if (error instanceof NotAcceptable) return { adjustments: [] };
    throw error;
  }
}
