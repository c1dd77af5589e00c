import type { Question } from '../../shared/facts/index.ts';
import type { Reading } from '../language.ts';

/** How to answer here: the catalogue tells what to write, also in a roster, where this page has a button for it. */
export function helpOf({ help, onPage = help }: Question, { language }: Reading): string {
  return onPage[language.value];
}
