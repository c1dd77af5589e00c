export const contributionTexts = {
  year: {
    text: 'Which year do you want to pay for?',
    help: 'A calendar year, such as 2026.',
    column: 'year',
  },
  from: {
    text: 'From which month do you pay?',
    help: 'January if left out.',
    column: 'from',
  },
  base: {
    text: 'Which contribution base do you choose?',
    help: 'An amount a month, a percentage of the average wage, or what you earn a month.',
    column: 'base',
  },
  schemes: {
    text: 'Which schemes do you pay to?',
    help: 'Both if left out.',
    column: 'schemes',
    options: {
      pension: 'Pension for employees',
      medical: 'Employee medical scheme',
    },
  },
  medicalOption: {
    text: 'Employee medical scheme with or without a personal account?',
    help: 'Without an account, the cheaper one, if left out.',
    column: 'medical option',
    options: {
      'pooled-only': 'Pooled fund only, no account',
      'with-account': 'With a personal account',
    },
  },
  paid: {
    text: 'Which months of the year have you paid already, on which base?',
    help: 'Used for the settlement once the new band is published.',
    column: 'paid',
  },
};
