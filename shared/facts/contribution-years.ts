import type { Question } from './question.ts';

export const contributionYearsQuestions: readonly Question[] = [
  {
    id: 'employeeMonths',
    text: {
      'zh-CN': '您已经缴了多少个月职工医保？',
      en: 'How many months have you paid to the employee medical scheme?',
    },
    help: {
      'zh-CN': '单位缴的和自己以灵活就业身份缴的都算；可在医保服务平台查询。没有缴过填 0。',
      en: 'Paid by an employer or by yourself; the medical-insurance service platform shows it. None is 0.',
    },
    type: 'count',
    unit: 'months',
    usedBy: ['contribution-years'],
  },
  {
    id: 'deemedMonths',
    text: { 'zh-CN': '您有多少个月视同缴费？', en: 'How many months are deemed contributed?' },
    help: {
      'zh-CN': '参加医保前在机关、国有单位等的工龄，由经办机构认定。没有填 0。',
      en: 'Service in state units before the scheme began, as the agency recognises it. None is 0.',
    },
    type: 'count',
    unit: 'months',
    usedBy: ['contribution-years'],
  },
  {
    id: 'resident',
    text: {
      'zh-CN': '您缴过多少个月居民医保？各是哪一类？',
      en: 'How many months have you paid to the resident scheme, and of which kind?',
    },
    help: {
      'zh-CN': '一年按 12 个月填。成年居民、二档缴费、原新农合、学生儿童分开填；没有缴过填“无”。',
      en: 'A year is 12 months. Adult, second class, former rural scheme, student or child apart; say so if none.',
    },
    type: 'list',
    options: [
      { value: 'adult', text: { 'zh-CN': '成年居民', en: 'Adult' } },
      { value: 'second-class', text: { 'zh-CN': '二档缴费', en: 'Second class' } },
      { value: 'rural', text: { 'zh-CN': '原新农合', en: 'Former rural scheme' } },
      { value: 'student-or-child', text: { 'zh-CN': '学生儿童', en: 'Student or child' } },
    ],
    unit: 'months',
    usedBy: ['contribution-years'],
  },
  {
    id: 'retirementMonth',
    text: { 'zh-CN': '您打算哪个月退休？', en: 'In which month do you retire?' },
    help: { 'zh-CN': '用来算退休时还差几个月。', en: 'To work out what is missing at retirement.' },
    type: 'month',
    usedBy: ['contribution-years'],
  },
];
