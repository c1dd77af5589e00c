import { MONTHS_IN_YEAR } from '../../month.ts';
import { creditedMonthsOf, RATIOS, sayNotConfirmed } from '../contribution-years/index.ts';
import type { Findings } from './findings.ts';
import { type Category, categoryOf } from './premium.ts';
import type { MedicalSchemeFacts } from './types.ts';

/** A year of cover as months of the employee scheme, at the ratio in force today; of an adult while `group` is unknown. */
export function creditedOf({ group }: MedicalSchemeFacts, findings: Findings): number | null {
  const { trail } = findings;
  const ratios = trail.figure(RATIOS, trail.law.asOf);
  const { ratio, creditedMonths } = creditedMonthsOf(categoryOf(group), MONTHS_IN_YEAR, ratios);
  if (ratio !== null)
    findings.because(
      'medical-scheme.resident.credited',
      { months: String(MONTHS_IN_YEAR), ratio },
      String(creditedMonths),
      [ratios],
    );
  sayNotConfirmed(ratios, trail.law.asOf, trail);
  return creditedMonths;
}

/** Asks what a person is where their year would be credited differently; the questions that tell more come before it. */
export function askWhoseYear({ group }: MedicalSchemeFacts, findings: Findings): void {
  if (group !== undefined) return;
  const { trail } = findings;
  const ratios = trail.law.find(RATIOS, trail.law.asOf);
  const of = (category: Category) => creditedMonthsOf(category, MONTHS_IN_YEAR, ratios).creditedMonths;
  const [adult, child] = [of('adult'), of('student-or-child')];
  if (adult === child) return;
  findings.ask('group');
  trail.notice('credited-as-adult', { adult: String(adult), child: String(child) }, [ratios]);
}
