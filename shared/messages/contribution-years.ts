import type { Catalogue, Language } from './catalogue.ts';
import { conversionNotices } from './conversion.ts';

const KINDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  adult: { 'zh-CN': '居民医保（成年居民）', en: 'Resident scheme, adult' },
  'second-class': { 'zh-CN': '居民医保（二档缴费）', en: 'Resident scheme, second class' },
  rural: { 'zh-CN': '原新农合', en: 'Former rural scheme' },
  'student-or-child': { 'zh-CN': '居民医保（学生儿童）', en: 'Resident scheme, student or child' },
};

const SEX: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  male: { 'zh-CN': '男性', en: 'Men' },
  female: { 'zh-CN': '女性', en: 'Women' },
};

const kind = (code: string | undefined, language: Language): string => KINDS[code ?? '']?.[language] ?? '';

/** What people read of the contribution years. */
export const contributionYearsText: Catalogue = {
  steps: {
    'contribution-years.converted': {
      'zh-CN': (o, _names, result) =>
        `${kind(o.kind, 'zh-CN')} ${o.months} 个月，按 ${o.ratio} 折算为职工医保 ${result} 个月（不足一个月的舍去）。`,
      en: (o, _names, result) =>
        `${kind(o.kind, 'en')}: ${o.months} months at ${o.ratio} are ${result} employee-scheme months (whole months only).`,
    },
    'contribution-years.required': {
      'zh-CN': (o, _names, result) =>
        `${SEX[o.sex ?? '']?.['zh-CN']}享受退休人员职工医保待遇，需累计缴费 ${o.years} 年，即 ${result} 个月。`,
      en: (o, _names, result) =>
        `${SEX[o.sex ?? '']?.en} need ${o.years} years of contribution for retiree treatment: ${result} months.`,
    },
    'contribution-years.credited': {
      'zh-CN': (o, _names, result) =>
        `职工医保 ${o.employee} 个月${o.deemed === undefined ? '' : ` + 视同缴费 ${o.deemed} 个月`} + 居民医保折算 ${o.converted} 个月 = ${result} 个月。`,
      en: (o, _names, result) =>
        `Employee scheme ${o.employee}${o.deemed === undefined ? '' : ` + deemed ${o.deemed}`} + converted ${o.converted} = ${result} months.`,
    },
    'contribution-years.missing': {
      'zh-CN': (o, _names, result) =>
        result === '0'
          ? `已有 ${o.credited} 个月，达到所需的 ${o.required} 个月。`
          : `所需 ${o.required} 个月 − 已有 ${o.credited} 个月 = 还差 ${result} 个月。`,
      en: (o, _names, result) =>
        result === '0'
          ? `${o.credited} months are credited: the ${o.required} required are reached.`
          : `${o.required} months required − ${o.credited} credited = ${result} missing.`,
    },
    'contribution-years.reached': {
      'zh-CN': (o, names, result) =>
        `从${names.date(o.from ?? '')}起每月连续缴费 ${o.months} 个月，到${names.date(result)}缴满。`,
      en: (o, names, result) =>
        `Paying every month from ${names.date(o.from ?? '')} for ${o.months} months, the years are complete in ${names.date(result)}.`,
    },
    'contribution-years.at-retirement': {
      'zh-CN': (o, names, result) =>
        `到${names.date(o.retirementMonth ?? '')}退休前还可再缴 ${o.paid} 个月，届时还差 ${result} 个月。`,
      en: (o, names, result) =>
        `${o.paid} more months can be paid until retirement in ${names.date(o.retirementMonth ?? '')}; ${result} will be missing then.`,
    },
    'contribution-years.one-off': {
      'zh-CN': (o, _names, result) =>
        `一次性补缴：${o.base} 元 × ${o.rate}% = 每月 ${o.monthly} 元，× ${o.months} 个月 = ${result} 元。`,
      en: (o, _names, result) =>
        `One-off payment: ${o.base} × ${o.rate}% = ${o.monthly} yuan a month, × ${o.months} months = ${result} yuan.`,
    },
  },
  notices: {
    'conversion-alternative': {
      'zh-CN': (_o, names) =>
        `也可以不折算，从参加居民医保之日起补缴差额，是否划算请向${names.office('medical-insurance-bureau')}核算。`,
      en: (_o, names) =>
        `Instead of converting, the difference may be paid from the day of joining the resident scheme: ask ${names.office('medical-insurance-bureau')} what that comes to.`,
    },
    ...conversionNotices,
    'deemed-months-only-until': {
      'zh-CN': (o, names) => `视同缴费年限只计算到${names.date(o.until ?? '')}，以经办机构核定的月数为准。`,
      en: (o, names) =>
        `Months are deemed contributed only up to ${names.date(o.until ?? '')}; the count the agency determines prevails.`,
    },
    'deemed-months-not-counted': {
      'zh-CN': () => '尚未计入视同缴费月数：有的话，已有月数更多、还差月数更少。',
      en: () => 'No deemed months are counted yet: with any, more is credited and less is missing.',
    },
    'minimum-actual-years-not-published': {
      'zh-CN': (_o, names) =>
        `除累计年限外，还可能要求最低实际缴费年限，${names.place('city')}的标准未见公布，请向${names.office('medical-insurance-bureau')}确认。`,
      en: (_o, names) =>
        `Beside the total, a minimum of years actually paid may be required; none was found published for ${names.place('city')}: ask ${names.office('medical-insurance-bureau')}.`,
    },
    'retirement-month-tells': {
      'zh-CN': () => '告诉我们打算哪个月退休，就能算出退休时还差不差。',
      en: () => 'Tell us the month of retirement to see what, if anything, will be missing then.',
    },
    'shortfall-at-retirement': {
      'zh-CN': (o) => `退休时还差 ${o.months} 个月的，可以按月继续缴费，也可以一次性补缴。`,
      en: (o) => `For the ${o.months} months missing at retirement, one may go on paying by the month or pay once.`,
    },
  },
};
