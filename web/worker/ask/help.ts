import type { Question } from '../../../shared/facts/index.ts';
import type { Reading } from '../../ui/language.ts';

/** How to answer here: the catalogue tells what to write, also in a roster, where this page has a button for it. */
export function helpOf({ id, help }: Question, { language, text }: Reading): string {
  return text.value.flow.helpHere[id] ?? help[language.value];
}
