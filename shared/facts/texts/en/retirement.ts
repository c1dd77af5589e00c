export const retirementTexts = {
  'pension.months': {
    text: 'How many months of pension contributions will be credited to you when you retire?',
    help: 'Months before personal accounts and deemed months included: those you have and those you will still pay.',
    column: 'pension months',
  },
  'pension.index': {
    text: 'What is your average contribution index?',
    help: 'Your base divided by the average wage, averaged over the years actually paid; the agency can tell. Such as 0.6820.',
    column: 'pension index',
  },
  'pension.account': {
    text: 'How much will be in your personal pension account when you retire?',
    help: 'What is in it now and what will still be credited before you retire.',
    column: 'pension account',
  },
  'pension.preAccountMonths': {
    text: 'How many of these months lie before personal accounts were opened?',
    help: '0 if none. These months give a transitional pension on top.',
    column: 'pre-account months',
  },
  'pension.benefitBase': {
    text: 'Which benefit base should the pension be worked out on?',
    help: 'Left out, the one published for the year of retirement is used, or else the latest.',
    column: 'benefit base',
  },
  'pension.retireAt.years': {
    text: 'At which age do you want to retire?',
    help: 'The statutory age if left out.',
    column: 'retire at years',
  },
  'pension.retireAt.months': {
    text: 'And how many months beyond those years?',
    help: '0 to 11; for 60 years and 2 months it is 2.',
    column: 'retire at months',
  },
};
