import type { Facts } from '../../../shared/facts/index.ts';
import { NotAcceptable } from '../../../shared/messages/errors.ts';
import type { Ask } from '../state/engine.ts';

/** What contributions are on a base; `null` where the other answers contradict each other, which the page says above. */
export function onBase(ask: Ask, facts: Facts, amount: string): ReturnType<Ask> | null {
  try {
    return ask({ ...facts, base: { amount } });
  } catch (error) {
    if (error instanceof NotAcceptable) return null;
    throw error;
  }
}
