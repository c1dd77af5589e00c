import { questions } from '../../../shared/facts/index.ts';
import type { Question } from '../../../shared/facts/question.ts';
import { units } from '../../../shared/messages/names.generated.ts';
import { grouped } from '../../ui/tidy.ts';
import { placeText } from '../../worker/ask/answer-text.ts';
import { language, text } from './language.ts';

const byId = new Map(questions.map((question) => [question.id, question]));

export const questionOf = (id: string): Question | undefined => byId.get(id);

/** Value and words of each option of a question. */
export const optionsOf = (id: string): [string, string][] =>
  (questionOf(id)?.options ?? []).map((option) => [option.value, option.text[language.value]]);

/** A moment as people at the counter write it, in Shanghai: `2026-11-24 09:00`. */
export function timeOf(moment: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(moment));
}

/** The value of a fact in words; `undefined` is what nobody has told. */
export function valueText(id: string, value: unknown): string {
  const t = text.value;
  if (value === undefined) return t.notTold;
  if (value === null) return t.noneOf;
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (Array.isArray(value))
    return value.length === 0 ? t.noneOf : value.map((each) => itemText(id, each)).join(t.between);
  if (typeof value === 'object') return objectText(id, value);
  const unit = questionOf(id)?.unit;
  const word = wordOf(id, value);
  return unit ? `${unit.startsWith('CNY') ? grouped(word) : word}${units[language.value](unit)}` : word;
}

/** An option's own words, or the value as it is. */
function wordOf(id: string, value: unknown): string {
  if (id === 'householdRegistration' || id === 'region') return placeText(String(value), language.value);
  const option = questionOf(id)?.options?.find((each) => each.value === String(value));
  return option?.text[language.value] ?? String(value);
}

function itemText(id: string, item: unknown): string {
  if (typeof item !== 'object' || item === null) return wordOf(id, item);
  return Object.values(item)
    .map((value) => wordOf(id, value))
    .join(' ');
}

function objectText(id: string, value: object): string {
  const t = text.value;
  if (questionOf(id)?.type !== 'base') return Object.keys(value).length === 0 ? t.has : itemText(id, value);
  return Object.entries(value)
    .map(([kind, amount]) => `${t.baseKinds[kind as keyof typeof t.baseKinds]} ${grouped(amount)}`)
    .join('');
}
