import type { Facts } from '../api/assessments.ts';
import type { DecisionRequest } from '../api/counter.ts';

/** The facts after a counter's corrections: those given anew replace the old ones whole, those unknown are gone. */
export function correctedFacts(facts: Facts, { facts: found = {}, unknown = [] }: DecisionRequest): Facts {
  const all = { ...facts, ...found };
  return Object.fromEntries(Object.entries(all).filter(([name]) => !unknown.some((each) => each === name))) as Facts;
}
