import { base, choice, choices } from './declare.ts';

/** What a person pays contributions on. */
export const payingFacts = {
  base: base(),
  /** Both when left out. */
  schemes: choices(['pension', 'medical'], 1),
  /** The cheaper one, without an account, when left out. */
  medicalOption: choice(['pooled-only', 'with-account']),
};
