import { type Day, firstDay, monthOf, yearOf } from '../../month.ts';
import { maternityOf } from './benefits.ts';
import { countedFrom, dayAfterWaiting } from './cover-start.ts';
import { askWhoseYear, creditedOf } from './credited.ts';
import { isInsideWindow } from './enrolment-window.ts';
import { type Finding, type Findings, type Ground, untold } from './findings.ts';
import { sayIncentives } from './incentives.ts';
import { mayJoin } from './open-to.ts';
import { residentCost } from './premium.ts';
import { missedYears, residentWaiting, type Waiting } from './resident-waiting.ts';
import type { MedicalSchemeFacts } from './types.ts';

/** The resident medical scheme for one year of cover. Nothing more is asked once a person may not join. */
export function residentScheme(facts: MedicalSchemeFacts, findings: Findings): Finding {
  const { trail } = findings;
  const open = mayJoin(facts, findings);
  if (open === false) return { answer: findings.notEligible(), open, cost: 'not-published', cover: 'not-published' };
  const credited = creditedOf(facts, findings);
  const maternity = maternityOf(facts, findings);
  const { year, enrolOn } = facts;
  if (year === undefined || enrolOn === undefined) {
    if (missedYears(facts) === undefined) findings.ask('missedYears');
    askWhoseYear(facts, findings);
    findings.waitsFor(...untold(facts));
    findings.leavesAllOpen(facts);
    const parts = { yearlyCost: null, waitingMonths: null, coveredFrom: null, credited };
    const answer = findings.answer(open, parts, { maternity });
    return { answer, open, cost: 'open', cover: 'open' };
  }
  const inside = isInsideWindow(facts, year, enrolOn, findings);
  const waiting = residentWaiting(facts, year, inside, findings);
  const { cost, estimate } = residentCost(facts, year, inside, findings);
  askWhoseYear(facts, findings);
  const coveredFrom = coverOf(waiting.months, year, enrolOn, findings);
  sayIncentives(year, missedYears(facts), trail);
  const yearlyCost = typeof cost === 'string' ? null : cost;
  const parts = { yearlyCost, waitingMonths: waiting.months, coveredFrom, credited };
  return {
    answer: findings.answer(open, parts, { maternity }),
    open,
    cost,
    estimate,
    mayCostMore: waiting.repairable === true,
    cover: coverGround(coveredFrom, waiting),
  };
}

/** Paid before the year, cover counts from its first day; paid within it, from the day of payment. */
function coverOf(months: number | null, year: number, enrolOn: Day, findings: Findings): Day | null {
  if (months === null) return null;
  const { trail } = findings;
  const beginning = firstDay(monthOf(year, 1));
  const way = enrolOn < beginning ? 'before' : 'within';
  const id = `medical.resident.cover-start.paid-${way}-year`;
  const { day, figure } = countedFrom(id, beginning, enrolOn, trail);
  if (!day) {
    findings.leavesOpen('coveredFrom', { figures: [id] });
    return null;
  }
  const coveredFrom = dayAfterWaiting(day, months);
  findings.because('medical-scheme.resident.cover-from', { counted: day, months: String(months) }, coveredFrom, [
    figure,
  ]);
  if (figure?.grade === 'assumed') trail.notice('count-assumed', { scheme: 'resident' }, [figure]);
  if (yearOf(coveredFrom) > year) trail.notice('covered-only-later', { scheme: 'resident', from: coveredFrom });
  return coveredFrom;
}

/** A wait that open answers may still shorten is no ground yet. */
function coverGround(coveredFrom: Day | null, { open }: Waiting): Ground<Day> {
  if (open) return 'open';
  return coveredFrom ?? 'not-published';
}
