import {
  certificateLevel,
  choice,
  choices,
  count,
  day,
  details,
  type FactsOf,
  money,
  month,
  monthCount,
  platform,
  yesNo,
} from './declare.ts';
import { personFacts } from './person.ts';

/** What this calculation asks and no other before it. */
export const ownSubsidyFacts = {
  /** Day of the event: the claim, or the accident. The day on which is asked if left out. */
  on: day(),
  /** The kind of work; `other` is none of the new forms of employment. */
  trade: choice([
    'ride-hailing',
    'food-delivery',
    'instant-delivery',
    'freight',
    'express',
    'e-commerce',
    'live-streaming',
    'other',
  ]),
  platform: platform(),
  employment: choice([
    'flexible',
    'employed-by-enterprise',
    'registered-unemployed',
    'drawing-unemployment-benefit',
    'other',
  ]),
  /** All groups that the person belongs to, as the notices name them. Age and employment speak for themselves. */
  groups: choices([
    'college-graduate',
    'lifted-from-poverty',
    'school-leaver',
    'rural-migrant-worker',
    'zero-employment-household',
    'zero-transfer-poor-household',
    'single-parent-with-minor',
    'minimum-living-allowance',
    'disability-certificate',
    'unemployed-a-year',
    'lost-land',
    'returned-migrant-worker',
  ]),
  leftSchoolOn: day(),
  recognisedHardToEmploy: yesNo(),
  registeredFlexible: yesNo(),
  paysAsIndividual: yesNo(),
  /** The social-insurance subsidy that the person has had so far. */
  socialInsuranceSubsidy: details({ months: monthCount(), firstApprovedIn: month() }),
  certificate: details({
    level: certificateLevel(),
    issuedOn: day(),
    inNationalSystem: yesNo(),
    /** On the list of certificates in urgent demand (急需紧缺). */
    scarce: yesNo(),
    /** Paid already for the same job at the same level. `skill-upgrading` also stands for a higher level. */
    subsidisedBy: choices(['skill-upgrading', 'training-this-year', 'training-earlier']),
  }),
  unemploymentInsuredMonths: monthCount(),
  leftByOwnWill: yesNo(),
  skillSubsidiesThisYear: count(),
  trainingSubsidiesThisYear: count(),
  accidentPolicy: details({
    from: day(),
    /** Whether this policy year was subsidised already. */
    subsidised: yesNo(),
    premium: money('CNY/year'),
  }),
  /** A firm or individual business of one's own; taking orders is none. */
  business: details({ registeredOn: day(), firstInShandong: yesNo() }),
};

/** What POST /v1/subsidies takes. */
export const subsidyFacts = { ...personFacts, ...ownSubsidyFacts };

export type SubsidyFacts = FactsOf<typeof subsidyFacts>;
