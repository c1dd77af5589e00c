import type { Facts } from '../../facts/index.ts';
import type { medicalSchemeFacts } from '../../facts/medical-scheme.ts';
import type { Law } from '../../law/law.ts';
import { MONTHS_IN_YEAR, type Month, monthOf, monthOfDay, yearOf } from '../../month.ts';
import type { MedicalScheme, MedicalSchemes, SchemeAnswer } from '../../rules/medical-scheme/index.ts';
import { OUTCOMES } from '../../rules/trail.ts';
import { ageInMonths, baseEnds, bornBefore, domainOf, endsOf, inOrder } from './answers.ts';
import {
  type Answered,
  baseless,
  type Found,
  type Matter,
  type Moves,
  readOff,
  type Standing,
  type Worth,
  withBase,
} from './matter.ts';

const MOVING = 'medical.employee.moving';
const AFTER_GAP = 'medical.employee.waiting-after-gap';

/** Of what a year of cover costs, and how long is waited for it. */
const OF_YEARS = /^(?:medical\.|pension\.(?:average|contribution))/;

/** From joining on, each year in which a figure begins, and the next, which it may be carried on into. */
function years({ enrolOn }: Facts, { begins, ids }: Law): readonly number[] | null {
  if (enrolOn === undefined) return null;
  const days = ids().flatMap((id) => (OF_YEARS.test(id) ? begins(id) : []));
  const first = yearOf(enrolOn);
  const turns = [enrolOn, ...days].flatMap((day) => [yearOf(day), yearOf(day) + 1]);
  return inOrder([...turns.filter((year) => year >= first), endsOf<number>('year')[1]]);
}

/** A code of the region itself, and one of another province. */
const registrations = (_facts: Facts, { region }: Law): string[] => {
  const [first = '', ...rest] = region;
  return [region, [first === '9' ? '1' : '9', ...rest].join('')];
};

/** What a number of the first row of a table is, on the day of joining. */
function numbersOf(id: string, columns: readonly string[], { enrolOn }: Facts, { find, asOf }: Law): number[] {
  const [row] = find(id, enrolOn ?? asOf)?.rows ?? [];
  return row ? columns.map((column) => Number(row[column])) : [];
}

/** None, the shortest, and one over each gap that the law allows. */
const gaps =
  (id: 'employeeGapMonths' | 'residentGapMonths') =>
  (facts: Facts, law: Law): number[] => {
    const allowed = [...numbersOf(MOVING, ['gapUpTo'], facts, law), ...numbersOf(AFTER_GAP, ['gapOver'], facts, law)];
    const [none] = endsOf<number>(id);
    return inOrder([none, none + 1, ...allowed.map((months) => months + 1)]);
  };

function insuredMonths(facts: Facts, law: Law): number[] {
  const [none] = endsOf<number>('insuredMonths');
  return inOrder([
    none,
    ...numbersOf(MOVING, ['yearsWithoutBreak'], facts, law).map((years) => years * MONTHS_IN_YEAR),
  ]);
}

/** None, the fewest that may be repaired, and as many as may be told: the more are missed, the longer is the wait. */
function missedYears({ previousScheme, repairedYears }: Facts): number[] {
  const [none, most] = endsOf<number>('missedYears');
  return previousScheme === 'resident' ? [none] : inOrder([none, none + 1, repairedYears || none + 1, most]);
}

/** No resident months, and of each kind as many as may be told. */
function residentMonths(): unknown[] {
  const domain = domainOf('resident');
  if (!domain || !('items' in domain)) return [[]];
  const { kind, months } = domain.items;
  const kinds = kind && 'choices' in kind.domain ? kind.domain.choices : [];
  const most = months && 'most' in months.domain ? months.domain.most : 0;
  return [[], ...kinds.map((each) => Array.from({ length: domain.mostItems }, () => ({ kind: each, months: most })))];
}

/** Both sides of the least age in the month of joining; who is of it has all the time to retirement that there may be. */
function birthMonths({ enrolOn, from, year }: Facts, law: Law): readonly Month[] {
  const joining = [enrolOn, from, law.asOf].flatMap((date) => (date === undefined ? [] : monthOfDay(date)));
  if (year !== undefined) joining.push(monthOf(year, MONTHS_IN_YEAR));
  const ages = ageInMonths('flexible-worker.least-age', law);
  return inOrder(joining.flatMap((month) => bornBefore(month, ages, law)));
}

/** What a scheme costs rises with the base and with years repaired, the wait with years missed; the law names what turns it. */
const MOVES: Moves<typeof medicalSchemeFacts> = {
  year: years,
  enrolOn: 'unasked',
  birthMonth: birthMonths,
  base: ({ year }, law) => (year === undefined ? null : baseEnds(year, law)),
  householdRegistration: registrations,
  employeeGapMonths: gaps('employeeGapMonths'),
  residentGapMonths: gaps('residentGapMonths'),
  insuredMonths,
  missedYears,
  repairedYears: ({ missedYears: missed }) => inOrder([0, missed ?? endsOf<number>('repairedYears')[1]]),
  employeeMonths: () => endsOf('employeeMonths'),
  deemedMonths: () => endsOf('deemedMonths'),
  resident: residentMonths,
};

const SCHEMES = ['employee', 'resident'] as const;
const SETTLED = OUTCOMES.filter((outcome) => outcome !== 'needs-answers');
const PARTS = ['yearlyCost', 'waitingMonths', 'coveredFrom', 'credited'] as const;

/** Each scheme by itself, and the one that is recommended, for which they are held side by side. */
export const medicalSchemesMatters = (answered: Answered<MedicalSchemes>): readonly Matter[] => [
  ...SCHEMES.map((scheme, at) => ofScheme(scheme, at, answered)),
  ...(answered.wants(RECOMMENDED) ? [ofRecommendation(answered)] : []),
];

const RECOMMENDED = '/recommendation/scheme';

const ofRecommendation = (answered: Answered<MedicalSchemes>): Matter =>
  readOff(answered, { moves: withBase(MOVES, answered), restsOn: [], most: 100 }, ({ result, account }) => ({
    standings: new Map([[RECOMMENDED, { value: result.recommendation.scheme, is: 'decision', may: SCHEMES }]]),
    asks: account.questions,
    missing: account.figures,
  }));

function ofScheme(scheme: MedicalScheme, at: number, answered: Answered<MedicalSchemes>): Matter {
  const { found, wants } = answered;
  const run = scheme === 'employee' ? answered.run : baseless(answered.run);
  const read = ({ result, account }: Found<MedicalSchemes>): Worth => {
    const { outcome, ...answer } = result.schemes.find((each) => each.scheme === scheme) as SchemeAnswer;
    const standings = new Map<string, Standing>();
    standings.set(`/schemes/${at}/outcome`, { value: outcome, is: 'decision', may: SETTLED });
    for (const part of PARTS) {
      const pointer = `/schemes/${at}/${part}`;
      if (!wants(pointer)) continue;
      const known = result.open.find((each) => each.scheme === scheme && each.part === part);
      const { figures = [], least = null, most = null, estimate = null } = known ?? {};
      standings.set(pointer, { value: answer[part], is: 'amount', figures, least, most, estimate });
    }
    const age = scheme === 'employee' && outcome !== 'not-eligible' ? ['birthMonth'] : [];
    return { standings, asks: [...result.asked[scheme], ...age], missing: account.figures };
  };
  return {
    moves: withBase(MOVES, answered),
    restsOn: scheme === 'employee' ? ['birthMonth'] : [],
    first: () => read(found),
    work: (told, law) => read(run({ ...told, onlyScheme: scheme } as Facts, law)),
  };
}
