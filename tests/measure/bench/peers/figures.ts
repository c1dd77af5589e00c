import type { Figure, Law } from '../../../../shared/law/law.ts';
import { addDays, endOfPeriod } from '../../../../shared/month.ts';
import type { Figures, SkillFigures, YearFigures } from './types.ts';

const FIRST_YEAR = 2015;

/** Days as numbers that are in the same order. */
export const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));

/** What the rules of the peers are made from: the figures of our parameter files, as their law has them. */
export function figuresOf(law: Law, on: string): Figures {
  const lastYear = Number(law.asOf.slice(0, 4)) + 1;
  const years = Array.from({ length: lastYear - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  return { years: years.flatMap((year) => yearFigures(law, year) ?? []), skill: skillFigures(law, on) };
}

/** `null` for a year whose band is not published. */
function yearFigures(law: Law, year: number): YearFigures | null {
  const find = (id: string): Figure | null => law.find(id, `${year}-01-01`);
  const floor = find('pension.contribution-base.floor')?.value;
  const ceiling = find('pension.contribution-base.ceiling')?.value;
  const pensionRate = find('pension.contribution-rate')?.value;
  if (!floor || !ceiling || !pensionRate) return null;
  const fixedBase = find('medical.flexible.fixed-base');
  if (fixedBase?.value) throw new Error(`the peers know no January with a fixed medical base, as ${year} has`);
  const medicalRate = fixedBase && find('medical.flexible.rate-pooled-only')?.value;
  return {
    year,
    floor: floor.times(100).toNumber(),
    ceiling: ceiling.times(100).toNumber(),
    pensionRate: pensionRate.toNumber(),
    medicalRate: medicalRate?.toNumber() ?? null,
  };
}

function skillFigures(law: Law, on: string): SkillFigures {
  const rowsOf = (id: string) => published(id, law.find(id, on)).rows;
  const numberOf = (id: string) => published(id, law.find(id, on)).value?.toNumber() ?? Number.NaN;
  const window = numberOf('skill-upgrading.claim-window');
  let issuedFrom = on;
  while (endOfPeriod(addDays(issuedFrom, -1), window) >= on) issuedFrom = addDays(issuedFrom, -1);
  const [times] = rowsOf('skill-upgrading.times-a-year');
  return {
    employments: rowsOf('skill-upgrading.who').map(({ employment }) => String(employment)),
    amounts: rowsOf('skill-upgrading.amount-by-level').map(({ level, amount, upTo }) => ({
      level: Number(level),
      amount: Number(amount ?? upTo) * 100,
    })),
    issuedFrom: dayNumber(issuedFrom),
    issuedTo: dayNumber(on),
    insuredMonths: numberOf('skill-upgrading.insured-months'),
    times: Number(times?.times),
    timesIfScarce: Number(times?.times) + Number(times?.furtherForScarce),
  };
}

function published(id: string, figure: Figure | null): Figure {
  if (!figure) throw new Error(`${id} is not published for the day of the bench`);
  return figure;
}
