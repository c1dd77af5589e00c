import type { Question } from './question.ts';

const usedBy = ['medical-schemes'] as const;

export const medicalSchemeQuestions: readonly Question[] = [
  {
    id: 'householdRegistration',
    text: { 'zh-CN': '您的户籍在哪里？', en: 'Where is your household registered?' },
    help: {
      'zh-CN': '填县区的六位行政区划代码，身份证前六位一般就是。',
      en: 'Six-digit code of the county: the first six digits of most identity numbers.',
    },
    type: 'text',
    usedBy,
  },
  {
    id: 'residencePermit',
    text: { 'zh-CN': '您有本市的居住证吗？', en: 'Do you hold a residence permit of the city?' },
    help: {
      'zh-CN': '不是本市户籍的人凭居住证参加居民医保。',
      en: 'It opens the resident scheme to people registered elsewhere.',
    },
    type: 'yes-no',
    usedBy,
  },
  {
    id: 'enrolOn',
    text: { 'zh-CN': '您打算哪天参保缴费？', en: 'On which day do you join and pay?' },
    help: { 'zh-CN': '第一次缴费的日子。', en: 'The day of the first payment.' },
    type: 'day',
    usedBy,
  },
  {
    id: 'previousScheme',
    text: { 'zh-CN': '您到现在参加的是哪种医保？', en: 'Which medical scheme has covered you until now?' },
    help: {
      'zh-CN': '最近一次是职工医保的（包括已断缴）选职工医保；居民医保没有断保的选居民医保；其余选都没有。',
      en: 'Employee if that was the last one, even with a gap since; resident if without a gap; else neither.',
    },
    type: 'choice',
    options: [
      { value: 'employee', text: { 'zh-CN': '职工医保（包括已断缴）', en: 'Employee scheme, even with a gap since' } },
      { value: 'resident', text: { 'zh-CN': '居民医保，没有断保', en: 'Resident scheme, without a gap' } },
      { value: 'none', text: { 'zh-CN': '都没有', en: 'Neither' } },
    ],
    usedBy,
  },
  {
    id: 'employeeGapMonths',
    text: {
      'zh-CN': '您的职工医保断缴了几个月？',
      en: 'For how many months has nothing been paid to your employee scheme?',
    },
    help: { 'zh-CN': '没有断缴填 0。', en: '0 if there is no gap.' },
    type: 'count',
    unit: 'months',
    usedBy,
  },
  {
    id: 'insideWindow',
    text: {
      'zh-CN': '您在居民医保集中缴费期内缴费吗？',
      en: 'Do you pay within the enrolment window of the resident scheme?',
    },
    help: {
      'zh-CN': '每年秋季至年底，为下一年度缴费；以当年通告为准。',
      en: 'In autumn, for the year after; the announcement of the year counts.',
    },
    type: 'yes-no',
    usedBy,
  },
  {
    id: 'missedYears',
    text: {
      'zh-CN': '参保年度之前，您已经连续几年没有任何医保？',
      en: 'For how many years up to the year of cover have you had no medical cover at all?',
    },
    help: {
      'zh-CN': '职工医保、居民医保都没有参加的年数；没有断保填 0。',
      en: 'Years in neither scheme; 0 without a gap.',
    },
    type: 'count',
    unit: 'years',
    usedBy,
  },
  {
    id: 'group',
    text: { 'zh-CN': '您属于下面哪一类人？', en: 'Which of these are you?' },
    help: {
      'zh-CN': '学生儿童保费较低；新生儿和特殊群体没有等待期，特殊群体以医保经办机构认定为准。',
      en: 'Students and children pay less; newborns and special groups, as the agency recognises them, do not wait.',
    },
    type: 'choice',
    options: [
      { value: 'none', text: { 'zh-CN': '都不是（一般成年居民）', en: 'None: an adult' } },
      { value: 'student', text: { 'zh-CN': '在校学生', en: 'Student' } },
      { value: 'child', text: { 'zh-CN': '儿童', en: 'Child' } },
      { value: 'newborn', text: { 'zh-CN': '新生儿', en: 'Newborn' } },
      { value: 'special', text: { 'zh-CN': '特殊群体', en: 'Special group' } },
    ],
    usedBy,
  },
  {
    id: 'repairedYears',
    text: { 'zh-CN': '断保的年度，您补缴几年？', en: 'For how many of the missed years do you pay as well?' },
    help: {
      'zh-CN': '补缴可以缩短等待期；不补缴填 0。',
      en: 'Repair shortens the waiting; 0 for none.',
    },
    type: 'count',
    unit: 'years',
    usedBy,
  },
  {
    id: 'medicalPriority',
    text: { 'zh-CN': '选医保，您最看重什么？', en: 'What weighs most for you in a medical scheme?' },
    help: {
      'zh-CN': '各项理由指向不同时，按您看重的一项建议。',
      en: 'Decides the recommendation where grounds differ.',
    },
    type: 'choice',
    options: [
      { value: 'retirement-years', text: { 'zh-CN': '退休后的医保待遇', en: 'Treatment after retirement' } },
      { value: 'low-cost', text: { 'zh-CN': '每年少花钱', en: 'A low cost each year' } },
      { value: 'early-cover', text: { 'zh-CN': '早点有保障', en: 'Cover that starts early' } },
    ],
    usedBy,
  },
];
