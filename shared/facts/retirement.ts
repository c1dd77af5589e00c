import { ageMonths, ageYears, type FactsOf, group, money, monthCount, pensionIndex } from './declare.ts';
import { personFacts } from './person.ts';

/** What this calculation asks and no other before it. */
export const ownRetirementFacts = {
  pension: group({
    /** All months credited up to retirement, those before personal accounts and deemed ones included. */
    months: monthCount(),
    /** Average contribution index of the months actually paid. */
    index: pensionIndex(),
    /** Balance of the personal account at retirement. */
    account: money('CNY'),
    /** Those of `months` that lie before personal accounts were opened. */
    preAccountMonths: monthCount(),
    /** Benefit base of the person's own choice; the one of the year of retirement when left out. */
    benefitBase: money('CNY/month'),
    /** Age at retirement; the statutory one when left out. */
    retireAt: group({ years: ageYears(), months: ageMonths() }),
  }),
};

/** What POST /v1/retirement takes. */
export const retirementFacts = { ...personFacts, ...ownRetirementFacts };

export type RetirementFacts = FactsOf<typeof retirementFacts>;
