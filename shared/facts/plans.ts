import { ownContributionYearsFacts } from './contribution-years.ts';
import { group } from './declare.ts';
import { ownMedicalSchemeFacts } from './medical-scheme.ts';
import { from } from './paying.ts';
import { personFacts } from './person.ts';
import { ownRetirementFacts } from './retirement.ts';
import { ownSubsidyFacts } from './subsidies.ts';

const { monthsSoFar, accountNow, indexSoFar, preAccountMonths, firstMonth, benefitBase } =
  ownRetirementFacts.pension.group;
const medical = ownMedicalSchemeFacts;
const years = ownContributionYearsFacts;
const subsidy = ownSubsidyFacts;

/** What decides a plan, none of it asked for plans alone. POST /v1/plans takes everything that a person may tell. */
export const planFacts = {
  ...personFacts,
  from,
  pension: group({ monthsSoFar, accountNow, indexSoFar, preAccountMonths, firstMonth, benefitBase }),
  householdRegistration: medical.householdRegistration,
  residencePermit: medical.residencePermit,
  previousScheme: medical.previousScheme,
  employeeGapMonths: medical.employeeGapMonths,
  residentGapMonths: medical.residentGapMonths,
  insuredMonths: medical.insuredMonths,
  missedYears: medical.missedYears,
  employeeMonths: years.employeeMonths,
  deemedMonths: years.deemedMonths,
  resident: years.resident,
  platform: subsidy.platform,
  platformIncomeMet: subsidy.platformIncomeMet,
  employment: subsidy.employment,
  groups: subsidy.groups,
  leftSchoolOn: subsidy.leftSchoolOn,
  recognisedHardToEmploy: subsidy.recognisedHardToEmploy,
  registeredFlexible: subsidy.registeredFlexible,
  paysAsIndividual: subsidy.paysAsIndividual,
  socialInsuranceSubsidy: subsidy.socialInsuranceSubsidy,
};
