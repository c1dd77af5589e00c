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
  /** Cover until now: last insured in the employee scheme, insured in the resident scheme without a gap, or neither. */
  previousScheme: choice(['employee', 'resident', 'none']),
  /** Whole months without payment since the last one to the employee scheme. */
  employeeGapMonths: monthCount(),
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

/** What POST /v1/medical-schemes takes; `year` is that of cover. No rule found so far turns on sex and birth. */
export const medicalSchemeFacts = {
  year,
  birthMonth: personFacts.birthMonth,
  sex: personFacts.sex,
  ...ownMedicalSchemeFacts,
  base,
  medicalOption,
};

export type MedicalSchemeFacts = FactsOf<typeof medicalSchemeFacts>;
