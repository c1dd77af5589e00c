import { base, choice, choices, month } from './declare.ts';

/** What a person pays contributions on. */
export const payingFacts = {
  base: base(),
  /** Both when left out. */
  schemes: choices(['pension', 'medical'], 1),
  /** The cheaper one, without an account, when left out. */
  medicalOption: choice(['pooled-only', 'with-account']),
};

/** First month paid for, in the year of contributions; January of that year when left out. */
export const from = month();
