import { present } from '../../../shared/answer/present.ts';
import { createLaw, type Release } from '../../../shared/law/law.ts';
import { type Asked, type ProgrammeId, type SubsidyFacts, subsidies } from '../../../shared/rules/subsidies/index.ts';
import { Trail } from '../../../shared/rules/trail.ts';
import { lawOfTheCases } from '../law-of-the-cases.ts';

/** The day on which the worked cases are asked, or the one they ask of if it is later: no later notice changes them. */
export const TODAY = '2026-05-04';

const later = (day: string, other = day): string => (other > day ? other : day);

/** Asks the rule as the API does, and gives money back as people read it. */
export function ask(
  facts: SubsidyFacts & Asked,
  {
    asOf = later(TODAY, facts.on),
    region = '370322',
    release = lawOfTheCases,
  }: { asOf?: string; region?: string; release?: Release } = {},
) {
  const trail = new Trail(createLaw(release, region, asOf));
  const { programmes } = present(subsidies(facts, trail));
  const account = trail.account();
  return {
    programmes,
    account,
    questions: account.questions,
    figures: account.figures.map(({ id }) => id),
    notices: account.notices.map(({ code }) => code),
  };
}

type When = Parameters<typeof ask>[1];

/** One programme's answer. */
export function programme(id: ProgrammeId, facts: SubsidyFacts, asked?: When) {
  const found = ask(facts, asked).programmes.find((each) => each.id === id);
  if (!found) throw new Error(`no programme ${id}`);
  return found;
}

/** One condition of a programme: true, false, null, or undefined where it does not apply. */
export function met(id: ProgrammeId, condition: string, facts: SubsidyFacts, asked?: When) {
  return programme(id, facts, asked).conditions.find((each) => each.id === condition)?.met;
}

/** A certificate against which nothing stands. */
export const CERTIFICATE = { level: 5, issuedOn: '2025-03-10', inNationalSystem: true, subsidisedBy: [] } as const;

/** An employee who meets every condition of the skill-upgrading subsidy on 2025-06-01. */
export const EMPLOYEE = {
  on: '2025-06-01',
  employment: 'employed-by-enterprise',
  certificate: CERTIFICATE,
  unemploymentInsuredMonths: 12,
  skillSubsidiesThisYear: 0,
} as const satisfies SubsidyFacts;

/** A rider who meets every condition of the accident-insurance subsidy on 2024-06-01. */
export const INSURED_RIDER = {
  on: '2024-06-01',
  trade: 'food-delivery',
  registeredFlexible: true,
  accidentPolicy: { premium: '120.00', from: '2024-01-01', subsidised: false },
} as const satisfies SubsidyFacts;

/** A woman of 45 who meets every condition of the social-insurance subsidy on 2026-05-04. */
export const RECOGNISED = {
  on: '2026-05-04',
  birthMonth: '1981-03',
  sex: 'female',
  womenClass: '55',
  groups: [],
  employment: 'flexible',
  recognisedHardToEmploy: true,
  registeredFlexible: true,
  paysAsIndividual: true,
  socialInsuranceSubsidy: null,
} as const satisfies SubsidyFacts;

/** A rider of 美团 who meets every condition of its pension programme. */
export const STEADY_RIDER = {
  on: '2026-05-04',
  trade: 'food-delivery',
  platform: '美团',
  platformIncomeMet: true,
  paysAsIndividual: true,
} as const satisfies SubsidyFacts;

/** A courier of 美团 who has had no training yet. */
export const COURIER = {
  on: '2026-05-04',
  trade: 'food-delivery',
  platform: '美团',
  trainingSubsidiesThisYear: 0,
  certificate: null,
} as const satisfies SubsidyFacts;

/** A migrant worker back home who has run a first shop for a year on 2026-05-04. */
export const SHOPKEEPER = {
  on: '2026-05-04',
  business: { registeredOn: '2025-05-04', firstInShandong: true },
  groups: ['returned-migrant-worker'],
  recognisedHardToEmploy: false,
} as const satisfies SubsidyFacts;

/** Dismissed after thirty insured months, and registered as unemployed. */
export const DISMISSED = {
  on: '2026-05-04',
  employment: 'registered-unemployed',
  unemploymentInsuredMonths: 30,
  leftByOwnWill: false,
} as const satisfies SubsidyFacts;

/** Somebody whom each programme is there for. */
export const PEOPLE: Readonly<Record<ProgrammeId, SubsidyFacts>> = {
  'accident-insurance': INSURED_RIDER,
  'vocational-training': COURIER,
  'skill-upgrading': EMPLOYEE,
  'social-insurance': RECOGNISED,
  'occupational-injury': COURIER,
  'start-up-subsidy': SHOPKEEPER,
  'unemployment-benefit': DISMISSED,
  'housing-fund': RECOGNISED,
  'platform-contribution': STEADY_RIDER,
};
