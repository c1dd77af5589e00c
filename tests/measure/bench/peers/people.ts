import fc from 'fast-check';
import { subsidyFacts } from '../../../../shared/facts/subsidies.ts';
import { addDays } from '../../../../shared/month.ts';
import { dayNumber } from './figures.ts';
import type { ContributionPerson, Figures, SkillPerson } from './types.ts';

const SEED = 20_260_814;
/** One answer in so many is missing. */
const FREQ = 20;

const answered = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: FREQ });
const often = <Value>(usual: fc.Arbitrary<Value>, other: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: other });
const sample = <Value>(value: fc.Arbitrary<Value>, count: number): Value[] =>
  fc.sample(value, { numRuns: count, seed: SEED });

/**
 * Incomes on both sides of each end of a band, on it, and anywhere. Most people ask about this year, the others about
 * any, with and without a band.
 */
export function contributionPeople({ years }: Figures, thisYear: number, count: number): ContributionPerson[] {
  const first = Math.min(...years.map(({ year }) => year)) - 1;
  const last = Math.max(...years.map(({ year }) => year)) + 1;
  const ends = years.flatMap(({ floor, ceiling }) => [floor, ceiling]);
  const nearEnd = fc.tuple(fc.constantFrom(...ends), fc.integer({ min: -1, max: 1 })).map(([end, by]) => end + by);
  const income = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: Math.max(...ends) * 2 }) },
    { weight: 1, arbitrary: nearEnd },
  );
  const year = often(fc.constant(thisYear), fc.integer({ min: first, max: last }));
  return sample(fc.record({ year, income: answered(income) }), count);
}

/** Mostly people near to having it, so that every condition decides for some; `on` is the day of the claim. */
export function skillPeople({ skill }: Figures, on: string, count: number): SkillPerson[] {
  const near = (...values: readonly number[]) =>
    fc.constantFrom(...values.flatMap((value) => [value - 1, value, value + 1]));
  const dayAround = fc.integer({ min: -400, max: 5 }).map((by) => dayNumber(addDays(on, by)));
  const firstOrLast = fc.constantFrom(skill.issuedFrom, skill.issuedTo, dayNumber(addDays(on, 1)));
  const person = fc.record<SkillPerson>({
    employment: answered(
      often(fc.constantFrom(...skill.employments), fc.constantFrom(...subsidyFacts.employment.options)),
    ),
    certificate: fc.oneof(
      { weight: 12, arbitrary: fc.constant('held' as const) },
      { weight: 1, arbitrary: fc.constantFrom('none' as const, null) },
    ),
    level: answered(often(fc.constantFrom(...skill.amounts.map(({ level }) => level)), fc.integer({ min: 1, max: 5 }))),
    issued: answered(fc.oneof(dayAround, firstOrLast)),
    insuredMonths: answered(often(fc.integer({ min: skill.insuredMonths, max: 400 }), near(skill.insuredMonths))),
    had: answered(often(fc.constant(0), fc.integer({ min: 0, max: skill.timesIfScarce + 1 }))),
    scarce: answered(fc.boolean()),
    paidBefore: answered(often(fc.constant(false), fc.constant(true))),
    national: answered(often(fc.constant(true), fc.constant(false))),
  });
  return sample(person, count).map(withoutCertificate);
}

/** Nothing is known of a certificate that there is not, or that is not told of. */
function withoutCertificate(person: SkillPerson): SkillPerson {
  if (person.certificate === 'held') return person;
  return { ...person, level: null, issued: null, scarce: null, paidBefore: null, national: null };
}
