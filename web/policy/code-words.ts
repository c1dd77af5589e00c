import { questions } from '../../shared/questions/index.ts';
import type { Language } from '../../shared/text/catalogue.ts';

type Words = readonly [zh: string, en: string];

/** Heads of the columns that tables of the law have. */
const COLUMNS: Readonly<Record<string, Words>> = {
  document: ['材料', 'paper'],
  condition: ['条件', 'condition'],
  frequency: ['缴费方式', 'paid how often'],
  earlierYears: ['以前年度补缴', 'back-payment for earlier years'],
  programme: ['项目', 'programme'],
  trade: ['行业', 'trade'],
  sex: ['性别', 'sex'],
  age: ['年龄', 'age'],
  group: ['人群', 'group'],
  afterYears: ['连续满（年）后', 'after years in a row'],
  raise: ['提高（元）', 'raised by (yuan)'],
  bonus: ['激励', 'bonus'],
  anew: ['何时重新计算', 'starts anew'],
  scope: ['范围', 'scope'],
  years: ['年数', 'years'],
  payer: ['由谁缴', 'paid by'],
  price: ['每单（元）', 'each order (yuan)'],
  case: ['情形', 'case'],
  month: ['月份', 'month'],
  percent: ['百分比', 'percent'],
  amount: ['金额（元）', 'amount (yuan)'],
  womenClass: ['女职工原退休年龄', "women's former age"],
  level: ['等级', 'level'],
  upTo: ['最高（元）', 'up to (yuan)'],
  times: ['次数', 'times'],
  furtherForScarce: ['紧缺工种另加', 'more for scarce trades'],
  employment: ['身份', 'employment'],
  kind: ['种类', 'kind'],
  residentMonths: ['居民医保月数', 'resident months'],
  employeeMonths: ['折算职工医保月数', 'employee months'],
  from: ['何时起', 'from'],
  gapOver: ['中断超过（月）', 'gap over (months)'],
  months: ['月数', 'months'],
  first: ['第一天', 'first day'],
  last: ['最后一天', 'last day'],
  until: ['到', 'until'],
  scheme: ['险种', 'scheme'],
  grounds: ['凭什么参加', 'on the ground of'],
  status: ['关系', 'status'],
  duty: ['义务', 'duty'],
  by: ['由谁', 'by'],
  guidingCases: ['指导性案例', 'guiding cases'],
  commentsUntil: ['征求意见到', 'comments until'],
  closes: ['不再适用', 'closes'],
  opens: ['开始适用', 'opens'],
  burden: ['举证', 'burden of proof'],
  test: ['条件', 'test'],
  year: ['年份', 'year'],
  missedYears: ['中断年数', 'missed years'],
  who: ['由谁', 'by'],
  days: ['天数', 'days'],
  unit: ['单位', 'unit'],
  platform: ['平台', 'platform'],
  province: ['省份代码', 'province code'],
  name: ['名称', 'name'],
  oldAge: ['原退休年龄', 'former age'],
  firstBirthMonth: ['从哪月出生起', 'born from'],
  stepMonths: ['每几个月延一个月', 'months for each month of delay'],
  capMonths: ['最多延（月）', 'most months of delay'],
  numerator: ['分子', 'numerator'],
  denominator: ['分母', 'denominator'],
};

/** Codes of the tables that are no option of a question. */
const CODES: Readonly<Record<string, Words>> = {
  'identity-card-copy': ['身份证复印件', 'copy of the identity card'],
  'application-form': ['申请表', 'application form'],
  'contract-or-service-agreement': ['劳动合同或服务协议', 'labour contract or service agreement'],
  'premium-invoice': ['保费发票', 'invoice of the premium'],
  'registered-flexible': ['已办理灵活就业登记', 'registered as flexibly employed'],
  insured: ['已投保', 'insured'],
  'once-a-policy-year': ['每个保单年度一次', 'once a policy year'],
  'occupational-injury': ['职业伤害保障', 'occupational-injury cover'],
  'years-of-contribution': ['缴费年限', 'years of contribution'],
  platform: ['平台企业', 'the platform'],
  'first-enrolment': ['首次参加', 'first enrolment'],
  otherwise: ['其他', 'otherwise'],
  'once-per-level': ['同一等级一次', 'once a level'],
  'in-national-system': ['证书全国联网可查', 'certificate found in the national system'],
  'vocational-training': ['职业培训补贴', 'vocational-training subsidy'],
  recognised: ['已认定', 'recognised'],
  'pays-as-individual': ['以个人身份缴费', 'pays as an individual'],
  'graduating-college-student': ['高校毕业学年学生', 'college student in the last year'],
  'hard-to-employ': ['就业困难人员', 'hard to employ'],
  'month-after-payment': ['缴费次月', 'month after payment'],
  'any-registration': ['不限户籍', 'any household registration'],
  'registered-in-city': ['本市户籍', 'registered in the city'],
  'residence-permit': ['居住证', 'residence permit'],
  'labour-relation': ['劳动关系', 'labour relation'],
  'not-fully-labour-relation': ['不完全符合确立劳动关系情形', 'not fully a labour relation'],
  'civil-relation': ['民事关系', 'civil relation'],
  'labour-contract': ['订立劳动合同', 'conclude a labour contract'],
  employer: ['用人单位', 'employer'],
  'register-and-pay': ['登记并缴费', 'register and pay'],
  'five-insurances': ['五项社会保险', 'five social insurances'],
  'written-agreement': ['订立书面协议', 'written agreement'],
  firm: ['企业', 'the firm'],
  'minimum-pay': ['不低于最低工资', 'at least the minimum wage'],
  'occupational-injury-by-order': ['按单缴职业伤害保障费', 'occupational-injury cover by order'],
  'own-insurance': ['自己参加社会保险', 'own social insurance'],
  worker: ['劳动者', 'the worker'],
  'civil-agreement': ['民事协议', 'civil agreement'],
  both: ['双方', 'both'],
  'own-choice': ['自主选择', 'own choice'],
  contributions: ['灵活就业缴费', 'contributions of a flexible worker'],
  'medical-schemes': ['医保选择', 'choice of medical scheme'],
  'not-stated': ['没有写明', 'not stated'],
  'both-qualified': ['双方符合主体资格', 'both have legal standing'],
  'labour-management': ['受单位劳动管理', 'under the labour management of the firm'],
  'part-of-business': ['劳动是单位业务的组成部分', "part of the firm's business"],
  'zero-claim': ['零报销', 'no claims'],
  continuous: ['连续参保', 'enrolled without a gap'],
  'once-used': ['使用后', 'once used'],
  'after-gap': ['断保后', 'after a gap'],
  'first-day-of-year': ['当年第一天', 'first day of the year'],
  'day-of-payment': ['缴费当天', 'day of payment'],
  days: ['天', 'days'],
  'working-days': ['工作日', 'working days'],
  monthly: ['按月', 'monthly'],
  quarterly: ['按季', 'quarterly'],
  'half-yearly': ['按半年', 'half-yearly'],
  yearly: ['按年', 'yearly'],
  'not-in-general': ['一般不得补缴', 'not in general'],
  person: ['本人', 'the person'],
  agency: ['经办机构', 'the agency'],
};

const pick = ([zh, en]: Words, language: Language): string => (language === 'en' ? en : zh);

/** Head of a column of a table, or its own name where there are no words for it. */
export function columnName(column: string, language: Language): string {
  const words = COLUMNS[column];
  return words ? pick(words, language) : column;
}

const options = new Map(
  questions.flatMap((question) => (question.options ?? []).map((option) => [option.value, option.text] as const)),
);

/** What a code in a table stands for, in the words of the questions where one has it; numbers and names stay. */
export function cellText(cell: string, language: Language): string {
  const own = CODES[cell];
  if (own) return pick(own, language);
  // Levels, ages and classes are numbers, which are options of some question as well.
  return /^\d/.test(cell) ? cell : (options.get(cell)?.[language] ?? cell);
}
