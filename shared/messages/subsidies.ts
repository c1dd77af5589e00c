import type { Operands } from '../rules/trail.ts';
import type { Catalogue, Language, Names, Sentence } from './catalogue.ts';
import { fixed, list, name, namesAsPhrases } from './named.ts';
import { OFFICES } from './offices.ts';
import { CONDITIONS, NAMES, OUTCOMES, PROGRAMMES, TRADES } from './subsidies-names.ts';
import { conditions, papers, ways } from './subsidies-phrases.ts';

/** Words that the file of the law has, with the day put in. */
const within = (words: string | undefined, names: Names, { from = '' }: Operands): string | undefined =>
  words?.replaceAll('{from}', names.date(from));

const outcomes: Readonly<Record<string, Sentence>> = {
  eligible: fixed('条件都符合，可以申请。', 'All conditions are met: you may claim it.'),
  covered: fixed(
    '您在保障范围内，不用自己办理参保、不用缴费。',
    'You are covered, without enrolling or paying yourself.',
  ),
  'not-eligible': {
    'zh-CN': (o) => `有条件不符合：${o.failing}`,
    en: (o) => `Conditions not met: ${o.failing}`,
  },
  'not-begun': fixed('这一天本地还没有实行。', 'It had not begun here on that day.'),
  'needs-answers': fixed('还要回答几个问题才能确定。', 'A few more answers are needed.'),
  'not-published': fixed(
    '就您的回答没有不符合的条件，但有关标准没有公布，请向经办机构询问。',
    'Nothing you said stands against it, but figures it needs are not published: ask the office.',
  ),
  'no-rule': fixed(
    '这一天适用的规定没有公布，现在不能判断，请向经办机构询问。',
    'The rule in force on that day is not published, so nothing can be decided: ask the office.',
  ),
  ended: {
    'zh-CN': (o, names) =>
      within(o.zh, names, o) ??
      `${name(PROGRAMMES, o.programme, 'zh-CN')}自${names.date(o.from ?? '')}起停止，不能再申请。`,
    en: (o, names) =>
      within(o.en, names, o) ??
      `${name(PROGRAMMES, o.programme, 'en')}: ended on ${names.date(o.from ?? '')} and can no longer be claimed.`,
  },
};

const amounts: Readonly<Record<string, Sentence>> = {
  exact: { 'zh-CN': (o) => `${o.amount} 元。`, en: (o) => `${o.amount} yuan.` },
  'upper-limit': {
    'zh-CN': (o) => `不超过 ${o.upTo} 元，以经办机构核定为准。`,
    en: (o) => `At most ${o.upTo} yuan, as the agency determines.`,
  },
  'not-published': {
    'zh-CN': (o) => (o.upTo ? `本地标准没有公布，最高不超过 ${o.upTo} 元。` : '本地标准没有公布。'),
    en: (o) =>
      o.upTo
        ? `The local amount is not published; it is at most ${o.upTo} yuan.`
        : 'The local amount is not published.',
  },
  open: {
    'zh-CN': (o) => (o.upTo ? `回答完才能确定，不超过 ${o.upTo} 元。` : '回答完才能确定。'),
    en: (o) => (o.upTo ? `Open until more is answered; at most ${o.upTo} yuan.` : 'Open until more is answered.'),
  },
  none: fixed('没有。', 'None.'),
  cover: fixed('不是现金补贴，受伤后按规定享受待遇。', 'No money but cover: benefits are paid after an injury.'),
};

const limits: Readonly<Record<string, Sentence>> = {
  'once-a-policy-year': fixed('每个保单年度补贴一次。', 'Once a policy year.'),
  'skill-upgrading.times-a-year': {
    'zh-CN': (o) =>
      o.further === '0' ? `每年最多 ${o.times} 次。` : `每年 ${o.times} 次，急需紧缺证书再加 ${o.further} 次。`,
    en: (o) =>
      o.further === '0'
        ? `At most ${o.times} a year.`
        : `${o.times} a year, and ${o.further} more for certificates in urgent demand.`,
  },
  'vocational-training.times-a-year': {
    'zh-CN': (o) => `各项资金合计每年最多 ${o.times} 次。`,
    en: (o) => `At most ${o.times} a year from all funds together.`,
  },
  'once-per-level': fixed(
    '同一职业同一等级只补一次，领过高等级后不再补低等级。',
    'Once for a job and level, and no lower level after a higher one.',
  ),
  'once-per-level-a-year': fixed('同一职业同一等级每年只补一次。', 'Once a year for a job and level.'),
  'social-insurance.highest-share': {
    'zh-CN': (o) => `不超过实际缴费的 ${o.numerator}/${o.denominator}。`,
    en: (o) => `At most ${o.numerator}/${o.denominator} of what you actually paid.`,
  },
  'social-insurance.longest': {
    'zh-CN': (o) => `最长 ${o.months} 个月。`,
    en: (o) => `For at most ${o.months} months.`,
  },
  'social-insurance.until-retirement': {
    'zh-CN': (o, names) => `初次核定时已临近退休，可以领到退休（${names.date(o.month ?? '')}）。`,
    en: (o, names) =>
      `You were near retirement at first approval, so it may run until then (${names.date(o.month ?? '')}).`,
  },
  'social-insurance.until-retirement-if-approved-now': {
    'zh-CN': (o, names) => `现在初次核定的话属于临近退休，可以领到退休（${names.date(o.month ?? '')}）。`,
    en: (o, names) =>
      `If first approved now you would be near retirement, so it could run until then (${names.date(o.month ?? '')}).`,
  },
  'occupational-injury.every-order': fixed('按单参保，每单都有保障。', 'Each order is covered.'),
  'occupational-injury.with-commercial-cover': fixed(
    '可以与商业保险同时享受。',
    'It may be combined with commercial cover.',
  ),
};

const claims: Readonly<Record<string, Sentence>> = {
  ...namesAsPhrases(OFFICES),
  'platform-app': fixed('在平台应用里一键报案', 'one tap in the app of the platform'),
  'pay-first': fixed('先缴费，后申请补贴。', 'Pay first, claim later.'),
  'skill-upgrading.beyond-rule': {
    'zh-CN': (o, names) =>
      `证书的申请期限到${names.date(o.last ?? '')}，但${names.date(o.until ?? '')}以后是否还发放没有公布。`,
    en: (o, names) =>
      `The certificate's own months run until ${names.date(o.last ?? '')}, but whether it is paid after ${names.date(o.until ?? '')} is not published.`,
  },
  'skill-upgrading.beyond-end': {
    'zh-CN': (o, names) =>
      `证书的申请期限到${names.date(o.last ?? '')}，但这项补贴${names.date(o.until ?? '')}以后停止，请在此之前申请。`,
    en: (o, names) =>
      `The certificate's own months run until ${names.date(o.last ?? '')}, but the subsidy ends after ${names.date(o.until ?? '')}: claim before.`,
  },
  'occupational-injury.platform': {
    'zh-CN': (o, names) => `平台在 ${o.days} 日内提出确认申请（当天受伤的，到${names.date(o.by ?? '')}）。`,
    en: (o, names) =>
      `The platform applies within ${o.days} days (by ${names.date(o.by ?? '')} for an injury on the day).`,
  },
  'occupational-injury.person': {
    'zh-CN': (o, names) =>
      `平台不申请的，本人或近亲属在 ${o.days} 日内申请（当天受伤的，到${names.date(o.by ?? '')}）。`,
    en: (o, names) =>
      `If it does not, you or your family apply within ${o.days} days (by ${names.date(o.by ?? '')} for an injury on the day).`,
  },
  'occupational-injury.agency': {
    'zh-CN': (o) => `经办机构在 ${o.days} 个工作日内作出确认结论。`,
    en: (o) => `The agency confirms within ${o.days} working days.`,
  },
};

const prices: Readonly<Record<string, Sentence>> = {
  every: fixed('每单', 'each order'),
  'first-enrolment': fixed('首次参保，每单', 'at first enrolment, each order'),
  otherwise: fixed('其他情况，每单', 'otherwise, each order'),
};

const nearest: Readonly<Record<string, Sentence>> = {
  from: {
    'zh-CN': (o, names) => `做到下面这些，最早${names.date(o.from ?? '')}起可以符合条件。`,
    en: (o, names) => `With the following you could be eligible from ${names.date(o.from ?? '')} at the earliest.`,
  },
  undated: fixed(
    '做到下面这些可以符合条件，具体日子要看届时的规定和办理情况。',
    'With the following you could be eligible; no day can be named yet.',
  ),
};

const decision = (o: Operands, result: string, language: Language): string => {
  const outcome = name(OUTCOMES, result, language);
  const programme = name(PROGRAMMES, o.programme, language);
  const because = list(CONDITIONS, o.conditions, language);
  return language === 'en'
    ? `${programme}: ${outcome} (looked at: ${because}).`
    : `${programme}：${outcome}（审查：${because}）。`;
};

const dated =
  (write: (o: Operands, date: string, programme: string) => string, operand: string, language: Language) =>
  (o: Operands, names: Names): string =>
    write(o, names.date(o[operand] ?? ''), name(PROGRAMMES, o.programme, language));

/** What people read of the subsidies. */
export const subsidiesText: Catalogue = {
  steps: {
    'subsidies.decision': {
      'zh-CN': (o, _names, result) => decision(o, result, 'zh-CN'),
      en: (o, _names, result) => decision(o, result, 'en'),
    },
    'accident-insurance.amount': {
      'zh-CN': (o, _names, result) => `保费 ${o.premium} 元 × ${o.share}%，最高 ${o.upTo} 元，补贴 ${result} 元。`,
      en: (o, _names, result) => `Premium ${o.premium} × ${o.share}%, at most ${o.upTo} yuan: ${result} yuan.`,
    },
    'subsidies.amount.exact': {
      'zh-CN': (o, _names, result) => `${name(PROGRAMMES, o.programme, 'zh-CN')}，${o.level} 级证书：${result} 元。`,
      en: (o, _names, result) =>
        `${name(PROGRAMMES, o.programme, 'en')}, certificate of level ${o.level}: ${result} yuan.`,
    },
    'subsidies.amount.upper-limit': {
      'zh-CN': (o, _names, result) =>
        `${name(PROGRAMMES, o.programme, 'zh-CN')}，${o.level} 级证书：不超过 ${result} 元。`,
      en: (o, _names, result) =>
        `${name(PROGRAMMES, o.programme, 'en')}, certificate of level ${o.level}: at most ${result} yuan.`,
    },
    'social-insurance.amount': {
      'zh-CN': (_o, _names, result) => `灵活就业社会保险补贴每月 ${result} 元。`,
      en: (_o, _names, result) => `Social-insurance subsidy: ${result} yuan a month.`,
    },
    'occupational-injury.price': {
      'zh-CN': (o, _names, result) =>
        `${name(TRADES, o.trade, 'zh-CN')}${name(NAMES, o.case, 'zh-CN')}每单 ${result} 元，由平台缴纳，个人缴 ${o.own} 元。`,
      en: (o, _names, result) =>
        `Cover of ${name(TRADES, o.trade, 'en')}${name(NAMES, o.case, 'en')}: ${result} yuan an order, paid by the platform; you pay ${o.own}.`,
    },
  },
  notices: {
    'subsidies.rule-ends': {
      'zh-CN': dated(
        (_o, date, programme) => `${programme}现行规定执行到${date}，以后是否延续没有公布，在此之前申请较稳妥。`,
        'until',
        'zh-CN',
      ),
      en: dated(
        (_o, date, programme) =>
          `${programme}: the present rule ends on ${date} and nothing is published beyond; it is safer to claim before.`,
        'until',
        'en',
      ),
    },
    'subsidies.programme-ends': {
      'zh-CN': dated((_o, date, programme) => `${programme}执行到${date}，以后停止，请在此之前申请。`, 'ends', 'zh-CN'),
      en: dated((_o, date, programme) => `${programme} ends after ${date}: claim before.`, 'ends', 'en'),
    },
    'subsidies.claim-by': {
      'zh-CN': dated((_o, date, programme) => `${programme}最迟${date}申请。`, 'by', 'zh-CN'),
      en: dated((_o, date, programme) => `${programme}: claim by ${date}.`, 'by', 'en'),
    },
  },
  phrases: {
    'subsidies.programme': namesAsPhrases(PROGRAMMES),
    'subsidies.outcome': outcomes,
    'subsidies.amount': amounts,
    'subsidies.condition': conditions,
    'subsidies.paper': papers,
    'subsidies.claim': claims,
    'subsidies.limit': limits,
    'subsidies.price': prices,
    'subsidies.way': ways,
    'subsidies.nearest': nearest,
  },
};
