import type { Bilingual } from '../language.ts';
import type { Language } from './catalogue.ts';

/**
 * What a person remembers of an assessment, by JSON pointer with `*` for the members of a list: the amounts and
 * decisions that `today` compares.
 */
export const HEADLINES: Readonly<Record<string, Bilingual>> = {
  '/contributions/base/floor': { 'zh-CN': '缴费基数下限', en: 'Floor of the contribution base' },
  '/contributions/base/ceiling': { 'zh-CN': '缴费基数上限', en: 'Ceiling of the contribution base' },
  '/contributions/base/chosen': { 'zh-CN': '缴费基数', en: 'Contribution base' },
  '/contributions/base/provisional': { 'zh-CN': '缴费基数是否暂定', en: 'Whether the band is provisional' },
  '/contributions/monthly/pension': { 'zh-CN': '养老保险每月缴费', en: 'Pension contribution a month' },
  '/contributions/monthly/medical': { 'zh-CN': '职工医保每月缴费', en: 'Employee medical contribution a month' },
  '/contributions/monthly/total': { 'zh-CN': '每月缴费合计', en: 'Contributions a month' },
  '/contributions/yearlyFees': { 'zh-CN': '医保年费', en: 'Yearly medical fees' },
  '/contributions/schedules/*/total': { 'zh-CN': '全年缴费合计', en: 'Contributions of the year' },
  '/contributions/settlement/due': { 'zh-CN': '多退少补金额', en: 'Settlement' },
  '/medicalSchemes/schemes/*/outcome': { 'zh-CN': '测算结论', en: 'Outcome of the scheme' },
  '/medicalSchemes/schemes/*/yearlyCost': { 'zh-CN': '医保一年费用', en: 'Cost of the scheme a year' },
  '/medicalSchemes/schemes/*/waitingMonths': { 'zh-CN': '待遇等待期（月）', en: 'Waiting months' },
  '/medicalSchemes/schemes/*/coveredFrom': { 'zh-CN': '开始享受待遇的日期', en: 'First covered day' },
  '/medicalSchemes/recommendation/scheme': { 'zh-CN': '建议参加的医保', en: 'Scheme recommended' },
  '/contributionYears/creditedMonths': { 'zh-CN': '累计医保月数', en: 'Credited months' },
  '/contributionYears/requiredMonths': { 'zh-CN': '退休医保需要的月数', en: 'Months required' },
  '/contributionYears/missingMonths': { 'zh-CN': '还差的月数', en: 'Months missing' },
  '/contributionYears/reachedIn': { 'zh-CN': '缴满的月份', en: 'Month in which it is reached' },
  '/contributionYears/oneOff': { 'zh-CN': '一次性补缴金额', en: 'One-off payment' },
  '/subsidies/programmes/*/outcome': { 'zh-CN': '补贴或保障的结论', en: 'Decision on the programme' },
  '/subsidies/programmes/*/amount': { 'zh-CN': '补贴金额', en: 'Amount of the programme' },
  '/subsidies/programmes/*/upTo': { 'zh-CN': '补贴上限', en: 'Upper limit of the programme' },
  '/retirement/statutoryMonth': { 'zh-CN': '法定退休月份', en: 'Statutory month of retirement' },
  '/retirement/minimumMonths': { 'zh-CN': '最低缴费月数', en: 'Minimum months of contribution' },
  '/retirement/earliestMonth': { 'zh-CN': '最早退休月份', en: 'Earliest month of retirement' },
  '/retirement/latestMonth': { 'zh-CN': '最晚退休月份', en: 'Latest month of retirement' },
  '/retirement/pension/base': { 'zh-CN': '养老金计发基数', en: 'Benefit base' },
  '/retirement/pension/basic': { 'zh-CN': '基础养老金', en: 'Basic pension' },
  '/retirement/pension/account': { 'zh-CN': '个人账户养老金', en: 'Account pension' },
  '/retirement/pension/transitional': { 'zh-CN': '过渡性养老金', en: 'Transitional pension' },
  '/retirement/pension/total': { 'zh-CN': '养老金合计', en: 'Pension' },
  '/workerStatus/status': { 'zh-CN': '用工关系', en: 'Worker status' },
};

/** The pattern in `HEADLINES` that a pointer fits; `undefined` for what is no headline. */
export function patternOf(pointer: string): string | undefined {
  if (pointer in HEADLINES) return pointer;
  const names = pointer.split('/');
  return names.map((_, at) => names.with(at, '*').join('/')).find((pattern) => pattern in HEADLINES);
}

/** The title of what stands at a pointer; members of a list are named behind it. */
export function headline(pointer: string, language: Language): string {
  const pattern = patternOf(pointer) ?? '';
  const title = HEADLINES[pattern]?.[language] ?? pointer;
  const name = pointer.split('/')[pattern.split('/').indexOf('*')];
  return name === undefined ? title : `${title} (${name})`;
}
