import { expect, test } from 'vitest';
import { SECTION_NAMES } from '../../../shared/answer/sections.ts';
import type { Facts } from '../../../shared/facts/index.ts';
import { everyAnswer, told } from '../../support/completions.ts';
import { chance, peopleOf } from '../../support/people.ts';
import { SEED } from '../people.ts';
import {
  type About,
  completed,
  counted,
  MOST_MILLISECONDS,
  outlook,
  partial,
  shareOf,
  type Worked,
  worked,
  working,
} from './completions.ts';

/** More answers than are gone through one after the other. */
const MOST = 4000;

/** All lawful completions, asked one question after the other; `null` where they are too many, or an answer is not one of a few. */
function allCompletions(about: About, facts: Facts): Worked[] | null {
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
    if (!answers || tried > MOST) return false;
    return answers.every((each) => {
      const further = told(known, question, each);
      const next = worked(about, further);
      return !next || visit(further, next);
    });
  };
  const start = worked(about, facts);
  return start && visit(facts, start) ? found : null;
}

/** Whether somebody comes to it who answers in another order: what is told already decides what else is asked. */
function isReached(about: About, facts: Facts, isMet: (end: Worked) => boolean): boolean {
  const random = chance(SEED);
  const work = working(about);
  for (let tries = 0; tries < 2000; tries += 1) {
    const end = completed(facts, random, work, (asks) => asks[Math.floor(random() * asks.length)]);
    if (end && isMet(end)) return true;
  }
  return false;
}

test(
  'where all completions can be gone through, both ends of a range are met, and every decision that may come',
  () => {
    const random = chance(SEED + 1);
    const wanted = shareOf(1000);
    const loose: object[] = [];
    let small = 0;
    let ends = 0;
    let inAnotherOrder = 0;
    for (const person of peopleOf(SEED + 1, wanted * 8)) {
      if (small === wanted) break;
      const facts = partial(person, 0.7 + 0.3 * random(), random);
      const about = SECTION_NAMES[Math.floor(random() * SECTION_NAMES.length)] ?? 'all';
      const completions = allCompletions(about, facts);
      if (!completions || completions.length < 2) continue;
      small += 1;
      for (const range of outlook(about, facts).ranges) {
        const { pointer, least, most, possible, decidedBy } = range;
        // A pension has no known bound while birth or months are not told, and nothing has one for want of a figure.
        const isKnown = decidedBy.figures.length === 0 && !(pointer.startsWith('/pension/') && least === null);
        const wants = possible ?? (isKnown ? [least, most] : []);
        for (const end of wants) {
          ends += 1;
          const isMet = ({ at }: Worked) => at(pointer) !== null && counted(at(pointer)) === counted(end);
          if (end !== null && completions.some(isMet)) continue;
          if (end !== null && isReached(about, facts, isMet)) inAnotherOrder += 1;
          else loose.push({ about, facts, range, end });
        }
      }
    }
    expect(loose.slice(0, 3)).toEqual([]);
    expect(small).toBe(wanted);
    expect(ends).toBeGreaterThan(wanted);
    // That the order of the answers matters is the exception: what is told already decides what else is asked.
    expect(inAnotherOrder).toBeLessThanOrEqual(Math.ceil(wanted / 250));
  },
  MOST_MILLISECONDS,
);
