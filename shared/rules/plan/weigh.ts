import type { Law } from '../../law/law.ts';
import { type Decimal, inFen, ofFen, toFen } from '../../money.ts';
import { addMonths, type Month } from '../../month.ts';
import { type ResidentTerms, residentTerms } from '../retirement/index.ts';
import { bestOf, type Candidate, cheapestOn, type Field, type Ranked, rankedBy, within } from './aims.ts';
import { combinationsOf, monthlyPayments } from './combination.ts';
import { aheadFrom, type Flow } from './drawing.ts';
import { leastLimit, type Means } from './limit.ts';
import { coverIn } from './medical.ts';
import { pensionsFor, rounded } from './pension.ts';
import type { Person } from './person.ts';
import { pricesOf } from './prices.ts';
import { AIMS, type Aim, type Plan, type PlanPension } from './types.ts';
import { type Refusals, refuse, waysOf } from './ways.ts';

/** Every choice that one person has, before it is asked what they can pay. */
export interface Choice {
  person: Person;
  terms: ResidentTerms | null;
  /** Without means. */
  field: Field;
  refused: Refusals;
}

export function choiceOf(person: Person, law: Law): Choice {
  const refused: Refusals = new Map();
  const terms = residentTerms(law);
  const ways = waysOf(person, terms, law, refused);
  const longest = Math.max(0, ...ways.map(({ span }) => span));
  const prices = pricesOf(person.facts, person.start, addMonths(person.start, longest), law);
  const pensions = pensionsFor(person, terms, law);
  const known = ways.filter((way) => pensions.isKnown(way));
  refuse(refused, 'no-divisor', ways.length - known.length);
  const candidates = combinationsOf(known, person, prices, refused).map((each) => cheapestOn(each, prices));
  return { person, terms, field: { candidates, prices, pensions, cover: coverIn(person, law) }, refused };
}

/** The best of one aim, and what it was picked from. */
export interface Found {
  best: Candidate;
  ranked: Ranked;
}

/** The resident pension left out, for the employee one is ahead of it for good before it begins. */
export interface SetAside {
  resident: Candidate;
  aheadFrom: Month;
}

export interface Weighed {
  found: ReadonlyMap<Aim, Found>;
  setAside: SetAside | null;
  /** What was picked from: without the resident pension where it is set aside. */
  field: Field;
  /** Candidates of every aim, each counted once. */
  considered: number;
  /** Combinations that are over the means even on the floor, and those set aside. */
  over: number;
  aside: number;
}

/** The best of every aim within the means (plan-examples.md, 11). */
export function weigh({ person, field: all }: Choice, means: Means | undefined): Weighed {
  const bounded = means ? within(all, means) : all;
  const setAside = setAsideIn(bounded, person);
  const left = bounded.candidates.filter(({ combination }) => combination.way.scheme !== 'resident');
  const field = setAside ? { ...bounded, candidates: left } : bounded;
  const found = new Map<Aim, Found>();
  for (const aim of AIMS) {
    const ranked = rankedBy(aim, field);
    const best = bestOf(ranked);
    if (best) found.set(aim, { best, ranked });
  }
  const onHigherBases =
    found.get('most-pension')?.ranked.candidates.filter((each) => !field.candidates.includes(each)) ?? [];
  return {
    found,
    setAside,
    field,
    considered: all.candidates.length + onHigherBases.length,
    over: all.candidates.length - bounded.candidates.length,
    aside: bounded.candidates.length - field.candidates.length,
  };
}

function setAsideIn(field: Field, person: Person): SetAside | null {
  const resident = bestOf(rankedBy('least-cost', field));
  const begins = resident?.combination.way.retireIn;
  if (resident?.combination.way.scheme !== 'resident' || !begins) return null;
  const employee = bestOf(rankedBy('least-cost-employee', field));
  if (!employee) return null;
  const from = aheadFrom(
    flowOf(employee, field, person),
    flowOf(resident, field, person),
    person.start,
    person.birthMonth,
  );
  return from !== null && from <= begins ? { resident, aheadFrom: from } : null;
}

/** What goes out and comes in, with the pension rounded as it is paid. */
export function flowOf({ combination, base }: Candidate, { pensions }: Field, { start }: Person): Flow {
  const pension = pensions.of(combination, base);
  const parts = pension ? [pension.basic, pension.account, pension.transitional] : [];
  return {
    payments: monthlyPayments(combination, start, base),
    pension: parts.reduce((sum, part) => sum + inFen(toFen(part)), 0),
  };
}

/** The least limit within which some plan of an aim stays, yuan; `null` where none ever does. */
export function limitFor(aim: Aim, { field }: Choice, per: Means['per']): Decimal | null {
  const { candidates } = aim === 'soonest-cover' ? field : rankedBy(aim === 'most-pension' ? 'least-cost' : aim, field);
  const limits = candidates.map(({ combination, base }) => leastLimit(combination, base, per));
  return limits.length === 0 ? null : ofFen(Math.min(...limits));
}

/** A plan before it is explained, and what it was picked from. */
export interface Told {
  plan: Omit<Plan, 'warnings' | 'reasons'>;
  found: Found;
  weighed: Weighed;
  choice: Choice;
  law: Law;
}

export function pensionOf({ combination, base }: Candidate, { person, field }: Choice): PlanPension | null {
  const exact = field.pensions.of(combination, base);
  const { employee, account } = person.atLeast;
  const { scheme, employeeMonths } = combination.way;
  return exact && rounded(exact, scheme === 'employee' ? employee : employeeMonths > 0 && account);
}
