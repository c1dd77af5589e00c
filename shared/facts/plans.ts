import { ownContributionYearsFacts } from './contribution-years.ts';
import { ownMedicalSchemeFacts } from './medical-scheme.ts';
import { from } from './paying.ts';
import { personFacts } from './person.ts';
import { ownRetirementFacts } from './retirement.ts';
import { ownSubsidyFacts } from './subsidies.ts';

const { householdRegistration, residencePermit, previousScheme, missedYears, insuredMonths } = ownMedicalSchemeFacts;
const { employeeMonths, deemedMonths, resident } = ownContributionYearsFacts;
const { recognisedHardToEmploy, registeredFlexible, paysAsIndividual, platform, platformIncomeMet } = ownSubsidyFacts;

/** What decides a plan: none of it is asked by plans alone. POST /v1/plans takes everything that a person may tell. */
export const planFacts = {
  ...personFacts,
  from,
  ...ownRetirementFacts,
  householdRegistration,
  residencePermit,
  previousScheme,
  missedYears,
  insuredMonths,
  employeeMonths,
  deemedMonths,
  resident,
  recognisedHardToEmploy,
  registeredFlexible,
  paysAsIndividual,
  platform,
  platformIncomeMet,
};
