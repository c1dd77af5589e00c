import { type Catalogue, joined, type Language } from './catalogue.ts';
import { counted } from './count.ts';
import { pensionText } from './pension.ts';

const MONTHS_IN_YEAR = 12;

/** Years and months as people say an age. */
const age: Record<Language, (years?: string, months?: string) => string> = {
  'zh-CN': (years, months) => (months === '0' ? `${years}周岁` : `${years}周岁${months}个月`),
  en: (years, months) =>
    months === '0' ? counted(years, 'year') : `${counted(years, 'year')} ${counted(months, 'month')}`,
};

/** Months of contribution, with the years they make. */
const span: Record<Language, (months?: string) => string> = {
  'zh-CN': (months) => `${months}个月（${Number(months) / MONTHS_IN_YEAR}年）`,
  en: (months) => `${months} months (${Number(months) / MONTHS_IN_YEAR} years)`,
};

const own: Catalogue = {
  steps: {
    'retirement.age-kept': {
      'zh-CN': (o, names, result) =>
        `${names.date(o.birthMonth ?? '')}出生，早于${names.date(o.firstBirthMonth ?? '')}，不延迟：${age['zh-CN'](o.years, o.months)}退休，即${names.date(result)}。`,
      en: (o, names, result) =>
        `Born in ${o.birthMonth}, before ${o.firstBirthMonth}, there is no delay: retirement at ${age.en(o.years, o.months)}, in ${names.date(result)}.`,
    },
    'retirement.age-delayed': {
      'zh-CN': (o, names, result) =>
        `原${o.oldAge}周岁；${names.date(o.firstBirthMonth ?? '')}起出生的每${o.stepMonths}个月延迟1个月，最多${o.capMonths}个月。${names.date(o.birthMonth ?? '')}出生延迟${o.delay}个月：${age['zh-CN'](o.years, o.months)}退休，即${names.date(result)}。`,
      en: (o, names, result) =>
        `${o.oldAge} years before the reform; from births of ${o.firstBirthMonth} on, one month later for every ${o.stepMonths} months, ${o.capMonths} at most. Born in ${o.birthMonth}: ${o.delay} months later, at ${age.en(o.years, o.months)}, in ${names.date(result)}.`,
    },
    'retirement.minimum-months': {
      'zh-CN': (o, _names, result) => `${o.year}年按月领取养老金，最低缴费年限为${span['zh-CN'](result)}。`,
      en: (o, _names, result) => `In ${o.year} a monthly pension needs at least ${span.en(result)} of contribution.`,
    },
    'retirement.minimum-months-either-way': {
      'zh-CN': (_o, _names, result) => `无论属于哪一类，按月领取养老金的最低缴费年限都是${span['zh-CN'](result)}。`,
      en: (_o, _names, result) =>
        `Whichever class it is, a monthly pension needs at least ${span.en(result)} of contribution.`,
    },
    'retirement.minimum-met': {
      'zh-CN': (o, _names, result) =>
        `缴费${o.months}个月，达到最低的${o.minimum}个月${result === '0' ? '' : `，多${result}个月`}。`,
      en: (o, _names, result) =>
        `${o.months} months are credited: the minimum of ${o.minimum} is reached${result === '0' ? '' : `, with ${result} more`}.`,
    },
    'retirement.minimum-missing': {
      'zh-CN': (o, _names, result) => `最低${o.minimum}个月 − 已有${o.months}个月 = 还差${result}个月。`,
      en: (o, _names, result) => `${o.minimum} months at least − ${o.months} credited = ${result} missing.`,
    },
    'retirement.earliest': {
      'zh-CN': (o, names, result) =>
        `最多可以比${names.date(o.statutoryMonth ?? '')}提前${o.months}个月：最早${names.date(result)}。`,
      en: (o, names, result) =>
        `At most ${o.months} months before ${names.date(o.statutoryMonth ?? '')}: ${names.date(result)} at the earliest.`,
    },
    'retirement.earliest-at-old-age': {
      'zh-CN': (o, names, result) =>
        `最多可以提前${o.months}个月，但不得早于原法定退休年龄：最早${names.date(result)}。`,
      en: (o, names, result) =>
        `At most ${o.months} months earlier, yet not before the old statutory age: ${names.date(result)} at the earliest.`,
    },
    'retirement.not-earlier': {
      'zh-CN': (_o, names, result) =>
        `按您填的月数没有达到最低缴费年限，不能提前退休：最早为法定退休月份${names.date(result)}。`,
      en: (_o, names, result) =>
        `The months you gave do not reach the minimum, so there is no earlier retirement: ${names.date(result)}, the statutory month, at the earliest.`,
    },
    'retirement.latest': {
      'zh-CN': (o, names, result) =>
        `与用人单位协商一致，最多可以比${names.date(o.statutoryMonth ?? '')}延迟${o.months}个月：最晚${names.date(result)}。`,
      en: (o, names, result) =>
        `By agreement with the employer, at most ${o.months} months after ${names.date(o.statutoryMonth ?? '')}: ${names.date(result)} at the latest.`,
    },
  },
  notices: {
    'women-class-decides': {
      'zh-CN': (o, names) =>
        `退休年龄要看属于哪一类：原50周岁的，${age['zh-CN'](o.years50, o.months50)}（${names.date(o.month50 ?? '')}）退休；原55周岁的，${age['zh-CN'](o.years55, o.months55)}（${names.date(o.month55 ?? '')}）退休。`,
      en: (o, names) =>
        `The age depends on the class: with 50 before the reform, ${age.en(o.years50, o.months50)} (${names.date(o.month50 ?? '')}); with 55, ${age.en(o.years55, o.months55)} (${names.date(o.month55 ?? '')}).`,
    },
    'women-class-weak-source': {
      'zh-CN': (o, names) =>
        `有网络资料称，${names.place('province')}没有用人单位的灵活就业女性原退休年龄为${o.womenClass}周岁，有企业职工参保记录的除外。没有见到正式文件，这里不据此计算，请向${names.office('social-insurance-agency')}确认。`,
      en: (o, names) =>
        `A page on the web says that in ${names.place('province')} women in flexible employment without an employer are of class ${o.womenClass}, save for those with a record as enterprise employees. No official text was found and nothing here rests on it: ask ${names.office('social-insurance-agency')}.`,
    },
    'minimum-months-year-open': {
      'zh-CN': (o, names) =>
        `最低缴费年限按法定退休的${o.year}年取${span['zh-CN'](o.minimum)}。提前或延迟到别的年份退休时，“当年”以哪一天为准，规定没有写明，请向${names.office('social-insurance-agency')}确认。`,
      en: (o, names) =>
        `The minimum is that of ${o.year}, the year of statutory retirement: ${span.en(o.minimum)}. For retirement earlier or later in another year, the measures do not say which date fixes the year: ask ${names.office('social-insurance-agency')}.`,
    },
    'minimum-months-missing': {
      'zh-CN': (o, names) =>
        `还差${o.missing}个月，缴满前不能按月领取养老金，上面的金额只是试算。可以按规定延长缴费或者一次性缴费至最低年限；从现在起每月续缴，到${names.date(o.reachedIn ?? '')}缴满。一次性缴费的具体办法请问${names.office('social-insurance-agency')}。`,
      en: (o, names) =>
        `${counted(o.missing, 'month')} still missing; no monthly pension is paid before, and the amounts are a mere trial. Payment may go on, or the rest be paid at once, as provided; paid month by month from now on, it is complete in ${names.date(o.reachedIn ?? '')}. Ask ${names.office('social-insurance-agency')} about paying at once.`,
    },
    'minimum-months-missing-ahead': {
      'zh-CN': (o, names) =>
        `您填的到退休时的月数是${o.months}个月，还差${o.missing}个月，缴满前不能按月领取养老金，上面的金额只是试算。从现在到${names.date(o.retiring ?? '')}最多还能缴${o.ahead}个月，这些应当已经算在您填的月数里；没有算进去的，请加上再算。届时仍不够的，可以按规定延长缴费或者一次性缴费至最低年限。`,
      en: (o, names) =>
        `You gave ${o.months} months for the time you retire: ${o.missing} too few. No monthly pension is paid before they are made up, and the amounts are a mere trial. Until ${names.date(o.retiring ?? '')} at most ${o.ahead} months can still be paid, which should be in the number you gave; if they are not, add them and try again. What is missing then may be paid by going on, or at once, as provided.`,
    },
    'retire-early': {
      'zh-CN': (o, names) =>
        `想提前退休，须届时已达到最低缴费年限，并至少提前${o.months}个月书面告知：要在${names.date(o.month ?? '')}退休，请在${names.date(o.by ?? '')}底前告知。`,
      en: (o, names) =>
        `To retire early, the minimum months have to be reached by then, and it is announced in writing at least ${o.months} months ahead: for ${names.date(o.month ?? '')}, by the end of ${names.date(o.by ?? '')}.`,
    },
    'retire-later': {
      'zh-CN': (o, names) =>
        `想延迟退休，须与用人单位协商一致，并提前${o.months}个月书面约定：请在${names.date(o.by ?? '')}底前约定，最晚延迟到${names.date(o.month ?? '')}。`,
      en: (o, names) =>
        `To retire later, person and employer have to agree in writing ${o.months} month(s) ahead: by the end of ${names.date(o.by ?? '')}, until ${names.date(o.month ?? '')} at the latest.`,
    },
    'retire-later-without-employer': {
      'zh-CN': (_o, names) =>
        `没有用人单位的人能否延迟退休，没有见到规定，请向${names.office('social-insurance-agency')}确认。`,
      en: (_o, names) =>
        `No rule is published on whether a person without an employer may retire later: ask ${names.office('social-insurance-agency')}.`,
    },
    'retire-before-window': {
      'zh-CN': (o, names) =>
        `您选的${names.date(o.month ?? '')}早于最早可以退休的${names.date(o.earliest ?? '')}，养老金只作试算。`,
      en: (o, names) =>
        `${names.date(o.month ?? '')} is before ${names.date(o.earliest ?? '')}, the earliest month allowed: the pension is a mere trial.`,
    },
    'retire-after-window': {
      'zh-CN': (o, names) =>
        `您选的${names.date(o.month ?? '')}晚于最晚可以退休的${names.date(o.latest ?? '')}，养老金只作试算。`,
      en: (o, names) =>
        `${names.date(o.month ?? '')} is after ${names.date(o.latest ?? '')}, the latest month allowed: the pension is a mere trial.`,
    },
  },
};

/** What people read of retirement and of the pension in it. */
export const retirementText: Catalogue = joined(own, pensionText);
