import type { Figure, Law } from '../../law/law.ts';
import { Decimal, yuan } from '../../money.ts';
import { firstDay, type Month, yearOf } from '../../month.ts';
import { lastSeen } from '../last-seen.ts';
import type { Trail } from '../trail.ts';
import type { Amount } from './types.ts';

const BENEFIT_BASE = 'pension.benefit-base';
/** Document of what Lingbao itself assumes. */
export const ASSUMPTIONS = '灵保养老金测算假设';

interface BenefitBase {
  amount: Amount;
  /** Taken from an earlier year because that of a retirement in years to come cannot be published yet. */
  projected: boolean;
}

/** A base of the person's own choice; no figure of the law stands behind it. */
export function givenBase(benefitBase: string, trail: Trail): Decimal {
  const amount = new Decimal(benefitBase);
  trail.step('benefit.base-given', {}, yuan(amount), []);
  return amount;
}

/**
 * 计发基数 of the year of retirement, yuan a month. Until it is published the pension is paid on last year's and
 * settled later; for a retirement further ahead the base in use today stands in, so that the pension comes out in
 * today's money, marked as assumed.
 */
export function benefitBaseOf(month: Month, trail: Trail): BenefitBase {
  const { law } = trail;
  return inForceOr(month, firstDay(month) > law.asOf ? law.find(BENEFIT_BASE, law.asOf) : null, trail);
}

/** As `benefitBaseOf`, on the last base that was seen where that of the year of retirement is not known. */
export function benefitBaseToday(month: Month, trail: Trail): BenefitBase {
  return inForceOr(month, lastSeenToday(trail.law), trail);
}

const lastSeenToday = (law: Law): Figure | null => lastSeen(BENEFIT_BASE, law.asOf, law);

/** The figure that `benefitBaseToday` goes by, without a word on a trail. */
export const benefitFigure = (month: Month, law: Law): Figure | null =>
  law.find(BENEFIT_BASE, firstDay(month)) ?? lastSeenToday(law);

function inForceOr(month: Month, standIn: Figure | null, trail: Trail): BenefitBase {
  const on = firstDay(month);
  const own = trail.law.find(BENEFIT_BASE, on);
  const figure = own ?? standIn;
  if (!figure?.value) {
    trail.missing(BENEFIT_BASE, on);
    return { amount: null, projected: false };
  }
  const operands = { month, year: String(yearOf(figure.from)) };
  if (own) {
    trail.cite(figure);
    if (figure.provisionalOn) trail.notice('benefit-settled-later', {}, [figure]);
    trail.step('benefit.base', operands, yuan(figure.value), [figure]);
    return { amount: figure.value, projected: false };
  }
  trail.citeDocument(figure.document, figure.grade);
  trail.citeDocument(ASSUMPTIONS, 'assumed');
  trail.notice('benefit-in-todays-money', { ...operands, base: yuan(figure.value) }, [figure]);
  trail.step('benefit.base-projected', operands, yuan(figure.value), [figure]);
  return { amount: figure.value, projected: true };
}
