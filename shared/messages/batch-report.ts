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
  checkpoint: {
    'zh-CN': '上次中断时留下的进度文件（.checkpoint.json）读不出来，可能被改过或磁盘坏了。加 --fresh 从头算。',
    en: 'What was noted of how far it had come (.checkpoint.json) cannot be read: it was changed, or the disk is damaged. Begin anew with --fresh.',
  },
};

export const EFFECT_NAMES = {
  gains: { 'zh-CN': '受益', en: 'gains' },
  loses: { 'zh-CN': '受损', en: 'loses' },
  changes: { 'zh-CN': '变化', en: 'changes' },
} as const satisfies Record<string, Words>;

/** Headers of the changes. */
export const COMPARE_HEADERS: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': ['行', '编号', '项目', '现行', '草案', '差额（元）', '影响', '依据'],
  en: ['row', 'reference', 'headline', 'in force', 'proposal', 'difference (yuan)', 'effect', 'documents'],
};

/** What a comparison says. */
export const COMPARE = {
  title: { 'zh-CN': '政策草案对名单中各人的影响', en: 'What the proposal does to the people of the roster' },
  compared: { 'zh-CN': '比较了', en: 'compared' },
  left: { 'zh-CN': '有问题、没有比较', en: 'with a fault, not compared' },
  touched: { 'zh-CN': '受影响', en: 'touched' },
  onlyGain: { 'zh-CN': '只受益', en: 'only gain' },
  onlyLose: { 'zh-CN': '只受损', en: 'only lose' },
  both: { 'zh-CN': '有得有失', en: 'both' },
  neither: { 'zh-CN': '只是变化', en: 'neither' },
  people: { 'zh-CN': '人', en: 'people' },
  headline: { 'zh-CN': '项目', en: 'headline' },
  amount: { 'zh-CN': '元', en: 'yuan' },
  documents: { 'zh-CN': '依据', en: 'documents' },
  meaning: {
    'zh-CN':
      '受益：少缴、多领或新符合条件。受损：多缴、少领或不再符合条件。缴得多，将来的养老金可能也多，这里不抵销。各项目互相包含（如每月合计与全年合计），不要相加。',
    en: 'Gains: pays less, gets more, or newly eligible. Loses: pays more, gets less, or no longer eligible. Paying more may bring a higher pension later, which is not set off here. Headlines contain each other (a month and a year), so do not add them up.',
  },
  untouched: {
    'zh-CN': '没有人受影响。请检查：草案的生效日期和公布日期是否早于 --as-of，名单的年度是否在草案适用的时间内。',
    en: 'Nobody is touched. Check that the proposal begins and is published before --as-of, and that the years of the roster lie in its time.',
  },
} as const satisfies Record<string, Words>;
