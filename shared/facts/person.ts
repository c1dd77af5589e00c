import { choice, month } from './declare.ts';

/** What several calculations ask about the person. */
export const personFacts = {
  sex: choice(['male', 'female']),
  birthMonth: month(),
  /** A woman's statutory age before the gradual delay; means nothing for men. */
  womenClass: choice(['50', '55']),
};
