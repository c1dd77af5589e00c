import type { Facts } from '../../../shared/api/assessments.ts';
import { NotAcceptable } from '../../../shared/errors.ts';
import { monthNumber, monthOf } from '../../../shared/month.ts';
import type { Ask } from './engine.ts';

interface Moved {
  facts: Facts;
  /** What was done to other answers, in the rule's own words. */
  said: readonly string[];
}

/**
 * Answers that hang on the year go with it: the first month keeps its number, months paid belong to their own year and
 * fall away, and an amount outside the new band is held at its end, as the rule itself says.
 */
export function movedToYear(ask: Ask, before: Facts, now: Facts): Moved {
  const { year } = now;
  if (year === undefined || year === before.year) return { facts: now, said: [] };
  const { paid: _paid, ...facts } = now;
  if (facts.from) facts.from = monthOf(year, monthNumber(facts.from));
  const held = heldBase(ask, facts, year);
  return { facts: held.base ? { ...facts, base: held.base } : facts, said: held.said };
}

function heldBase(ask: Ask, { base }: Facts, year: number): { base?: Facts['base']; said: readonly string[] } {
  if (!base || !('amount' in base)) return { said: [] };
  try {
    const answer = ask({ year, base: { income: base.amount }, schemes: ['pension'] });
    if (answer.base.bound === 'none' || !answer.base.chosen) return { said: [] };
    const said = answer.notices.filter(({ code }) => code.startsWith('base-held-at-')).map((notice) => notice.text);
    return { base: { amount: answer.base.chosen }, said };
  } catch (error) {
    if (error instanceof NotAcceptable) return { said: [] };
    throw error;
  }
}
