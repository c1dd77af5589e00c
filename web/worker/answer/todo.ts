import { addMonths, type Day, lastDay } from '../../../shared/month.ts';
import { grouped } from '../../ui/tidy.ts';
import type { Goal } from '../state/goals.ts';
import { known } from './amounts.ts';
import { type Ground, type Office, officeOf } from './ground.ts';
import { isOpenTo, officeOfClaim } from './headline.ts';

/** Something to do by a day that is still to come, and where. */
export interface ToDo {
  by: Day;
  title: string;
  office: Office;
}

/**
 * What an answer leaves to be done, earliest first: nothing that comes by itself, and nothing that is over. What is paid
 * and when one retires is left out where plans are still to choose from, which decide it.
 */
export function toDosOf(ground: Ground, goal?: Goal): ToDo[] {
  const { assessment } = ground;
  const all = goal === 'plan' ? claims(ground) : [...payments(ground), ...claims(ground), ...retirement(ground)];
  return all.filter(({ by }) => by > assessment.asOf).sort((one, other) => (one.by < other.by ? -1 : 1));
}

/** Each month of the year that can still be paid. */
function payments(ground: Ground): ToDo[] {
  const { assessment, text, words } = ground;
  const { remaining, schedules, base, monthly } = assessment.contributions;
  if (!remaining || !monthly.total) return [];
  const label = base.chosen === base.floor ? text.flow.pay.least : words.pay.month;
  const office = officeOf(ground, 'social-insurance-agency');
  return (schedules[0]?.instalments ?? [])
    .filter(({ from }) => from >= remaining.from)
    .map(({ from, payBy, pension, medical }) => ({
      by: payBy ?? lastDay(from),
      title: words.toDo.pay({ month: from, label, amount: grouped(known([{ pension, medical }]).amount ?? '') }),
      office,
    }));
}

/** Programmes with a last day to apply, and those that become open on a day. */
function claims(ground: Ground): ToDo[] {
  const { assessment, facts, words } = ground;
  const w = words.toDo;
  return assessment.subsidies.programmes.flatMap((programme) => {
    const { outcome, title, claim, nearest, amountIs } = programme;
    // The days of a claim for cover run from an accident: without one there is nothing to miss.
    const isDue =
      (isOpenTo(programme) || outcome === 'needs-answers') && (amountIs !== 'cover' || facts.on !== undefined);
    const office = officeOfClaim(programme, ground);
    const parts = (claim?.how ?? []).filter(({ operands }) => operands.by && operands.by !== claim?.by);
    return [
      ...(isDue && claim?.by ? [{ by: claim.by, title: w.claim({ programme: title }), office }] : []),
      ...(isDue
        ? parts.map(({ operands, text }) => ({
            by: String(operands.by),
            title: w.part({ programme: title, text }),
            office,
          }))
        : []),
      ...(outcome !== 'ended' && nearest?.from
        ? [{ by: nearest.from, title: w.open({ programme: title }), office }]
        : []),
    ];
  });
}

/** Giving notice in time to retire early, and applying before the month of retirement. */
function retirement(ground: Ground): ToDo[] {
  const { assessment, words } = ground;
  const w = words.toDo;
  const office = officeOf(ground, 'social-insurance-agency');
  const { statutoryMonth } = assessment.retirement;
  const { by, month } = assessment.notices.find(({ code }) => code === 'retire-early')?.operands ?? {};
  return [
    ...(by && month ? [{ by: lastDay(by), title: w.early({ month }), office }] : []),
    ...(statutoryMonth
      ? [{ by: lastDay(addMonths(statutoryMonth, -1)), title: w.retire({ month: statutoryMonth }), office }]
      : []),
  ];
}
