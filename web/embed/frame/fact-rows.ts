import type { Facts } from '../../../shared/api/assessments.ts';
import { type Question, questions } from '../../../shared/questions/index.ts';
import type { Language } from '../../../shared/text/catalogue.ts';
import { frameText } from '../text/frame.ts';

export interface FactRow {
  id: string;
  /** The question it answers, or the name of the fact where no question asks for it. */
  text: string;
  value: string;
}

function at(facts: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], facts);
}

function worded(value: unknown, question: Question | undefined, language: Language): string {
  const words = frameText[language];
  if (Array.isArray(value))
    return value.map((each) => worded(each, question, language)).join(words.comma) || words.none;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, member]) => `${words.named(name)} ${worded(member, question, language)}`)
      .join(words.comma);
  const option = question?.options?.find((each) => each.value === value);
  return option?.text[language] ?? String(value);
}

/** Every answer given, in the words of its question; what no question asks for stands under its own name. */
export function factRows(facts: Facts, language: Language): FactRow[] {
  const rows: FactRow[] = [];
  const shown = new Set<string>();
  for (const question of questions) {
    const value = at(facts, question.id);
    if (value === undefined) continue;
    shown.add(question.id.split('.')[0] ?? '');
    rows.push({ id: question.id, text: question.text[language], value: worded(value, question, language) });
  }
  for (const [name, value] of Object.entries(facts))
    if (!shown.has(name))
      rows.push({ id: name, text: frameText[language].named(name), value: worded(value, undefined, language) });
  return rows;
}
