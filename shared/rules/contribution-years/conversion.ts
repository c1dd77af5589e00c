import type { Figure } from '../../law/law.ts';
import type { Day } from '../../month.ts';
import type { Trail } from '../trail.ts';
import type { ContributionYearsFacts, ConvertedMonths, ResidentKind } from './types.ts';

export const RATIOS = 'medical.conversion.ratios';

/**
 * What `months` of one kind come to in the employee scheme, down to whole months (折算到月). Unknown kinds and days
 * without a ratio in force give `null`.
 */
export function creditedMonthsOf(kind: ResidentKind, months: number, ratios: Figure | null): ConvertedMonths {
  const row = ratios?.rows.find((each) => each.kind === kind);
  if (!row) return { kind, months, ratio: null, creditedMonths: null };
  const { residentMonths, employeeMonths } = row;
  return {
    kind,
    months,
    ratio: `${residentMonths}:${employeeMonths}`,
    creditedMonths: Math.floor((months * Number(employeeMonths)) / Number(residentMonths)),
  };
}

/** Resident months by kind, in the order they are given; months of one kind are added up before they are converted. */
export function conversionOf(
  resident: NonNullable<ContributionYearsFacts['resident']>,
  on: Day,
  trail: Trail,
): { converted: ConvertedMonths[]; ratios: Figure | null } {
  const byKind = new Map<ResidentKind, number>();
  for (const { kind, months } of resident) byKind.set(kind, (byKind.get(kind) ?? 0) + months);
  if (byKind.size === 0) return { converted: [], ratios: null };
  const ratios = trail.beside.figure(RATIOS, on);
  const converted = [...byKind].map(([kind, months]) => {
    const row = creditedMonthsOf(kind, months, ratios);
    if (row.ratio !== null)
      trail.step(
        'contribution-years.converted',
        { kind, months: String(months), ratio: row.ratio },
        String(row.creditedMonths),
        [ratios],
      );
    return row;
  });
  const alternative = trail.law.find('medical.conversion.alternative', on);
  if (alternative) {
    trail.cite(alternative);
    trail.notice('conversion-alternative', {}, [alternative]);
  }
  return { converted, ratios };
}

/** Since the years are set for the whole province, no notice was seen that keeps the ratios: said wherever they are used. */
export function sayNotConfirmed(ratios: Figure | null, on: Day, trail: Trail): void {
  const pooled = ratios && trail.law.find('medical.retirement.province-wide', on);
  if (pooled) trail.notice('conversion-not-confirmed', { since: pooled.from });
}
