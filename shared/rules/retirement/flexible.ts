import { addMonths, firstDay, type Month, monthOfDay } from '../../month.ts';
import type { Trail } from '../trail.ts';
import { type Credits, creditedBy } from './credits.ts';
import { minimumIn, sayWhichYear } from './minimum.ts';
import type { Statutory } from './statutory.ts';

const EARLIER = 'retirement.flexible.months-earlier';
const NOTICE = 'retirement.flexible.notice-months';
const LATER = 'retirement.flexible.months-later';
const AGREEMENT = 'retirement.flexible.agreement-months';

/** Earliest and latest month; `null` where no notice of it is known, or an answer to come decides. */
export interface FlexibleWindow {
  earliest: Month | null;
  latest: Month | null;
}

/** @param credits of who pays on: none where they are not told, and two where an age half told leaves them between these */
export function flexibleWindow(statutory: Statutory, credits: readonly Credits[], trail: Trail): FlexibleWindow {
  const earliest = earliestMonth(statutory, credits, trail);
  const latest = latestMonth(statutory, trail);
  const first = firstAllowed(statutory, trail);
  const figure = trail.law.find(EARLIER, firstDay(statutory.month));
  if (first && latest) sayWhichYear(first, statutory.month, latest, [figure], trail);
  return { earliest, latest };
}

/** The first month that the law leaves, whatever has been paid; `null` where nothing is known of it. */
export function firstAllowed({ month, oldMonth }: Pick<Statutory, 'month' | 'oldMonth'>, trail: Trail): Month | null {
  const earlier = trail.law.find(EARLIER, firstDay(month));
  if (!earlier?.value) return earlier && month;
  const limit = addMonths(month, -earlier.value.toNumber());
  return oldMonth > limit ? oldMonth : limit;
}

/**
 * The earliest month of retirement (人社部发〔2024〕94号 art. 1): so many months before the statutory one, yet not before
 * the old age, and only with the minimum months of that year. Before 2025 there was no flexible retirement.
 */
function earliestMonth(statutory: Statutory, credits: readonly Credits[], trail: Trail): Month | null {
  const { month, oldMonth } = statutory;
  const figure = trail.figure(EARLIER, firstDay(month));
  const first = firstAllowed(statutory, trail);
  if (!figure || !first) return null;
  if (!figure.value) {
    trail.step('retirement.no-window', { statutoryMonth: month }, month, [figure]);
    return month;
  }
  const operands = { statutoryMonth: month, oldMonth, months: figure.value.toString() };
  const [reached = first, ...others] = credits.map((each) => firstReached(first, month, each, trail));
  if (others.some((other) => other !== reached)) return null;
  if (reached === month && first < month) {
    const needed = { year: first.slice(0, 4), minimum: String(minimumIn(first, trail)) };
    trail.step('retirement.not-earlier', { ...operands, ...needed }, month, [figure]);
    return month;
  }
  if (reached > first) {
    const needed = { year: reached.slice(0, 4), minimum: String(minimumIn(reached, trail)) };
    trail.step('retirement.earliest-when-reached', { ...operands, ...needed }, reached, [figure]);
  } else {
    const atOldAge = first > addMonths(month, -figure.value.toNumber());
    trail.step(atOldAge ? 'retirement.earliest-at-old-age' : 'retirement.earliest', operands, first, [figure]);
  }
  if (reached < month) sayNotice(reached, month, trail);
  return reached;
}

/** The first month before the statutory one that has the minimum of its own year; else the statutory one. */
export function firstReached(first: Month, statutory: Month, credits: Credits, trail: Trail): Month {
  for (let month = first; month < statutory; month = addMonths(month, 1)) {
    const minimum = minimumIn(month, trail);
    if (minimum === null || creditedBy(credits, month) >= minimum) return month;
  }
  return statutory;
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

/** The latest month, so many months after the statutory one where person and employer agree; none before 2025. */
function latestMonth({ month }: Statutory, trail: Trail): Month | null {
  const figure = trail.figure(LATER, firstDay(month));
  if (!figure?.value) return figure && month;
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
