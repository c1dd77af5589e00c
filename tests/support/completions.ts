import type { Domain, Fact, PartForm } from '../../shared/facts/declare.ts';
import { type Facts, questions } from '../../shared/facts/index.ts';
import { addDays } from '../../shared/month.ts';
import { answerTo, type Random } from './people.ts';

const asked = new Map(questions.map((question) => [question.id, question]));

const upTo = (random: Random, most: number): number => Math.floor(random() * (most + 1));
const one = <T>(random: Random, list: readonly T[]): T => list[upTo(random, list.length - 1)] as T;
const two = (number: number): string => String(number).padStart(2, '0');

/** Any answer that the domain of a fact allows, its ends as often as all between them. */
function anyIn(form: PartForm, domain: Domain, random: Random): unknown {
  if ('choices' in domain) return one(random, domain.choices);
  if ('anyOf' in domain) return domain.anyOf.filter(() => random() < 0.3);
  if ('details' in domain) return random() < 0.5 ? null : {};
  if ('items' in domain)
    return Array.from({ length: upTo(random, 3) }, () =>
      Object.fromEntries(
        Object.entries(domain.items).map(([name, fact]) => [name, anyIn(fact.form, (fact as Fact).domain, random)]),
      ),
    );
  if ('oneOf' in domain) {
    // Who wants a pension asks for another answer, which asks for months and account in turn.
    const ways = Object.entries(domain.oneOf).filter(([name]) => name !== 'pension');
    const [name, fact] = one(random, ways);
    return { [name]: anyIn(fact.form, fact.domain, random) };
  }
  if ('longest' in domain) return form === 'region-code' ? one(random, ['370322', '370100', '110101']) : '无';
  if (random() < 0.3) return one(random, [domain.least, domain.most]);
  const [least, most] = [Number.parseInt(String(domain.least), 10), Number.parseInt(String(domain.most), 10)];
  const year = least + upTo(random, most - least);
  if (form === 'month') return `${year}-${two(1 + upTo(random, 11))}`;
  if (form === 'day') return addDays(`${year}-01-01`, upTo(random, 364));
  if (typeof domain.least === 'number') return year;
  return (Number(domain.least) + random() * (Number(domain.most) - Number(domain.least))).toFixed(2);
}

/** Some answer to a question: what people usually say, and what else may be said as often. */
export function someAnswer(id: string, random: Random): unknown {
  const question = asked.get(id);
  if (!question) throw new Error(`${id} is no question`);
  const told = random() < 0.5 ? answerTo(question, random) : undefined;
  const usual = id === 'base' && told && 'pension' in (told as object) ? undefined : told;
  return usual ?? anyIn(question.form, question.domain, random);
}

/** The facts with one more, by its path. */
export function told(facts: Facts, id: string, answer: unknown): Facts {
  const put = (within: object, [name = '', ...rest]: readonly string[]): object => ({
    ...within,
    [name]: rest.length === 0 ? answer : put(((within as Record<string, unknown>)[name] ?? {}) as object, rest),
  });
  return put(facts, id.split('.')) as Facts;
}

/** Whether a question is answered: there are no details of what a person has not. */
export function isTold(facts: Facts, id: string): boolean {
  let value: unknown = facts;
  for (const name of id.split('.')) {
    value = (value as Record<string, unknown>)[name];
    if (value === null) return true;
    if (value === undefined) return false;
  }
  return true;
}

const MOST_LISTED = 1600;

/** Every answer to a question; `null` where it is not one of a list, a number or a month. */
export function everyAnswer(id: string): readonly unknown[] | null {
  const { form, domain } = asked.get(id) ?? {};
  if (!domain) return null;
  if ('choices' in domain) return domain.choices;
  if ('details' in domain) return [null, {}];
  if (!('least' in domain)) return null;
  const [least, most] = [Number.parseInt(String(domain.least), 10), Number.parseInt(String(domain.most), 10)];
  if (typeof domain.least === 'number')
    return most - least > MOST_LISTED ? null : Array.from({ length: most - least + 1 }, (_, at) => least + at);
  if (form !== 'month') return null;
  return Array.from(
    { length: 12 * (most - least + 1) },
    (_, at) => `${least + Math.floor(at / 12)}-${two((at % 12) + 1)}`,
  );
}
