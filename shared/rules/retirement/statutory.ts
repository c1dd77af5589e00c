import type { Figure } from '../../law/law.ts';
import type { Row } from '../../law/schema.ts';
import { addMonths, type Day, MONTHS_IN_YEAR, type Month, monthsBetween, yearsAndMonths } from '../../month.ts';
import type { Age } from '../pension/index.ts';
import type { Trail } from '../trail.ts';
import type { RetirementFacts } from './types.ts';

/** A schedule names all classes and whom it leaves alone, so the newest one known speaks for every birth month. That of 1978 delays nobody. */
const NEWEST: Day = '9999-12-31';

/** The statutory retirement of one class. */
export interface Statutory {
  age: Age;
  month: Month;
  /** Month of reaching the age before the gradual delay. */
  oldMonth: Month;
  /** The row of the schedule and the months it delays. */
  row: Row;
  delay: number;
}

export const monthsOf = ({ years, months }: Age): number => years * MONTHS_IN_YEAR + months;

/**
 * The delay schedule (渐进式延迟法定退休年龄, 2024-09-13), and before it was known the ages of 国发〔1978〕104号; `null`
 * when none is known yet.
 */
export function delaySchedule(trail: Trail): Figure | null {
  const schedule = trail.law.find('retirement.gradual-delay', NEWEST);
  if (schedule) trail.cite(schedule);
  else trail.missing('retirement.gradual-delay', trail.law.asOf);
  return schedule;
}

/** The rows that may be the person's: one when sex and class are known. */
export function rowsFor({ sex, womenClass }: RetirementFacts, schedule: Figure): Row[] {
  return schedule.rows.filter(
    (row) =>
      (sex === undefined || row.sex === sex) &&
      (womenClass === undefined || row.womenClass === undefined || row.womenClass === womenClass),
  );
}

function delayOf(birthMonth: Month, { firstBirthMonth, stepMonths, capMonths }: Row): number {
  if (firstBirthMonth === undefined) return 0;
  const after = monthsBetween(String(firstBirthMonth), birthMonth);
  return after < 0 ? 0 : Math.min(Number(capMonths), Math.floor(after / Number(stepMonths)) + 1);
}

/**
 * Statutory retirement under one row: the old age, delayed by a month for every step of months that the birth lies
 * after the first affected one, up to the cap. Earlier births keep the old age.
 */
export function statutoryOf(birthMonth: Month, row: Row): Statutory {
  const delay = delayOf(birthMonth, row);
  const oldAge = Number(row.oldAge) * MONTHS_IN_YEAR;
  return {
    age: yearsAndMonths(oldAge + delay),
    month: addMonths(birthMonth, oldAge + delay),
    oldMonth: addMonths(birthMonth, oldAge),
    row,
    delay,
  };
}

export function explainStatutory(birthMonth: Month, found: Statutory, schedule: Figure, trail: Trail): void {
  const { age, row, delay } = found;
  if (row.firstBirthMonth === undefined) {
    trail.step('retirement.age-before-delay', { birthMonth, years: String(age.years) }, found.month, [schedule]);
    return;
  }
  const operands = {
    birthMonth,
    oldAge: String(row.oldAge),
    firstBirthMonth: String(row.firstBirthMonth),
    stepMonths: String(row.stepMonths),
    capMonths: String(row.capMonths),
    delay: String(delay),
    years: String(age.years),
    months: String(age.months),
  };
  const code = delay === 0 ? 'retirement.age-kept' : 'retirement.age-delayed';
  trail.step(code, operands, found.month, [schedule]);
}

/** Tells a woman who does not know her class what each would mean, and which one a weak source names for her. */
export function explainClasses(candidates: readonly Statutory[], trail: Trail): void {
  const [of50, of55] = ['50', '55'].map((name) => candidates.find(({ row }) => row.womenClass === name));
  if (of50 && of55)
    trail.notice('women-class-decides', {
      years50: String(of50.age.years),
      months50: String(of50.age.months),
      month50: of50.month,
      years55: String(of55.age.years),
      months55: String(of55.age.months),
      month55: of55.month,
    });
  const hint = trail.law.find('retirement.women.flexible-class', trail.law.asOf);
  const [row] = hint?.rows ?? [];
  if (!hint || !row) return;
  trail.cite(hint);
  trail.notice('women-class-weak-source', { womenClass: String(row.womenClass) }, [hint]);
}
