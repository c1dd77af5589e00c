import type { Facts } from '../../../shared/facts/index.ts';
import { type Question, questions } from '../../../shared/facts/index.ts';
import type { Language } from '../../../shared/messages/catalogue.ts';
import { yearsAndMonths } from '../../../shared/month.ts';
import { PAGE_TEXT, type PageText } from '../../ui/language.ts';
import { regionName } from '../../ui/region-names.ts';
import { tidy } from '../../ui/tidy.ts';
import { factAt, isAnswered } from '../state/path.ts';

export interface Reader {
  language: Language;
  text: PageText;
}

export interface GivenAnswer {
  id: string;
  /** What was asked. */
  text: string;
  said: string;
}

/** Every answer that was given, in the order of the questions. */
export function answersIn(facts: Facts, reader: Reader): GivenAnswer[] {
  return questions
    .filter(({ id }) => isAnswered(facts, id))
    .map((question) => ({
      id: question.id,
      text: question.text[reader.language],
      said: tidy(answerText(question, factAt(facts, question.id), reader)),
    }));
}

/** An answer in the words in which it was asked for. */
function answerText(question: Question, value: unknown, { language, text }: Reader): string {
  const t = text.flow;
  const option = (chosen: unknown) => question.options?.find((each) => each.value === chosen)?.text[language];
  if (value === undefined) return t.notKnown;
  if (value === null) return t.hasNot;
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (typeof value === 'number') return countText(question, value, t);
  if (typeof value === 'string') {
    if (question.form === 'region-code') return placeText(value, language);
    if (question.type === 'month' || question.type === 'day') return text.date({ date: value });
    return option(value) ?? withUnit(question, value, t);
  }
  if (Array.isArray(value)) return listText(value, option, text);
  return question.type === 'base' ? baseText(value as NonNullable<Facts['base']>, text) : t.has;
}

/** The county or city of this region, or the province that was picked for one elsewhere. */
export function placeText(code: string, language: Language): string {
  const name = regionName(code, language);
  const province = PAGE_TEXT[language].flow.household.provinces
    .split(',')
    .find((each) => code.startsWith(each.slice(0, 2)));
  return name === code && province ? province.slice(3) : name;
}

type Flow = PageText['flow'];

function countText({ unit }: Question, count: number, t: Flow): string {
  if (unit === 'months') return t.monthSpan(yearsAndMonths(count));
  return unit === 'years' ? `${count} ${t.yearUnit}` : String(count);
}

function withUnit({ unit }: Question, value: string, t: Flow): string {
  if (unit === 'CNY') return `${value} ${t.yuanUnit}`;
  if (unit === 'CNY/month') return `${value} ${t.perMonth}`;
  return unit === 'CNY/year' ? `${value} ${t.perYear}` : value;
}

function listText(list: readonly unknown[], option: (value: unknown) => string | undefined, text: PageText): string {
  if (list.length === 0) return text.flow.none;
  const items = list.map((item) => {
    if (typeof item === 'string') return option(item) ?? item;
    const { kind, months, month, base } = item as { kind?: string; months?: number; month?: string; base?: string };
    return kind === undefined
      ? `${text.date({ date: month ?? '' })} ${base} ${text.flow.yuanUnit}`
      : `${option(kind)} ${text.flow.monthSpan(yearsAndMonths(months ?? 0))}`;
  });
  return items.join(text.between);
}

function baseText(base: NonNullable<Facts['base']>, text: PageText): string {
  if ('amount' in base) return `${base.amount} ${text.flow.perMonth}`;
  if ('income' in base) return text.flow.income({ amount: base.income });
  if ('percent' in base) return text.flow.percentBase({ percent: base.percent });
  if ('monthlyBudget' in base) return text.flow.monthlyBudget({ amount: base.monthlyBudget });
  if ('yearlyBudget' in base) return text.flow.yearlyBudget({ amount: base.yearlyBudget });
  return text.flow.pensionWanted({ amount: base.pension });
}
