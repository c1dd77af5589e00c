import { lawFor } from '../../../shared/answer/envelope.ts';
import { present } from '../../../shared/answer/present.ts';
import { wordsOf } from '../../../shared/answer/words.ts';
import type { Grade } from '../../../shared/law/documents.ts';
import type { Region } from '../../../shared/law/regions.ts';
import { release } from '../../../shared/law/release.generated.ts';
import type { Language } from '../../../shared/messages/catalogue.ts';
import { retirementMessages } from '../../../shared/messages/retirement.generated.ts';
import { Decimal, yuan } from '../../../shared/money.ts';
import { addMonths, dayInShanghai, type Month, monthOfDay, monthsBetween } from '../../../shared/month.ts';
import { type Assumptions, projectPension } from '../../../shared/rules/pension/index.ts';
import { Trail } from '../../../shared/rules/trail.ts';

/** What paying on one base from next month until retirement comes to, and what it adds to a month's pension. */
export interface Projected {
  base: string;
  /** Months paid for. */
  months: number;
  /** Yuan paid in all those months. */
  paid: string;
  /** Yuan of pension a month; `null` where a figure for it is not published. */
  pension: string | null;
  /** Whole months of pension after which all that was paid has come back, before any rise of pensions. */
  backAfter: number | null;
  grade: Grade | null;
  notices: readonly string[];
}

export interface Ahead {
  /** Whose law applies; that of this installation where it is left out. */
  region: Region | undefined;
  /** Month of retirement. */
  month: Month;
  age: { years: number; months: number };
}

/**
 * What the months ahead add, each base by itself: the basic and the account part of a pension are sums of months, so
 * those ahead can be looked at without knowing what was paid before.
 *
 * @param monthly what a base costs a month in pension contributions, in yuan, by base
 */
export function projected(
  monthly: ReadonlyMap<string, string>,
  { region, ...retirement }: Ahead,
  assumptions: Assumptions,
  language: Language,
): Projected[] {
  const law = lawFor(release, { region }, dayInShanghai(new Date()));
  const from = addMonths(monthOfDay(law.asOf), 1);
  const months = Math.max(0, monthsBetween(from, retirement.month));
  const record = { months: 0, preAccountMonths: 0, index: '0', account: '0' };
  const words = wordsOf(law, retirementMessages, [], language);
  return [...monthly].map(([base, contribution]) => {
    const trail = new Trail(law);
    const facts = { record, base: new Decimal(base), ahead: months, retirement };
    const { pension } = projectPension(facts, trail, assumptions);
    const paid = new Decimal(contribution).times(months);
    const { total } = pension;
    const account = trail.account();
    return {
      base,
      months,
      paid: yuan(paid),
      pension: present(total),
      backAfter: total?.gt(0) ? paid.div(total).ceil().toNumber() : null,
      grade: account.grade,
      notices: account.notices.flatMap((notice) =>
        notice.code in retirementMessages[language].notices ? [words.notice(notice)] : [],
      ),
    };
  });
}
