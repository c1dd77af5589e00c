import { ageMonths, ageYears, type FactsOf, group, money, month, monthCount, pensionIndex } from './declare.ts';
import { from, payingFacts } from './paying.ts';
import { personFacts } from './person.ts';

/** What this calculation asks and no other before it. */
export const ownRetirementFacts = {
  pension: group({
    /** All months credited until the month of `asOf`, that month left out; those before personal accounts and deemed ones included. */
    monthsSoFar: monthCount(),
    /** Balance of the personal account today. */
    accountNow: money('CNY'),
    /** Average contribution index of the months actually paid so far. */
    indexSoFar: pensionIndex(),
    /** All months credited up to retirement, those before personal accounts and deemed ones included. */
    months: monthCount(),
    /** Average contribution index of the months actually paid. */
    index: pensionIndex(),
    /** Balance of the personal account at retirement. */
    account: money('CNY'),
    /** Those of `monthsSoFar`, or of `months`, that lie before personal accounts were opened. */
    preAccountMonths: monthCount(),
    /** First month insured in the employee scheme. */
    firstMonth: month(),
    /** Benefit base of the person's own choice; the one of the year of retirement when left out. */
    benefitBase: money('CNY/month'),
    /** Age at retirement; the statutory one when left out. */
    retireAt: group({ years: ageYears(), months: ageMonths() }),
  }),
};

/** A person tells what stands today, which is carried on to retirement, or what will stand then: not both. */
export const STANDS_TODAY = ['monthsSoFar', 'accountNow', 'indexSoFar'] as const;
export const STANDS_AT_RETIREMENT = ['months', 'account', 'index'] as const;

/** What POST /v1/retirement takes. */
export const retirementFacts = {
  ...personFacts,
  /** Paid on from today to retirement. */
  base: payingFacts.base,
  from,
  ...ownRetirementFacts,
};

export type RetirementFacts = FactsOf<typeof retirementFacts>;
