import type { Catalogue, Language } from './catalogue.ts';
import { counted } from './count.ts';

const rounded = { 'zh-CN': '四舍五入到分', en: 'rounded half up to the fen' } as const;

const FREQUENCIES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  monthly: { 'zh-CN': '按月', en: 'by the month' },
  quarterly: { 'zh-CN': '按季', en: 'by the quarter' },
  'half-yearly': { 'zh-CN': '按半年', en: 'by the half-year' },
  yearly: { 'zh-CN': '按年', en: 'by the year' },
};

/** Ways to pay, as the law lists them. */
const named = (frequencies: string | undefined, language: Language): string =>
  (frequencies ?? '')
    .split(' ')
    .map((each) => FREQUENCIES[each]?.[language] ?? each)
    .join(language === 'en' ? ' or ' : '或');

/** What people read of the contributions. */
export const contributionsText: Catalogue = {
  steps: {
    'contribution-base.band': {
      'zh-CN': (o) => `${o.year}年个人缴费基数最低 ${o.floor} 元、最高 ${o.ceiling} 元，可在其间自选。`,
      en: (o) => `In ${o.year} the contribution base may be chosen between ${o.floor} and ${o.ceiling} yuan a month.`,
    },
    'contribution-base.from-income': {
      'zh-CN': (o, _names, result) => `月收入 ${o.income} 元，缴费基数取 ${result} 元。`,
      en: (o, _names, result) => `An income of ${o.income} yuan a month gives a contribution base of ${result} yuan.`,
    },
    'contribution-base.from-percent': {
      'zh-CN': (o, _names, result) =>
        `平均工资 ${o.averageWage} 元/年 ÷ 12 × ${o.percent}% = ${o.wanted} 元，缴费基数取 ${result} 元。`,
      en: (o, _names, result) =>
        `Average wage ${o.averageWage} yuan a year ÷ 12 × ${o.percent}% = ${o.wanted} yuan; the contribution base is ${result} yuan.`,
    },
    'pension.contribution': {
      'zh-CN': (o, names, result) =>
        `${names.date(o.month ?? '')}起，养老保险每月 ${o.base} 元 × ${o.rate}% = ${result} 元（${rounded['zh-CN']}）。`,
      en: (o, names, result) =>
        `From ${names.date(o.month ?? '')}, pension contribution a month: ${o.base} × ${o.rate}% = ${result} yuan (${rounded.en}).`,
    },
    'pension.to-account': {
      'zh-CN': (o, _names, result) => `其中记入养老保险个人账户：${o.base} 元 × ${o.rate}% = ${result} 元。`,
      en: (o, _names, result) => `Of that, to the personal pension account: ${o.base} × ${o.rate}% = ${result} yuan.`,
    },
    'medical.contribution': {
      'zh-CN': (o, names, result) =>
        `${names.date(o.month ?? '')}起，职工医保每月 ${o.base} 元 × ${o.rate}% = ${result} 元（${rounded['zh-CN']}）。`,
      en: (o, names, result) =>
        `From ${names.date(o.month ?? '')}, employee medical contribution a month: ${o.base} × ${o.rate}% = ${result} yuan (${rounded.en}).`,
    },
    'medical.contribution-on-fixed-base': {
      'zh-CN': (o, names, result) =>
        `${names.date(o.month ?? '')}起，职工医保按全市固定基数，每月 ${o.base} 元 × ${o.rate}% = ${result} 元（${rounded['zh-CN']}）。`,
      en: (o, names, result) =>
        `From ${names.date(o.month ?? '')}, employee medical contribution a month on the city's fixed base: ${o.base} × ${o.rate}% = ${result} yuan (${rounded.en}).`,
    },
    'medical.to-account': {
      'zh-CN': (o, _names, result) => `其中划入医保个人账户：${o.base} 元 × ${o.rate}% = ${result} 元。`,
      en: (o, _names, result) => `Of that, to the personal medical account: ${o.base} × ${o.rate}% = ${result} yuan.`,
    },
    'medical.yearly-fee': {
      'zh-CN': (o, names, result) => `${names.figure(o.fee ?? '')}：每年 ${result} 元，计入第一期。`,
      en: (o, names, result) => `${names.figure(o.fee ?? '')}: ${result} yuan a year, put on the first instalment.`,
    },
    'pension.total': {
      'zh-CN': (o, _names, result) => `养老保险 ${o.months} 个月合计 ${result} 元，四种缴费方式总额相同。`,
      en: (o, _names, result) => `Pension, ${o.months} months: ${result} yuan, the same in all four frequencies.`,
    },
    'medical.total': {
      'zh-CN': (o, _names, result) => `职工医保 ${o.months} 个月合计 ${result} 元，四种缴费方式总额相同。`,
      en: (o, _names, result) =>
        `Employee medical scheme, ${o.months} months: ${result} yuan, the same in all four frequencies.`,
    },
    'contributions.total': {
      'zh-CN': (o, _names, result) => `合计：养老 ${o.pension} + 医保 ${o.medical} + 年费 ${o.fees} = ${result} 元。`,
      en: (o, _names, result) =>
        `Together: pension ${o.pension} + medical ${o.medical} + yearly fees ${o.fees} = ${result} yuan.`,
    },
    'settlement.month': {
      'zh-CN': (o, names, result) =>
        `${names.date(o.month ?? '')}已按 ${o.paidOn} 元缴费，应按 ${o.settledOn} 元：两者各 × ${o.rate}%，差额 ${result} 元。`,
      en: (o, names, result) =>
        `${names.date(o.month ?? '')}: paid on ${o.paidOn}, due on ${o.settledOn}; at ${o.rate}% each, the difference is ${result} yuan.`,
    },
    'settlement.due': {
      'zh-CN': (o, _names, result) => `${o.months} 个月多退少补合计 ${result} 元（正数补缴，负数退回）。`,
      en: (o, _names, result) =>
        `Settlement of ${counted(o.months, 'month')}: ${result} yuan (positive to pay, negative to get back).`,
    },
  },
  notices: {
    'base-held-at-floor': {
      'zh-CN': (o) => `您给出的 ${o.wanted} 元低于下限，按下限 ${o.base} 元计算。`,
      en: (o) => `${o.wanted} yuan is under the floor; the floor of ${o.base} yuan is used.`,
    },
    'base-held-at-ceiling': {
      'zh-CN': (o) => `您给出的 ${o.wanted} 元高于上限，按上限 ${o.base} 元计算。`,
      en: (o) => `${o.wanted} yuan is over the ceiling; the ceiling of ${o.base} yuan is used.`,
    },
    'pay-by-not-published': {
      'zh-CN': () => '没有写最晚缴费日的，是没有见到通知：请向经办机构确认后尽早缴费。',
      en: () => 'Where no last day to pay is given, no notice of one was seen: ask the agency and pay early.',
    },
    'earlier-year-not-payable': {
      'zh-CN': (o) =>
        `${o.year} 年已经过去：以个人身份一般不能补缴往年的养老保险（只见于网站转抄，没有见到正式文件）。这里的金额供核对，能不能补缴请问社保经办机构。`,
      en: (o) =>
        `${o.year} is over: individuals can in general not pay pension months of earlier years (seen in copies only, not in a notice). The amounts are for checking; ask the agency whether you may still pay.`,
    },
    'earlier-year-still-payable': {
      'zh-CN': (o, names) =>
        `${o.year} 年没有缴的月份可以补缴到${names.date(o.until ?? '')}，基数在 ${o.bandOf} 年的上下限内选（${o.document}）。这里按 ${o.year} 年的上下限计算，不是这种补缴的金额。`,
      en: (o, names) =>
        `Unpaid months of ${o.year} can be paid until ${names.date(o.until ?? '')}, on a base inside the band of ${o.bandOf} (${o.document}). The amounts here are on the band of ${o.year}: they are not those of such a payment.`,
    },
    'medical-payment-modes': {
      'zh-CN': (o, names) =>
        `淄博市职工医保${named(o.frequencies, 'zh-CN')}缴费（${names.date(o.since ?? '')}起）；其他方式下的医保金额只供比较。`,
      en: (o, names) =>
        `Zibo takes medical contributions ${named(o.frequencies, 'en')} (since ${names.date(o.since ?? '')}); medical amounts under other ways to pay are for comparison only.`,
    },
    'medical-base-start-not-seen': {
      'zh-CN': (o, names) =>
        `从${o.year}年哪个月起按当年的基数缴职工医保，没有见到规定。这里从${names.date(o.from ?? '')}起都按您选的基数计算，年初几个月实际可能按上一年的基数。`,
      en: (o, names) =>
        `From which month of ${o.year} medical contributions are paid on the base of that year was not seen. Here it is used from ${names.date(o.from ?? '')} on; the first months may in fact be on the base of the year before.`,
    },
    'medical-not-settled-later': {
      'zh-CN': () => '先按暂用基数缴的医保，新标准公布后是否多退少补，没有见到规定。',
      en: () =>
        'Whether medical contributions paid on the base used for now are settled once the new one is out was not seen in any notice.',
    },
    'fees-of-part-of-a-year': {
      'zh-CN': (o) => `只缴 ${o.months} 个月时，全年的大额医疗和长期护理费是否减收，没有见到规定；这里按全年计算。`,
      en: (o) =>
        `Whether the yearly medical fees are less where only ${o.months} months are paid was not seen in any notice; here they are those of a whole year.`,
    },
    'settlement-clause-of-one-year': {
      'zh-CN': (o) =>
        `多退少补的规定只在网站转抄的${o.year}年通知里见到，后来各年通知中的这一条没有见到；个人账户已经转出的，不再结算。`,
      en: (o) =>
        `The clause on settling was only seen in a copy of the notice of ${o.year}, and not in those of later years. Accounts that were transferred away are not settled.`,
    },
    'settlement-without-medical': {
      'zh-CN': () => '多退少补只算养老保险；医保没有见到这种规定，没有结算。',
      en: () => 'Only pension contributions are settled; no notice that does so for medical contributions was seen.',
    },
    'settlement-of-pension-only': {
      'zh-CN': () => '多退少补只用于养老保险；您没有选养老，已缴的月份没有结算。',
      en: () => 'Only pension contributions are settled; you have not chosen the pension, so nothing was settled.',
    },
    'settlement-awaits-publication': {
      'zh-CN': () => '当年缴费基数上下限尚未公布，已缴月份公布后再多退少补。',
      en: () => "This year's band is not published yet; months already paid will be settled once it is.",
    },
  },
};
