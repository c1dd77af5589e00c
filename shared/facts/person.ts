import type { Question } from './question.ts';

/** What several calculations ask about the person. */
export const personQuestions: readonly Question[] = [
  {
    id: 'sex',
    text: { 'zh-CN': '您的性别？', en: 'What is your sex?' },
    help: { 'zh-CN': '男女的退休年龄和缴费年限不同。', en: 'Retirement age and years of contribution differ.' },
    type: 'choice',
    options: [
      { value: 'male', text: { 'zh-CN': '男', en: 'Male' } },
      { value: 'female', text: { 'zh-CN': '女', en: 'Female' } },
    ],
    usedBy: ['contribution-years', 'medical-schemes', 'subsidies', 'retirement'],
  },
  {
    id: 'birthMonth',
    text: { 'zh-CN': '您是哪年哪月出生的？', en: 'In which month were you born?' },
    help: { 'zh-CN': '以身份证上的出生年月为准。', en: 'As on the identity card.' },
    type: 'month',
    usedBy: ['medical-schemes', 'subsidies', 'retirement'],
  },
  {
    id: 'womenClass',
    text: {
      'zh-CN': '（女性）您的原法定退休年龄是 50 周岁还是 55 周岁？',
      en: '(Women) Was your statutory retirement age before the reform 50 or 55?',
    },
    help: {
      'zh-CN':
        '看您是否有企业职工身份的参保记录。没有用人单位的灵活就业女性属于哪一类，没有见到正式文件，请向经办机构确认。男性不用填。',
      en: 'It depends on whether you have a record as an enterprise employee. No official text was found for women without an employer: ask the agency. Men leave it out.',
    },
    type: 'choice',
    options: [
      { value: '50', text: { 'zh-CN': '原 50 周岁', en: '50 before the reform' } },
      { value: '55', text: { 'zh-CN': '原 55 周岁', en: '55 before the reform' } },
    ],
    usedBy: ['retirement', 'subsidies'],
  },
];
