import type { Fault } from '../errors.ts';
import type { Operands } from '../rules/trail.ts';
import type { Language } from './catalogue.ts';
import { counted } from './count.ts';

type Words = Readonly<Record<Language, string>>;
type Sentence = Readonly<Record<Language, (operands: Operands) => string>>;

/** How a member has to be written, by the `error` keys of the schemas in shared/api. */
const formats: Readonly<Record<string, Words>> = {
  money: {
    'zh-CN': '金额应是加引号的字符串，不带正负号和千位分隔，最多九位整数、两位小数，例如 "6000.00"',
    en: 'an amount is a string without sign or grouping, with at most nine digits and two decimals, such as "6000.00"',
  },
  month: {
    'zh-CN': '月份应写成 YYYY-MM，月为 01 至 12，例如 "2026-03"',
    en: 'a month is written YYYY-MM, from 01 to 12, such as "2026-03"',
  },
  day: {
    'zh-CN': '日期应写成 YYYY-MM-DD，并且日历上有这一天，例如 "2026-03-01"',
    en: 'a day is written YYYY-MM-DD and exists in the calendar, such as "2026-03-01"',
  },
  year: {
    'zh-CN': '年份应是 1990 至 2099 之间的整数，不加引号，例如 2026',
    en: 'a year is a whole number from 1990 to 2099 without quotation marks, such as 2026',
  },
  region: {
    'zh-CN': '地区应是加引号的六位行政区划代码，例如 "370322"；可用的见 GET /v1/regions',
    en: 'a region is a six-digit code as a string, such as "370322"; GET /v1/regions lists those known',
  },
  percent: {
    'zh-CN': '百分比应是加引号的字符串，最多四位整数、两位小数，例如 "100" 表示 100%',
    en: 'a percentage is a string with at most four digits and two decimals, such as "100" for 100 %',
  },
  'month-count': {
    'zh-CN': '月数应是 0 至 1200 之间的整数，不加引号，例如 180',
    en: 'a count of months is a whole number from 0 to 1200 without quotation marks, such as 180',
  },
  'year-count': {
    'zh-CN': '年数应是 0 至 100 之间的整数，不加引号，例如 2',
    en: 'a count of years is a whole number from 0 to 100 without quotation marks, such as 2',
  },
  'region-code': {
    'zh-CN': '户籍地应是加引号的六位行政区划代码，全国各地都可以，例如 "370322"',
    en: 'a place of registration is a six-digit code of any place in the country as a string, such as "370322"',
  },
  count: {
    'zh-CN': '次数应是 0 至 99 之间的整数，不加引号，例如 1',
    en: 'a count is a whole number from 0 to 99 without quotation marks, such as 1',
  },
  'certificate-level': {
    'zh-CN': '证书等级应是 1 至 5 的整数，不加引号；五级（初级工）写 5，一级写 1',
    en: 'the level of a certificate is a whole number from 1 to 5 without quotation marks; 5 is the lowest',
  },
  base: {
    'zh-CN': '缴费基数应是只含一项的对象：{"amount": 金额}、{"percent": 百分比} 或 {"income": 月收入}',
    en: 'a base is an object with exactly one member: {"amount": …}, {"percent": …} or {"income": …}',
  },
  'pension-index': {
    'zh-CN': '平均缴费工资指数应是加引号的小数，最多六位小数，例如 "0.6820"',
    en: 'an average contribution index is a decimal as a string with at most six decimals, such as "0.6820"',
  },
  'age-years': {
    'zh-CN': '岁数应是 16 至 100 之间的整数，不加引号，例如 60',
    en: 'the years of an age are a whole number from 16 to 100 without quotation marks, such as 60',
  },
  'age-months': {
    'zh-CN': '满岁以后的月数应是 0 至 11 之间的整数，不加引号',
    en: 'the months beyond the years of an age are a whole number from 0 to 11 without quotation marks',
  },
  'roster-bytes': {
    'zh-CN': '名单大小应是 1 至 500000000 之间的整数字节数，不加引号；更大的请分成几份',
    en: 'the size of a roster is a whole number of bytes from 1 to 500000000; split a larger one',
  },
  'idempotency-key': {
    'zh-CN': 'Idempotency-Key 应是 1 至 255 个可见 ASCII 字符，不含空格，建议用 UUID',
    en: 'an Idempotency-Key has 1 to 255 visible ASCII characters without spaces, best a UUID',
  },
  'pickup-code': {
    'zh-CN':
      '取件码是九位字母和数字，最后一位用来核对；这一个对不上，多半是抄错了一位，请对着原码重输，例如 "ABC-DEF-GHJ"',
    en: 'a pick-up code has nine letters and digits, the last of which checks the others; this one does not fit, so one was most likely misread: compare and type it again, such as "ABC-DEF-GHJ"',
  },
  'code-or-day': {
    'zh-CN': '请给出 pickupCode（取件码）或 day（日期）中的一项，只给一项',
    en: 'give either pickupCode or day, and only one of them',
  },
  'paging-of-code': {
    'zh-CN': 'limit 和 next 只用于按日期列出，不与取件码同用',
    en: 'limit and next go with a day, not with a pick-up code',
  },
  limit: {
    'zh-CN': '每页条数应是 1 至 50 之间的整数',
    en: 'a limit is a whole number from 1 to 50',
  },
  cursor: {
    'zh-CN': 'next 应原样取自上一页的答案，并与同一个 day 同用',
    en: 'next is taken as it is from the page before, together with the same day',
  },
  'if-match': {
    'zh-CN': 'If-Match 应是读取记录时得到的 etag，连引号一起，例如 "0"',
    en: 'If-Match is the etag that came with the record, quotation marks included, such as "0"',
  },
  'decision-outcome': {
    'zh-CN': '结论应是 "accepted"（通过）、"needs-papers"（需补材料）或 "rejected"（不予通过）',
    en: 'an outcome is "accepted", "needs-papers" or "rejected"',
  },
  note: {
    'zh-CN': '备注应是 1 至 500 个字的文字；没有备注就不要这一项',
    en: 'a note is a text of 1 to 500 characters; leave it out when there is none',
  },
  'note-identifies': {
    'zh-CN': '备注里像有身份证号、电话号码或其他证件号码（连续七位以上的数字），这里不留这些，请去掉后再提交',
    en: 'the note seems to hold an identity, telephone or file number (seven digits or more in a row), which are not kept here: take it out and send the note again',
  },
  'fact-name': {
    'zh-CN': 'unknown 里应是情况的名称，与 facts 的成员同名，例如 "certificate"',
    en: 'unknown has the names of facts as the members of facts are called, such as "certificate"',
  },
};

const leads = {
  wrong: { 'zh-CN': '写法不对：', en: 'Not acceptable: ' },
  missing: { 'zh-CN': '缺少此项：', en: 'Missing: ' },
} as const;

const faults: Readonly<Record<string, Sentence>> = {
  missing: { 'zh-CN': () => '缺少此项，请补上。', en: () => 'This member is missing; add it.' },
  'unknown-member': {
    'zh-CN': () => '没有这一项。请对照接口说明检查名称，或去掉它。',
    en: () => 'There is no such member. Check its name against the API description or leave it out.',
  },
  'member-twice': {
    'zh-CN': () => '这一项出现了两次，请只保留一次。',
    en: () => 'This member is given twice; give it once.',
  },
  'unknown-region': {
    'zh-CN': (o) => `没有地区 ${o.region} 的数据。可用的代码：${o.known?.replaceAll(' ', '、')}。`,
    en: (o) => `No figures for the region ${o.region}. Codes known: ${o.known?.replaceAll(' ', ', ')}.`,
  },
  'base-under-floor': {
    'zh-CN': (o) => `${o.base} 元低于缴费基数下限 ${o.floor} 元，请选 ${range(o)}的基数。`,
    en: (o) => `${o.base} yuan is under the floor of ${o.floor} yuan; choose a base ${rangeInEnglish(o)}.`,
  },
  'base-over-ceiling': {
    'zh-CN': (o) => `${o.base} 元高于缴费基数上限 ${o.ceiling} 元，请选 ${range(o)}的基数。`,
    en: (o) => `${o.base} yuan is over the ceiling of ${o.ceiling} yuan; choose a base ${rangeInEnglish(o)}.`,
  },
  'medical-option-not-offered': {
    'zh-CN': (o) => `${o.month} 没有这一医保缴费档次，请改选另一种（pooled-only 或 with-account）。`,
    en: (o) => `This medical option is not offered in ${o.month}; choose the other one (pooled-only or with-account).`,
  },
  'month-outside-year': {
    'zh-CN': (o) => `${o.month} 不在 ${o.year} 年内，请填 ${o.year}-01 至 ${o.year}-12 之间的月份。`,
    en: (o) => `${o.month} is not in ${o.year}; give a month from ${o.year}-01 to ${o.year}-12.`,
  },
  'enrol-after-year': {
    'zh-CN': (o) => `${o.enrolOn} 已过 ${o.year} 年，不能再参加 ${o.year} 年的医保，请改参保年度或参保日期。`,
    en: (o) => `${o.enrolOn} is after ${o.year}: nobody can join for a year that is over. Change the year or the day.`,
  },
  'missed-though-insured': {
    'zh-CN': (o) => `居民医保没有断保（previousScheme 为 resident），断保年数却是 ${o.missed}，请改其中一项。`,
    en: (o) =>
      `Insured in the resident scheme without a gap (previousScheme is resident), yet years without cover are given (${o.missed}): change one.`,
  },
  'repaired-more-than-missed': {
    'zh-CN': (o) => `补缴年数 ${o.repaired} 多于断保年数 ${o.missed}，最多补缴 ${o.missed} 年。`,
    en: (o) =>
      `Repairing ${counted(o.repaired, 'year')} is more than the ${counted(o.missed, 'year')} missed; repair at most ${o.missed}.`,
  },
  'pre-account-over-months': {
    'zh-CN': (o) =>
      `建账前的 ${o.preAccountMonths} 个月多于全部缴费月数 ${o.months} 个月，请核对。全部月数包含建账前的。`,
    en: (o) =>
      `${o.preAccountMonths} months before accounts are more than the ${o.months} credited in all, of which they are a part: check both.`,
  },
  'born-after-day-asked': {
    'zh-CN': (o) => `出生年月 ${o.birthMonth} 晚于 ${o.asOf}，请核对。`,
    en: (o) => `A birth in ${o.birthMonth} is after ${o.asOf}, the day asked about: check it.`,
  },
  'months-no-life-has': {
    'zh-CN': (o) => `缴费 ${o.months} 个月太多：从 ${o.age} 周岁到退休最多 ${o.most} 个月，请核对。`,
    en: (o) =>
      `${o.months} months are too many: from the age of ${o.age} to retirement there are ${o.most}. Check them.`,
  },
  'pre-account-months-no-life-has': {
    'zh-CN': (o) => `建账前 ${o.months} 个月太多：从 ${o.age} 周岁到 ${o.opened} 最多 ${o.most} 个月，请核对。`,
    en: (o) =>
      `${o.months} months before accounts are too many: from the age of ${o.age} to ${o.opened} there are ${o.most}. Check them.`,
  },
  'index-over-highest': {
    'zh-CN': (o) => `平均缴费工资指数 ${o.index} 太高，最高是 ${o.highest}，请核对。`,
    en: (o) => `An average index of ${o.index} is too high: the highest is ${o.highest}. Check it.`,
  },
  'month-twice': {
    'zh-CN': (o) => `${o.month} 出现了两次，每个月只填一次。`,
    en: (o) => `${o.month} is given twice; give each month once.`,
  },
};

function range({ floor, ceiling }: Operands): string {
  if (!ceiling) return `不低于 ${floor} 元`;
  return floor ? `${floor} 至 ${ceiling} 元` : `不高于 ${ceiling} 元`;
}

function rangeInEnglish({ floor, ceiling }: Operands): string {
  if (!ceiling) return `of at least ${floor} yuan`;
  return floor ? `from ${floor} to ${ceiling} yuan` : `of at most ${ceiling} yuan`;
}

/** What is wrong and what would be right, for a fault that a rule or the edge found. Unknown codes throw. */
export function faultText({ code, operands }: Omit<Fault, 'pointer'>, language: Language): string {
  const sentence = faults[code];
  if (!sentence) throw new Error(`shared/messages has no fault ${code}`);
  return sentence[language](operands);
}

/** The same for the `error` key of a schema; `undefined` when `key` is not one. */
export function formatText(key: string, missing: boolean, language: Language): string | undefined {
  if (!Object.hasOwn(formats, key)) return undefined;
  const stop = language === 'en' ? '.' : '。';
  return `${leads[missing ? 'missing' : 'wrong'][language]}${formats[key]?.[language]}${stop}`;
}
