export const personTexts = {
  sex: {
    text: 'What is your sex?',
    help: 'Retirement age and years of contribution differ.',
    column: 'sex',
    options: {
      male: 'Male',
      female: 'Female',
    },
  },
  birthMonth: {
    text: 'In which month were you born?',
    help: 'As on the identity card.',
    column: 'birth month',
  },
  womenClass: {
    text: '(Women) Was your statutory retirement age before the reform 50 or 55?',
    help: 'It depends on whether you have a record as an enterprise employee. No official text was found for women without an employer: ask the agency. Men leave it out.',
    column: 'women class',
    options: {
      '50': '50 before the reform',
      '55': '55 before the reform',
    },
  },
};
