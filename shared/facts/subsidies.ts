import type { Question } from './question.ts';

const usedBy = ['subsidies'] as const;

export const subsidyQuestions: readonly Question[] = [
  {
    id: 'on',
    text: { 'zh-CN': '按哪一天的规定算？', en: 'Which day is it about?' },
    help: {
      'zh-CN': '申请补贴的日子；职业伤害填受伤的日子。不填就按今天。',
      en: 'The day of the claim, or of the accident. Today if left out.',
    },
    type: 'day',
    usedBy,
  },
  {
    id: 'trade',
    text: { 'zh-CN': '您主要做什么工作？', en: 'What kind of work do you mainly do?' },
    help: {
      'zh-CN': '通过平台接单的，选最接近的一类。',
      en: 'If you take orders from a platform, choose the nearest kind.',
    },
    type: 'choice',
    options: [
      { value: 'ride-hailing', text: { 'zh-CN': '网约车', en: 'Ride-hailing' } },
      { value: 'food-delivery', text: { 'zh-CN': '外卖配送', en: 'Food delivery' } },
      { value: 'instant-delivery', text: { 'zh-CN': '即时配送、跑腿', en: 'Instant delivery, errands' } },
      { value: 'freight', text: { 'zh-CN': '同城货运', en: 'Same-city freight' } },
      { value: 'express', text: { 'zh-CN': '快递', en: 'Express parcels' } },
      { value: 'e-commerce', text: { 'zh-CN': '电商', en: 'E-commerce' } },
      { value: 'live-streaming', text: { 'zh-CN': '直播销售', en: 'Selling by live stream' } },
      { value: 'other', text: { 'zh-CN': '以上都不是', en: 'None of these' } },
    ],
    usedBy,
  },
  {
    id: 'platform',
    text: { 'zh-CN': '您通过哪个平台接单？', en: 'Which platform do your orders come from?' },
    help: {
      'zh-CN': '填平台的中文名称，和通知里一样，例如 美团、滴滴出行、货拉拉。不通过平台的填“无”。',
      en: 'Its Chinese name as the notice writes it, such as 美团, 滴滴出行 or 货拉拉; 无 if there is none.',
    },
    type: 'text',
    usedBy,
  },
  {
    id: 'employment',
    text: { 'zh-CN': '您现在的就业状况？', en: 'What is your employment now?' },
    help: {
      'zh-CN': '和单位签了劳动合同、由单位缴社保的，选企业在职职工。',
      en: 'With a labour contract and an employer who pays your insurance, choose employee of an enterprise.',
    },
    type: 'choice',
    options: [
      { value: 'flexible', text: { 'zh-CN': '灵活就业', en: 'Flexible employment' } },
      { value: 'employed-by-enterprise', text: { 'zh-CN': '企业在职职工', en: 'Employee of an enterprise' } },
      {
        value: 'registered-unemployed',
        text: { 'zh-CN': '失业，已登记', en: 'Unemployed and registered as such' },
      },
      {
        value: 'drawing-unemployment-benefit',
        text: { 'zh-CN': '失业，正在领失业保险金', en: 'Unemployed and drawing unemployment benefit' },
      },
      { value: 'other', text: { 'zh-CN': '其他', en: 'Something else' } },
    ],
    usedBy,
  },
  {
    id: 'groups',
    text: { 'zh-CN': '您属于下面哪些情况？', en: 'Which of these are true of you?' },
    help: { 'zh-CN': '可以多选；都不是就一项也不选。', en: 'Choose all that are; none if none is.' },
    type: 'choices',
    options: [
      { value: 'college-graduate', text: { 'zh-CN': '高校毕业生', en: 'College graduate' } },
      {
        value: 'lifted-from-poverty',
        text: { 'zh-CN': '脱贫人口、防止返贫监测对象', en: 'Lifted from poverty, or watched lest I fall back' },
      },
      {
        value: 'school-leaver',
        text: {
          'zh-CN': '应届初高中毕业、没有继续升学',
          en: 'Left secondary school this year and not in further school',
        },
      },
      { value: 'rural-migrant-worker', text: { 'zh-CN': '农村转移就业劳动者', en: 'Rural migrant worker' } },
      {
        value: 'zero-employment-household',
        text: { 'zh-CN': '城镇零就业家庭成员', en: 'Urban household in which nobody has work' },
      },
      {
        value: 'zero-transfer-poor-household',
        text: { 'zh-CN': '农村零转移就业贫困户成员', en: 'Poor rural household from which nobody has left for work' },
      },
      {
        value: 'single-parent-with-minor',
        text: { 'zh-CN': '抚养未成年子女的单亲家庭', en: 'Single parent with a minor child' },
      },
      { value: 'minimum-living-allowance', text: { 'zh-CN': '享受最低生活保障', en: 'On minimum living allowance' } },
      { value: 'disability-certificate', text: { 'zh-CN': '持有残疾人证', en: 'With a disability certificate' } },
      { value: 'unemployed-a-year', text: { 'zh-CN': '连续失业一年以上', en: 'Unemployed for a year or more' } },
      { value: 'lost-land', text: { 'zh-CN': '因失去土地难以就业', en: 'Lost my land and hard to employ for it' } },
    ],
    usedBy,
  },
  {
    id: 'leftSchoolOn',
    text: { 'zh-CN': '您是哪天毕业离校的？', en: 'On which day did you leave college?' },
    help: {
      'zh-CN': '以毕业证书上的日期为准；今年将要毕业的填预计日期。',
      en: 'As on the diploma; the expected day if it is still ahead.',
    },
    type: 'day',
    usedBy,
  },
  {
    id: 'recognisedHardToEmploy',
    text: { 'zh-CN': '您已被认定为就业困难人员吗？', en: 'Have you been recognised as hard to employ?' },
    help: {
      'zh-CN': '由公共就业服务机构认定；没有申请过认定的，填“否”。',
      en: 'By the public employment service; no, if you never asked for it.',
    },
    type: 'yes-no',
    usedBy,
  },
  {
    id: 'registeredFlexible',
    text: { 'zh-CN': '您办理灵活就业登记了吗？', en: 'Are you registered as flexibly employed?' },
    help: { 'zh-CN': '在公共就业服务机构或网上办理的登记。', en: 'At the public employment service or online.' },
    type: 'yes-no',
    usedBy,
  },
  {
    id: 'paysAsIndividual',
    text: {
      'zh-CN': '您以个人身份缴纳职工养老保险或职工医保吗？',
      en: 'Do you pay employee pension or medical insurance as an individual?',
    },
    help: {
      'zh-CN': '由单位缴的、只参加居民保险的，填“否”。',
      en: 'No, if an employer pays or you are in the resident schemes only.',
    },
    type: 'yes-no',
    usedBy,
  },
  {
    id: 'socialInsuranceSubsidy',
    text: { 'zh-CN': '您领过灵活就业社会保险补贴吗？', en: 'Have you had the social-insurance subsidy before?' },
    help: { 'zh-CN': '没有领过就填无。', en: 'None, if never.' },
    type: 'details',
    usedBy,
  },
  {
    id: 'socialInsuranceSubsidy.months',
    text: { 'zh-CN': '已经领了多少个月？', en: 'For how many months so far?' },
    help: { 'zh-CN': '中间断过的，把各段加起来。', en: 'Add up the months if there were breaks.' },
    type: 'count',
    unit: 'months',
    usedBy,
  },
  {
    id: 'socialInsuranceSubsidy.firstApprovedIn',
    text: { 'zh-CN': '第一次核定是哪个月？', en: 'In which month was it first approved?' },
    help: { 'zh-CN': '用来看当时离退休是否不足5年。', en: 'It tells how near you were to retirement.' },
    type: 'month',
    usedBy,
  },
  {
    id: 'certificate',
    text: {
      'zh-CN': '您有职业资格证书或职业技能等级证书吗？',
      en: 'Do you have a vocational qualification or skill certificate?',
    },
    help: { 'zh-CN': '指要申请补贴的那一本；没有就填无。', en: 'The one you claim for; none, if you have none.' },
    type: 'details',
    usedBy,
  },
  {
    id: 'certificate.level',
    text: { 'zh-CN': '证书是几级？', en: 'What is the level of the certificate?' },
    help: {
      'zh-CN': '五级（初级工）填 5，四级填 4，三级填 3，二级填 2，一级填 1。',
      en: '5 is the lowest (junior), 1 the highest.',
    },
    type: 'count',
    usedBy,
  },
  {
    id: 'certificate.issuedOn',
    text: { 'zh-CN': '证书是哪天核发的？', en: 'On which day was the certificate issued?' },
    help: {
      'zh-CN': '以证书上的日期为准，申请期限从这天算起。',
      en: 'As printed on it; the time to claim runs from that day.',
    },
    type: 'day',
    usedBy,
  },
  {
    id: 'certificate.inNationalSystem',
    text: {
      'zh-CN': '在国家的证书查询系统里查得到这本证书吗？',
      en: 'Is the certificate found in the national query system?',
    },
    help: { 'zh-CN': '用证书编号在网上查询。', en: 'Look it up online by its number.' },
    type: 'yes-no',
    usedBy,
  },
  {
    id: 'certificate.scarce',
    text: {
      'zh-CN': '证书的职业（工种）在急需紧缺目录里吗？',
      en: 'Is the job of the certificate on the list of jobs in urgent demand?',
    },
    help: { 'zh-CN': '目录由人社部门公布。', en: 'The human resources department publishes the list.' },
    type: 'yes-no',
    usedBy,
  },
  {
    id: 'certificate.subsidisedBy',
    text: {
      'zh-CN': '这个职业（工种）的同一等级，已经领过哪些补贴？',
      en: 'Which subsidies have you had for the same job at the same level?',
    },
    help: { 'zh-CN': '都没有就一项也不选。', en: 'Choose none if there was none.' },
    type: 'choices',
    options: [
      {
        value: 'skill-upgrading',
        text: { 'zh-CN': '技能提升补贴（同一等级或更高等级）', en: 'Skill-upgrading subsidy (same or higher level)' },
      },
      {
        value: 'training-this-year',
        text: { 'zh-CN': '职业培训补贴（今年）', en: 'Vocational-training subsidy (this year)' },
      },
      {
        value: 'training-earlier',
        text: { 'zh-CN': '职业培训补贴（往年）', en: 'Vocational-training subsidy (in an earlier year)' },
      },
    ],
    usedBy,
  },
  {
    id: 'unemploymentInsuredMonths',
    text: {
      'zh-CN': '失业保险一共缴了多少个月？',
      en: 'How many months of unemployment insurance have been paid for you?',
    },
    help: { 'zh-CN': '没有缴过就填 0。', en: '0 if none.' },
    type: 'count',
    unit: 'months',
    usedBy,
  },
  {
    id: 'skillSubsidiesThisYear',
    text: {
      'zh-CN': '今年已经领了几次技能提升补贴？',
      en: 'How many skill-upgrading subsidies have you had this year?',
    },
    help: { 'zh-CN': '按申请那年的自然年计算，没有就填 0。', en: 'In the calendar year of the claim; 0 if none.' },
    type: 'count',
    usedBy,
  },
  {
    id: 'trainingSubsidiesThisYear',
    text: {
      'zh-CN': '今年已经享受了几次职业培训补贴？',
      en: 'How many vocational-training subsidies have you had this year?',
    },
    help: { 'zh-CN': '各项资金合计，没有就填 0。', en: 'From all funds together; 0 if none.' },
    type: 'count',
    usedBy,
  },
  {
    id: 'accidentPolicy',
    text: { 'zh-CN': '您有人身意外伤害保险吗？', en: 'Do you have accident insurance?' },
    help: {
      'zh-CN': '自己或平台为您买的商业保险；没有就填无。',
      en: 'A commercial policy of your own or from the platform; none, if there is none.',
    },
    type: 'details',
    usedBy,
  },
  {
    id: 'accidentPolicy.from',
    text: { 'zh-CN': '保单从哪天开始？', en: 'From which day does the policy run?' },
    help: { 'zh-CN': '看保单上的起保日期。', en: 'As printed on the policy.' },
    type: 'day',
    usedBy,
  },
  {
    id: 'accidentPolicy.subsidised',
    text: { 'zh-CN': '这个保单年度已经补贴过吗？', en: 'Has this policy year been subsidised already?' },
    help: { 'zh-CN': '在任何一个平台领过都算。', en: 'Through any platform.' },
    type: 'yes-no',
    usedBy,
  },
  {
    id: 'accidentPolicy.premium',
    text: { 'zh-CN': '一年的保费是多少？', en: 'What is the premium for a year?' },
    help: { 'zh-CN': '以发票为准。', en: 'As on the invoice.' },
    type: 'money',
    unit: 'CNY/year',
    usedBy,
  },
];
