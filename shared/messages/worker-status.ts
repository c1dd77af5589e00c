import type { Operands } from '../rules/trail.ts';
import type { Catalogue, Names } from './catalogue.ts';
import { fixed, type Named, name, namesAsPhrases } from './named.ts';

const TESTS: Named = {
  'both-qualified': {
    'zh-CN': '双方符合法律规定的主体资格',
    en: 'both sides have the legal standing of employer and worker',
  },
  'labour-management': {
    'zh-CN': '单位依法制定的规章制度适用于劳动者，劳动者受其劳动管理，从事其安排的有报酬的劳动',
    en: "the firm's lawful rules apply, the worker is under its labour management and does paid work it assigns",
  },
  'part-of-business': {
    'zh-CN': '提供的劳动是单位业务的组成部分',
    en: "the work is part of the firm's business",
  },
};

const RESULTS: Named = {
  met: { 'zh-CN': '符合', en: 'met' },
  'not-met': { 'zh-CN': '不符合', en: 'not met' },
  open: { 'zh-CN': '尚不能判断', en: 'still open' },
};

const STATUSES: Named = {
  'labour-relation': {
    'zh-CN': '三项条件都符合，看来已建立劳动关系。',
    en: 'All three tests are met: this looks like a labour relation.',
  },
  'not-fully-labour-relation': {
    'zh-CN': '不完全符合劳动关系的条件，但单位对劳动进行管理，看来属于“不完全符合确立劳动关系情形”。',
    en: 'Not all tests are met, but the firm manages the work: this looks like a relation not fully meeting a labour relation.',
  },
  'civil-relation': {
    'zh-CN': '单位不进行劳动管理，看来是自主经营或自由职业，按民事法律调整。',
    en: 'The firm does not manage the work: this looks like independent business or freelance work under civil law.',
  },
};

const CALCULATIONS: Named = {
  contributions: { 'zh-CN': '以灵活就业身份缴纳养老、医保', en: 'own contributions as a flexible worker' },
  'medical-schemes': { 'zh-CN': '自主选择职工医保或居民医保', en: 'own choice of employee or resident medical scheme' },
  'occupational-injury': { 'zh-CN': '按单计费的职业伤害保障', en: 'occupational-injury cover by order' },
};

const EVIDENCE: Named = {
  'pay-records': { 'zh-CN': '工资支付凭证或记录', en: 'pay records' },
  'social-insurance-records': { 'zh-CN': '缴纳社会保险费的记录', en: 'social-insurance payment records' },
  'work-card': { 'zh-CN': '工作证、服务证', en: 'a work or service card' },
  'recruitment-forms': { 'zh-CN': '招工招聘登记表、报名表', en: 'recruitment forms' },
  'attendance-records': { 'zh-CN': '考勤记录', en: 'attendance records' },
  testimony: { 'zh-CN': '其他劳动者的证言', en: 'testimony of other workers' },
};

const PARTNERS: Named = {
  dispatch: { 'zh-CN': '劳务派遣', en: 'dispatch' },
  outsourcing: { 'zh-CN': '外包', en: 'outsourcing' },
  franchise: { 'zh-CN': '加盟', en: 'franchise' },
  'other-cooperation': { 'zh-CN': '其他合作用工', en: 'another form of co-operation' },
};

const minimumWage: Readonly<Record<'zh' | 'en', (operands: Operands, names: Names) => string>> = {
  zh: (o, names) =>
    `${names.place('county')}最低工资（${names.date(o.from ?? '')}起）：每月 ${o.monthly} 元，每小时 ${o.hourly} 元（${o.document}）。`,
  en: (o, names) =>
    `Minimum wage in ${names.place('county')} since ${names.date(o.from ?? '')}: ${o.monthly} yuan a month, ${o.hourly} an hour (${o.document}).`,
};

/** What people read of the worker status. */
export const workerStatusText: Catalogue = {
  phrases: { 'worker-status.test': namesAsPhrases(TESTS), 'worker-status.evidence': namesAsPhrases(EVIDENCE) },
  steps: {
    'worker-status.test': {
      'zh-CN': (o, _names, result) => `${name(TESTS, o.test, 'zh-CN')}：${name(RESULTS, result, 'zh-CN')}。`,
      en: (o, _names, result) => `Test: ${name(TESTS, o.test, 'en')} – ${name(RESULTS, result, 'en')}.`,
    },
    'worker-status.status': {
      'zh-CN': (_o, _names, result) => name(STATUSES, result, 'zh-CN'),
      en: (_o, _names, result) => name(STATUSES, result, 'en'),
    },
    'worker-status.duty.labour-contract': fixed(
      '用人单位应依法与劳动者订立劳动合同。',
      'The employer concludes a labour contract with the worker.',
    ),
    'worker-status.duty.register-and-pay': {
      'zh-CN': (o) =>
        o.days === undefined
          ? '用人单位应为劳动者办理社会保险登记并缴费。'
          : `用人单位应自用工之日起 ${o.days} 日内办理社会保险登记并缴费。`,
      en: (o) =>
        o.days === undefined
          ? 'The employer registers the worker for social insurance and pays.'
          : `The employer registers the worker for social insurance within ${o.days} days from the start of work, and pays.`,
    },
    'worker-status.duty.five-insurances': fixed(
      '养老、医疗、失业、工伤、生育五项保险由用人单位承担责任。',
      'The employer answers for all five insurances: pension, medical, unemployment, work injury, maternity.',
    ),
    'worker-status.duty.written-agreement': fixed(
      '单位应与劳动者订立书面协议，合理确定双方的权利义务。',
      'The firm concludes a written agreement that sets rights and duties reasonably.',
    ),
    'worker-status.duty.minimum-pay': fixed(
      '单位支付的劳动报酬应符合最低工资和支付保障的原则。',
      'Pay follows the principle of the minimum wage.',
    ),
    'worker-status.duty.occupational-injury-by-order': fixed(
      '在规定范围内的平台，按单为劳动者缴纳职业伤害保障费，个人不缴费。',
      'A platform within the rules pays occupational-injury cover by the order; the worker pays nothing.',
    ),
    'worker-status.duty.own-insurance': fixed(
      '劳动者可以灵活就业人员身份自行参加养老和医疗保险。',
      'The worker may join pension and medical schemes as a flexible worker.',
    ),
    'worker-status.duty.civil-agreement': fixed(
      '双方的权利义务由民事法律调整，以双方约定为准。',
      'Rights and duties follow civil law and what both sides agree.',
    ),
    'worker-status.duty.own-choice': fixed(
      '劳动者自主选择参加哪些社会保险。',
      'The worker chooses freely which insurance to join.',
    ),
    'worker-status.opens': {
      'zh-CN': (o) => `适用：${name(CALCULATIONS, o.calculation, 'zh-CN')}。`,
      en: (o) => `Applies: ${name(CALCULATIONS, o.calculation, 'en')}.`,
    },
    'worker-status.closes': {
      'zh-CN': (o) => `不适用：${name(CALCULATIONS, o.calculation, 'zh-CN')}（由单位的社会保险代替）。`,
      en: (o) =>
        `Does not apply: ${name(CALCULATIONS, o.calculation, 'en')} (the employer's insurance takes its place).`,
    },
  },
  notices: {
    'indication-not-ruling': fixed(
      '这只是根据您的回答作出的提示，不是认定；有争议的，由劳动人事争议仲裁机构或人民法院认定。',
      'This is an indication from your answers, not a ruling; a dispute is decided by arbitration or the courts.',
    ),
    'occupational-injury-not-begun': fixed(
      '按单缴费的职业伤害保障这一天在本省还没有实行。',
      'Occupational-injury cover by order had not begun in the province on that day.',
    ),
    'platform-liable-with-partner': {
      'zh-CN': (o) =>
        `平台以${name(PARTNERS, o.partner, 'zh-CN')}方式用工的，请按签约的合作企业回答；权益受损时，平台企业依法承担相应责任。`,
      en: (o) =>
        `Work through ${name(PARTNERS, o.partner, 'en')}: answer for the partner you signed with; where rights are harmed the platform is liable according to law.`,
    },
    'employer-must-prove': {
      'zh-CN': (o) => `您手上没有${name(EVIDENCE, o.kind, 'zh-CN')}，但它由用人单位负责举证。`,
      en: (o) => `You do not hold ${name(EVIDENCE, o.kind, 'en')}, but it is for the employer to produce them.`,
    },
    'draft-not-in-force': {
      'zh-CN': (o, names) =>
        `《新就业形态劳动者权益保障办法》${names.date(o.from ?? '')}公开征求意见（到${names.date(o.commentsUntil ?? '')}），尚未施行，没有用于本结果。`,
      en: (o, names) =>
        `Draft measures on the rights of new-form workers were published for comment on ${names.date(o.from ?? '')} (until ${names.date(o.commentsUntil ?? '')}); they are not in force and not used here.`,
    },
    'minimum-wage': {
      'zh-CN': (o, names) => minimumWage.zh(o, names),
      en: (o, names) => minimumWage.en(o, names),
    },
    'minimum-wage-not-official': {
      'zh-CN': (o, names) =>
        `${minimumWage.zh(o, names)}${names.place('county')}所在档次不是取自文件原文，以人社部门核定为准。`,
      en: (o, names) =>
        `${minimumWage.en(o, names)} The tier of ${names.place('county')} was not read from the notice itself: ask to be sure.`,
    },
    'court-guidance': {
      'zh-CN': (o, names) =>
        `发生争议时，法院还参照最高人民法院指导案例 ${o.cases} 号和${o.document}（${names.date(o.since ?? '')}起施行）。`,
      en: (o, names) =>
        `In a dispute the courts also look to guiding cases ${o.cases} of the Supreme People's Court and ${o.document} (in force since ${names.date(o.since ?? '')}).`,
    },
  },
};
