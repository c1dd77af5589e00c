import { type Asking, figure, half, monthAt, monthIndex, percent, whole, yuan } from './plain.ts';

interface Facts {
  sex?: string | undefined;
  employeeMonths?: number | undefined;
  deemedMonths?: number | undefined;
  resident?: readonly { kind: string; months: number }[] | undefined;
  retirementMonth?: string | undefined;
  from?: string | undefined;
}

/**
 * The way to retiree treatment (鲁政字〔2023〕184号; 鲁中晨报 2018-01-28 for what Zibo converts): figures of the day of
 * retirement, or of today where that is over or unknown.
 */
export function contributionYears(facts: Facts, asking: Asking) {
  const today = asking.asOf;
  const { sex, employeeMonths: employee, deemedMonths: deemed, resident, retirementMonth } = facts;
  const on = retirementMonth !== undefined && `${retirementMonth}-01` > today ? `${retirementMonth}-01` : today;
  const missing = new Set<string>();
  const questions: string[] = [];
  const get = (id: string) => {
    const found = figure(id, on, asking);
    if (!found) missing.add(id);
    return found;
  };

  // resident months of each kind together, then down to whole months
  let converted: { kind: string; months: number; ratio: string | null; creditedMonths: number | null }[] | null = null;
  if (resident) {
    const kinds = [...new Set(resident.map(({ kind }) => kind))];
    const ratios = kinds.length > 0 ? get('medical.conversion.ratios') : null;
    converted = kinds.map((kind) => {
      let months = 0;
      for (const each of resident) if (each.kind === kind) months += each.months;
      const row = ratios?.rows.find((ratio) => ratio.kind === kind);
      if (!row) return { kind, months, ratio: null, creditedMonths: null };
      const [into, outOf] = [Number(row.employeeMonths), Number(row.residentMonths)];
      const credited = (months * into - ((months * into) % outOf)) / outOf;
      return { kind, months, ratio: `${outOf}:${into}`, creditedMonths: credited };
    });
  }

  const years = get('medical.retirement.required-years');
  if (sex === undefined) questions.push('sex');
  const row = years?.rows.find((each) => each.sex === sex);
  const required = row ? Number(row.years) * 12 : null;

  let fromResident: number | null = converted ? 0 : null;
  for (const { creditedMonths } of converted ?? [])
    fromResident = fromResident === null || creditedMonths === null ? null : fromResident + creditedMonths;
  const certain = (employee ?? 0) + (deemed ?? 0) + (fromResident ?? 0);
  if (deemed) get('medical.retirement.deemed-until');
  const allKnown = employee !== undefined && fromResident !== null;
  const enough = required !== null && certain >= required;
  const short = required === null || !(allKnown || enough) ? null : Math.max(0, required - certain);

  if (employee === undefined) questions.push('employeeMonths');
  if (resident === undefined) questions.push('resident');
  if (deemed === undefined && short !== 0) questions.push('deemedMonths');
  // whoever reaches the years by actual months alone has the unpublished minimum behind them in any case
  if (required !== null && (employee === undefined || employee < required))
    get('medical.retirement.minimum-actual-years');

  // this month can still be paid; a start that is over changes nothing
  const start = Math.max(monthIndex(today.slice(0, 7)), facts.from === undefined ? 0 : monthIndex(facts.from));
  const reachedIn = short ? monthAt(start + short - 1) : null;

  let decides = questions.length > 0;
  let oneOff: bigint | null = null;
  if (short === 0) oneOff = 0n;
  else if (short !== null && retirementMonth === undefined) {
    // the month of retirement is asked for where an answer could still turn on it, else the gap is named
    const known = figure('medical.retirement.one-off-rate', today, asking) !== null || today <= '2023-12-31';
    const yearsChange =
      figure('medical.retirement.required-years', today, asking)?.from !==
      figure('medical.retirement.required-years', '2099-12-31', asking)?.from;
    if (yearsChange) decides = true;
    if (known || yearsChange) questions.push('retirementMonth');
    else get('medical.retirement.one-off-rate');
  } else if (short !== null && retirementMonth !== undefined) {
    const ahead = Math.max(0, monthIndex(retirementMonth) - start);
    const left = Math.max(0, short - ahead);
    if (left === 0) oneOff = 0n;
    else {
      const rate = get('medical.retirement.one-off-rate');
      const base = rate?.value ? get('medical.retirement.one-off-base') : null;
      if (rate?.value && base?.value) oneOff = percent(rate.value, half(whole(base.value, 2), 1n)) * BigInt(left);
    }
  }

  return {
    // of the months missing; the one-off payment and the minimum of actual months are beside them
    outcome: short === 0 ? 'assessed' : decides ? 'needs-answers' : short === null ? 'not-published' : 'assessed',
    questions,
    missing: [...missing].sort(),
    converted,
    creditedMonths: allKnown ? certain : null,
    requiredMonths: required,
    missingMonths: short,
    reachedIn,
    oneOff: yuan(oneOff),
  };
}
