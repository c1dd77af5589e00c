import type { Language } from './catalogue.ts';

type Words = Readonly<Record<Language, string>>;

/** What `npm run batch` and `npm run compare` say on a terminal. */
export const REPORT = {
  rows: { 'zh-CN': '行', en: 'rows' },
  perSecond: { 'zh-CN': '行/秒', en: 'rows/s' },
  left: { 'zh-CN': '还要', en: 'left' },
  resumed: { 'zh-CN': '接着上次中断的地方算。', en: 'Going on from where it was stopped.' },
  stopped: {
    'zh-CN': '已停下，做完的都已保存。用同样的命令接着算。',
    en: 'Stopped; what was done is kept. The same command goes on from here.',
  },
  outcomes: { 'zh-CN': '各行结论', en: 'Outcomes of the rows' },
  sums: { 'zh-CN': '金额合计（元）', en: 'Sums (yuan)' },
  known: { 'zh-CN': '算出金额的行数', en: 'rows with an amount' },
  sum: { 'zh-CN': '合计', en: 'sum' },
  decisions: { 'zh-CN': '各项结论', en: 'Decisions' },
  questions: { 'zh-CN': '最常缺的回答', en: 'Answers missing most often' },
  faults: { 'zh-CN': '有问题的列', en: 'Columns with faults' },
  wholeRow: { 'zh-CN': '（整行）', en: '(the row itself)' },
  result: { 'zh-CN': '结果', en: 'Result' },
  summary: { 'zh-CN': '汇总', en: 'Summary' },
  law: { 'zh-CN': '按哪天的规定', en: 'Law as of' },
  someFaults: {
    'zh-CN': '有的行有问题，见结果中的“问题”一列：改好后重新提交。',
    en: 'Some rows have faults: see the column "error" of the result, correct them and send them again.',
  },
  noRows: { 'zh-CN': '名单只有标题，没有行。', en: 'The roster has headers only, no rows.' },
} as const satisfies Record<string, Words>;

/** Why a begun batch is not gone on with, and what to do. */
export const CANNOT_RESUME: Readonly<Record<string, Words>> = {
  input: {
    'zh-CN': '名单文件在上次中断以后改过了。加 --fresh 从头算。',
    en: 'The roster has changed since it was begun. Begin anew with --fresh.',
  },
  law: {
    'zh-CN': '上次中断以后政策数据或程序更新了，一份结果不能混用两种规定。加 --fresh 从头算。',
    en: 'Figures or program have changed since it was begun, and one result never mixes two laws. Begin anew with --fresh.',
  },
  options: {
    'zh-CN': '上次用的日期、语言或编码和这次不同。改回原来的，或加 --fresh 从头算。',
    en: 'It was begun with another day, language or encoding. Use those again, or begin anew with --fresh.',
  },
};
