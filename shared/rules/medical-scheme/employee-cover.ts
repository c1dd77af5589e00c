import { type Day, yearOf } from '../../month.ts';
import { countedFrom, dayAfterWaiting } from './cover-start.ts';
import type { Findings, Ground } from './findings.ts';
import type { MedicalSchemeFacts } from './types.ts';

interface Cover {
  waitingMonths: number | null;
  coveredFrom: Day | null;
  ground: Ground<Day>;
}

const OPEN: Cover = { waitingMonths: null, coveredFrom: null, ground: 'open' };
const NOT_PUBLISHED: Cover = { waitingMonths: null, coveredFrom: null, ground: 'not-published' };

const TRANSITION = 'medical.employee.transition-from-resident';

/** What cover is counted by, and what its sentences say beside the dates. */
interface Way {
  id: string;
  said: Readonly<Record<string, string>>;
}

const AFTER_ARREARS: Way = { id: 'medical.employee.cover-start.after-arrears', said: {} };
const AFTER_WAITING: Way = { id: 'medical.employee.cover-start.after-waiting', said: {} };
/** Counted as a wait is, but nobody waits: the resident fund goes on paying. */
const AFTER_TRANSITION: Way = { ...AFTER_WAITING, said: { transition: 'resident-fund-pays' } };

/**
 * When the employee scheme covers: by the cover a person had until now.
 *
 * Waits are counted from the day of joining, which is that of the first payment, even where it lies before the year
 * asked about; the answer is about that year, so its cover starts no earlier.
 *
 * @param on the day of joining and of the first payment, on which the figures are read
 * @param paidFrom first day of the first month paid for in the year of cover
 */
export function employeeCover(facts: MedicalSchemeFacts, on: Day, paidFrom: Day, findings: Findings): Cover {
  const { previousScheme, employeeGapMonths: gap } = facts;
  switch (previousScheme) {
    case undefined:
      findings.ask('previousScheme');
      return OPEN;
    case 'none':
      return afterWaiting('first-enrolment', 'medical.employee.waiting-at-first-enrolment', on, paidFrom, findings);
    case 'resident':
      return fromResident(on, paidFrom, findings);
    case 'employee':
      if (gap !== undefined) return afterGap(gap, on, paidFrom, findings);
      findings.ask('employeeGapMonths');
      return OPEN;
  }
}

/** A transition in which the resident fund goes on paying: nobody is without cover. */
function fromResident(on: Day, paidFrom: Day, findings: Findings): Cover {
  const cover = afterWaiting('transition', TRANSITION, on, paidFrom, findings);
  const figure = findings.trail.law.find(TRANSITION, on);
  if (figure) findings.trail.notice('transition-not-confirmed', { since: figure.from }, [figure]);
  return cover;
}

function afterGap(gap: number, on: Day, paidFrom: Day, findings: Findings): Cover {
  const { trail } = findings;
  const figure = trail.figure('medical.employee.waiting-after-gap', on);
  const row = figure?.rows[0];
  if (!row) return NOT_PUBLISHED;
  const operands = { gap: String(gap), allowed: String(row.gapOver) };
  if (gap > Number(row.gapOver)) {
    const months = Number(row.months);
    findings.because('medical-scheme.employee.gap-waits', operands, String(months), [figure]);
    return covered(months, AFTER_WAITING, on, paidFrom, findings);
  }
  findings.because(`medical-scheme.employee.${gap === 0 ? 'no-gap' : 'short-gap'}`, operands, '0', [figure]);
  if (gap > 0) return covered(0, AFTER_ARREARS, on, paidFrom, findings);
  findings.because('medical-scheme.employee.cover-from', { counted: paidFrom, months: '0' }, paidFrom, [figure]);
  return { waitingMonths: 0, coveredFrom: paidFrom, ground: paidFrom };
}

function afterWaiting(
  name: 'transition' | 'first-enrolment',
  id: string,
  on: Day,
  paidFrom: Day,
  findings: Findings,
): Cover {
  const figure = findings.trail.figure(id, on);
  if (!figure?.value) {
    findings.because(`medical-scheme.employee.${name}-not-published`, {}, 'not-published', []);
    return NOT_PUBLISHED;
  }
  const months = figure.value.toNumber();
  findings.because(`medical-scheme.employee.${name}`, {}, String(months), [figure]);
  return covered(months, name === 'transition' ? AFTER_TRANSITION : AFTER_WAITING, on, paidFrom, findings);
}

function covered(months: number, { id, said }: Way, on: Day, paidFrom: Day, findings: Findings): Cover {
  const { day, figure } = countedFrom(id, on, on, findings.trail);
  if (!day) return { ...NOT_PUBLISHED, waitingMonths: months };
  const over = dayAfterWaiting(day, months);
  const coveredFrom = over < paidFrom ? paidFrom : over;
  const operands = { counted: day, months: String(months), ...said };
  if (over < paidFrom)
    findings.because('medical-scheme.employee.covered-all-year', { ...operands, over }, coveredFrom, [figure]);
  else findings.because('medical-scheme.employee.cover-from', operands, coveredFrom, [figure]);
  if (figure?.grade === 'assumed') findings.trail.notice('count-assumed', { scheme: 'employee' }, [figure]);
  if (yearOf(coveredFrom) > yearOf(paidFrom))
    findings.trail.notice('covered-only-later', { scheme: 'employee', from: coveredFrom, ...said });
  return { waitingMonths: months, coveredFrom, ground: coveredFrom };
}
