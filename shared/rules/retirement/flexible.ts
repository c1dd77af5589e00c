import { addMonths, firstDay, type Month, monthOfDay } from '../../month.ts';
import type { Trail } from '../trail.ts';
import type { Statutory } from './statutory.ts';

const EARLIER = 'retirement.flexible.months-earlier';
const NOTICE = 'retirement.flexible.notice-months';
const LATER = 'retirement.flexible.months-later';
const AGREEMENT = 'retirement.flexible.agreement-months';

/**
 * The earliest month of retirement (实施弹性退休制度暂行办法): so many months before the statutory one, yet not before the
 * old age, and only with the minimum months.
 *
 * @param tooFew whether the months credited at retirement are known to stay under the minimum
 */
export function earliestMonth({ month, oldMonth }: Statutory, tooFew: boolean, trail: Trail): Month | null {
  const figure = trail.figure(EARLIER, firstDay(month));
  if (!figure?.value) return null;
  const limit = addMonths(month, -figure.value.toNumber());
  const operands = { statutoryMonth: month, oldMonth, months: figure.value.toString() };
  if (tooFew) {
    trail.step('retirement.not-earlier', operands, month, [figure]);
    return month;
  }
  const [code, earliest] =
    oldMonth > limit
      ? (['retirement.earliest-at-old-age', oldMonth] as const)
      : (['retirement.earliest', limit] as const);
  trail.step(code, operands, earliest, [figure]);
  if (earliest < month) sayNotice(earliest, month, trail);
  return earliest;
}

/** The first month that can still be announced in time, and by when. */
function sayNotice(earliest: Month, statutoryMonth: Month, trail: Trail): void {
  const figure = trail.figure(NOTICE, firstDay(statutoryMonth));
  if (!figure?.value) return;
  const months = figure.value.toNumber();
  const inTime = addMonths(monthOfDay(trail.law.asOf), months);
  const month = inTime > earliest ? inTime : earliest;
  if (month >= statutoryMonth) return;
  trail.notice('retire-early', { month, by: addMonths(month, -months), months: String(months) }, [figure]);
}

/** The latest month, so many months after the statutory one, where person and employer agree. */
export function latestMonth({ month }: Statutory, trail: Trail): Month | null {
  const figure = trail.figure(LATER, firstDay(month));
  if (!figure?.value) return null;
  const latest = addMonths(month, figure.value.toNumber());
  trail.step('retirement.latest', { statutoryMonth: month, months: figure.value.toString() }, latest, [figure]);
  if (latest >= monthOfDay(trail.law.asOf)) trail.notice('retire-later-without-employer', {}, [figure]);
  sayAgreement(month, latest, trail);
  return latest;
}

function sayAgreement(statutoryMonth: Month, latest: Month, trail: Trail): void {
  const figure = trail.figure(AGREEMENT, firstDay(statutoryMonth));
  if (!figure?.value) return;
  const by = addMonths(statutoryMonth, -figure.value.toNumber());
  if (by < monthOfDay(trail.law.asOf)) return;
  trail.notice('retire-later', { month: latest, by, months: figure.value.toString() }, [figure]);
}
