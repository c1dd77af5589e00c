import type { Figure, Law } from '../../law/law.ts';
import { NotAcceptable } from '../../messages/errors.ts';
import { percentOf, sum, toFen, yuan, ZERO } from '../../money.ts';
import { type Day, firstDay, type Month } from '../../month.ts';
import { lastSeen } from '../last-seen.ts';
import type { Trail } from '../trail.ts';
import type { Amount, MedicalOption, MonthlyContribution, Scheme } from './types.ts';

const MEDICAL_RATE: Readonly<Record<MedicalOption, string>> = {
  'pooled-only': 'medical.flexible.rate-pooled-only',
  'with-account': 'medical.flexible.rate-with-account',
};

/** The rates in force in one month. `null` marks a scheme that was not asked for. */
export interface Rates {
  pension: { rate: Figure | null; accountRate: Figure | null } | null;
  medical: { rate: Figure | null; accountRate: Figure | null; fixedBase: Figure | null; option: MedicalOption } | null;
}

/** Pension: 国发〔2005〕38号. Medical: the city's notice before 2026, the province's rates from 2026-01-01. */
export function ratesOf(month: Month, schemes: readonly Scheme[], option: MedicalOption, trail: Trail): Rates {
  const rates = ratesBy(
    (id, on) => trail.figure(id, on),
    (id, on) => trail.beside.figure(id, on),
    { month, schemes, option },
  );
  if (rates.medical) offered(rates.medical.rate, month);
  return rates;
}

/** As `ratesOf`, on the rates last seen where none is in force, without a word on a trail. */
export function ratesSeen(month: Month, schemes: readonly Scheme[], option: MedicalOption, law: Law): Rates {
  const seen: Lookup = (id, on) => lastSeen(id, on, law);
  return ratesBy(seen, seen, { month, schemes, option });
}

type Lookup = (id: string, on: Day) => Figure | null;

/** @param beside how the rates are looked up that only tell what goes to an account */
function ratesBy(
  find: Lookup,
  beside: Lookup,
  { month, schemes, option }: { month: Month; schemes: readonly Scheme[]; option: MedicalOption },
): Rates {
  const on = firstDay(month);
  return {
    pension: schemes.includes('pension')
      ? { rate: find('pension.contribution-rate', on), accountRate: beside('pension.account-rate', on) }
      : null,
    medical: schemes.includes('medical')
      ? {
          rate: find(MEDICAL_RATE[option], on),
          accountRate: option === 'with-account' ? beside('medical.flexible.account-rate', on) : null,
          fixedBase: find('medical.flexible.fixed-base', on),
          option,
        }
      : null,
  };
}

/** Whether two months are under the same figures. */
export function sameRates(a: Rates, b: Rates): boolean {
  const same = (
    x: { from: string; document: string } | null | undefined,
    y: { from: string; document: string } | null | undefined,
  ) => x?.from === y?.from && x?.document === y?.document;
  return (
    same(a.pension?.rate, b.pension?.rate) &&
    same(a.pension?.accountRate, b.pension?.accountRate) &&
    same(a.medical?.rate, b.medical?.rate) &&
    same(a.medical?.accountRate, b.medical?.accountRate) &&
    same(a.medical?.fixedBase, b.medical?.fixedBase)
  );
}

/** A rate the law ended or never offered (`null` in its file) cannot be chosen. */
function offered(rate: Figure | null, month: Month): void {
  if (rate && rate.value === null)
    throw new NotAcceptable('invalid-request', [
      { pointer: '/medicalOption', code: 'medical-option-not-offered', operands: { month } },
    ]);
}

/**
 * The base of the medical contribution: a fixed one where the city sets it, else the base chosen (`null` in the
 * file of the fixed base says that the law has none from then on).
 */
function medicalBase(fixedBase: Figure | null, chosen: Amount): Amount {
  if (!fixedBase) return null;
  return fixedBase.value ?? chosen;
}

const part = (rate: Figure | null, base: Amount): Amount =>
  rate?.value && base ? toFen(percentOf(rate.value, base)) : null;

/** What one month costs on `base`, each amount rounded half up to the fen; nothing for a scheme not asked for. */
export function monthlyContribution(rates: Rates, base: Amount): MonthlyContribution {
  const pension = rates.pension ? part(rates.pension.rate, base) : ZERO;
  const medicalOn = rates.medical ? medicalBase(rates.medical.fixedBase, base) : null;
  const medical = rates.medical ? part(rates.medical.rate, medicalOn) : ZERO;
  const withAccount = rates.medical?.option === 'with-account';
  return {
    pension,
    pensionToAccount: rates.pension ? part(rates.pension.accountRate, base) : ZERO,
    medical,
    medicalToAccount: withAccount
      ? part(rates.medical?.accountRate ?? null, medicalOn)
      : rates.medical && medical === null
        ? null
        : ZERO,
    total: sum([pension, medical]),
  };
}

/** Whether the base a person chooses changes what a month costs: not where the city fixes the medical base. */
export function dependsOnBase({ pension, medical }: Rates): boolean {
  return pension !== null || medical?.fixedBase?.value === null;
}

/** The figures a scheme's contribution rests on. */
export function figuresOf(scheme: Rates['pension'] | Rates['medical']): (Figure | null)[] {
  if (!scheme) return [];
  return 'fixedBase' in scheme ? [scheme.rate, scheme.fixedBase] : [scheme.rate];
}

/** The steps of one month's sum. */
export function explainMonth(
  month: Month,
  rates: Rates,
  base: Amount,
  monthly: MonthlyContribution,
  trail: Trail,
): void {
  if (!trail.explains) return;
  const explain = (
    code:
      | 'pension.contribution'
      | 'pension.to-account'
      | 'medical.contribution'
      | 'medical.contribution-on-fixed-base'
      | 'medical.to-account',
    on: Amount,
    rate: Figure | null | undefined,
    amount: Amount,
    figures: readonly (Figure | null)[] = [],
  ) => {
    if (!on || !rate?.value || !amount) return;
    trail.step(code, { month, base: yuan(on), rate: rate.value.toString() }, yuan(amount), [rate, ...figures]);
  };
  if (rates.pension) {
    explain('pension.contribution', base, rates.pension.rate, monthly.pension);
    explain('pension.to-account', base, rates.pension.accountRate, monthly.pensionToAccount);
  }
  if (rates.medical) {
    const { fixedBase } = rates.medical;
    const on = medicalBase(fixedBase, base);
    explain(
      fixedBase?.value ? 'medical.contribution-on-fixed-base' : 'medical.contribution',
      on,
      rates.medical.rate,
      monthly.medical,
      [fixedBase],
    );
    explain('medical.to-account', on, rates.medical.accountRate, monthly.medicalToAccount);
  }
}
