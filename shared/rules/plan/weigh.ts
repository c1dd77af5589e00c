import type { Law } from '../../law/law.ts';
import { type Decimal, inFen, ofFen, toFen } from '../../money.ts';
import { addMonths, type Month } from '../../month.ts';
import { type ResidentTerms, residentTerms } from '../retirement/index.ts';
import { bestOf, type Candidate, type Contest, cheapestOn, type Ranked, rankedBy, within } from './aims.ts';
import { combinationsOf, monthlyPayments } from './combination.ts';
import { aheadFrom, type Flow } from './drawing.ts';
import { leastLimit, type Means } from './limit.ts';
import { coverIn } from './medical.ts';
import { pensionsFor, rounded } from './pension.ts';
import type { Person } from './person.ts';
import { pricesOf } from './prices.ts';
import { AIMS, type Aim, type Plan, type PlanPension } from './types.ts';
import { pensionWays, type Refusals, refuse } from './ways.ts';

/** All that one person may choose from, before it is asked what they can pay. */
export interface Options {
  person: Person;
  terms: ResidentTerms | null;
  /** Without means. */
  contest: Contest;
  refused: Refusals;
}

export function optionsOf(person: Person, law: Law): Options {
  const refused: Refusals = new Map();
  const terms = residentTerms(law);
  const ways = pensionWays(person, terms, law, refused);
  const longest = Math.max(0, ...ways.map(({ span }) => span));
  const prices = pricesOf(person.facts, person.start, addMonths(person.start, longest), law);
  const pensions = pensionsFor(person, terms, law);
  const known = ways.filter((way) => {
    const reason = pensions.refusalOf(way);
    if (reason) refuse(refused, reason);
    return reason === null;
  });
  const candidates = combinationsOf(known, person, prices, refused).map((each) => cheapestOn(each, prices));
  return { person, terms, contest: { candidates, prices, pensions, cover: coverIn(person, law) }, refused };
}

/** The best of one aim, and what it was picked from. */
export interface Winner {
  best: Candidate;
  ranked: Ranked;
}

/** The resident pension left out, for the employee one is ahead of it for good before it begins. */
export interface SetAside {
  resident: Candidate;
  aheadFrom: Month;
}

export interface Weighed {
  found: ReadonlyMap<Aim, Winner>;
  setAside: SetAside | null;
  /** What was picked from: without the resident pension where it is set aside. */
  contest: Contest;
  /** Candidates of every aim, each counted once. */
  considered: number;
  /** Combinations that are over the means even on the floor, and those set aside. */
  over: number;
  aside: number;
}

/** The best of every aim within the means (docs/plan-model.md, 11). */
export function weigh({ person, contest: all }: Options, means: Means | undefined): Weighed {
  const bounded = means ? within(all, means) : all;
  const setAside = setAsideIn(bounded, person);
  const left = bounded.candidates.filter(({ combination }) => combination.way.scheme !== 'resident');
  const contest = setAside ? { ...bounded, candidates: left } : bounded;
  const found = new Map<Aim, Winner>();
  for (const aim of AIMS) {
    const ranked = rankedBy(aim, contest);
    const best = bestOf(ranked);
    if (best) found.set(aim, { best, ranked });
  }
  const onHigherBases =
    found.get('most-pension')?.ranked.candidates.filter((each) => !contest.candidates.includes(each)) ?? [];
  return {
    found,
    setAside,
    contest,
    considered: all.candidates.length + onHigherBases.length,
    over: all.candidates.length - bounded.candidates.length,
    aside: bounded.candidates.length - contest.candidates.length,
  };
}

function setAsideIn(contest: Contest, person: Person): SetAside | null {
  const resident = bestOf(rankedBy('least-cost', contest));
  const begins = resident?.combination.way.retireIn;
  if (resident?.combination.way.scheme !== 'resident' || !begins) return null;
  const employee = bestOf(rankedBy('least-cost-employee', contest));
  if (!employee) return null;
  const from = aheadFrom(
    flowOf(employee, contest, person),
    flowOf(resident, contest, person),
    person.start,
    person.birthMonth,
  );
  return from !== null && from <= begins ? { resident, aheadFrom: from } : null;
}

/** What goes out and comes in, with the pension rounded as it is paid. */
export function flowOf({ combination, base }: Candidate, { pensions }: Contest, { start }: Person): Flow {
  const pension = pensions.of(combination, base);
  const parts = pension ? [pension.basic, pension.account, pension.transitional] : [];
  return {
    payments: monthlyPayments(combination, start, base),
    pension: parts.reduce((sum, part) => sum + inFen(toFen(part)), 0),
  };
}

/** The least limit within which some plan of an aim stays, yuan; `null` where none ever does. */
export function limitFor(aim: Aim, { contest }: Options, per: Means['per']): Decimal | null {
  const { candidates } =
    aim === 'soonest-cover' ? contest : rankedBy(aim === 'most-pension' ? 'least-cost' : aim, contest);
  const limits = candidates.map(({ combination, base }) => leastLimit(combination, base, per));
  return limits.length === 0 ? null : ofFen(Math.min(...limits));
}

/** A plan before it is explained, and what it was picked from. */
export interface Draft {
  plan: Omit<Plan, 'warnings' | 'reasons'>;
  found: Winner;
  weighed: Weighed;
  options: Options;
  law: Law;
}

export function roundedPension({ combination, base }: Candidate, { person, contest }: Options): PlanPension | null {
  const exact = contest.pensions.of(combination, base);
  const { employee, account } = person.atLeast;
  const { scheme, employeeMonths } = combination.way;
  return exact && rounded(exact, scheme === 'employee' ? employee : employeeMonths > 0 && account);
}
