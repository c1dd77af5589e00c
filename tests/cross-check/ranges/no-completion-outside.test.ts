import { expect, test } from 'vitest';
import { SECTION_NAMES } from '../../../shared/answer/sections.ts';
import { chance, peopleOf } from '../../support/people.ts';
import { SEED } from '../people.ts';
import {
  type About,
  completed,
  isWithin,
  MOST_MILLISECONDS,
  outlook,
  partial,
  shareOf,
  working,
} from './completions.ts';

test(
  'no completion of what is asked leaves a range',
  () => {
    const random = chance(SEED);
    const outside: object[] = [];
    let checked = 0;
    for (const person of peopleOf(SEED, shareOf(10_000))) {
      const facts = partial(person, random(), random);
      const about: About =
        random() < 0.02 ? 'all' : (SECTION_NAMES[Math.floor(random() * SECTION_NAMES.length)] ?? 'all');
      const work = working(about);
      if (!work(facts)) continue;
      const { ranges } = outlook(about, facts);
      for (let each = 0; each < 200; each += 1) {
        const end = completed(facts, random, work);
        for (const range of end ? ranges : []) {
          checked += 1;
          const value = end?.at(range.pointer);
          if (!isWithin(value, range)) outside.push({ about, facts, range, value });
        }
      }
    }
    expect(outside.slice(0, 3)).toEqual([]);
    expect(checked).toBeGreaterThan(shareOf(1_000_000));
  },
  MOST_MILLISECONDS,
);
