import type { Bilingual } from '../facts/question.ts';
import { places } from '../law/places.generated.ts';
import type { PlaceName } from '../law/regions.ts';

/** How a cell of a column has to be written. */
export type Format =
  | 'reference'
  | 'region'
  | 'region-code'
  | 'month'
  | 'day'
  | 'year'
  | 'money'
  | 'decimal'
  | 'month-count'
  | 'year-count'
  | 'count'
  | 'level'
  | 'age-years'
  | 'age-months'
  | 'yes-no'
  | 'choice'
  | 'choices'
  | 'text'
  | 'base'
  | 'resident'
  | 'paid'
  | 'details';

interface Named {
  /** The header people read; the id of the question does as well. */
  zh: string;
  en: string;
  format: Format;
}

/** The column of every fact: short headers, and how its cells are written. One for each question of the catalogue. */
export const NAMES: Readonly<Record<string, Named>> = {
  region: { zh: '地区', en: 'region', format: 'region' },
  sex: { zh: '性别', en: 'sex', format: 'choice' },
  birthMonth: { zh: '出生年月', en: 'birth month', format: 'month' },
  year: { zh: '缴费年度', en: 'year', format: 'year' },
  from: { zh: '起缴月份', en: 'from', format: 'month' },
  base: { zh: '缴费基数', en: 'base', format: 'base' },
  schemes: { zh: '参保险种', en: 'schemes', format: 'choices' },
  medicalOption: { zh: '医保个人账户', en: 'medical option', format: 'choice' },
  paid: { zh: '已缴月份', en: 'paid', format: 'paid' },
  employeeMonths: { zh: '职工医保月数', en: 'employee months', format: 'month-count' },
  deemedMonths: { zh: '视同缴费月数', en: 'deemed months', format: 'month-count' },
  resident: { zh: '居民医保月数', en: 'resident', format: 'resident' },
  retirementMonth: { zh: '退休月份', en: 'retirement month', format: 'month' },
  householdRegistration: { zh: '户籍地代码', en: 'household registration', format: 'region-code' },
  residencePermit: { zh: '居住证', en: 'residence permit', format: 'yes-no' },
  enrolOn: { zh: '参保日期', en: 'enrol on', format: 'day' },
  previousScheme: { zh: '原医保', en: 'previous scheme', format: 'choice' },
  employeeGapMonths: { zh: '职工医保断缴月数', en: 'employee gap months', format: 'month-count' },
  insideWindow: { zh: '集中缴费期内', en: 'inside window', format: 'yes-no' },
  missedYears: { zh: '断保年数', en: 'missed years', format: 'year-count' },
  group: { zh: '居民医保人群', en: 'group', format: 'choice' },
  repairedYears: { zh: '补缴年数', en: 'repaired years', format: 'year-count' },
  medicalPriority: { zh: '医保偏好', en: 'medical priority', format: 'choice' },
  womenClass: { zh: '女性原退休年龄', en: 'women class', format: 'choice' },
  'pension.months': { zh: '养老缴费月数', en: 'pension months', format: 'month-count' },
  'pension.index': { zh: '平均缴费指数', en: 'pension index', format: 'decimal' },
  'pension.account': { zh: '养老个人账户余额', en: 'pension account', format: 'money' },
  'pension.preAccountMonths': { zh: '建账前月数', en: 'pre-account months', format: 'month-count' },
  'pension.benefitBase': { zh: '养老金计发基数', en: 'benefit base', format: 'money' },
  'pension.retireAt.years': { zh: '退休岁数', en: 'retire at years', format: 'age-years' },
  'pension.retireAt.months': { zh: '退休岁数外加月数', en: 'retire at months', format: 'age-months' },
  on: { zh: '事项日期', en: 'on', format: 'day' },
  trade: { zh: '从事工作', en: 'trade', format: 'choice' },
  platform: { zh: '平台', en: 'platform', format: 'text' },
  employment: { zh: '就业状况', en: 'employment', format: 'choice' },
  groups: { zh: '人员类别', en: 'groups', format: 'choices' },
  leftSchoolOn: { zh: '毕业离校日期', en: 'left school on', format: 'day' },
  recognisedHardToEmploy: { zh: '已认定就业困难', en: 'recognised hard to employ', format: 'yes-no' },
  registeredFlexible: { zh: '已办灵活就业登记', en: 'registered flexible', format: 'yes-no' },
  paysAsIndividual: { zh: '以个人身份缴费', en: 'pays as individual', format: 'yes-no' },
  socialInsuranceSubsidy: { zh: '领过社保补贴', en: 'social insurance subsidy', format: 'details' },
  'socialInsuranceSubsidy.months': { zh: '社保补贴月数', en: 'subsidy months', format: 'month-count' },
  'socialInsuranceSubsidy.firstApprovedIn': {
    zh: '社保补贴首次核定月份',
    en: 'subsidy first approved in',
    format: 'month',
  },
  certificate: { zh: '技能证书', en: 'certificate', format: 'details' },
  'certificate.level': { zh: '证书等级', en: 'certificate level', format: 'level' },
  'certificate.issuedOn': { zh: '证书核发日期', en: 'certificate issued on', format: 'day' },
  'certificate.inNationalSystem': { zh: '证书联网可查', en: 'certificate in national system', format: 'yes-no' },
  'certificate.scarce': { zh: '急需紧缺工种', en: 'certificate scarce', format: 'yes-no' },
  'certificate.subsidisedBy': { zh: '同等级已领补贴', en: 'certificate subsidised by', format: 'choices' },
  unemploymentInsuredMonths: { zh: '失业保险月数', en: 'unemployment insured months', format: 'month-count' },
  skillSubsidiesThisYear: { zh: '今年技能补贴次数', en: 'skill subsidies this year', format: 'count' },
  trainingSubsidiesThisYear: { zh: '今年培训补贴次数', en: 'training subsidies this year', format: 'count' },
  accidentPolicy: { zh: '意外险', en: 'accident policy', format: 'details' },
  'accidentPolicy.from': { zh: '意外险起保日期', en: 'accident policy from', format: 'day' },
  'accidentPolicy.subsidised': { zh: '意外险已补贴', en: 'accident policy subsidised', format: 'yes-no' },
  'accidentPolicy.premium': { zh: '意外险年保费', en: 'accident policy premium', format: 'money' },
  managedByFirm: { zh: '受单位管理', en: 'managed by firm', format: 'yes-no' },
  bothQualified: { zh: '双方主体合格', en: 'both qualified', format: 'yes-no' },
  rulesApply: { zh: '适用规章制度', en: 'rules apply', format: 'yes-no' },
  assignedPaidWork: { zh: '单位安排的有偿劳动', en: 'assigned paid work', format: 'yes-no' },
  partOfBusiness: { zh: '属于单位业务', en: 'part of business', format: 'yes-no' },
  worksThrough: { zh: '合作用工方式', en: 'works through', format: 'choice' },
  evidence: { zh: '凭证', en: 'evidence', format: 'choices' },
};

/** The regions that may be asked about, one after the other. */
const listed = (said: (code: string, name: PlaceName['name']) => string, between: string): string =>
  places.flatMap(({ code, level, name }) => (level === 'nation' ? [] : said(code, name))).join(between);

/** What would be right, by format; those with options name them. */
export const EXPECTED: Readonly<Record<Format, Bilingual>> = {
  reference: {
    'zh-CN': '编号只写一串看不出是谁的字母、数字或汉字，最长 64 个字，例如 A-001',
    en: 'a reference is up to 64 characters that tell nobody who it is, such as A-001',
  },
  region: {
    'zh-CN': `写地区的六位代码或名称：${listed((code, { zh }) => `${code}（${zh}）`, '、')}`,
    en: `write the six-digit code or the name of a region: ${listed((code, { en }) => `${code} (${en})`, ', ')}`,
  },
  'region-code': {
    'zh-CN': '写县区的六位行政区划代码，例如 370322',
    en: 'write the six-digit code of the county, such as 370322',
  },
  month: {
    'zh-CN': '写年和月，例如 1990-05（也可以写 1990年5月）',
    en: 'write year and month, such as 1990-05',
  },
  day: {
    'zh-CN': '写日历上有的一天，例如 2026-03-01（也可以写 2026年3月1日）',
    en: 'write a day of the calendar, such as 2026-03-01',
  },
  year: { 'zh-CN': '写 1990 至 2099 之间的年份，例如 2026', en: 'write a year from 1990 to 2099, such as 2026' },
  money: {
    'zh-CN': '写金额（元），最多两位小数，不写负数，例如 6000 或 6000.50',
    en: 'write yuan with at most two decimals and no sign, such as 6000 or 6000.50',
  },
  decimal: {
    'zh-CN': '写小数，最多六位小数，例如 0.6820',
    en: 'write a decimal of at most six places, such as 0.6820',
  },
  'month-count': {
    'zh-CN': '写 0 至 1200 之间的整月数，例如 180；没有写 0',
    en: 'write whole months from 0 to 1200, such as 180; 0 for none',
  },
  'year-count': {
    'zh-CN': '写 0 至 100 之间的整年数，例如 2；没有写 0',
    en: 'write whole years from 0 to 100, such as 2; 0 for none',
  },
  count: { 'zh-CN': '写 0 至 99 之间的次数；没有写 0', en: 'write how many times, from 0 to 99; 0 for none' },
  level: {
    'zh-CN': '写 1 至 5；五级（初级工）写 5，一级写 1',
    en: 'write 1 to 5; the lowest level is 5',
  },
  'age-years': { 'zh-CN': '写 16 至 100 之间的岁数，例如 60', en: 'write an age from 16 to 100, such as 60' },
  'age-months': { 'zh-CN': '写 0 至 11 之间的月数', en: 'write months from 0 to 11' },
  'yes-no': { 'zh-CN': '写“是”或“否”', en: 'write yes or no' },
  choice: { 'zh-CN': '写下面之一：', en: 'write one of: ' },
  choices: {
    'zh-CN': '写下面一项或几项，用分号隔开，都没有写“无”：',
    en: 'write one or more, set apart by semicolons, or none: ',
  },
  text: { 'zh-CN': '写名称，最长 40 个字', en: 'write a name of at most 40 characters' },
  base: {
    'zh-CN': '写每月金额（6000）、平均工资的百分比（60%）或月收入（收入6000）',
    en: 'write an amount a month (6000), a percentage of the average wage (60%) or what is earned a month (income 6000)',
  },
  resident: {
    'zh-CN': '按类别写月数，用分号隔开，例如 成年居民:24;原新农合:36；没有写“无”。类别：',
    en: 'write months by kind, set apart by semicolons, such as adult:24;rural:36, or none. Kinds: ',
  },
  paid: {
    'zh-CN': '写月份和基数，用分号隔开，例如 2026-01~2026-03:4504;2026-04:5000；没有写“无”',
    en: 'write months with their base, set apart by semicolons, such as 2026-01~2026-03:4504;2026-04:5000, or none',
  },
  details: {
    'zh-CN': '写“有”或“无”；写了“有”，细节填在后面几列',
    en: 'write yes or none; with yes, the details go into the columns beside it',
  },
};
