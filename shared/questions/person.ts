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
];
