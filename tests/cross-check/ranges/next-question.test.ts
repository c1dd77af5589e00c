import { expect, test } from 'vitest';
import { type Facts, questions } from '../../../shared/facts/index.ts';
import { isTold, someAnswer, told } from '../../support/completions.ts';
import { chance, peopleOf, type Random } from '../../support/people.ts';
import { SEED } from '../people.ts';
import { completed, MOST_MILLISECONDS, outlook, shareOf, working } from './completions.ts';

const ORDER = new Map(questions.map(({ id }, place) => [id, place]));
const inCatalogue = (one: string, other: string): number => (ORDER.get(one) ?? 0) - (ORDER.get(other) ?? 0);

type Work = ReturnType<typeof working>;

/** What a person says to every question, told one after another; whatever they left open is made up when it is asked. */
function speaker(person: Facts, random: Random, work: Work) {
  let whole = person;
  return (known: Facts, question: string): Facts | null => {
    let value: unknown = whole;
    for (const name of question.split('.')) value = (value as Record<string, unknown> | undefined)?.[name];
    const isHaving = value !== null && typeof value === 'object' && !Array.isArray(value) && question !== 'base';
    const said = value === undefined ? null : told(known, question, isHaving ? {} : value);
    if (said && work(said)) return said;
    for (let tries = 0; tries < 60; tries += 1) {
      const made = someAnswer(question, random);
      const further = told(known, question, made);
      if (!work(further) || !work(told(whole, question, made))) continue;
      whole = told(whole, question, made);
      return further;
    }
    return null;
  };
}

/** Answers from nothing on, each chosen by `choose`, until it chooses none; `null` where someone contradicts themselves. */
function asking(person: Facts, random: Random, work: Work, choose: (facts: Facts) => string | undefined) {
  const say = speaker(person, random, work);
  let facts: Facts = {};
  for (let count = 0; count < 100; count += 1) {
    const question = choose(facts);
    if (question === undefined) return { count, facts };
    const further = say(facts, question);
    if (!further) return null;
    facts = further;
  }
  return null;
}

/** Everybody begins with nothing, and many go on alike: what is asked next is worked out once for all of them. */
const known = new Map<string, string | undefined>();
function givenNext(facts: Facts): string | undefined {
  const key = JSON.stringify(facts);
  if (!known.has(key)) known.set(key, outlook('all', facts).nextQuestion?.id);
  return known.get(key);
}

test(
  'the question given next closes everything in fewer answers than the fixed order, and then nothing changes any more',
  () => {
    const random = chance(SEED + 2);
    const wanted = shareOf(2000);
    const counts: { given: number; open: number; fixed: number }[] = [];
    const changed: object[] = [];
    for (const { from: _, paid, schemes, medicalOption, on, pension, retirementMonth, asOf, ...person } of peopleOf(
      SEED + 2,
      wanted * 12,
    )) {
      if (counts.length === wanted) break;
      const work = working('all');
      if (Object.keys(person).length < 18 || !work(person)) continue;
      const given = asking(person, random, work, givenNext);
      // Of the catalogue, those that are still open; and all of it, but for the details of what a person has not.
      const open = asking(person, random, work, (facts) => [...(work(facts)?.asks ?? [])].sort(inCatalogue)[0]);
      if (!given || !open) continue;
      const last = Math.max(...[...ORDER].flatMap(([id, place]) => (isAsked(open.facts, id) ? place : [])));
      const fixed = [...ORDER].filter(([id, place]) => place <= last && applies(open.facts, id)).length;
      counts.push({ given: given.count, open: open.count, fixed });
      const { ranges } = outlook('all', given.facts);
      const before = work(given.facts);
      for (let each = 0; each < 20; each += 1) {
        const end = completed(given.facts, random, work);
        for (const { pointer } of end ? ranges : []) {
          const [now, then] = [end?.at(pointer), before?.at(pointer)];
          if (then !== null && then !== 'needs-answers' && now !== then && Math.abs(Number(now) - Number(then)) >= 1)
            changed.push({ pointer, now, then, facts: given.facts });
        }
      }
    }
    const sum = (of: 'given' | 'open' | 'fixed') => counts.reduce((all, each) => all + each[of], 0);
    const noMore = counts.filter(({ given, fixed }) => given <= fixed).length / counts.length;
    const noMoreOpen = counts.filter(({ given, open }) => given <= open).length / counts.length;
    console.info(
      `asked on average: ${(sum('given') / counts.length).toFixed(1)} as given, ${(sum('open') / counts.length).toFixed(1)} in the order of the catalogue, ${(sum('fixed') / counts.length).toFixed(1)} with those that are not open; no more than in that order for ${noMoreOpen.toFixed(3)}, ${noMore.toFixed(3)}`,
    );
    expect(counts).toHaveLength(wanted);
    expect(changed.slice(0, 3)).toEqual([]);
    expect(noMore).toBeGreaterThanOrEqual(0.95);
    expect(sum('given')).toBeLessThanOrEqual(0.75 * sum('fixed'));
    expect(sum('given')).toBeLessThan(sum('open'));
  },
  MOST_MILLISECONDS,
);

const isAsked = (facts: Facts, id: string): boolean => applies(facts, id) && isTold(facts, id);

/** Whether a question is one for this person: no details of what they have not. */
function applies(facts: Facts, id: string): boolean {
  const parent = id.includes('.') ? (facts as Record<string, unknown>)[id.split('.')[0] ?? ''] : {};
  return parent !== null && parent !== undefined;
}
