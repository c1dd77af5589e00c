import type { Catalogue } from './catalogue.ts';

/** What people read of a pension and of a projected one. */
export const pensionText: Catalogue = {
  steps: {
    'benefit.base': {
      'zh-CN': (o, names, result) => `${names.date(o.month ?? '')}退休，用${o.year}年计发基数 ${result} 元。`,
      en: (o, names, result) =>
        `Retirement in ${names.date(o.month ?? '')}: the benefit base of ${o.year}, ${result} yuan.`,
    },
    'benefit.base-projected': {
      'zh-CN': (o, names, result) =>
        `${names.date(o.month ?? '')}退休时的计发基数还没有公布，用最近的${o.year}年计发基数 ${result} 元测算。`,
      en: (o, names, result) =>
        `The benefit base of ${names.date(o.month ?? '')} cannot be known yet; that of ${o.year}, ${result} yuan, stands in.`,
    },
    'benefit.base-given': {
      'zh-CN': (_o, _names, result) => `用您填写的计发基数 ${result} 元。`,
      en: (_o, _names, result) => `The benefit base you gave: ${result} yuan.`,
    },
    'benefit.divisor': {
      'zh-CN': (o, _names, result) => `${o.years}周岁退休，计发月数为 ${result}。`,
      en: (o, _names, result) => `Retirement at ${o.years}: the account is divided by ${result} months.`,
    },
    'benefit.divisor-by-month': {
      'zh-CN': (o, _names, result) =>
        `${o.years}周岁${o.months}个月退休，计发月数按月折算：${o.lower} −（${o.lower} − ${o.upper}）× ${o.months} ÷ 12 = ${result}（四舍五入）。`,
      en: (o, _names, result) =>
        `Retirement at ${o.years} years ${o.months} months: ${o.lower} − (${o.lower} − ${o.upper}) × ${o.months} ÷ 12 = ${result} months to divide the account by (rounded half up).`,
    },
    'benefit.basic': {
      'zh-CN': (o, _names, result) =>
        `基础养老金：${o.base} 元 ×（1 + ${o.index}）÷ 2 × ${o.years} 年 × ${o.rate}% = ${result} 元。`,
      en: (o, _names, result) =>
        `Basic pension: ${o.base} × (1 + ${o.index}) ÷ 2 × ${o.years} years × ${o.rate}% = ${result} yuan.`,
    },
    'benefit.account': {
      'zh-CN': (o, _names, result) => `个人账户养老金：${o.account} 元 ÷ ${o.divisor} = ${result} 元。`,
      en: (o, _names, result) => `Account pension: ${o.account} ÷ ${o.divisor} = ${result} yuan.`,
    },
    'benefit.transitional': {
      'zh-CN': (o, _names, result) =>
        `过渡性养老金：${o.base} 元 × ${o.index} × 建账前 ${o.years} 年 × ${o.rate}% = ${result} 元。`,
      en: (o, _names, result) =>
        `Transitional pension: ${o.base} × ${o.index} × ${o.years} years before accounts × ${o.rate}% = ${result} yuan.`,
    },
    'benefit.total': {
      'zh-CN': (o, _names, result) =>
        `每月合计：基础 ${o.basic} + 个人账户 ${o.account} + 过渡性 ${o.transitional} = ${result} 元。`,
      en: (o, _names, result) =>
        `A month in all: basic ${o.basic} + account ${o.account} + transitional ${o.transitional} = ${result} yuan.`,
    },
    'benefit.extra-year': {
      'zh-CN': (o, _names, result) =>
        `若再按指数 ${o.index}（目前平均工资 ${o.wage} 元/年）多缴一年，退休年龄不变：基础养老金加 ${o.basic} 元，个人账户多 ${o.paidIn} 元、每月加 ${o.account} 元，每月共加 ${result} 元。`,
      en: (o, _names, result) =>
        `One more year on index ${o.index} (of an average wage of ${o.wage} yuan a year now), at the same age: ${o.basic} yuan more basic pension, ${o.paidIn} yuan more in the account and ${o.account} from it, ${result} yuan a month in all.`,
    },
    'projection.index': {
      'zh-CN': (o, _names, result) =>
        `今后每月指数：${o.base} 元 ÷ 平均工资 ${o.wage} 元 = ${o.further}；与已缴 ${o.paid} 个月的 ${o.before} 平均（今后 ${o.ahead} 个月），平均指数为 ${result}。`,
      en: (o, _names, result) =>
        `Index of each further month: ${o.base} ÷ the average wage of ${o.wage} = ${o.further}; averaged over ${o.ahead} further months and the ${o.paid} paid at ${o.before}, it is ${result}.`,
    },
    'projection.account': {
      'zh-CN': (o, _names, result) =>
        `个人账户：现有 ${o.before} 元，今后 ${o.ahead} 个月每月记入 ${o.base} 元的 ${o.rate}%（基数年增长 ${o.wageGrowth}%，账户年利率 ${o.accountInterest}%），到退休时为 ${result} 元。`,
      en: (o, _names, result) =>
        `Account: ${o.before} yuan now and ${o.rate}% of ${o.base} in each of ${o.ahead} further months (base growing by ${o.wageGrowth}% a year, interest of ${o.accountInterest}%) make ${result} yuan at retirement.`,
    },
    'projection.base': {
      'zh-CN': (o, _names, result) =>
        `计发基数 ${o.base} 元按每年增长 ${o.wageGrowth}%，${o.years} 年后为 ${result} 元。`,
      en: (o, _names, result) =>
        `The benefit base of ${o.base} yuan, growing by ${o.wageGrowth}% a year, is ${result} yuan after ${o.years} years.`,
    },
  },
  notices: {
    'benefit-settled-later': {
      'zh-CN': () => '新的计发基数公布后，重算基础养老金和过渡性养老金，个人账户养老金不变。',
      en: () =>
        'Once the new benefit base is out, the basic and transitional parts are settled; the account part stays as it is.',
    },
    'benefit-in-todays-money': {
      'zh-CN': (o, names) =>
        `这是按今天币值的测算，不是官方结果：${names.date(o.month ?? '')}退休时的计发基数还没有公布，暂用${o.year}年的 ${o.base} 元。`,
      en: (o, names) =>
        `A projection in today's money, nothing official: the benefit base of ${names.date(o.month ?? '')} is not known yet, so that of ${o.year}, ${o.base} yuan, is used.`,
    },
    'benefit-without-growth': {
      'zh-CN': () => '没有计算今后的工资增长和账户利息；个人账户用您填写的金额。',
      en: () => 'Growth of wages and interest to come are left out; the account is the amount you gave.',
    },
    'benefit-before-accounts': {
      'zh-CN': (o, names) =>
        `个人账户自${names.date(o.opened ?? '')}建立；此前的缴费年限（含视同缴费）另发过渡性养老金，不知道有几个月，就不能算出合计。`,
      en: (o, names) =>
        `Personal accounts were opened in ${names.date(o.opened ?? '')}; credited months before that give a transitional pension, and without their number there is no total.`,
    },
    'heating-subsidy': {
      'zh-CN': (o) => `退休后另有冬季取暖补贴，每年 ${o.amount} 元，${o.month}月发放，灵活就业退休人员也有。`,
      en: (o) =>
        `Pensioners, former flexible workers among them, also get a heating subsidy of ${o.amount} yuan a year, paid in month ${o.month}.`,
    },
    'projection-assumptions': {
      'zh-CN': (o) =>
        `测算假设：一直缴到退休前一个月，工资年增长 ${o.wageGrowth}%，账户年利率 ${o.accountInterest}%（均已扣除物价上涨）。改变假设，结果会不同。`,
      en: (o) =>
        `Assumed: payment until the month before retirement, wages growing by ${o.wageGrowth}% and the account by ${o.accountInterest}% a year above prices. Other assumptions give other results.`,
    },
  },
};
