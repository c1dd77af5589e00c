import type { Operands } from '../rules/trail.ts';
import type { Catalogue, Language, Sentence } from './catalogue.ts';
import { contributionsText } from './contributions.ts';
import { conversionNotices } from './conversion.ts';

const CATEGORIES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  adult: { 'zh-CN': '成年居民', en: 'adult' },
  'student-or-child': { 'zh-CN': '学生儿童', en: 'student or child' },
};

const GROUPS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  newborn: { 'zh-CN': '新生儿', en: 'newborns' },
  special: { 'zh-CN': '特殊群体', en: 'special groups' },
};

const SCHEMES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  employee: { 'zh-CN': '职工医保', en: 'Employee scheme' },
  resident: { 'zh-CN': '居民医保', en: 'Resident scheme' },
};

const scheme = (code: string | undefined, language: Language): string => SCHEMES[code ?? '']?.[language] ?? '';
const fixed = (zh: string, en: string): Sentence => ({ 'zh-CN': () => zh, en: () => en });

/** Where a ground speaks for neither scheme: why. */
const undecided: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  equal: { 'zh-CN': '两种医保相同', en: 'the same in both' },
  open: { 'zh-CN': '还要等您回答', en: 'waits for your answers' },
  'not-published': { 'zh-CN': '标准未公布，不能比较', en: 'not published, so not compared' },
};

const favoured = (code: string, language: Language): string => {
  const why = undecided[code]?.[language];
  if (why) return why;
  return language === 'en' ? `speaks for the ${scheme(code, 'en').toLowerCase()}` : `${scheme(code, 'zh-CN')}较优`;
};

const steps: Catalogue['steps'] = {
  'medical-scheme.employee.open-to-all': fixed(
    '灵活就业人员不论户籍，都可以自愿参加职工医保。',
    'Every flexible worker may join the employee scheme, whatever the household registration.',
  ),
  'medical-scheme.employee.credited': {
    'zh-CN': (o, names, result) =>
      `${names.date(o.from ?? '')}至${names.date(o.to ?? '')}共 ${result} 个月，全部计入职工医保缴费年限。`,
    en: (o, names, result) =>
      `${names.date(o.from ?? '')} to ${names.date(o.to ?? '')}: ${result} months, all credited towards retiree treatment.`,
  },
  'medical-scheme.employee.cost': {
    'zh-CN': (o, names, result) =>
      `职工医保：${names.date(o.from ?? '')}至${names.date(o.to ?? '')}各月缴费加全年固定费用，共 ${result} 元。`,
    en: (o, names, result) =>
      `Employee scheme: the months from ${names.date(o.from ?? '')} to ${names.date(o.to ?? '')} and the year's fees come to ${result} yuan.`,
  },
  'medical-scheme.employee.cost-not-published': {
    'zh-CN': (o) => `职工医保${o.year}年的标准没有全部公布，算不出全年费用；已公布的部分见各步。`,
    en: (o) =>
      `Not everything the employee scheme costs in ${o.year} is published, so the year's cost is not given; the steps show what is.`,
  },
  'medical-scheme.employee.no-gap': fixed(
    '职工医保没有断缴，待遇不中断。',
    'No gap in the employee scheme: cover goes on.',
  ),
  'medical-scheme.employee.short-gap': {
    'zh-CN': (o) =>
      `断缴 ${o.gap} 个月，没有超过 ${o.allowed} 个月：不设等待期，补齐欠费的次月起恢复待遇，补缴的月份只计年限。`,
    en: (o) =>
      `A gap of ${o.gap} months is not over ${o.allowed}: no waiting; cover resumes the month after arrears are paid, and months paid late count as years only.`,
  },
  'medical-scheme.employee.gap-waits': {
    'zh-CN': (o, _names, result) => `断缴 ${o.gap} 个月，超过 ${o.allowed} 个月：等待 ${result} 个月。`,
    en: (o, _names, result) => `A gap of ${o.gap} months is over ${o.allowed}: ${result} months of waiting.`,
  },
  'medical-scheme.employee.transition': {
    'zh-CN': (_o, _names, result) => `由居民医保转入，有 ${result} 个月过渡期，其间由居民医保基金支付待遇。`,
    en: (_o, _names, result) =>
      `Moving from the resident scheme takes ${result} months of transition, in which the resident fund goes on paying.`,
  },
  'medical-scheme.employee.transition-not-published': fixed(
    '由居民医保转入职工医保的过渡期，当时的规定未见公布。',
    'No rule for moving from the resident scheme was found for that day.',
  ),
  'medical-scheme.employee.first-enrolment': {
    'zh-CN': (_o, _names, result) => `首次参加职工医保，等待 ${result} 个月。`,
    en: (_o, _names, result) => `First enrolment in the employee scheme: ${result} months of waiting.`,
  },
  'medical-scheme.employee.first-enrolment-not-published': fixed(
    '首次参加职工医保的等待期，淄博市没有公布，请向医保局确认。',
    'Zibo publishes no waiting period for first enrolment in the employee scheme: ask the bureau.',
  ),
  'medical-scheme.employee.cover-from': coverFrom('employee'),
  'medical-scheme.employee.covered-all-year': {
    'zh-CN': (o, names, result) =>
      `职工医保从${names.date(o.counted ?? '')}起算，${span(o, 'zh-CN')}，${names.date(o.over ?? '')}起就享受待遇；所问年度从${names.date(result)}起都有待遇。`,
    en: (o, names, result) =>
      `Employee scheme: counted from ${names.date(o.counted ?? '')}, ${span(o, 'en')}, cover begins on ${names.date(o.over ?? '')} already; in the year asked about it runs from ${names.date(result)}.`,
  },
  'medical-scheme.resident.registered-in-city': fixed(
    '您是本市户籍，可以参加居民医保。',
    'Registered in the city: the resident scheme is open to you.',
  ),
  'medical-scheme.resident.residence-permit': fixed(
    '您持有本市居住证，可以参加居民医保。',
    'With a residence permit of the city the resident scheme is open to you.',
  ),
  'medical-scheme.resident.not-registered-here': fixed(
    '您不是本市户籍，也没有本市居住证，不能参加本市居民医保。',
    'Neither registered in the city nor holding its residence permit: the resident scheme is not open to you here.',
  ),
  'medical-scheme.resident.credited': {
    'zh-CN': (o, _names, result) => `居民医保一年 ${o.months} 个月，按 ${o.ratio} 折算为职工医保 ${result} 个月。`,
    en: (o, _names, result) =>
      `A resident year of ${o.months} months counts at ${o.ratio} as ${result} employee-scheme months.`,
  },
  'medical-scheme.resident.window': {
    'zh-CN': (o, names, result) =>
      `${o.year}年度集中缴费期为${names.date(o.first ?? '')}至${names.date(o.last ?? '')}，${names.date(o.enrolOn ?? '')}${result === 'inside' ? '在' : '不在'}期内${o.said ? `；但您回答在期${o.said === 'inside' ? '内' : '外'}缴费，以下按您的回答计算` : ''}。`,
    en: (o, names, result) =>
      `The window for ${o.year} runs from ${names.date(o.first ?? '')} to ${names.date(o.last ?? '')}; ${names.date(o.enrolOn ?? '')} is ${result} it${o.said ? `, but you answered that you pay ${o.said} it: what follows goes by your answer` : ''}.`,
  },
  'medical-scheme.resident.waiting-not-published': {
    'zh-CN': (o) => `居民医保${o.year}年度的待遇等待期规定未见公布。`,
    en: (o) => `No rule on waiting in the resident scheme was found for ${o.year}.`,
  },
  'medical-scheme.resident.exempt': {
    'zh-CN': (o) => `${GROUPS[o.group ?? '']?.['zh-CN']}不设等待期。`,
    en: (o) => `No waiting for ${GROUPS[o.group ?? '']?.en}.`,
  },
  'medical-scheme.resident.no-wait': fixed(
    '连续参保并在集中缴费期内缴费，没有等待期。',
    'Insured without a gap and paying in the window: no waiting.',
  ),
  'medical-scheme.resident.outside-window': {
    'zh-CN': (_o, _names, result) => `不在集中缴费期内参保，固定等待 ${result} 个月。`,
    en: (_o, _names, result) => `Joining outside the window: a fixed waiting period of ${result} months.`,
  },
  'medical-scheme.resident.gap-waits': {
    'zh-CN': (o, _names, result) =>
      `断保 ${o.years} 年：固定等待 ${o.fixed} 个月 + 变动等待 ${o.variable} 个月 = ${result} 个月。`,
    en: (o, _names, result) =>
      `${o.years} missed years: fixed ${o.fixed} + variable ${o.variable} = ${result} months of waiting.`,
  },
  'medical-scheme.resident.earlier-gap-waits': {
    'zh-CN': (o, _names, result) => `断保 ${o.years} 年，没有连续参保：固定等待 ${result} 个月，不加变动等待期。`,
    en: (o, _names, result) =>
      `Years missed: ${o.years}, so not insured without a gap: a fixed waiting period of ${result} months, and no variable month.`,
  },
  'medical-scheme.resident.repaired': {
    'zh-CN': (o, _names, result) =>
      `补缴 ${o.years} 年，等待期由 ${o.before} 个月减为 ${result} 个月${o.floor === '0' ? '' : `（断保较久，修复后不少于 ${o.floor} 个月）`}。`,
    en: (o, _names, result) =>
      `Repairing ${o.years} years brings the waiting from ${o.before} to ${result} months${o.floor === '0' ? '' : ` (never under ${o.floor} after so long a gap)`}.`,
  },
  'medical-scheme.resident.premium': {
    'zh-CN': (o, _names, result) =>
      `${o.year}年度居民医保个人缴费（${CATEGORIES[o.category ?? '']?.['zh-CN']}）：${result} 元。`,
    en: (o, _names, result) => `Resident premium of ${o.year}, ${CATEGORIES[o.category ?? '']?.en}: ${result} yuan.`,
  },
  'medical-scheme.resident.premium-not-published': {
    'zh-CN': (o) => `淄博市${o.year}年度居民医保个人缴费标准未见公布。`,
    en: (o) => `The resident premium of Zibo for ${o.year} was not found published.`,
  },
  'medical-scheme.resident.repair-cost': {
    'zh-CN': (o, _names, result) => `补缴 ${o.years} 年，按参保当年标准：${o.premium} 元 × ${o.years} = ${result} 元。`,
    en: (o, _names, result) =>
      `Repairing ${o.years} years at the premium of the year of joining: ${o.premium} × ${o.years} = ${result} yuan.`,
  },
  'medical-scheme.resident.surcharge-not-published': {
    'zh-CN': (o) => `集中缴费期外参保，过去还要缴财政补助部分；${o.year}年度是否收取、收多少未见公布，算不出全年费用。`,
    en: (o) =>
      `Outside the window the fiscal part used to be paid as well; whether and how much for ${o.year} was not found published, so the cost is not given.`,
  },
  'medical-scheme.resident.cost': {
    'zh-CN': (o, _names, result) =>
      `居民医保合计：保费 ${o.premium} + 补缴 ${o.repair} + 期外另缴 ${o.surcharge} = ${result} 元。`,
    en: (o, _names, result) =>
      `Resident scheme together: premium ${o.premium} + repair ${o.repair} + outside the window ${o.surcharge} = ${result} yuan.`,
  },
  'medical-scheme.resident.cover-from': coverFrom('resident'),
  'medical-scheme.ground.retirement-years': {
    'zh-CN': (o, _names, result) =>
      `退休年限：职工医保按实际缴费月数全额计入，居民医保一年折算 ${o.resident || '未知'} 个月，${favoured(result, 'zh-CN')}。`,
    en: (o, _names, result) =>
      `Years for retirement: employee months count in full, a resident year as ${o.resident || 'unknown'} months; ${favoured(result, 'en')}.`,
  },
  'medical-scheme.ground.low-cost': {
    'zh-CN': (o, _names, result) =>
      `全年费用：职工医保 ${o.employee || '未知'} 元，居民医保 ${o.resident || '未知'} 元，${favoured(result, 'zh-CN')}。`,
    en: (o, _names, result) =>
      `Cost of the year: employee ${o.employee || 'unknown'}, resident ${o.resident || 'unknown'} yuan; ${favoured(result, 'en')}.`,
  },
  'medical-scheme.ground.early-cover': {
    'zh-CN': (o, names, result) =>
      o.transition
        ? `待遇：转入职工医保的，过渡期由居民医保基金继续支付，${names.date(o.employee ?? '')}起由职工医保支付；留在居民医保的，${o.resident ? `${names.date(o.resident)}起享受待遇` : '待遇开始日期未知'}；${result === 'equal' ? '两种都不中断' : favoured(result, 'zh-CN')}。`
        : `待遇开始：职工医保${o.employee ? names.date(o.employee) : '未知'}，居民医保${o.resident ? names.date(o.resident) : '未知'}，${favoured(result, 'zh-CN')}。`,
    en: (o, _names, result) =>
      o.transition
        ? `Cover: for who moves to the employee scheme the resident fund goes on paying until that scheme takes over on ${o.employee}; for who stays in the resident scheme cover starts: ${o.resident || 'unknown'}; ${result === 'equal' ? 'no break in either' : favoured(result, 'en')}.`
        : `Cover starts: employee ${o.employee || 'unknown'}, resident ${o.resident || 'unknown'}; ${favoured(result, 'en')}.`,
  },
  'medical-scheme.recommend.only-open': fixed('目前只有职工医保可以参加。', 'Only the employee scheme is open to you.'),
  'medical-scheme.recommend.open-questions': fixed(
    '还有问题没有回答，暂不建议选哪一种。',
    'Open questions decide: nothing is recommended yet.',
  ),
  'medical-scheme.recommend.not-published': fixed(
    '需要的标准未公布，不能建议选哪一种。',
    'What it would take to recommend one is not published.',
  ),
  'medical-scheme.recommend.grounds-differ': fixed(
    '几项理由指向不同，由您最看重的一项决定。',
    'The grounds speak for different schemes: what weighs most for you decides.',
  ),
  'medical-scheme.recommend.grounds-agree': {
    'zh-CN': (o, _names, result) =>
      `${o.all} 项理由中已知 ${o.known} 项，其中 ${o.speaking} 项指向${scheme(result, 'zh-CN')}，没有指向另一种的：${o.known === o.all ? '' : '仅凭已知的，'}建议参加${scheme(result, 'zh-CN')}。`,
    en: (o, _names, result) =>
      `Grounds known: ${o.known} of ${o.all}. For the ${scheme(result, 'en').toLowerCase()}: ${o.speaking}; for the other: none. Recommended${o.known === o.all ? '' : ', by what is known alone'}.`,
  },
  'medical-scheme.recommend.priority': {
    'zh-CN': (_o, _names, result) => `按您最看重的一项，建议参加${scheme(result, 'zh-CN')}。`,
    en: (_o, _names, result) =>
      `By what weighs most for you, the ${scheme(result, 'en').toLowerCase()} is recommended.`,
  },
};

function coverFrom(code: string): Sentence {
  return {
    'zh-CN': (o, names, result) =>
      `${scheme(code, 'zh-CN')}从${names.date(o.counted ?? '')}起算，${span(o, 'zh-CN')}，${names.date(result)}起${o.transition ? '由职工医保支付' : '享受待遇'}。`,
    en: (o, names, result) =>
      `${scheme(code, 'en')}: counted from ${names.date(o.counted ?? '')}, ${span(o, 'en')}, ${o.transition ? 'paid for by the employee scheme' : 'covered'} from ${names.date(result)}.`,
  };
}

/** Months that are waited, or in which the resident fund goes on paying. */
function span(o: Operands, language: Language): string {
  if (language === 'en')
    return o.transition
      ? `${o.months} months of transition in which the resident fund pays`
      : `${o.months} months of waiting`;
  return o.transition ? `过渡期 ${o.months} 个月，其间由居民医保基金支付` : `等待 ${o.months} 个月`;
}

const notices: Catalogue['notices'] = {
  'residence-permit-would-open': fixed(
    '办理本市居住证后，就可以参加本市居民医保。',
    'With a residence permit of the city the resident scheme would be open to you.',
  ),
  'reimbursement-typical': {
    'zh-CN': (o) =>
      `${o.scheme === 'employee' ? '职工医保' : '居民医保'}${o.care === 'inpatient' ? '住院' : '门诊'}一般报销 ${o.percent}%，以医保局的规定为准。`,
    en: (o) =>
      `The ${o.scheme} scheme typically pays back ${o.percent}% of ${o.care} care; what the bureau determines prevails.`,
  },
  'reimbursement-not-compared': fixed(
    '两种医保的报销比例、起付线和封顶线各来源互相矛盾，这里不比较，请向医保局索取现行标准。',
    'What the two schemes reimburse is not compared: the figures found contradict each other. Ask the bureau for those in force.',
  ),
  'transition-not-confirmed': {
    'zh-CN': (o, names) => `这一过渡期自${names.date(o.since ?? '')}起执行，现在是否仍然执行未经确认。`,
    en: (o) => `This transition applies since ${o.since}; whether it still does is not confirmed.`,
  },
  'count-assumed': {
    'zh-CN': (o) =>
      `没有文件写明${scheme(o.scheme, 'zh-CN')}的等待期（过渡期）从哪一天起算，日期为推定，以医保经办机构为准。`,
    en: (o) =>
      `${scheme(o.scheme, 'en')}: no notice says from which day a waiting or transition period is counted; the day is assumed and what the agency determines prevails.`,
  },
  'covered-only-later': {
    'zh-CN': (o, names) =>
      `${scheme(o.scheme, 'zh-CN')}要到${names.date(o.from ?? '')}才开始${o.transition ? '支付' : '享受'}待遇，已过参保年度${o.transition ? '；之前由居民医保基金支付' : ''}。`,
    en: (o) =>
      `${scheme(o.scheme, 'en')}: ${o.transition ? 'it takes over' : 'cover starts'} only on ${o.from}, after the year you pay for${o.transition ? '; until then the resident fund pays' : ''}.`,
  },
  'window-differs': {
    'zh-CN': (o, names) =>
      `您的回答与公布的集中缴费期（${names.date(o.first ?? '')}至${names.date(o.last ?? '')}）不一致，按您的回答计算。`,
    en: (o) => `Your answer differs from the published window (${o.first} to ${o.last}); your answer is used.`,
  },
  'earlier-years-not-counted': {
    'zh-CN': (o) => `${o.first}年以前断保的 ${o.years} 年没有计入变动等待期：这是外地的做法，淄博市的做法未见。`,
    en: (o) =>
      `${o.years} years missed before ${o.first} add no variable month: the practice of another city; that of Zibo was not seen.`,
  },
  'waiting-practice-not-seen': fixed(
    '断保第一年不增加变动等待期，是按青岛市的例子计算的，淄博市的做法未见。',
    'That the first missed year adds no variable month follows an example of Qingdao; the practice of Zibo was not seen.',
  ),
  'repair-shortens': {
    'zh-CN': (o) =>
      `补缴断保年度的保费可以缩短等待期，每补一年少等 ${o.months} 个月，最多补 ${o.years} 年有用；按参保当年标准缴。`,
    en: (o) =>
      `Each missed year paid for takes ${o.months} month(s) off the waiting, for at most ${o.years} years, at the premium of the year of joining.`,
  },
  'repair-brings-nothing': {
    'zh-CN': (o) => `其中 ${o.years} 年的补缴不能再缩短等待期。`,
    en: (o) => `${o.years} of the repaired years do not shorten the waiting any further.`,
  },
  'counted-as-adult': {
    'zh-CN': (o) => `暂按成年居民 ${o.adult} 元计算；学生儿童为 ${o.child} 元。`,
    en: (o) => `Counted as an adult at ${o.adult} yuan for now; students and children pay ${o.child}.`,
  },
  'credited-as-adult': {
    'zh-CN': (o) => `暂按成年居民一年折算 ${o.adult} 个月；学生儿童一年折算 ${o.child} 个月。`,
    en: (o) =>
      `A resident year is counted as that of an adult, ${o.adult} months, for now; that of a student or child counts as ${o.child}.`,
  },
  'special-group-aid-not-seen': fixed(
    '特殊群体是否有参保资助未见公布，费用按成年居民标准。',
    'Whether special groups get help with the premium was not found; the adult premium is shown.',
  ),
  'bonus-continuous': {
    'zh-CN': (o) => `居民医保连续参保满 ${o.years} 年后，每多一年大病保险封顶线提高 ${o.raise} 元。`,
    en: (o) =>
      `Resident scheme: after ${o.years} years without a gap, each further year raises the major-illness ceiling by ${o.raise} yuan.`,
  },
  'bonus-zero-claim': {
    'zh-CN': (o) => `居民医保当年没有报销且次年继续缴费的，次年大病保险封顶线提高 ${o.raise} 元。`,
    en: (o) =>
      `Resident scheme: a year without claims raises the next year's major-illness ceiling by ${o.raise} yuan, if the premium for that next year is paid.`,
  },
  'zero-claim-anew-once-used': fixed(
    '用过提高的额度后，零报销的激励重新计算。',
    'Once such a raise has been used, that for years without claims starts anew.',
  ),
  'bonus-highest-share': {
    'zh-CN': (o) => `上述提高累计不超过原封顶线的 ${o.percent}%。`,
    en: (o) => `These raises add up to at most ${o.percent}% of the original ceiling.`,
  },
  'ceiling-lowered-after-gap': {
    'zh-CN': (o) => `断保后再参加居民医保的，大病保险封顶线降低 ${o.cut} 元，连续参保年数重新计算。`,
    en: (o) =>
      `Joining the resident scheme again after a gap lowers the major-illness ceiling by ${o.cut} yuan, and years without a gap start anew.`,
  },
  'unpublished-may-change': fixed(
    '有的标准还没有公布，公布后建议可能改变。',
    'Some figures are not published yet; once they are, the recommendation may change.',
  ),
  'other-grounds-differ': fixed(
    '其他理由指向另一种医保；您看重的事情变了，建议也会变。',
    'Other grounds speak for the other scheme: if something else weighs more, the recommendation changes.',
  ),
};

/** What people read of the medical schemes; the cost of the employee scheme is explained by the contributions. */
export const medicalSchemeText: Catalogue = {
  steps: { ...contributionsText.steps, ...steps },
  notices: { ...contributionsText.notices, ...conversionNotices, ...notices },
};
