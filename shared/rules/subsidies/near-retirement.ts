import type { Figure } from '../../law/law.ts';
import { firstDay, type Month, monthOfDay, monthsBetween } from '../../month.ts';
import { type StatutoryMonths, statutoryMonthsOf } from '../retirement/index.ts';
import { type Citation, type MissingFigure, Trail } from '../trail.ts';
import type { Applicant } from './condition.ts';

const NEAR = 'social-insurance-subsidy.near-retirement';

/** What is known of a person's retirement. */
interface Known {
  is: boolean | null;
  questions: readonly string[];
  missing: readonly MissingFigure[];
  citations: readonly Citation[];
}

/** Whether a person was near retirement when first approved, and the month in which they reach the statutory age. */
export interface NearRetirement extends Known {
  until: Month | null;
}

/** Whether a person has reached the statutory age, and when where there is one answer to that. */
export interface Retired extends Known {
  month: Month | null;
  figures: readonly Figure[];
}

const UNKNOWN = { is: null, questions: [], missing: [], citations: [] } as const;

interface Classes {
  months: readonly StatutoryMonths[];
  missing: readonly MissingFigure[];
  citations: readonly Citation[];
}

/** Condition and limits of the programme ask the same of one person. */
const worked = new WeakMap<Applicant, Classes>();

function classesOf(it: Applicant, birthMonth: Month): Classes {
  let classes = worked.get(it);
  if (!classes) worked.set(it, (classes = workedOut(it, birthMonth)));
  return classes;
}

/** Retirement in each class that a person born in a month may belong to: of women two, of a person of either sex three. */
function workedOut({ facts, law }: Applicant, birthMonth: Month): Classes {
  const { sex, womenClass } = facts;
  const women = womenClass === undefined ? (['50', '55'] as const) : [womenClass];
  const trail = new Trail(law);
  const months = [
    ...(sex === 'female' ? [] : [statutoryMonthsOf({ birthMonth, sex: 'male' }, trail)]),
    ...(sex === 'male'
      ? []
      : women.map((each) => statutoryMonthsOf({ birthMonth, sex: 'female', womenClass: each }, trail))),
  ].filter((month) => month !== null);
  const { citations, figures } = trail.account();
  return { months, missing: figures, citations };
}

/** Who has reached the statutory age gets no more of it; sex and class are asked for only where they matter. */
export function retired(it: Applicant): Retired {
  const { birthMonth, sex } = it.facts;
  const unknown: Retired = { ...UNKNOWN, month: null, figures: [] };
  if (birthMonth === undefined) return { ...unknown, questions: ['birthMonth', ...(sex === undefined ? ['sex'] : [])] };
  const { months, missing, citations } = classesOf(it, birthMonth);
  const [first] = months;
  if (!first) return { ...unknown, missing };
  const known: Retired = { ...unknown, citations, figures: [first.schedule] };
  const reached = months.filter(({ month }) => month <= monthOfDay(it.on));
  if (reached.length === 0) return { ...known, is: false };
  if (reached.length < months.length) return { ...known, questions: [sex === undefined ? 'sex' : 'womenClass'] };
  return { ...known, is: true, month: months.length === 1 ? first.month : null };
}

/**
 * Fewer months to the statutory age at first approval than the law asks for (财社〔2023〕181号: five years), by the ages
 * in force at that time. It then runs until the age of today's schedule is reached; a woman whose class is unknown is
 * asked for it only where it matters.
 */
export function nearRetirement(it: Applicant, firstApprovedIn: Month): NearRetirement {
  const { birthMonth, sex } = it.facts;
  const figure = it.law.find(NEAR, it.on);
  const unknown = { ...UNKNOWN, until: null };
  if (!figure) return { ...unknown, missing: [{ id: NEAR, on: it.on }] };
  if (!figure.value) return { ...unknown, is: false };
  const within = figure.value.toNumber();
  if (birthMonth === undefined || sex === undefined)
    return {
      ...unknown,
      questions: [...(birthMonth === undefined ? ['birthMonth'] : []), ...(sex === undefined ? ['sex'] : [])],
    };
  const { months, missing, citations } = classesOf(it, birthMonth);
  const known = { ...unknown, citations };
  if (months.length === 0) return { ...known, missing };
  const near = months.filter((each) => monthsBetween(firstApprovedIn, asOfThen(each, firstApprovedIn)) < within);
  if (near.length === 0) return { ...known, is: false };
  if (months.length > 1) return { ...known, questions: ['womenClass'] };
  return { ...known, is: true, until: near[0]?.month ?? null };
}

/** The statutory month by the ages in force in another month. */
const asOfThen = ({ month, oldMonth, schedule }: StatutoryMonths, then: Month): Month =>
  firstDay(then) < schedule.from ? oldMonth : month;
