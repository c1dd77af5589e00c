import type { Figure } from '../../law/law.ts';
import { NotAcceptable } from '../../messages/errors.ts';
import { Decimal, yuan } from '../../money.ts';
import { firstDay, monthOf } from '../../month.ts';
import { AVERAGE_WAGE, CEILING, FLOOR, type Held, heldWithin, shareOfWage } from '../contribution-base.ts';
import type { Trail } from '../trail.ts';
import type { Amount, Band, NamedBase } from './types.ts';

export interface YearsBand extends Band {
  figures: readonly [Figure | null, Figure | null];
}

/** The band of contribution bases of a calendar year, as known on the law's `asOf` (国办发〔2019〕13号: 60 % to 300 %). */
export function bandOf(year: number, trail: Trail): YearsBand {
  const on = firstDay(monthOf(year, 1));
  const floor = trail.figure(FLOOR, on);
  const ceiling = trail.figure(CEILING, on);
  return {
    floor: floor?.value ?? null,
    ceiling: ceiling?.value ?? null,
    provisional: Boolean(floor?.provisionalOn ?? ceiling?.provisionalOn),
    figures: [floor, ceiling],
  };
}

/** `percent` of the monthly average wage, to the fen; `null` where the average is not published. */
export function shareOfAverageWage(
  percent: Decimal,
  year: number,
  trail: Trail,
): { wanted: Amount; figure: Figure | null } {
  const figure = trail.figure(AVERAGE_WAGE, firstDay(monthOf(year, 1)));
  const wanted = figure?.value ? shareOfWage(percent, figure.value) : null;
  return { wanted, figure };
}

/** Says between which ends a base may be chosen. */
export function sayBand(year: number, { floor, ceiling, figures }: YearsBand, trail: Trail): void {
  if (!floor || !ceiling || !trail.explains) return;
  const operands = { year: String(year), floor: yuan(floor), ceiling: yuan(ceiling) };
  trail.step('contribution-base.band', operands, `${yuan(floor)}–${yuan(ceiling)}`, figures);
}

/**
 * The base that a person names. An income or a percentage is held within the band; an amount is their own choice and
 * has to lie within it. `null` while none is chosen.
 *
 * @throws NotAcceptable `base-out-of-range` for an amount outside the band, with `floor` and `ceiling`.
 */
export function namedBase(choice: NamedBase | undefined, year: number, band: YearsBand, trail: Trail): Held {
  if (!choice) return { base: null, bound: 'none' };
  if ('amount' in choice) return fromAmount(new Decimal(choice.amount), band);
  if ('income' in choice) return fromIncome(new Decimal(choice.income), band, trail);
  return fromPercent(new Decimal(choice.percent), year, band, trail);
}

function fromAmount(amount: Decimal, band: YearsBand): Held {
  const { floor, ceiling } = band;
  if ((floor && amount.lt(floor)) || (ceiling && amount.gt(ceiling))) {
    const ends = { ...(floor && { floor: yuan(floor) }), ...(ceiling && { ceiling: yuan(ceiling) }) };
    const code = amount.lt(floor ?? amount) ? 'base-under-floor' : 'base-over-ceiling';
    const operands = { base: yuan(amount), ...ends };
    throw new NotAcceptable('base-out-of-range', [{ pointer: '/base/amount', code, operands }], ends);
  }
  return heldWithin(band, amount);
}

function fromIncome(income: Decimal, band: YearsBand, trail: Trail): Held {
  const held = heldWithin(band, income);
  if (!trail.explains) return held;
  if (held.base) trail.step('contribution-base.from-income', { income: yuan(income) }, yuan(held.base), band.figures);
  sayHeld(held, income, trail);
  return held;
}

function fromPercent(percent: Decimal, year: number, band: YearsBand, trail: Trail): Held {
  const { wanted, figure } = shareOfAverageWage(percent, year, trail);
  if (!wanted || !figure?.value) return { base: null, bound: 'none' };
  const held = heldWithin(band, wanted);
  if (held.base) {
    const operands = { percent: percent.toString(), averageWage: yuan(figure.value), wanted: yuan(wanted) };
    trail.step('contribution-base.from-percent', operands, yuan(held.base), [figure, ...band.figures]);
  }
  if (!isTier(percent, year, trail) || held.bound !== 'floor') sayHeld(held, wanted, trail);
  return held;
}

/** A tier that comes to less than the floor is the floor, as the notices have it: nobody did anything wrong. */
function isTier(percent: Decimal, year: number, { law }: Trail): boolean {
  const tiers = law.find('pension.contribution-base.tiers', firstDay(monthOf(year, 1)));
  return tiers?.rows.some((row) => percent.eq(String(row.percent))) ?? false;
}

function sayHeld(held: Held, wanted: Decimal, trail: Trail): void {
  if (held.bound === 'none' || !held.base) return;
  const code = held.bound === 'floor' ? 'base-held-at-floor' : 'base-held-at-ceiling';
  trail.notice(code, { wanted: yuan(wanted), base: yuan(held.base) });
}
