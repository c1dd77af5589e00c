import type { Question } from './question.ts';

export const retirementQuestions: readonly Question[] = [
  {
    id: 'pension.months',
    text: {
      'zh-CN': '到退休时一共有多少个月的养老保险缴费年限？',
      en: 'How many months of pension contributions will be credited to you when you retire?',
    },
    help: {
      'zh-CN': '含建立个人账户以前的年限和视同缴费年限。现有月数加上退休前还要缴的月数。',
      en: 'Months before personal accounts and deemed months included: those you have and those you will still pay.',
    },
    type: 'count',
    unit: 'months',
    usedBy: ['retirement'],
  },
  {
    id: 'pension.index',
    text: { 'zh-CN': '您的平均缴费工资指数是多少？', en: 'What is your average contribution index?' },
    help: {
      'zh-CN': '各实际缴费年度的缴费基数除以当年平均工资，再取平均；经办机构可以查。例如 0.6820。',
      en: 'Your base divided by the average wage, averaged over the years actually paid; the agency can tell. Such as 0.6820.',
    },
    type: 'decimal',
    usedBy: ['retirement'],
  },
  {
    id: 'pension.account',
    text: {
      'zh-CN': '退休时养老保险个人账户里有多少钱？',
      en: 'How much will be in your personal pension account when you retire?',
    },
    help: {
      'zh-CN': '现有储存额加上退休前还要记入的金额。',
      en: 'What is in it now and what will still be credited before you retire.',
    },
    type: 'money',
    unit: 'CNY',
    usedBy: ['retirement'],
  },
  {
    id: 'pension.preAccountMonths',
    text: {
      'zh-CN': '其中有多少个月是建立个人账户以前的？',
      en: 'How many of these months lie before personal accounts were opened?',
    },
    help: {
      'zh-CN': '没有就填 0。这些月数另发过渡性养老金。',
      en: '0 if none. These months give a transitional pension on top.',
    },
    type: 'count',
    unit: 'months',
    usedBy: ['retirement'],
  },
  {
    id: 'pension.benefitBase',
    text: { 'zh-CN': '您想按哪个养老金计发基数测算？', en: 'Which benefit base should the pension be worked out on?' },
    help: {
      'zh-CN': '不填就用退休年份公布的计发基数；尚未公布的，用最近公布的。',
      en: 'Left out, the one published for the year of retirement is used, or else the latest.',
    },
    type: 'money',
    unit: 'CNY/month',
    usedBy: ['retirement'],
  },
  {
    id: 'pension.retireAt.years',
    text: { 'zh-CN': '您打算几岁退休？', en: 'At which age do you want to retire?' },
    help: { 'zh-CN': '不填就按法定退休年龄。', en: 'The statutory age if left out.' },
    type: 'count',
    unit: 'years',
    usedBy: ['retirement'],
  },
  {
    id: 'pension.retireAt.months',
    text: { 'zh-CN': '退休年龄满岁以后再加几个月？', en: 'And how many months beyond those years?' },
    help: { 'zh-CN': '0 至 11，例如 60 岁 2 个月填 2。', en: '0 to 11; for 60 years and 2 months it is 2.' },
    type: 'count',
    unit: 'months',
    usedBy: ['retirement'],
  },
];
