import type { Grade } from '../../law/documents.ts';
import type { Decimal } from '../../money.ts';
import type { Day, Month } from '../../month.ts';
import type { Operands } from '../trail.ts';

/** In the order of every answer. */
export const PROGRAMMES = [
  'accident-insurance',
  'vocational-training',
  'skill-upgrading',
  'social-insurance',
  'occupational-injury',
] as const;
export type ProgrammeId = (typeof PROGRAMMES)[number];

/** How a programme is claimed, beside what its own rules say. */
export const CLAIM_STEPS = ['pay-first'] as const;

/** Limits that are said as they are; those of `ProgrammeRules.limits` have words of the law in them. */
export const PLAIN_LIMITS = [
  'once-a-policy-year',
  'once-per-level',
  'once-per-level-a-year',
  'occupational-injury.every-order',
  'occupational-injury.with-commercial-cover',
] as const;

/** The kind of work; `other` is none of the new forms of employment. */
export const TRADES = [
  'ride-hailing',
  'food-delivery',
  'instant-delivery',
  'freight',
  'express',
  'e-commerce',
  'live-streaming',
  'other',
] as const;

export const EMPLOYMENTS = [
  'flexible',
  'employed-by-enterprise',
  'registered-unemployed',
  'drawing-unemployment-benefit',
  'other',
] as const;

/** Groups a person may belong to, as the notices name them. Age and employment speak for themselves. */
export const GROUPS = [
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
] as const;

/** What has been paid already for the same job at the same level. `skill-upgrading` also stands for a higher level. */
export const SUBSIDISED_BY = ['skill-upgrading', 'training-this-year', 'training-earlier'] as const;

export interface AccidentPolicy {
  /** Yuan a year. */
  premium?: string | undefined;
  from?: Day | undefined;
  /** Whether this policy year was subsidised already. */
  subsidised?: boolean | undefined;
}

export interface Certificate {
  /** 5 (lowest) to 1. */
  level?: number | undefined;
  issuedOn?: Day | undefined;
  inNationalSystem?: boolean | undefined;
  /** On the list of certificates in urgent demand (急需紧缺). */
  scarce?: boolean | undefined;
  subsidisedBy?: readonly (typeof SUBSIDISED_BY)[number][] | undefined;
}

/** The social-insurance subsidy a person has had so far. */
export interface SubsidyReceived {
  months?: number | undefined;
  firstApprovedIn?: Month | undefined;
}

/** What a person tells, as it comes over the wire. What is left out is unknown; `null` says that there is none. */
export interface SubsidyFacts {
  /** Day of the event: the claim, or the accident. The day on which is asked if left out. */
  on?: Day | undefined;
  birthMonth?: Month | undefined;
  sex?: 'male' | 'female' | undefined;
  womenClass?: '50' | '55' | undefined;
  trade?: (typeof TRADES)[number] | undefined;
  /** As the notice writes it. */
  platform?: string | undefined;
  employment?: (typeof EMPLOYMENTS)[number] | undefined;
  /** All the person belongs to; an empty list means none. */
  groups?: readonly (typeof GROUPS)[number][] | undefined;
  leftSchoolOn?: Day | undefined;
  recognisedHardToEmploy?: boolean | undefined;
  registeredFlexible?: boolean | undefined;
  paysAsIndividual?: boolean | undefined;
  unemploymentInsuredMonths?: number | undefined;
  accidentPolicy?: AccidentPolicy | null | undefined;
  certificate?: Certificate | null | undefined;
  skillSubsidiesThisYear?: number | undefined;
  trainingSubsidiesThisYear?: number | undefined;
  socialInsuranceSubsidy?: SubsidyReceived | null | undefined;
}

export type ProgrammeOutcome = 'eligible' | 'not-eligible' | 'needs-answers' | 'not-published' | 'ended';

/** Something people read, as a code of shared/messages with its operands. */
export interface Said {
  code: string;
  operands: Operands;
}

/** A condition as people are shown it. */
export interface ConditionMet {
  id: string;
  met: boolean | null;
  /** Answers that would decide it; none once it is decided, or once the programme is refused anyway. */
  questions: readonly string[];
  /** The notice it comes from; `null` where none is published. */
  document: string | null;
  operands: Operands;
}

/**
 * What `amount` is: a sum, the most it can be, none that any notice publishes, open until more is answered, nothing
 * because the programme is refused, or cover instead of money.
 */
export type AmountIs = 'exact' | 'upper-limit' | 'not-published' | 'open' | 'none' | 'cover';

/** What an order costs and who pays it, yuan. */
export interface Price {
  /** `case` tells prices of one trade apart; `null` where there is one. `null` altogether where none is published. */
  perOrder: readonly { case: string | null; amount: Decimal }[] | null;
  paidBy: string;
  ownPayment: Decimal | null;
}

export interface Claim {
  /** Code of the office or way. */
  where: string;
  /** Last day, `null` where no notice gives one or it is not known yet. */
  by: Day | null;
  how: readonly Said[];
}

export interface Change extends Said {
  /** The condition it would turn. */
  condition: string;
}

/** The nearest lawful change of fact or date that would turn a refusal. */
export interface Nearest {
  /** Earliest day; `null` where no day can be named. */
  from: Day | null;
  changes: readonly Change[];
}

/** A programme's end, in words of the law's file where it has some: `{from}` in them stands for the day. */
export interface Ended {
  from: Day;
  zh?: string;
  en?: string;
}

export interface Programme {
  id: ProgrammeId;
  outcome: ProgrammeOutcome;
  /** Only where it ended. */
  ended?: Ended;
  /** Yuan. */
  amount: Decimal | null;
  amountIs: AmountIs;
  /** The most it can be, yuan, where that much is known. */
  upTo: Decimal | null;
  price?: Price;
  /** The weakest grade this programme's answer rests on. */
  grade: Grade | null;
  conditions: readonly ConditionMet[];
  /** Papers for the claim. */
  documents: readonly Said[];
  claim: Claim | null;
  /** How often and how long. */
  limits: readonly Said[];
  notWith: readonly ProgrammeId[];
  replacedBy: ProgrammeId | null;
  nearest: Nearest | null;
}

export interface Subsidies {
  programmes: readonly Programme[];
}
