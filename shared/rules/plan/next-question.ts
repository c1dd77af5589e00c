import type { Facts } from '../../facts/index.ts';
import type { Law } from '../../law/law.ts';
import { inFen, ofFen } from '../../money.ts';
import { addMonths, MONTHS_IN_YEAR, monthsBetween } from '../../month.ts';
import { Trail } from '../trail.ts';
import { bestOf, type Candidate, rankedBy } from './aims.ts';
import type { Means } from './limit.ts';
import { type Person, personOf } from './person.ts';
import type { Plan, Plans } from './types.ts';
import { type Options, optionsOf, roundedPension, type Weighed, weigh } from './weigh.ts';

const LEAST_AGE = 'flexible-worker.least-age';
const HIGHEST_INDEX = 'pension.highest-index';

/** A plan of the answer, where it stands there, and the means that it was picked for. */
export interface Placed {
  pointer: string;
  plan: Plan;
  means: Means | undefined;
}

/** What one answer changes: fen of payments first, then of pension, then whether the first covered day. */
type Moves = readonly [pays: number, pension: number, cover: number];

/**
 * Of what was assumed, the answer that moves most, held against the answer that lies farthest from what was taken: the cheapest employee plan by
 * what it pays, then by its pension, then by its cover. `null` where nothing that was assumed moves any of these.
 */
export function nextQuestionOf(options: Options, shown: readonly Placed[], law: Law): Plans['nextQuestion'] {
  const own = standing(options);
  const asked = options.person.assumed.flatMap(({ fact: id }) => {
    const person = OTHERWISE[id]?.(options.person, law, options);
    if (!person) return [];
    const other = optionsOf(person, law);
    return { id, other, moves: difference(own, standing(other)) };
  });
  asked.sort((one, another) => byMoves(one.moves, another.moves));
  for (const { id, other } of asked) {
    const narrows = movedIn(shown, other);
    if (narrows.length > 0) return { id, narrows };
  }
  return null;
}

const told = (change: (facts: Facts) => Facts) => (person: Person, law: Law) =>
  personOf(change(person.facts), new Trail(law, false));

/** The person with another answer than the one taken, by the question. What stands beside the plans alone is not among them. */
const OTHERWISE: Readonly<Record<string, (person: Person, law: Law, options: Options) => Person | null>> = {
  'pension.monthsSoFar': (person, law) => {
    const age = law.find(LEAST_AGE, law.asOf)?.value?.toNumber() ?? 0;
    const possible = monthsBetween(addMonths(person.birthMonth, age * MONTHS_IN_YEAR), person.start);
    const months = Math.max(0, Math.min(possible, person.minimum ?? possible));
    return { ...person, soFar: { ...person.soFar, months } };
  },
  'pension.indexSoFar': (person, law) => {
    const index = law.find(HIGHEST_INDEX, law.asOf)?.value?.toString();
    return index === undefined ? null : { ...person, soFar: { ...person.soFar, index } };
  },
  'pension.accountNow': (person, _law, { contest: { prices } }) => {
    const month = prices.band && prices.years[0]?.pension?.toAccount(prices.band.floor);
    const account = month ? ofFen(month * person.soFar.months) : null;
    return account && { ...person, soFar: { ...person.soFar, account } };
  },
  womenClass: told((facts) => ({ ...facts, womenClass: '50' })),
  householdRegistration: (person) => ({ ...person, open: { residentPension: false, residentMedical: false } }),
  residencePermit: told((facts) => ({ ...facts, residencePermit: true })),
  // Who has missed years does not come from the resident scheme.
  previousScheme: told((facts) => ({ ...facts, previousScheme: facts.missedYears ? 'employee' : 'resident' })),
  missedYears: told((facts) => ({ ...facts, missedYears: 1 })),
};

interface Standing {
  pays: number;
  pension: number;
  covered: string;
}

/** What the cheapest employee plan comes to, or the cheapest of all where there is none, whatever can be paid. */
function standing(options: Options): Standing | null {
  const { contest } = options;
  const best = bestOf(rankedBy('least-cost-employee', contest)) ?? bestOf(rankedBy('least-cost', contest));
  return best && standingOf(best, options);
}

function standingOf(best: Candidate, options: Options): Standing {
  const { earliest, latest } = options.contest.cover[best.combination.medical];
  const pension = roundedPension(best, options)?.total;
  return { pays: best.pays, pension: pension ? inFen(pension) : 0, covered: `${earliest} ${latest}` };
}

function difference(one: Standing | null, other: Standing | null): Moves {
  const [pays, pension] = (['pays', 'pension'] as const).map((each) =>
    Math.abs((one?.[each] ?? 0) - (other?.[each] ?? 0)),
  );
  return [pays ?? 0, pension ?? 0, one?.covered === other?.covered ? 0 : 1];
}

/** What moves most first. */
const byMoves = (one: Moves, other: Moves): number => other[0] - one[0] || other[1] - one[1] || other[2] - one[2];

/** Pointers to what of the plans told would be another amount, month or day. */
function movedIn(shown: readonly Placed[], options: Options): string[] {
  const weighed = new Map<Means | undefined, Weighed>();
  return shown.flatMap(({ pointer, plan, means }) => {
    const among = weighed.get(means) ?? weigh(options, means);
    weighed.set(means, among);
    const best = among.found.get(plan.aim)?.best;
    const other = best && standingOf(best, options);
    const { earliest, latest } = plan.coveredFrom;
    const own: Standing = {
      pays: inFen(plan.pays),
      pension: plan.pension ? inFen(plan.pension.total) : 0,
      covered: `${earliest} ${latest}`,
    };
    const pointers = { pays: 'pays', pension: 'pension/total', covered: 'coveredFrom' } as const;
    return (['pays', 'pension', 'covered'] as const).flatMap((each) =>
      other?.[each] === own[each] ? [] : `${pointer}/${pointers[each]}`,
    );
  });
}
