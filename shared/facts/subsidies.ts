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
  NO_PLATFORM,
  platform,
  yesNo,
} from './declare.ts';
import { payingFacts } from './paying.ts';
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
  /** A labour relation with the platform or its partner: then work-injury insurance takes the place of the cover. */
  employedByPlatform: yesNo(),
  /** Whether what the person earns on the platform reaches what its programme asks for. */
  platformIncomeMet: yesNo(),
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

/** What POST /v1/subsidies takes; what is paid bounds what a part of it can come to. */
export const subsidyFacts = { ...personFacts, ...payingFacts, ...ownSubsidyFacts };

export type SubsidyFacts = FactsOf<typeof subsidyFacts>;

/**
 * The platforms that a person works through, as they were written, each once; `[]` for who said that there is none, and
 * `null` while nothing was said.
 */
export function platformsOf({ platform: told }: Pick<SubsidyFacts, 'platform'>): readonly string[] | null {
  if (told === undefined) return null;
  const names = new Map([told].flat().flatMap((text) => platformNames(text).map((name) => [platformKey(name), name])));
  names.delete(NO_PLATFORM);
  return [...names.values()];
}

/** The names in what somebody typed: several are told apart as in a sentence. */
export const platformNames = (text: string): string[] =>
  text
    .split(/[、，,；;|/／+＋&＆\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/**
 * A name as names are compared: spaces, signs, full-width letters and capitals make no other platform. Of signs alone
 * nothing would be left: they stay as they are.
 */
export function platformKey(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase();
  return plain.replace(/[\s\p{P}\p{Cf}]/gu, '') || plain.trim();
}
