export const contributionYearsTexts = {
  employeeMonths: {
    text: 'How many months have you paid to the employee medical scheme?',
    help: 'Paid by an employer or by yourself; the medical-insurance service platform shows it. None is 0.',
    column: 'employee months',
  },
  deemedMonths: {
    text: 'How many months are deemed contributed?',
    help: 'Service in state units before the scheme began, as the agency recognises it. None is 0.',
    column: 'deemed months',
  },
  resident: {
    text: 'How many months have you paid to the resident scheme, and of which kind?',
    help: 'A year is 12 months. Adult, second class, former rural scheme, student or child apart; say so if none.',
    onPage:
      'A year is 12 months. Adult, second class, former rural scheme, student or child apart; tap the button if none.',
    column: 'resident',
    options: {
      adult: 'Adult',
      'second-class': 'Second class',
      rural: 'Former rural scheme',
      'student-or-child': 'Student or child',
    },
  },
  retirementMonth: {
    text: 'In which month do you retire?',
    help: 'To work out what is missing at retirement.',
    column: 'retirement month',
  },
};
