import type { SectionName } from '../../../shared/answer/sections.ts';

/** What a person may want to know, in the order in which it is offered. */
export const GOALS = ['pay', 'owed', 'retire', 'medical', 'plan', 'status', 'all'] as const;
export type Goal = (typeof GOALS)[number];

/** Those that are told by one headline. */
export const TOLD = ['pay', 'owed', 'retire', 'medical', 'status'] as const satisfies readonly Goal[];
export type ToldGoal = (typeof TOLD)[number];

/** No goal asks more than this before it answers. */
export const MOST_QUESTIONS = 7;

interface Asking {
  /** Calculations that answer it; plans are a calculation of their own. */
  sections: readonly SectionName[];
  /** Asked first, whatever else is known. */
  first: readonly string[];
  /** Asked after those where they would change the headline, the most useful first. */
  after: readonly string[];
  /** Offered beside the answer, for whoever wants it more exact. */
  more: readonly string[];
}

const CERTIFICATE = ['certificate', 'certificate.level', 'certificate.issuedOn'];
const OWED = [
  ...['birthMonth', 'sex', 'registeredFlexible', 'paysAsIndividual'],
  ...['platformIncomeMet', 'unemploymentInsuredMonths', 'socialInsuranceSubsidy', 'groups', ...CERTIFICATE],
];
const MEDICAL = [
  ...['residencePermit', 'missedYears', 'insuredMonths', 'employeeGapMonths', 'residentGapMonths'],
  ...['employeeMonths', 'resident', 'birthMonth', 'sex', 'womenClass', 'group'],
];
const PLAN = [
  ...['pension.monthsSoFar', 'previousScheme', 'householdRegistration', 'residencePermit', 'womenClass'],
  ...['pension.accountNow', 'missedYears', 'recognisedHardToEmploy', 'employeeMonths', 'employment'],
];

/** What each goal asks. The year, the day of joining and the like follow from the day and are asked of nobody. */
export const ASKING: Readonly<Record<Goal, Asking>> = {
  pay: {
    sections: ['contributions'],
    first: [],
    after: [],
    more: ['platform', 'platformIncomeMet', 'birthMonth', 'sex', 'from', 'paid'],
  },
  owed: {
    sections: ['subsidies'],
    first: ['trade', 'platform', 'employment', 'recognisedHardToEmploy'],
    after: OWED,
    more: [],
  },
  retire: {
    sections: ['retirement'],
    first: ['birthMonth', 'sex', 'pension.monthsSoFar'],
    after: ['womenClass', 'pension.accountNow', 'pension.preAccountMonths'],
    more: ['base', 'pension.indexSoFar', 'pension.firstMonth'],
  },
  medical: {
    sections: ['medicalSchemes', 'contributionYears'],
    first: ['householdRegistration', 'previousScheme', 'medicalPriority'],
    after: MEDICAL,
    more: ['deemedMonths'],
  },
  plan: { sections: [], first: ['birthMonth', 'sex'], after: PLAN, more: [] },
  status: {
    sections: ['workerStatus'],
    first: [],
    after: ['managedByFirm', 'bothQualified', 'rulesApply', 'assignedPaidWork', 'partOfBusiness'],
    more: ['worksThrough', 'evidence'],
  },
  all: {
    sections: ['contributions', 'medicalSchemes', 'contributionYears', 'subsidies', 'retirement', 'workerStatus'],
    first: ['birthMonth', 'sex', 'trade', 'pension.monthsSoFar'],
    after: [
      ...OWED,
      ...MEDICAL,
      'platform',
      'employment',
      'recognisedHardToEmploy',
      'householdRegistration',
      'previousScheme',
    ],
    more: [],
  },
};
