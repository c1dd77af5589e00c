import { contributionFacts } from '../../facts/contributions.ts';
import type { Law } from '../../law/law.ts';
import { sum } from '../../money.ts';
import { MONTHS_IN_YEAR, monthOf } from '../../month.ts';
import { type Amount, type Contributions, FEES } from '../../rules/contributions/index.ts';
import type { Account } from '../../rules/trail.ts';
import { ageInMonths, baseEnds, bornBefore } from './answers.ts';
import { type Matter, type Moves, PENSION_UNASKED, type Run, type Standing } from './matter.ts';

const BAND = ['pension.contribution-base', 'pension.average-wage'];
const PENSION = ['pension.contribution-rate', ...BAND];
const TO_ACCOUNT = ['pension.account-rate', ...BAND];
const MEDICAL = ['medical.flexible.rate', 'medical.flexible.fixed-base', ...BAND];
const TO_MEDICAL_ACCOUNT = ['medical.flexible.account-rate', ...MEDICAL];
const MONTHLY = [...PENSION, ...MEDICAL];

/** Every contribution rises with the base, and falls with the months before the least age; without a year nothing is known. */
const MOVES: Moves<typeof contributionFacts> = {
  year: 'unasked',
  base: ({ year }, law) => (year === undefined ? null : baseEnds(year, law)),
  birthMonth: ({ year }, law) =>
    year === undefined ? null : bornBefore(monthOf(year, MONTHS_IN_YEAR), ageInMonths('flexible-worker.least-age', law), law),
  from: 'unasked',
  schemes: 'unasked',
  paid: 'unasked',
  platform: 'unasked',
  ...PENSION_UNASKED,
};

/** What a year costs. */
export const contributionsMatters = (run: Run<Contributions>): readonly Matter[] => [
  {
    moves: MOVES,
    restsOn: ['birthMonth'],
    work(facts, law) {
      const { result, account } = run(facts, law);
      return { standings: standingsOf(result, account), asks: [...account.questions, 'birthMonth'], missing: account.figures };
    },
  },
];

function standingsOf(result: Contributions, { figures }: Pick<Account, 'figures'>): Map<string, Standing> {
  const { base, monthly, remaining, yearlyFees, schedules, settlement } = result;
  const standings = new Map<string, Standing>();
  const stands = (pointer: string, value: Amount, needs: readonly string[], least: Amount = null) => {
    const missing = figures.flatMap(({ id }) => (needs.some((each) => id.startsWith(each)) ? id : []));
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
  // No fee is less than nothing: what the months cost is the least of the year.
  for (const [at, { total, instalments }] of schedules.entries())
    stands(`/schedules/${at}/total`, total, [...MONTHLY, ...FEES], withoutFees(instalments));
  if (remaining) {
    const left = schedules[0]?.instalments.filter(({ from }) => from >= remaining.from) ?? [];
    stands('/remaining/total', remaining.total, [...MONTHLY, ...FEES], withoutFees(left));
  }
  if (settlement) stands('/settlement/due', settlement.due, ['pension.settlement', ...PENSION]);
  return standings;
}

type Instalments = Contributions['schedules'][number]['instalments'];

const withoutFees = (instalments: Instalments): Amount =>
  instalments.length === 0 ? null : sum(instalments.flatMap(({ pension, medical }) => [pension, medical]));
