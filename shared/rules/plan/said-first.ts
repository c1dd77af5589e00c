import { ofFen, yuan } from '../../money.ts';
import { addMonths, type Month, monthsBetween } from '../../month.ts';
import { bestOf, sameSchemes } from './aims.ts';
import { lapseOf, residentCoverAfter } from './medical.ts';
import type { Said, WarningCode } from './types.ts';
import { type Draft, roundedPension } from './weigh.ts';

const NOTICE = 'retirement.flexible.notice-months';
const EARLIER = 'retirement.flexible.months-earlier';

/** What a person must know before they read a plan. */
export function warningsFor(told: Draft): Said<WarningCode>[] {
  const { plan, options } = told;
  const { choices, age } = plan;
  const { statutory, soFar, start } = options.person;
  const said: Said<WarningCode>[] = [];
  const say = (code: WarningCode, operands: Said['operands'] = {}, documents: readonly string[] = []) => {
    said.push({ code, operands, documents });
  };
  if (choices.pensionScheme === 'none') say('no-pension');
  if (choices.pensionScheme === 'resident' && soFar.months > 0 && told.found.best.combination.way.employeeMonths === 0)
    say('months-given-up', { months: String(soFar.months) });
  const { retireIn } = choices;
  if (retireIn && age && retireIn > statutory.month) {
    const after = String(monthsBetween(statutory.month, retireIn));
    const at = { years: String(age.years), months: String(age.months) };
    say('begins-late', { retireIn, ...at, statutory: statutory.month, after });
  }
  sayGap(told, say);
  if (choices.pensionScheme === 'employee' && retireIn && retireIn < statutory.month) sayEarly(retireIn, told, say);
  if (statutory.month < start) say('past-statutory-age', { statutory: statutory.month });
  return said;
}

/** Months without cover; who is covered today and would stay so by paying what is due before the start is told that. */
function sayGap(
  { plan, options: { person }, law }: Draft,
  say: (code: WarningCode, operands: Said['operands']) => void,
): void {
  const lapse = lapseOf(person, law);
  const staysIn = plan.choices.medicalScheme === 'resident' && person.residentCoverToday;
  const { earliest, latest } = lapse && staysIn ? residentCoverAfter(lapse, person, law) : plan.coveredFrom;
  const waits = latest === null || latest > person.payDay;
  if (!waits && (lapse === null || lapse === person.start)) return;
  const operands = { from: lapse ?? person.start, earliest, latest: latest ?? 'none' };
  say('cover-gap', lapse && (staysIn || !waits) ? { ...operands, coveredTo: addMonths(lapse, -1) } : operands);
}

/** That an early month is open without an employer is inferred: what the statutory month would cost and pay stands beside it. */
function sayEarly(
  retireIn: Month,
  { plan, found: { best, ranked }, options, law }: Draft,
  say: (code: WarningCode, operands: Said['operands'], documents: readonly string[]) => void,
): void {
  const { month } = options.person.statutory;
  const candidates = ranked.candidates.filter(
    (each) => sameSchemes(each, best) && each.combination.way.retireIn === month,
  );
  const onTime = bestOf({ ...ranked, candidates });
  const pension = onTime && roundedPension(onTime, options);
  if (!onTime || !pension || !plan.pension) return;
  const documents = [...new Set([EARLIER, NOTICE].flatMap((id) => law.find(id, law.asOf)?.document ?? []))];
  const operands = {
    retireIn,
    statutory: month,
    pays: yuan(ofFen(onTime.pays)),
    pension: yuan(pension.total),
    morePays: yuan(ofFen(onTime.pays - best.pays)),
    morePension: yuan(pension.total.minus(plan.pension.total)),
  };
  say('early-month-inferred', operands, documents);
}
