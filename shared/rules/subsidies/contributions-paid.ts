import type { Figure } from '../../law/law.ts';
import { Decimal, percentOf, toFen } from '../../money.ts';
import { type Day, firstDay, monthOf, monthOfDay, yearOf } from '../../month.ts';
import { AVERAGE_WAGE, CEILING, FLOOR, heldWithin, wantedBase } from '../contribution-base.ts';
import type { Applicant } from './condition.ts';

/** A figure of which no other stands in its place. */
type Certain = (id: string, on?: Day) => Figure | null;

/** What a person pays a month as an individual, yuan, with the figures it rests on. */
export interface Paid {
  amount: Decimal;
  figures: readonly Figure[];
}

/**
 * The pension and medical contribution of the month asked about, on the base that the person names: a bound of what a
 * share of it can be. `null` where no base is told or lawful, or a figure of it is not certain. The whole account, with
 * every reason, is that of `rules/contributions`.
 */
export function contributionsPaid(it: Applicant): Paid | null {
  const { schemes = ['pension', 'medical'], medicalOption = 'pooled-only' } = it.facts;
  const figures: Figure[] = [];
  const certain: Certain = (id, on = firstDay(monthOfDay(it.on))) => {
    const figure = it.law.find(id, on);
    if (!figure || figure.provisionalOn) return null;
    figures.push(figure);
    return figure;
  };
  const base = baseOf(it, certain);
  if (!base) return null;
  let amount = new Decimal(0);
  for (const scheme of new Set(schemes)) {
    const rate = certain(scheme === 'pension' ? 'pension.contribution-rate' : `medical.flexible.rate-${medicalOption}`);
    // The city may fix the base of the medical contribution; `null` in its file says that it does not.
    const fixed = scheme === 'medical' ? certain('medical.flexible.fixed-base') : null;
    if (!rate?.value || (scheme === 'medical' && !fixed)) return null;
    amount = amount.plus(toFen(percentOf(rate.value, fixed?.value ?? base)));
  }
  return { amount, figures };
}

/** An amount has to lie within the band; an income or a percentage of the average wage is held within it. */
function baseOf({ facts: { base: choice }, on }: Applicant, certain: Certain): Decimal | null {
  if (!choice) return null;
  const year = firstDay(monthOf(yearOf(on), 1));
  const figureOf = (id: string) => certain(id, year)?.value ?? null;
  const band = { floor: figureOf(FLOOR), ceiling: figureOf(CEILING) };
  const wanted = wantedBase(choice, () => figureOf(AVERAGE_WAGE));
  const { base, bound } = wanted ? heldWithin(band, wanted) : { base: null, bound: 'none' };
  return 'amount' in choice && bound !== 'none' ? null : base;
}
