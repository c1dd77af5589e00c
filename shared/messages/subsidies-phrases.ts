import type { Language, Names, Sentence } from './catalogue.ts';
import { fixed, list, listed, type Named, name, own } from './named.ts';
import { EMPLOYMENTS, GROUPS, PROGRAMMES, TRADES } from './subsidies-names.ts';

/** The words for levels are their numbers. */
const LEVELS: Named = {};

/** The month of retirement where there is one answer to that. */
function retiredIn(month: string, names: Names, language: Language): string {
  if (!month) return '';
  return language === 'en' ? ` (you reached it in ${names.date(month)})` : `（您：${names.date(month)}到龄）`;
}

/** What each condition asks, with what the person has where that is known. */
export const conditions: Readonly<Record<string, Sentence>> = {
  'in-force': {
    'zh-CN': (o) => `${name(PROGRAMMES, o.programme, 'zh-CN')}的规定在这一天有效。`,
    en: (o) => `${name(PROGRAMMES, o.programme, 'en')}: the rule is in force on the day.`,
  },
  'province-covered': fixed(
    '本省在这一天已实行职业伤害保障。',
    'The province has occupational-injury cover on the day.',
  ),
  'trade-covered': {
    'zh-CN': (o) => `从事${list(TRADES, o.trades, 'zh-CN')}${own(TRADES, o.trade, 'zh-CN')}。`,
    en: (o) => `Work in ${list(TRADES, o.trades, 'en')}${own(TRADES, o.trade, 'en')}.`,
  },
  'platform-covered': {
    'zh-CN': (o) =>
      o.like
        ? `平台在这一天的名单里：名单上写的是${o.like}，没有写“${o.platform}”。是同一家的，请按名单上的名称填写。`
        : `平台在这一天的名单里${o.platform ? `（您：${o.platform}）` : ''}。`,
    en: (o) =>
      o.like
        ? `The platform is on the list of the day: it has ${o.like}, not ${o.platform}. If it is the same, give the name as listed.`
        : `The platform is on the list of the day${o.platform ? ` (yours: ${o.platform})` : ''}.`,
  },
  'new-form-trade': {
    'zh-CN': (o) => `通过${list(TRADES, o.trades, 'zh-CN')}等平台就业。`,
    en: (o) => `Work through a platform (${list(TRADES, o.trades, 'en')} or like it).`,
  },
  'registered-flexible': fixed('已办理灵活就业登记。', 'Registered as flexibly employed.'),
  insured: fixed('这一天有生效的意外伤害保险。', 'Accident insurance runs on the day.'),
  'once-a-policy-year': fixed('这个保单年度还没有补贴过。', 'The policy year has not been subsidised yet.'),
  'training-group': {
    'zh-CN': (o) =>
      `属于培训补贴对象（${list(GROUPS, o.groups, 'zh-CN')}），或者从事${list(TRADES, o.trades, 'zh-CN')}。`,
    en: (o) =>
      `Belongs to a group entitled to training (${list(GROUPS, o.groups, 'en')}), or works in ${list(TRADES, o.trades, 'en')}.`,
  },
  'times-a-year': {
    'zh-CN': (o) =>
      `当年不超过 ${o.times} 次${o.further === '0' ? '' : `，急需紧缺证书再加 ${o.further} 次`}${o.had ? `（您已有 ${o.had} 次）` : ''}。`,
    en: (o) =>
      `At most ${o.times} in the year${o.further === '0' ? '' : ` and ${o.further} more for certificates in urgent demand`}${o.had ? ` (you have had ${o.had})` : ''}.`,
  },
  'once-per-level-a-year': fixed(
    '同一职业同一等级今年还没有享受过职业培训补贴。',
    'No vocational-training subsidy for the same job and level this year.',
  ),
  'not-with-skill-upgrading': fixed(
    '同一证书没有领过技能提升补贴。',
    'No skill-upgrading subsidy for the same certificate.',
  ),
  'insured-employment': {
    'zh-CN': (o) => `${listed(EMPLOYMENTS, o.who, 'zh-CN', '，或')}${own(EMPLOYMENTS, o.employment, 'zh-CN')}。`,
    en: (o) => `One of: ${list(EMPLOYMENTS, o.who, 'en')}${own(EMPLOYMENTS, o.employment, 'en')}.`,
  },
  'certificate-level': {
    'zh-CN': (o) => `有 ${list(LEVELS, o.levels, 'zh-CN')} 级的职业技能证书${o.level ? `（您：${o.level} 级）` : ''}。`,
    en: (o) =>
      `A skill certificate of level ${list(LEVELS, o.levels, 'en')}${o.level ? ` (yours: level ${o.level})` : ''}.`,
  },
  'claim-window': {
    'zh-CN': (o, names) =>
      `证书核发后 ${o.window} 个月内申请${o.issuedOn ? `（${names.date(o.issuedOn)}核发，到${names.date(o.last ?? '')}满 ${o.window} 个月）` : ''}。`,
    en: (o, names) =>
      `Claimed within ${o.window} months of issue${o.issuedOn ? ` (issued ${names.date(o.issuedOn)}, the ${o.window} months end on ${names.date(o.last ?? '')})` : ''}.`,
  },
  'insured-months': {
    'zh-CN': (o) => `失业保险缴满 ${o.required} 个月${o.months ? `（您：${o.months} 个月）` : ''}。`,
    en: (o) => `${o.required} months of unemployment insurance${o.months ? ` (you: ${o.months})` : ''}.`,
  },
  'once-per-level': fixed(
    '同一职业同一等级或更高等级没有领过技能提升补贴。',
    'No skill-upgrading subsidy for the same job at this or a higher level.',
  ),
  'not-with-vocational-training': fixed(
    '同一证书没有享受过职业培训补贴。',
    'No vocational-training subsidy for the same certificate.',
  ),
  'in-national-system': fixed('证书在国家查询系统里查得到。', 'The certificate is found in the national query system.'),
  'target-group': {
    'zh-CN': (o) =>
      `属于就业困难人员（女满 ${o.female} 周岁、男满 ${o.male} 周岁，或困难家庭、残疾等情形），或离校 ${o.sinceSchool} 个月内的高校毕业生。`,
    en: (o) =>
      `Hard to employ (a woman of ${o.female} or a man of ${o.male}, or a household, disability or like ground), or a graduate within ${o.sinceSchool} months of leaving.`,
  },
  recognised: fixed(
    '已认定为就业困难人员（离校高校毕业生不需要）。',
    'Recognised as hard to employ (not needed of recent graduates).',
  ),
  'flexibly-employed': {
    'zh-CN': (o) => `灵活就业${own(EMPLOYMENTS, o.employment, 'zh-CN')}。`,
    en: (o) => `In flexible employment${own(EMPLOYMENTS, o.employment, 'en')}.`,
  },
  'pays-as-individual': fixed(
    '以个人身份缴纳职工养老保险或职工医保。',
    'Pays employee pension or medical insurance as an individual.',
  ),
  duration: {
    'zh-CN': (o, names) => {
      if (o.retirement !== undefined) return `还没有到法定退休年龄${retiredIn(o.retirement, names, 'zh-CN')}。`;
      if (o.until) return `可以领到退休（${names.date(o.until)}）。`;
      return `已领的月数少于 ${o.longest} 个月（高校毕业生 ${o.longestForGraduates} 个月）${o.months ? `（您：${o.months} 个月）` : ''}，或初次核定时已临近退休。`;
    },
    en: (o, names) => {
      if (o.retirement !== undefined)
        return `Not yet at the statutory retirement age${retiredIn(o.retirement, names, 'en')}.`;
      if (o.until) return `May run until retirement (${names.date(o.until)}).`;
      return `Received for fewer than ${o.longest} months (graduates ${o.longestForGraduates})${o.months ? ` (you: ${o.months})` : ''}, or near retirement at first approval.`;
    },
  },
};

/** Lawful ways out of a refusal. None of them is to answer otherwise than is true. */
export const ways: Readonly<Record<string, Sentence>> = {
  'wait-for-start': {
    'zh-CN': (o, names) => `规定自${names.date(o.from ?? '')}起实行。`,
    en: (o, names) => `The rule begins on ${names.date(o.from ?? '')}.`,
  },
  'wait-for-province': {
    'zh-CN': (o, names) => `本省自${names.date(o.from ?? '')}起实行。`,
    en: (o, names) => `The province has it from ${names.date(o.from ?? '')}.`,
  },
  'wait-for-trade': {
    'zh-CN': (o, names) => `这一行业自${names.date(o.from ?? '')}起纳入。`,
    en: (o, names) => `This kind of work is included from ${names.date(o.from ?? '')}.`,
  },
  'wait-for-platform': {
    'zh-CN': (o, names) => `这一平台自${names.date(o.from ?? '')}起纳入。`,
    en: (o, names) => `This platform is included from ${names.date(o.from ?? '')}.`,
  },
  'wait-for-policy': {
    'zh-CN': (o, names) => `保单自${names.date(o.from ?? '')}起生效。`,
    en: (o, names) => `The policy begins on ${names.date(o.from ?? '')}.`,
  },
  'wait-for-certificate': {
    'zh-CN': (o, names) => `证书${names.date(o.from ?? '')}核发后再申请。`,
    en: (o, names) => `Claim once the certificate is issued on ${names.date(o.from ?? '')}.`,
  },
  'next-policy-year': {
    'zh-CN': (o, names) => `${names.date(o.from ?? '')}起是下一个保单年度。`,
    en: (o, names) => `The next policy year begins on ${names.date(o.from ?? '')}.`,
  },
  'next-year': {
    'zh-CN': (o, names) => `${names.date(o.from ?? '')}起重新计算次数。`,
    en: (o, names) => `Counting begins anew on ${names.date(o.from ?? '')}.`,
  },
  'take-out-policy': fixed('投保意外伤害保险。', 'Take out accident insurance.'),
  'register-flexible': fixed('办理灵活就业登记。', 'Register as flexibly employed.'),
  'take-insured-employment': fixed(
    '到企业就业并由企业缴纳失业保险。',
    'Take a job with an enterprise that pays unemployment insurance.',
  ),
  'complete-insured-months': {
    'zh-CN': (o, names) => `由企业继续缴纳失业保险，再缴 ${o.missing} 个月，最早到${names.date(o.month ?? '')}缴满。`,
    en: (o, names) =>
      `${o.missing} more months of unemployment insurance paid by an enterprise, complete in ${names.date(o.month ?? '')} at the earliest.`,
  },
  'obtain-certificate': {
    'zh-CN': (o) => `考取 ${list(LEVELS, o.levels, 'zh-CN')} 级的职业技能证书。`,
    en: (o) => `Earn a skill certificate of level ${list(LEVELS, o.levels, 'en')}.`,
  },
  'later-certificate': fixed(
    '考取更高等级或其他职业的证书，并在核发后的期限内申请。',
    'Earn a certificate of a higher level or another job, and claim in time after its issue.',
  ),
  'enter-in-national-system': fixed(
    '请发证机构把证书录入国家查询系统。',
    'Ask the issuer to enter the certificate in the national query system.',
  ),
  'reach-age': {
    'zh-CN': (o, names) => `${names.date(o.month ?? '')}年满 ${o.age} 周岁，可以申请认定为就业困难人员。`,
    en: (o, names) =>
      `You turn ${o.age} in ${names.date(o.month ?? '')} and may then ask to be recognised as hard to employ.`,
  },
  'be-recognised': fixed('申请认定为就业困难人员。', 'Ask to be recognised as hard to employ.'),
  'take-up-flexible-work': fixed('实现灵活就业。', 'Take up flexible employment.'),
  'pay-as-individual': fixed(
    '以个人身份参加职工养老保险或职工医保并缴费。',
    'Join employee pension or medical insurance as an individual, and pay.',
  ),
};

/** Papers for a claim. */
export const papers: Readonly<Record<string, Sentence>> = {
  'identity-card-copy': fixed('身份证复印件', 'copy of the identity card'),
  'application-form': fixed('申请表', 'application form'),
  'contract-or-service-agreement': fixed('劳动合同或服务协议', 'labour contract or service agreement'),
  'premium-invoice': fixed('保费发票', 'invoice for the premium'),
  'ask-office': fixed(
    '材料清单没有公布，请先向经办机构询问。',
    'The list of papers is not published: ask the office first.',
  ),
};
