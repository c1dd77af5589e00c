import type { Figure } from '../../law/law.ts';
import { Decimal, percentOf, toFen } from '../../money.ts';
import { firstDay, monthOf, monthOfDay, yearOf } from '../../month.ts';
import type { Applicant } from './condition.ts';

const MONTHS_IN_YEAR = 12;

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
  const find = (id: string, on = firstDay(monthOfDay(it.on))): Decimal | null => {
    const figure = it.law.find(id, on);
    if (!figure || figure.provisionalOn) return null;
    figures.push(figure);
    return figure.value;
  };
  const base = baseOf(it, find);
  if (!base) return null;
  const fixed = schemes.includes('medical') ? it.law.find('medical.flexible.fixed-base', it.on) : null;
  const parts = [
    ...(schemes.includes('pension') ? [{ rate: find('pension.contribution-rate'), on: base }] : []),
    ...(schemes.includes('medical')
      ? [{ rate: find(`medical.flexible.rate-${medicalOption}`), on: fixed && (fixed.value ?? base) }]
      : []),
  ];
  let amount = new Decimal(0);
  for (const { rate, on } of parts) {
    if (!rate || !on) return null;
    amount = amount.plus(toFen(percentOf(rate, on)));
  }
  return { amount, figures: fixed ? [...figures, fixed] : figures };
}

/** An amount has to lie within the band; an income or a percentage of the average wage is held within it. */
function baseOf({ facts: { base }, on }: Applicant, find: (id: string, on: string) => Decimal | null): Decimal | null {
  if (!base) return null;
  const year = firstDay(monthOf(yearOf(on), 1));
  const floor = find('pension.contribution-base.floor', year);
  const ceiling = find('pension.contribution-base.ceiling', year);
  if (!floor || !ceiling) return null;
  const held = (wanted: Decimal) => Decimal.max(floor, Decimal.min(ceiling, wanted));
  if ('amount' in base) {
    const amount = new Decimal(base.amount);
    return amount.eq(held(amount)) ? amount : null;
  }
  if ('income' in base) return held(new Decimal(base.income));
  const wage = find('pension.average-wage', year);
  return wage && held(toFen(percentOf(new Decimal(base.percent), wage).div(MONTHS_IN_YEAR)));
}
