import { expect, test } from 'vitest';
import { assess } from '../../shared/answer/assessment.ts';
import { answer, type Calculation, work } from '../../shared/answer/calculation.ts';
import { lawFor } from '../../shared/answer/envelope.ts';
import type { NextQuestion, Range } from '../../shared/answer/ranges.ts';
import { runSections, SECTION_NAMES, SECTIONS, type SectionName } from '../../shared/answer/sections.ts';
import { type Facts, questions } from '../../shared/facts/index.ts';
import { release } from '../../shared/law/release.generated.ts';
import { NotAcceptable } from '../../shared/messages/errors.ts';
import { Decimal, yuan } from '../../shared/money.ts';
import { everyAnswer, isTold, someAnswer, told } from '../support/completions.ts';
import { chance, people, type Random } from '../support/people.ts';
import { SEED } from './people.ts';

const TODAY = '2026-11-24';

/** As many as `npm run test:cross-check` takes, and a share of them in `npm test`. */
/** Of the whole, as the issue counts it, which takes an hour: `RANGES_SHARE=1` is all of it, 0.1 a tenth. */
const SHARE = Number(process.env.RANGES_SHARE ?? 0);
const some = (whole: number, part: number): number => (SHARE > 0 ? Math.round(whole * SHARE) : part);

/** What a request is about: one calculation, or all of them. */
type About = SectionName | 'all';

interface Worked {
  /** What is asked and not told. */
  asks: readonly string[];
  at: (pointer: string) => unknown;
}

/** An answer without its explanation and without ranges; `null` where the facts are refused. */
function worked(about: About, facts: Facts): Worked | null {
  const law = lawFor(release, facts, TODAY);
  try {
    const sections =
      about === 'all'
        ? runSections(facts, law, false)
        : { [about]: work(SECTIONS[about] as unknown as Calculation<Facts, object>, facts, law, false) };
    const asked = Object.values(sections).flatMap(({ account }) => account.questions);
    const results = Object.fromEntries(Object.entries(sections).map(([name, { result }]) => [name, result]));
    return {
      asks: [...new Set(asked)].filter((id) => !isTold(facts, id)),
      at: (pointer) => leaf(about === 'all' ? results : results[about], pointer),
    };
  } catch (error) {
    if (error instanceof NotAcceptable) return null;
    throw error;
  }
}

function leaf(answered: unknown, pointer: string): unknown {
  let value = answered;
  for (const name of pointer.split('/').slice(1)) value = (value as Record<string, unknown> | null | undefined)?.[name];
  return value instanceof Decimal ? yuan(value) : (value ?? null);
}

/** What the public answer says of what may still come. */
function outlook(about: About, facts: Facts): { ranges: readonly Range[]; nextQuestion: NextQuestion | null } {
  return about === 'all'
    ? assess(release, facts, TODAY, 'en')
    : answer(SECTIONS[about] as unknown as Calculation<Facts, object>, release, facts, TODAY, 'en');
}

/** Somebody who leaves out more or fewer of what they could tell. */
function partial(person: Facts, kept: number, random: Random): Facts {
  const within = (facts: object): object =>
    Object.fromEntries(
      Object.entries(facts).flatMap(([name, value]): [string, unknown][] => {
        if (!['region', 'asOf', 'year'].includes(name) && random() > kept) return [];
        if (value === null || typeof value !== 'object' || Array.isArray(value) || name === 'base')
          return [[name, value]];
        const members = within(value);
        return name === 'pension' && Object.keys(members).length === 0 ? [] : [[name, members]];
      }),
    );
  return within(person) as Facts;
}

/** One answer after another at random until nothing is asked; `null` where no lawful one was found. */
function completed(about: About, facts: Facts, random: Random): Worked | null {
  let now = worked(about, facts);
  let known = facts;
  while (now?.asks[0] !== undefined) {
    const [question] = now.asks;
    let next: Worked | null = null;
    for (let tries = 0; tries < 30 && !next; tries += 1) {
      const further = told(known, question, someAnswer(question, random));
      next = worked(about, further);
      if (next) known = further;
    }
    now = next;
  }
  return now;
}

const AMOUNT = /^-?\d+\.\d\d$/;
const counted = (value: unknown): string | number =>
  typeof value === 'string' && !AMOUNT.test(value) ? value : Number(value);

function isWithin(value: unknown, { least, most, possible }: Range): boolean {
  if (value === null || value === 'needs-answers') return true;
  if (possible) return possible.includes(String(value));
  const one = counted(value);
  return (least === null || one >= counted(least)) && (most === null || one <= counted(most));
}

test('no completion of what is asked leaves a range', () => {
  const random = chance(SEED);
  const outside: object[] = [];
  let checked = 0;
  for (const person of people(SEED, some(10_000, 120))) {
    const facts = partial(person, random(), random);
    const about: About =
      random() < 0.02 ? 'all' : (SECTION_NAMES[Math.floor(random() * SECTION_NAMES.length)] ?? 'all');
    if (!worked(about, facts)) continue;
    const { ranges } = outlook(about, facts);
    for (let each = 0; each < (SHARE > 0 ? 200 : 25); each += 1) {
      const end = completed(about, facts, random);
      for (const range of end ? ranges : []) {
        checked += 1;
        const value = end?.at(range.pointer);
        if (!isWithin(value, range)) outside.push({ about, facts, range, value });
      }
    }
  }
  expect(outside.slice(0, 3)).toEqual([]);
  expect(checked).toBeGreaterThan(some(1_000_000, 2_000));
});

/** All lawful completions one after the other; `null` where they are too many, or an answer is not one of a few. */
function allCompletions(about: About, facts: Facts, most: number): Worked[] | null {
  const found: Worked[] = [];
  let tried = 0;
  const visit = (known: Facts, now: Worked): boolean => {
    const [question] = now.asks;
    if (question === undefined) {
      found.push(now);
      return true;
    }
    const answers = everyAnswer(question);
    tried += answers?.length ?? 0;
    if (!answers || tried > most) return false;
    return answers.every((each) => {
      const further = told(known, question, each);
      const next = worked(about, further);
      return !next || visit(further, next);
    });
  };
  const start = worked(about, facts);
  return start && visit(facts, start) ? found : null;
}

test('where all completions can be gone through, both ends of a range are met, and every decision that may come', () => {
  const random = chance(SEED + 1);
  const wanted = some(1000, 40);
  const loose: object[] = [];
  let small = 0;
  let ends = 0;
  for (const person of people(SEED + 1, wanted * 40)) {
    if (small === wanted) break;
    const facts = partial(person, 0.7 + 0.3 * random(), random);
    const about = SECTION_NAMES[Math.floor(random() * SECTION_NAMES.length)] ?? 'all';
    const completions = allCompletions(about, facts, 4000);
    if (!completions || completions.length < 2) continue;
    small += 1;
    for (const range of outlook(about, facts).ranges) {
      const { pointer, least, most, possible, decidedBy } = range;
      const met = new Set(
        completions.map(({ at }) => at(pointer)).filter((value) => value !== null && value !== 'needs-answers'),
      );
      // A pension has no known bound while birth or months are not told, and nothing has one for want of a figure.
      const isKnown =
        decidedBy.figures.length === 0 &&
        !(pointer.startsWith('/pension/') && least === null) &&
        !decidedBy.questions.includes('year');
      const wants = possible ?? (isKnown ? [least, most] : []);
      for (const end of wants) {
        ends += 1;
        if (![...met].some((value) => end !== null && counted(value) === counted(end)))
          loose.push({ about, facts, range, met: [...met].slice(0, 5) });
      }
    }
  }
  expect(loose.slice(0, 3)).toEqual([]);
  expect(small).toBe(wanted);
  expect(ends).toBeGreaterThan(wanted);
});

const ORDER = new Map(questions.map(({ id }, place) => [id, place]));
const inCatalogue = (one: string, other: string): number => (ORDER.get(one) ?? 0) - (ORDER.get(other) ?? 0);

/** What a person says to every question, told one after another; whatever they left open is made up when it is asked. */
function speaker(person: Facts, random: Random) {
  let whole = person;
  return (known: Facts, question: string): Facts | null => {
    let value: unknown = whole;
    for (const name of question.split('.')) value = (value as Record<string, unknown> | undefined)?.[name];
    const isHaving = value !== null && typeof value === 'object' && !Array.isArray(value) && question !== 'base';
    const said = value === undefined ? null : told(known, question, isHaving ? {} : value);
    if (said && worked('all', said)) return said;
    for (let tries = 0; tries < 60; tries += 1) {
      const made = someAnswer(question, random);
      const further = told(known, question, made);
      if (!worked('all', further) || !worked('all', told(whole, question, made))) continue;
      whole = told(whole, question, made);
      return further;
    }
    return null;
  };
}

/** Answers from nothing on, each chosen by `choose`, until it chooses none; `null` where someone contradicts themselves. */
function asking(person: Facts, random: Random, choose: (facts: Facts, asks: readonly string[]) => string | undefined) {
  const say = speaker(person, random);
  let facts: Facts = {};
  for (let count = 0; count < 100; count += 1) {
    const question = choose(facts, worked('all', facts)?.asks ?? []);
    if (question === undefined) return { count, facts };
    const further = say(facts, question);
    if (!further) return null;
    facts = further;
  }
  return null;
}

test('the question given next closes everything in fewer answers than the fixed order, and then nothing changes any more', () => {
  const random = chance(SEED + 2);
  const wanted = some(2000, 12);
  const counts: { given: number; open: number; fixed: number }[] = [];
  const changed: object[] = [];
  for (const { from: _, paid, schemes, medicalOption, on, pension, retirementMonth, asOf, ...person } of people(
    SEED + 2,
    wanted * 12,
  )) {
    if (counts.length === wanted) break;
    if (Object.keys(person).length < 18 || !worked('all', person)) continue;
    const given = asking(person, random, (facts) => outlook('all', facts).nextQuestion?.id);
    // Of the catalogue, those that are still open; and all of it, but for the details of what a person has not.
    const open = asking(person, random, (_facts, asks) => [...asks].sort(inCatalogue)[0]);
    if (!given || !open) continue;
    const last = Math.max(...[...ORDER].flatMap(([id, place]) => (isAsked(open.facts, id) ? place : [])));
    const fixed = [...ORDER].filter(([id, place]) => place <= last && applies(open.facts, id)).length;
    counts.push({ given: given.count, open: open.count, fixed });
    const { ranges } = outlook('all', given.facts);
    for (let each = 0; each < some(20, 5); each += 1) {
      const end = completed('all', given.facts, random);
      const before = worked('all', given.facts);
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
}, 3_600_000);

const isAsked = (facts: Facts, id: string): boolean => applies(facts, id) && isTold(facts, id);

/** Whether a question is one for this person: no details of what they have not. */
function applies(facts: Facts, id: string): boolean {
  const parent = id.includes('.') ? (facts as Record<string, unknown>)[id.split('.')[0] ?? ''] : {};
  return parent !== null && parent !== undefined;
}
