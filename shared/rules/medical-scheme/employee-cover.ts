import type { Figure } from '../../law/law.ts';
import { type Day, yearOf } from '../../month.ts';
import { countedFrom, dayAfterWaiting } from './cover-start.ts';
import type { Findings, Ground } from './findings.ts';
import { MOVING, moveOf } from './moving.ts';
import type { MedicalSchemeFacts } from './types.ts';

interface Cover {
  waitingMonths: number | null;
  coveredFrom: Day | null;
  ground: Ground<Day>;
}

const WAITING_WHEN_MOVING = 'medical.employee.waiting-when-moving';
const AT_FIRST_ENROLMENT = 'medical.employee.waiting-at-first-enrolment';
const AFTER_GAP = 'medical.employee.waiting-after-gap';
const AFTER_ARREARS = 'medical.employee.cover-start.after-arrears';
const AFTER_WAITING = 'medical.employee.cover-start.after-waiting';
/** In force in Zibo since 2018, older than the national rule and the pooling of the province. */
const OLD_RULE = 'medical.employee.transition-from-resident';

/** What decides a wait that is open, and its longest where that is known. */
interface Openness {
  questions?: readonly string[];
  figures?: readonly string[];
  longest?: number;
}

/** The day of joining and of the first payment, and the first day of the first month paid for in the year of cover. */
interface Joining {
  on: Day;
  paidFrom: Day;
}

/**
 * When the employee scheme covers: by the cover a person had until now.
 *
 * Waits are counted from the day of joining, which is that of the first payment, even where it lies before the year
 * asked about; the answer is about that year, so its cover starts no earlier.
 *
 * @param joining figures are read on its `on`
 */
export function employeeCover(facts: MedicalSchemeFacts, joining: Joining, findings: Findings): Cover {
  const { previousScheme, employeeGapMonths: gap } = facts;
  switch (previousScheme) {
    case undefined:
      return asking(['previousScheme'], joining, findings);
    case 'none':
      return firstEnrolment(joining, findings);
    case 'resident':
      return fromResident(facts, joining, findings);
    case 'employee':
      return gap === undefined ? asking(['employeeGapMonths'], joining, findings) : afterGap(gap, joining, findings);
  }
}

function firstEnrolment(joining: Joining, findings: Findings): Cover {
  const figure = findings.trail.figure(AT_FIRST_ENROLMENT, joining.on);
  if (!figure?.value) {
    findings.because('medical-scheme.employee.first-enrolment-not-published', {}, 'not-published', []);
    return notPublished(AT_FIRST_ENROLMENT, joining, findings);
  }
  const months = figure.value.toNumber();
  findings.because('medical-scheme.employee.first-enrolment', {}, String(months), [figure]);
  return covered(months, AFTER_WAITING, joining, findings);
}

function fromResident(facts: MedicalSchemeFacts, joining: Joining, findings: Findings): Cover {
  const { trail } = findings;
  const { on } = joining;
  const old = trail.law.find(OLD_RULE, on);
  if (old?.value) {
    trail.cite(old);
    trail.notice('old-transition', { since: old.from, months: old.value.toString() }, [old]);
  }
  const move = moveOf(facts, 'residentGapMonths', on, trail);
  if (!move) return notPublished(MOVING, joining, findings);
  const { figure: rule, meets, open, longest } = move;
  const operands = { ...move.operands, longest: String(longest) };
  if (meets === null) {
    findings.because('medical-scheme.employee.moving', operands, 'open', [rule]);
    const figures = trail.law.find(WAITING_WHEN_MOVING, on) ? [] : [WAITING_WHEN_MOVING];
    return asking(open, joining, findings, { longest, figures });
  }
  if (meets) {
    findings.because('medical-scheme.employee.moving-at-once', operands, '0', [rule]);
    trail.notice('moving-practice-not-seen', {}, [rule]);
    return covered(0, MOVING, joining, findings);
  }
  const here = trail.figure(WAITING_WHEN_MOVING, on);
  if (here?.value) {
    const months = here.value.toNumber();
    findings.because('medical-scheme.employee.moving-waits', {}, String(months), [here]);
    return covered(months, AFTER_WAITING, joining, findings);
  }
  findings.because('medical-scheme.employee.moving', operands, 'not-published', [rule]);
  return notPublished(WAITING_WHEN_MOVING, joining, findings, { longest });
}

function afterGap(gap: number, joining: Joining, findings: Findings): Cover {
  const { paidFrom } = joining;
  const figure = findings.trail.figure(AFTER_GAP, joining.on);
  const row = figure?.rows[0];
  if (!row) return notPublished(AFTER_GAP, joining, findings);
  const operands = { gap: String(gap), allowed: String(row.gapOver) };
  if (gap > Number(row.gapOver)) {
    const months = Number(row.months);
    findings.because('medical-scheme.employee.gap-waits', operands, String(months), [figure]);
    return covered(months, AFTER_WAITING, joining, findings);
  }
  findings.because(`medical-scheme.employee.${gap === 0 ? 'no-gap' : 'short-gap'}`, operands, '0', [figure]);
  if (gap > 0) {
    const elsewhere = findings.trail.law.find(MOVING, joining.on);
    if (elsewhere) findings.trail.notice('gap-from-elsewhere', {}, [elsewhere]);
    return covered(0, AFTER_ARREARS, joining, findings);
  }
  sayCovered({ counted: paidFrom, months: 0 }, paidFrom, [figure], findings);
  return { waitingMonths: 0, coveredFrom: paidFrom, ground: paidFrom };
}

function asking(questions: readonly string[], joining: Joining, findings: Findings, more: Openness = {}): Cover {
  findings.ask(...questions);
  leaveOpen({ ...more, questions }, joining, findings);
  return { waitingMonths: null, coveredFrom: null, ground: 'open' };
}

function notPublished(figure: string, joining: Joining, findings: Findings, more: Openness = {}): Cover {
  leaveOpen({ ...more, figures: [figure] }, joining, findings);
  return { waitingMonths: null, coveredFrom: null, ground: 'not-published' };
}

/** Nobody is covered before what they pay for begins; the longest wait, where known, ends last. */
function leaveOpen({ longest, ...decidedBy }: Openness, { on, paidFrom }: Joining, findings: Findings): void {
  findings.leavesOpen('waitingMonths', { least: 0, most: longest ?? null, ...decidedBy });
  const { day } = longest === undefined ? { day: null } : countedFrom(AFTER_WAITING, on, on, findings.trail);
  const latest = day === null || longest === undefined ? null : noEarlier(dayAfterWaiting(day, longest), paidFrom);
  findings.leavesOpen('coveredFrom', { least: paidFrom, most: latest, ...decidedBy });
}

const noEarlier = (day: Day, than: Day): Day => (day < than ? than : day);

/** @param id of the figure that says from when cover or the wait is counted */
function covered(months: number, id: string, { on, paidFrom }: Joining, findings: Findings): Cover {
  const { day, figure } = countedFrom(id, on, on, findings.trail);
  if (!day) {
    findings.leavesOpen('coveredFrom', { least: paidFrom, figures: [id] });
    return { waitingMonths: months, coveredFrom: null, ground: 'not-published' };
  }
  const over = dayAfterWaiting(day, months);
  const coveredFrom = noEarlier(over, paidFrom);
  if (over < paidFrom)
    findings.because(
      'medical-scheme.employee.covered-all-year',
      { counted: day, months: String(months), over },
      coveredFrom,
      [figure],
    );
  else sayCovered({ counted: day, months }, coveredFrom, [figure], findings);
  if (figure?.grade === 'assumed') findings.trail.notice('count-assumed', { scheme: 'employee' }, [figure]);
  if (yearOf(coveredFrom) > yearOf(paidFrom))
    findings.trail.notice('covered-only-later', { scheme: 'employee', from: coveredFrom });
  return { waitingMonths: months, coveredFrom, ground: coveredFrom };
}

function sayCovered(
  { counted, months }: { counted: Day; months: number },
  from: Day,
  figures: readonly (Figure | null)[],
  findings: Findings,
): void {
  findings.because('medical-scheme.employee.cover-from', { counted, months: String(months) }, from, figures);
}
