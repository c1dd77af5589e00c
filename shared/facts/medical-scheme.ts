import { ownContributionYearsFacts } from './contribution-years.ts';
import { ownContributionFacts } from './contributions.ts';
import { choice, day, type FactsOf, monthCount, regionCode, yearCount, yesNo } from './declare.ts';
import { personFacts } from './person.ts';

/** What this calculation asks and no other before it. */
export const ownMedicalSchemeFacts = {
  /** Code of the place of registration, anywhere in the country. */
  householdRegistration: regionCode(),
  /** Holds a residence permit of the city. */
  residencePermit: yesNo(),
  /** Day of joining and of the first payment. */
  enrolOn: day(),
  /** Cover until now: last insured in the employee scheme, in the resident scheme without a missed year, or neither. */
  previousScheme: choice(['employee', 'resident', 'none']),
  /** Whole months without payment since the last one to the employee scheme. */
  employeeGapMonths: monthCount(),
  /** Months insured without a break up to the last one, in either scheme. */
  insuredMonths: monthCount(),
  /** Whole months without cover since the last one of the resident scheme. */
  residentGapMonths: monthCount(),
  /** Joining in the enrolment window of the resident scheme; worked out where the window is published. */
  insideWindow: yesNo(),
  /** Years running up to the year before `year` without any cover. */
  missedYears: yearCount(),
  /** What a person is for the resident scheme; `none` of these is an adult without special rules. */
  group: choice(['none', 'student', 'child', 'newborn', 'special']),
  /** How many of the missed years are paid for as well. */
  repairedYears: yearCount(),
  medicalPriority: choice(['retirement-years', 'low-cost', 'early-cover']),
};

const { year, base, medicalOption } = ownContributionFacts;
const { employeeMonths, deemedMonths, resident } = ownContributionYearsFacts;

/**
 * What POST /v1/medical-schemes takes; `year` is that of cover. Months paid before tell whether the years for retiree
 * treatment can be reached before retirement.
 */
export const medicalSchemeFacts = {
  year,
  birthMonth: personFacts.birthMonth,
  sex: personFacts.sex,
  womenClass: personFacts.womenClass,
  ...ownMedicalSchemeFacts,
  employeeMonths,
  deemedMonths,
  resident,
  base,
  medicalOption,
};

export type MedicalSchemeFacts = FactsOf<typeof medicalSchemeFacts>;
