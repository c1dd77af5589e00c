import type { Named } from './named.ts';

export const PROGRAMMES: Named = {
  'accident-insurance': {
    'zh-CN': '新就业形态灵活就业意外伤害保险补贴',
    en: 'Accident-insurance subsidy for new forms of work',
  },
  'vocational-training': { 'zh-CN': '职业培训补贴', en: 'Vocational-training subsidy' },
  'skill-upgrading': { 'zh-CN': '失业保险技能提升补贴', en: 'Skill-upgrading subsidy from unemployment insurance' },
  'social-insurance': { 'zh-CN': '灵活就业社会保险补贴', en: 'Social-insurance subsidy for flexible employment' },
  'occupational-injury': { 'zh-CN': '职业伤害保障', en: 'Occupational-injury cover' },
};

export const OUTCOMES: Named = {
  eligible: { 'zh-CN': '符合条件', en: 'eligible' },
  'not-eligible': { 'zh-CN': '不符合条件', en: 'not eligible' },
  'needs-answers': { 'zh-CN': '还要回答问题', en: 'more answers needed' },
  'not-published': { 'zh-CN': '有标准没有公布', en: 'a figure is not published' },
  ended: { 'zh-CN': '已停止', en: 'ended' },
};

/** Short names of the conditions. */
export const CONDITIONS: Named = {
  'in-force': { 'zh-CN': '规定是否有效', en: 'rule in force' },
  'province-covered': { 'zh-CN': '省份', en: 'province' },
  'trade-covered': { 'zh-CN': '行业', en: 'kind of work' },
  'platform-covered': { 'zh-CN': '平台', en: 'platform' },
  'new-form-trade': { 'zh-CN': '新就业形态', en: 'new form of work' },
  'registered-flexible': { 'zh-CN': '灵活就业登记', en: 'registration as flexibly employed' },
  insured: { 'zh-CN': '投保', en: 'accident insurance' },
  'once-a-policy-year': { 'zh-CN': '保单年度', en: 'once a policy year' },
  'training-group': { 'zh-CN': '培训补贴对象', en: 'group entitled to training' },
  'times-a-year': { 'zh-CN': '当年次数', en: 'times in the year' },
  'once-per-level-a-year': { 'zh-CN': '同职业同等级', en: 'same job and level' },
  'not-with-skill-upgrading': { 'zh-CN': '不与技能提升补贴重复', en: 'not with skill upgrading' },
  'insured-employment': { 'zh-CN': '就业状况', en: 'employment' },
  'certificate-level': { 'zh-CN': '证书等级', en: 'level of the certificate' },
  'claim-window': { 'zh-CN': '申请期限', en: 'time to claim' },
  'insured-months': { 'zh-CN': '失业保险缴费月数', en: 'months of unemployment insurance' },
  'once-per-level': { 'zh-CN': '同职业同等级', en: 'same job and level' },
  'not-with-vocational-training': { 'zh-CN': '不与培训补贴重复', en: 'not with vocational training' },
  'in-national-system': { 'zh-CN': '证书可查询', en: 'certificate in the national system' },
  'target-group': { 'zh-CN': '补贴对象', en: 'group entitled to it' },
  recognised: { 'zh-CN': '就业困难人员认定', en: 'recognition as hard to employ' },
  'flexibly-employed': { 'zh-CN': '灵活就业', en: 'flexible employment' },
  'pays-as-individual': { 'zh-CN': '个人缴费', en: 'own payment' },
  duration: { 'zh-CN': '补贴期限', en: 'time already received' },
};

export const TRADES: Named = {
  'ride-hailing': { 'zh-CN': '网约车', en: 'ride-hailing' },
  'food-delivery': { 'zh-CN': '外卖配送', en: 'food delivery' },
  'instant-delivery': { 'zh-CN': '即时配送', en: 'instant delivery' },
  freight: { 'zh-CN': '同城货运', en: 'same-city freight' },
  express: { 'zh-CN': '快递', en: 'express parcels' },
  'e-commerce': { 'zh-CN': '电商', en: 'e-commerce' },
  'live-streaming': { 'zh-CN': '直播销售', en: 'live-stream selling' },
  other: { 'zh-CN': '其他工作', en: 'other work' },
};

export const EMPLOYMENTS: Named = {
  flexible: { 'zh-CN': '灵活就业', en: 'flexible employment' },
  'employed-by-enterprise': { 'zh-CN': '企业在职职工', en: 'employee of an enterprise' },
  'registered-unemployed': { 'zh-CN': '登记失业', en: 'registered as unemployed' },
  'drawing-unemployment-benefit': { 'zh-CN': '正在领失业保险金', en: 'drawing unemployment benefit' },
  other: { 'zh-CN': '其他', en: 'something else' },
};

export const GROUPS: Named = {
  'lifted-from-poverty': { 'zh-CN': '脱贫人口和防止返贫监测对象', en: 'people lifted from poverty or watched' },
  'graduating-college-student': { 'zh-CN': '毕业年度高校毕业生', en: 'college graduates of the year' },
  'school-leaver': { 'zh-CN': '未继续升学的应届初高中毕业生', en: 'school leavers of the year' },
  'rural-migrant-worker': { 'zh-CN': '农村转移就业劳动者', en: 'rural migrant workers' },
  'registered-unemployed': { 'zh-CN': '城镇登记失业人员', en: 'registered unemployed' },
  'hard-to-employ': { 'zh-CN': '就业困难人员', en: 'recognised hard to employ' },
};

/** Cases of a price per order, as they continue the name of a trade. */
export const NAMES: Named = {
  '': { 'zh-CN': '', en: '' },
  'first-enrolment': { 'zh-CN': '（首次参保）', en: ' (first enrolment)' },
  otherwise: { 'zh-CN': '（其他情况）', en: ' (otherwise)' },
};
