import { assess } from '../../../shared/answer/assessment.ts';
import { answer, type Calculation, work } from '../../../shared/answer/calculation.ts';
import { lawFor } from '../../../shared/answer/envelope.ts';
import type { NextQuestion, Range } from '../../../shared/answer/ranges.ts';
import { runSections, SECTIONS, type SectionName } from '../../../shared/answer/sections.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { release } from '../../../shared/law/release.generated.ts';
import { NotAcceptable } from '../../../shared/messages/errors.ts';
import { Decimal, yuan } from '../../../shared/money.ts';
import { isTold, someAnswer, told } from '../../support/completions.ts';
import type { Random } from '../../support/people.ts';

const TODAY = '2026-11-24';

/** Of the whole: a tenth in `npm test`. */
const SHARE = Number(process.env.RANGES_SHARE ?? 0.1);
export const shareOf = (whole: number): number => Math.round(whole * SHARE);

/** Of a whole run, under load. */
export const MOST_MILLISECONDS = 3_600_000;

/** What a request is about: one calculation, or all of them. */
export type About = SectionName | 'all';

export interface Worked {
  /** What is asked and not told. */
  asks: readonly string[];
  at: (pointer: string) => unknown;
}

/** An answer without its explanation and without ranges; `null` where the facts are refused. */
export function worked(about: About, facts: Facts): Worked | null {
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
export function outlook(about: About, facts: Facts): { ranges: readonly Range[]; nextQuestion: NextQuestion | null } {
  return about === 'all'
    ? assess(release, facts, TODAY, 'en')
    : answer(SECTIONS[about] as unknown as Calculation<Facts, object>, release, facts, TODAY, 'en');
}

/** Somebody who leaves out more or fewer of what they could tell. */
export function partial(person: Facts, kept: number, random: Random): Facts {
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

/** What some facts come to, each worked out once: the completions of one person begin alike. */
export function working(about: About): (facts: Facts) => Worked | null {
  const known = new Map<string, Worked | null>();
  return (facts) => {
    const key = JSON.stringify(facts);
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = worked(about, facts)));
    return found;
  };
}

/**
 * One answer after another at random until nothing is asked, to the question that `choose` says of those that are open;
 * `null` where no lawful one was found.
 */
export function completed(
  facts: Facts,
  random: Random,
  work: (facts: Facts) => Worked | null,
  choose: (asks: readonly string[]) => string | undefined = ([first]) => first,
): Worked | null {
  let now = work(facts);
  let known = facts;
  while (now) {
    const question = choose(now.asks);
    if (question === undefined) break;
    let next: Worked | null = null;
    for (let tries = 0; tries < 30 && !next; tries += 1) {
      const further = told(known, question, someAnswer(question, random));
      next = work(further);
      if (next) known = further;
    }
    now = next;
  }
  return now;
}

const AMOUNT = /^-?\d+\.\d\d$/;
export const counted = (value: unknown): string | number =>
  typeof value === 'string' && !AMOUNT.test(value) ? value : Number(value);

export function isWithin(value: unknown, { least, most, possible }: Range): boolean {
  if (value === null || value === 'needs-answers') return true;
  if (possible) return possible.includes(String(value));
  const one = counted(value);
  return (least === null || one >= counted(least)) && (most === null || one <= counted(most));
}
