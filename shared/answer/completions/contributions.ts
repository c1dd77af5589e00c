import type { contributionFacts } from '../../facts/contributions.ts';
import type { Facts } from '../../facts/index.ts';
import type { Law } from '../../law/law.ts';
import { sum } from '../../money.ts';
import { MONTHS_IN_YEAR, monthOf, monthOfDay, monthsBetween, yearOf } from '../../month.ts';
import { FREQUENCIES } from '../../rules/contributions/calendar.ts';
import { type Amount, type Contributions, FEES } from '../../rules/contributions/index.ts';
import type { Account } from '../../rules/trail.ts';
import { ageInMonths, baseEnds, bornBefore, endsOf, every, inOrder } from './answers.ts';
import {
  type Answered,
  type Matter,
  type Moves,
  PENSION_UNASKED,
  readOff,
  type Standing,
  wantsPension,
} from './matter.ts';

const BAND = ['pension.contribution-base', 'pension.average-wage'];
const PENSION = ['pension.contribution-rate', ...BAND];
const TO_ACCOUNT = ['pension.account-rate', ...BAND];
const MEDICAL = ['medical.flexible.rate', 'medical.flexible.fixed-base', ...BAND];
const TO_MEDICAL_ACCOUNT = ['medical.flexible.account-rate', ...MEDICAL];
const DIVISOR = 'pension.account-divisor';
const NOTHING: readonly string[] = [];
const MONTHLY = [...PENSION, ...MEDICAL];

/** Each age to come that a pension is worked out for, the last that is over, and both ends. */
function agesAhead({ birthMonth }: Facts, { find, asOf }: Law): readonly number[] {
  const ages = (find(DIVISOR, asOf)?.rows ?? []).map(({ age }) => Number(age));
  const over = birthMonth ? Math.floor(monthsBetween(birthMonth, monthOfDay(asOf)) / MONTHS_IN_YEAR) - 1 : 0;
  return inOrder([...endsOf<number>('pension.retireAt.years'), ...ages.filter((age) => age >= over)]);
}

/** Every contribution rises with the base, and falls with the months before the least age; in the first and last year no figure was seen. */
const MOVES: Moves<typeof contributionFacts> = {
  year: (_facts, { asOf }) => inOrder([...endsOf<number>('year'), yearOf(asOf)]),
  base: ({ year }, law) => (year === undefined ? null : baseEnds(year, law)),
  birthMonth: ({ year, base }, law) =>
    year === undefined || wantsPension({ base })
      ? null
      : bornBefore(monthOf(year, MONTHS_IN_YEAR), ageInMonths('flexible-worker.least-age', law), law),
  from: 'unasked',
  schemes: 'unasked',
  paid: 'unasked',
  platform: 'unasked',
  ...PENSION_UNASKED,
  'pension.retireAt.years': agesAhead,
  'pension.retireAt.months': every('pension.retireAt.months'),
};

/** What a year costs. */
export const contributionsMatters = (answered: Answered<Contributions>): readonly Matter[] => [
  readOff(answered, { moves: MOVES, restsOn: ['birthMonth'] }, ({ result, account }) => ({
    standings: standingsOf(result, account, answered.wants),
    asks: [...account.questions, 'birthMonth'],
    missing: account.figures,
  })),
];

function standingsOf(
  result: Contributions,
  { figures }: Pick<Account, 'figures'>,
  wants: Answered<Contributions>['wants'],
): Map<string, Standing> {
  const { base, monthly, remaining, yearlyFees, schedules, settlement } = result;
  const standings = new Map<string, Standing>();
  const stands = (pointer: string, value: Amount, needs: readonly string[], least: Amount = null) => {
    if (!wants(pointer)) return;
    const lacks = ({ id }: { id: string }) => needs.some((each) => id.startsWith(each));
    // What is known lacks nothing.
    const missing = value ? NOTHING : figures.filter(lacks).map(({ id }) => id);
    standings.set(pointer, { value, is: 'amount', figures: missing, least });
  };
  stands('/base/chosen', base.chosen, BAND);
  stands('/base/floor', base.floor, BAND.slice(0, 1));
  stands('/base/ceiling', base.ceiling, BAND.slice(0, 1));
  stands('/monthly/pension', monthly.pension, PENSION);
  stands('/monthly/pensionToAccount', monthly.pensionToAccount, TO_ACCOUNT);
  stands('/monthly/medical', monthly.medical, MEDICAL);
  stands('/monthly/medicalToAccount', monthly.medicalToAccount, TO_MEDICAL_ACCOUNT);
  stands('/monthly/total', monthly.total, MONTHLY);
  stands('/yearlyFees', yearlyFees, FEES);
  // All schedules come to the same. No fee is less than nothing: what the months cost is the least of the year.
  const yearly = schedules.at(-1);
  const months = yearly?.instalments[0] && sum([yearly.instalments[0].pension, yearly.instalments[0].medical]);
  for (const at of FREQUENCIES.keys())
    if (yearly) stands(`/schedules/${at}/total`, yearly.total, [...MONTHLY, ...FEES], months ?? null);
  if (remaining) stands('/remaining/total', remaining.total, [...MONTHLY, ...FEES], leastLeft(result, months ?? null));
  if (settlement) stands('/settlement/due', settlement.due, ['pension.settlement', ...PENSION]);
  return standings;
}

/** What the months left cost without fees, where each of the year costs the same; `null` where a rate changes within it. */
function leastLeft({ monthly, remaining, schedules }: Contributions, months: Amount): Amount {
  const [whole] = schedules.at(-1)?.instalments ?? [];
  if (!whole || !remaining || !monthly.total || !months) return null;
  const count = monthsBetween(whole.from, whole.to) + 1;
  return months.eq(monthly.total.times(count)) ? monthly.total.times(remaining.months) : null;
}
