export const medicalSchemeTexts = {
  householdRegistration: {
    text: 'Where is your household registered?',
    help: 'Six-digit code of the county: the first six digits of most identity numbers.',
    onPage: 'The county or district in your household register.',
    column: 'household registration',
  },
  residencePermit: {
    text: 'Do you hold a residence permit of the city?',
    help: 'It opens the resident scheme to people registered elsewhere.',
    column: 'residence permit',
  },
  enrolOn: {
    text: 'On which day do you join and pay?',
    help: 'The day of the first payment.',
    column: 'enrol on',
  },
  previousScheme: {
    text: 'Which medical scheme has covered you until now?',
    help: 'Employee if that was the last one, even with a gap since; resident if without a gap; else neither.',
    column: 'previous scheme',
    options: {
      employee: 'Employee scheme, even with a gap since',
      resident: 'Resident scheme, without a gap',
      none: 'Neither',
    },
  },
  employeeGapMonths: {
    text: 'For how many months has nothing been paid to your employee scheme?',
    help: '0 if there is no gap.',
    column: 'employee gap months',
  },
  insideWindow: {
    text: 'Do you pay within the enrolment window of the resident scheme?',
    help: 'In autumn, for the year after; the announcement of the year counts.',
    column: 'inside window',
  },
  missedYears: {
    text: 'For how many years up to the year of cover have you had no medical cover at all?',
    help: 'Years in neither scheme; 0 without a gap.',
    column: 'missed years',
  },
  group: {
    text: 'Which of these are you?',
    help: 'Students and children pay less; newborns and special groups, as the agency recognises them, do not wait.',
    column: 'group',
    options: {
      none: 'None: an adult',
      student: 'Student',
      child: 'Child',
      newborn: 'Newborn',
      special: 'Special group',
    },
  },
  repairedYears: {
    text: 'For how many of the missed years do you pay as well?',
    help: 'Repair shortens the waiting; 0 for none.',
    column: 'repaired years',
  },
  medicalPriority: {
    text: 'What weighs most for you in a medical scheme?',
    help: 'Decides the recommendation where grounds differ.',
    column: 'medical priority',
    options: {
      'retirement-years': 'Treatment after retirement',
      'low-cost': 'A low cost each year',
      'early-cover': 'Cover that starts early',
    },
  },
};
