import type { contributionYearsFacts } from '../../facts/contribution-years.ts';
import type { Facts } from '../../facts/index.ts';
import type { Law } from '../../law/law.ts';
import type { Row } from '../../law/schema.ts';
import { firstDay, MONTHS_IN_YEAR, type Month, monthOfDay } from '../../month.ts';
import { type ContributionYears, contributionYears, RATIOS } from '../../rules/contribution-years/index.ts';
import { Trail } from '../../rules/trail.ts';
import { bornBefore, domainOf, endsOf, inOrder } from './answers.ts';
import { type Answered, type Matter, type Moves, readOff, type Standing, type Value } from './matter.ts';

const REQUIRED = 'medical.retirement.required-years';
const ONE_OFF = ['medical.retirement.one-off-rate', 'medical.retirement.one-off-base'];

/** The months that leave one missing, whoever it is: between them and the next the last day is reached. */
function butOne(facts: Facts, law: Law): readonly number[] {
  const retiring = facts.retirementMonth ? firstDay(facts.retirementMonth) : law.asOf;
  const [, on = law.asOf] = inOrder([law.asOf, retiring]);
  const { rows = [] } = law.find(REQUIRED, on) ?? {};
  const { employeeMonths = 0, deemedMonths = 0, resident = [] } = facts;
  const known = contributionYears({ ...facts, employeeMonths, deemedMonths, resident }, new Trail(law, false));
  const credited = known.creditedMonths ?? 0;
  const own = rows.filter(({ sex }) => facts.sex === undefined || sex === facts.sex);
  return inOrder(own.map(({ years }) => Math.max(0, Number(years) * MONTHS_IN_YEAR - 1 - credited)));
}

const counted =
  (id: 'employeeMonths' | 'deemedMonths') =>
  (facts: Facts, law: Law): readonly number[] => {
    const [least, most] = endsOf<number>(id);
    return inOrder([least, ...butOne(facts, law), most]);
  };

/** None; of the kind that counts most, as many as leave a month missing and as many as may be told; some of each that has no ratio. */
function residentMonths(facts: Facts, law: Law): readonly unknown[] {
  const domain = domainOf('resident');
  const { kind, months } = domain && 'items' in domain ? domain.items : {};
  if (!domain || !('items' in domain) || !kind || !('choices' in kind.domain) || !months || !('most' in months.domain))
    throw new Error('resident months have no kinds');
  const most = Number(months.domain.most);
  const ratios = law.find(RATIOS, law.asOf)?.rows ?? [];
  const worth = ({ residentMonths: resident, employeeMonths: employee }: Row) => Number(employee) / Number(resident);
  const [best] = ratios.toSorted((one, other) => worth(other) - worth(one));
  const without = kind.domain.choices.filter((each) => ratios.every((ratio) => ratio.kind !== each));
  const all = (each: unknown, count: number) =>
    Array.from({ length: domain.mostItems }, () => ({ kind: each, months: count }));
  const enough = best ? butOne(facts, law).map((wanted) => Math.min(most, Math.ceil(wanted / worth(best)))) : [];
  return [
    [],
    ...enough.map((count) => [{ kind: best?.kind, months: count }]),
    ...(best ? [all(best.kind, most)] : []),
    ...without.map((each) => [{ kind: each, months: 1 }]),
  ];
}

/** The ends of what may be told, today, and the months in which a figure of retirement begins. */
function retirementMonths(_facts: Facts, { asOf, begins }: Law): readonly Month[] {
  const later = [REQUIRED, RATIOS, ...ONE_OFF].flatMap((id) => begins(id)).filter((day) => day > asOf);
  return inOrder([...endsOf<Month>('retirementMonth'), monthOfDay(asOf), ...later.map(monthOfDay)]);
}

/** More months leave fewer missing; what they cost at once falls with the months still ahead. */
const MOVES: Moves<typeof contributionYearsFacts> = {
  employeeMonths: counted('employeeMonths'),
  deemedMonths: counted('deemedMonths'),
  resident: residentMonths,
  retirementMonth: retirementMonths,
  birthMonth: (_facts, law) => bornBefore(monthOfDay(law.asOf), [], law),
  from: 'unasked',
};

/** How far a person is on the way to retiree treatment. In an assessment birth and class tell the month of retirement. */
export const contributionYearsMatters = (answered: Answered<ContributionYears>): readonly Matter[] => [
  readOff(answered, { moves: MOVES, restsOn: ['birthMonth', 'womenClass'] }, ({ result, account }) => {
    const missing = account.figures.map(({ id }) => id);
    const standings = new Map<string, Standing>();
    const stands = (pointer: string, value: Value | null, needs: readonly string[]) => {
      if (answered.wants(pointer))
        standings.set(pointer, { value, is: 'amount', figures: missing.filter((id) => needs.includes(id)) });
    };
    const { creditedMonths, requiredMonths, missingMonths, reachedIn, oneOff } = result;
    const months = [REQUIRED, RATIOS];
    stands('/creditedMonths', creditedMonths, [RATIOS]);
    stands('/requiredMonths', requiredMonths, [REQUIRED]);
    stands('/missingMonths', missingMonths, months);
    stands('/reachedIn', reachedIn, missingMonths === null ? months : []);
    stands('/oneOff', oneOff, [...months, ...ONE_OFF]);
    return { standings, asks: [...account.questions, 'birthMonth', 'womenClass'], missing: account.figures };
  }),
];
