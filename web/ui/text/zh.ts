import { gradesMessages } from '../../../shared/messages/grades.generated.ts';
import type { Frequency, MedicalOption, Scheme } from '../../../shared/rules/contributions/index.ts';
import { dateWords } from './zh-date.ts';
import { flow } from './zh-flow.ts';
import { keep } from './zh-keep.ts';
import { result } from './zh-result.ts';

/** The page's own labels. Sentences about the law come from shared/messages with each answer. */
export const zh = {
  flow,
  result,
  keep,
  brand: '灵保',
  title: '灵活就业社保和补贴测算',
  yuan: (amount: string) => `${amount} 元`,
  notPublished: '未公布',
  date: dateWords,

  when: '什么时候交',
  year: '哪一年',
  yearOption: (year: number, provisional: boolean) => `${year}年${provisional ? '·暂定' : ''}`,
  from: '从几月开始',
  monthOption: (month: number) => `${month}月`,

  schemes: '交哪几样',
  scheme: { pension: '养老保险', medical: '医疗保险（职工医保）' } satisfies Record<Scheme, string>,
  chooseScheme: '请至少选一样。',

  medicalOption: '医保怎么交',
  medicalOptions: {
    'pooled-only': { name: '不设个人账户', hint: '每月交得少些，看病按统筹报销' },
    'with-account': { name: '设个人账户', hint: '每月交得多些，其中一部分划进自己的医保账户' },
  } satisfies Record<MedicalOption, { name: string; hint: string }>,

  base: '按多少基数交',
  baseHint: '基数自己选：选得高，每月交得多；选得低，每月交得少。',
  floor: (floor: string) => `最低 ${floor}`,
  ceiling: (ceiling: string) => `最高 ${ceiling}`,
  provisional: '暂定：这一年的标准还没公布，先按上年的算',
  tiers: '常用档次（占平均工资的比例）',
  tier: (percent: string) => `${percent}%`,
  slider: '左右拖动选基数',
  exact: '或者直接填基数',
  exactUnit: '元/月',
  badAmount: (floor: string, ceiling: string) => `请填 ${floor} 到 ${ceiling} 之间的数字，最多两位小数。`,

  monthCost: '每月要交',
  onBase: (base: string) => `基数 ${base}`,
  plusUnknown: (parts: string) => `另加${parts}（未公布）`,
  part: { pension: '养老', medical: '医保', fees: '年费' },
  parts: (names: readonly string[]) => names.join('、'),
  determined: '以经办机构核定为准',
  announce: (month: string) => `每月要交 ${month}`,

  month: '每月的钱分到哪里',
  toAccount: '其中进个人账户',
  yearlyFees: '医保年费（一年一次）',

  schedules: '四种交法，各交多少',
  schedulesSame: '四种交法总数一样，只是分几次交。',
  notForMedical: '医保不这样交，只供比较',
  schedulesHint: '四种交法总数一样，只是分几次交，挑手头方便的就行。',
  frequency: {
    monthly: '按月交',
    quarterly: '按季交',
    'half-yearly': '按半年交',
    yearly: '按年交',
  } satisfies Record<Frequency, string>,
  times: (count: number) => (count === 1 ? '一次交清' : `分 ${count} 次，每次`),
  withFees: '含医保年费',
  payBy: (day: string) => `最晚${day}交`,
  nth: (first: number, last: number, count: number) =>
    first === last ? `共 ${count} 次，第 ${first} 次` : `共 ${count} 次，第 ${first}～${last} 次每次`,
  firstTime: '第一次另加医保年费',
  total: (from: string, to: string) => `${Number(from.slice(5))}月到${Number(to.slice(5))}月合计`,
  everyInstalment: '看每一次',
  span: (from: string, to: string) => {
    const [first, last] = [Number(from.slice(5)), Number(to.slice(5))];
    return first === last ? `${first}月` : `${first}～${last}月`;
  },

  gaps: '还没有公布的标准',
  gapsHint: '下面这些没有公开文件，我们不猜。请问经办机构：',
  gap: (title: string, on: string, askedOf: string) => `${title}（${on.slice(0, 4)}年）：请问${askedOf}。`,
  notices: '请注意',

  why: '为什么是这个数',
  steps: '怎么算的',
  documents: '依据的文件',
  seen: '见于',
  issuedOn: (day: string) => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
  basis: '依据',
  grade: gradesMessages['zh-CN'],
  versions: (asOf: string, policy: string, rules: string) =>
    `按 ${asOf} 已知的政策计算。政策版本 ${policy}，程序版本 ${rules}。`,

  save: '保存结果，拿取件码',
  saveHint: '到窗口办理时报取件码，工作人员就能看到这份结果。不保存姓名、身份证号和手机号。',
  saving: '正在保存……',
  saved: '已经保存',
  pickupCode: '取件码',
  pickupHint: '去窗口时把这个码报给工作人员。请拍照或抄下来。',
  keptUntil: (day: string) => `保存到 ${day}，到期自动删除`,
  changed: '您后来又改了，新的还没有保存。',
  copyCode: '复制取件码',
  copyLink: '复制网址',
  copied: '已复制',
  copyFailed: '这台手机不让复制，请长按选中后复制。',
  openSaved: '打开保存的结果',
  remove: '删除这份结果',
  removeSure: '删了就找不回来了，确定删除吗？',
  removeYes: '确定删除',
  removeNo: '不删',
  removing: '正在删除……',
  removed: '已经删除。',
  retry: '再试一次',
  failure: {
    offline: '连不上网络。什么都没有丢，有网了再试一次。',
    unavailable: '保存服务暂时用不了。什么都没有丢，过一会儿再试。',
    'not-found': '没有找到。可能已经到期或者删除了，也可能网址没有复制完整。',
    refused: '没有办成。',
    unreadable: '服务器的回答看不懂，过一会儿再试。',
  },

  find: '找以前保存的结果',
  findLabel: '保存时的网址或编号',
  findButton: '打开',
  findHint: '取件码只在去窗口时报给工作人员，在这里打不开。',
  findBad: '这里面没有编号。请把保存时的网址整个粘贴进来；取件码在这里打不开。',
  savedTitle: '保存的结果',
  savedHint: '这是保存那天算出来的，之后政策有变化也不会改动。',
  savedInOther: '这份结果保存时用的是英文，下面照原样显示。想看中文，可以按现在的规定重新算一次。',
  savedAnew: '用中文重新算一次',
  loading: '正在打开……',
  stillOpen: '这份结果还缺这些回答：',
  chosen: '当时选的',
  back: '回去重新测算',
  disclaimer: '测算只供参考，以经办机构核定为准。',
};

export type PageText = typeof zh;
