import type { Question } from './question.ts';

export const contributionQuestions: readonly Question[] = [
  {
    id: 'year',
    text: { 'zh-CN': '您要算哪一年的缴费？', en: 'Which year do you want to pay for?' },
    help: { 'zh-CN': '填公历年份，例如 2026。', en: 'A calendar year, such as 2026.' },
    type: 'year',
    usedBy: ['contributions', 'medical-schemes'],
  },
  {
    id: 'from',
    text: { 'zh-CN': '从哪个月开始缴费？', en: 'From which month do you pay?' },
    help: { 'zh-CN': '不填就从一月算起。', en: 'January if left out.' },
    type: 'month',
    usedBy: ['contributions'],
  },
  {
    id: 'base',
    text: { 'zh-CN': '您想按多少基数缴费？', en: 'Which contribution base do you choose?' },
    help: {
      'zh-CN': '可以填每月金额、平均工资的百分比，或您的月收入。',
      en: 'An amount a month, a percentage of the average wage, or what you earn a month.',
    },
    type: 'base',
    unit: 'CNY/month',
    usedBy: ['contributions', 'medical-schemes'],
  },
  {
    id: 'schemes',
    text: { 'zh-CN': '要缴哪些保险？', en: 'Which schemes do you pay to?' },
    help: { 'zh-CN': '不填就按养老和医保都缴算。', en: 'Both if left out.' },
    type: 'choices',
    options: [
      { value: 'pension', text: { 'zh-CN': '企业职工基本养老保险', en: 'Pension for employees' } },
      { value: 'medical', text: { 'zh-CN': '职工基本医疗保险', en: 'Employee medical scheme' } },
    ],
    usedBy: ['contributions'],
  },
  {
    id: 'medicalOption',
    text: { 'zh-CN': '职工医保要不要个人账户？', en: 'Employee medical scheme with or without a personal account?' },
    help: { 'zh-CN': '不填就按不建个人账户算，缴费较低。', en: 'Without an account, the cheaper one, if left out.' },
    type: 'choice',
    options: [
      { value: 'pooled-only', text: { 'zh-CN': '只参加统筹，不建个人账户', en: 'Pooled fund only, no account' } },
      { value: 'with-account', text: { 'zh-CN': '建个人账户', en: 'With a personal account' } },
    ],
    usedBy: ['contributions', 'medical-schemes'],
  },
  {
    id: 'paid',
    text: {
      'zh-CN': '今年哪几个月已经缴了养老保险？按多少基数？',
      en: 'Which months of the year have you paid already, on which base?',
    },
    help: { 'zh-CN': '用来算新基数公布后的多退少补。', en: 'Used for the settlement once the new band is published.' },
    type: 'list',
    usedBy: ['contributions'],
  },
];
