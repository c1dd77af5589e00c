import { ofFen, yuan } from '../../money.ts';
import { type Month, monthsBetween } from '../../month.ts';
import { bestOf, sameSchemes } from './aims.ts';
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
  const { earliest, latest } = plan.coveredFrom;
  if (latest === null || latest > options.person.payDay)
    say('cover-gap', { from: start, earliest, latest: latest ?? 'none' });
  if (choices.pensionScheme === 'employee' && retireIn && retireIn < statutory.month) sayEarly(retireIn, told, say);
  if (statutory.month < start) say('past-statutory-age', { statutory: statutory.month });
  return said;
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
