import { describe, expect, test } from 'vitest';
import { createLaw } from '../../shared/law/law.ts';
import { addDays } from '../../shared/month.ts';
import { realRelease } from './hand-made.ts';

/**
 * Every figure of the table of policy facts, typed by hand from it: first day, value, document, grade and, where the
 * facts give one, the day of publication. Lists are typed as their rows, members in the order of the file.
 */
const release = realRelease();
const law = createLaw(release, '370322', '2026-11-24');

/** Values from then say that there was nothing yet. */
const BEFORE_ALL = '1990-01-01';

type Row = readonly [first: string, value: string, document: string, grade: string, published?: string];

const FIGURES: Readonly<Record<string, readonly Row[]>> = {
  // 1.1
  'pension.contribution-rate': [['2006-01-01', '20', '国发〔2005〕38号', 'compiled']],
  'pension.account-rate': [['2006-01-01', '8', '国发〔2005〕38号', 'compiled']],
  // 1.2
  'pension.average-wage': [
    ['2018-01-01', '63562', '山东省2018年缴费基数通知（文号未见）', 'weak'],
    ['2019-01-01', '65383', '山东省2018年全口径平均工资通知（文号未见）', 'press'],
    ['2020-01-01', '69136', '山东省2020年缴费基数通知（文号未见）', 'weak'],
    ['2021-01-01', '74906', '鲁人社字〔2021〕131号', 'compiled'],
    ['2022-01-01', '79597', '鲁人社字〔2022〕89号', 'compiled'],
    ['2023-01-01', '84831', '鲁人社字〔2023〕59号', 'official', '2023-07-04'],
    ['2024-01-01', '88313', '鲁人社字〔2024〕64号', 'compiled'],
    ['2025-01-01', '90072', '鲁人社字〔2025〕91号', 'compiled'],
    ['2026-01-01', '91452', '鲁人社字〔2026〕75号', 'compiled', '2026-08-14'],
  ],
  'pension.contribution-base.floor': [
    ['2018-01-01', '3178', '山东省2018年缴费基数通知（文号未见）', 'weak'],
    ['2021-01-01', '3746', '鲁人社字〔2021〕131号', 'press'],
    ['2022-01-01', '3980', '鲁人社字〔2022〕89号', 'press'],
    ['2023-01-01', '4242', '鲁人社字〔2023〕59号', 'official', '2023-07-04'],
    ['2024-01-01', '4416', '鲁人社字〔2024〕64号', 'compiled'],
    ['2025-01-01', '4504', '鲁人社字〔2025〕91号', 'compiled'],
    ['2026-01-01', '4573', '鲁人社字〔2026〕75号', 'compiled', '2026-08-14'],
  ],
  'pension.contribution-base.ceiling': [
    ['2018-01-01', '15890', '山东省2018年缴费基数通知（文号未见）', 'weak'],
    ['2020-01-01', '17284', '山东省2020年缴费基数通知（文号未见）', 'weak'],
    ['2021-01-01', '18726', '鲁人社字〔2021〕131号', 'press'],
    ['2022-01-01', '19899', '鲁人社字〔2022〕89号', 'press'],
    ['2023-01-01', '21207', '鲁人社字〔2023〕59号', 'official', '2023-07-04'],
    ['2024-01-01', '22078', '鲁人社字〔2024〕64号', 'compiled'],
    ['2025-01-01', '22518', '鲁人社字〔2025〕91号', 'compiled'],
    ['2026-01-01', '22863', '鲁人社字〔2026〕75号', 'compiled', '2026-08-14'],
  ],
  // 1.4
  'pension.benefit-base': [
    ['2020-01-01', '6573', '山东省2020年至2022年养老金计发基数（文号未见）', 'weak'],
    ['2021-01-01', '6893', '山东省2020年至2022年养老金计发基数（文号未见）', 'weak'],
    ['2022-01-01', '7182.5', '山东省2020年至2022年养老金计发基数（文号未见）', 'weak'],
    ['2023-01-01', '7468', '鲁人社字〔2023〕108号', 'compiled'],
    ['2024-01-01', '7678', '鲁人社字〔2024〕112号', 'compiled'],
    ['2025-01-01', '7831', '鲁人社字〔2025〕100号', 'compiled'],
  ],
  // 2
  'medical.flexible.fixed-base': [
    ['2023-08-01', '7069', '淄博市2023年灵活就业人员职工医保缴费通知（文号未见）', 'official', '2023-07-21'],
    ['2026-01-01', 'none', '山东省职工基本医疗保险省级统筹实施意见（文号未见）', 'press'],
  ],
  'medical.flexible.rate-pooled-only': [
    ['2023-08-01', '5', '淄博市2023年灵活就业人员职工医保缴费通知（文号未见）', 'official', '2023-07-21'],
    ['2026-01-01', '7', '山东省职工基本医疗保险省级统筹实施意见（文号未见）', 'press'],
  ],
  'medical.flexible.rate-with-account': [
    ['2023-08-01', 'none', '淄博市2023年灵活就业人员职工医保缴费通知（文号未见）', 'official', '2023-07-21'],
    ['2024-01-01', 'none', '淄博市2023年灵活就业人员职工医保缴费通知（文号未见）', 'weak'],
    ['2026-01-01', '9', '山东省职工基本医疗保险省级统筹实施意见（文号未见）', 'press'],
  ],
  'medical.flexible.account-rate': [['2026-01-01', '2', '山东省职工基本医疗保险省级统筹实施意见（文号未见）', 'press']],
  'medical.flexible.major-illness-fee': [
    ['2023-08-01', '218', '淄博市2023年灵活就业人员职工医保缴费通知（文号未见）', 'official', '2023-07-21'],
    ['2025-01-01', '144', '淄博市2025年职工医保缴费通告（文号未见）', 'press'],
  ],
  'medical.flexible.long-term-care-fee': [
    ['2023-08-01', '35', '淄博市2023年灵活就业人员职工医保缴费通知（文号未见）', 'official', '2023-07-21'],
    ['2025-01-01', '35', '淄博市2025年职工医保缴费通告（文号未见）', 'press'],
  ],
  'medical.flexible.payment-modes': [
    ['2025-03-18', 'monthly | yearly', '淄博市2025年职工医保参保缴费说明（文号未见）', 'press', '2025-03-18'],
  ],
  'medical.employee.waiting-after-gap': [
    ['2025-03-18', '3 3', '淄博市2025年职工医保参保缴费说明（文号未见）', 'press', '2025-03-18'],
  ],
  'medical.employee.cover-start.after-arrears': [
    ['2025-03-18', 'month-after-payment', '淄博市2025年职工医保参保缴费说明（文号未见）', 'press', '2025-03-18'],
  ],
  'medical.employee.transition-from-resident': [
    ['2018-01-26', '6', '淄博市居民医保年限折算和转移通知（文号未见）', 'press'],
  ],
  'medical.retirement.required-years': [
    ['2022-01-01', 'male 30 | female 25', '淄博市职工医保退休年限和补缴规定（文号未见）', 'weak'],
    ['2026-01-01', 'male 30 | female 25', '山东省职工基本医疗保险省级统筹实施意见（文号未见）', 'weak'],
  ],
  'medical.retirement.deemed-until': [
    ['2022-01-01', '2004-12-31', '淄博市职工医保退休年限和补缴规定（文号未见）', 'weak'],
  ],
  'medical.retirement.one-off-rate': [
    ['2022-01-01', '5', '淄博市职工医保退休年限和补缴规定（文号未见）', 'weak'],
    ['2023-08-01', '5', '淄博市2023年灵活就业人员职工医保缴费通知（文号未见）', 'official', '2023-07-21'],
  ],
  // 3.2
  'medical.resident.bonus.continuous': [['2025-01-01', '4 3000', '山东省参保长效机制实施意见（文号未见）', 'press']],
  'medical.resident.bonus.zero-claim': [['2025-01-01', '3000', '山东省参保长效机制实施意见（文号未见）', 'press']],
  'medical.resident.bonus.highest-share': [['2025-01-01', '20', '山东省参保长效机制实施意见（文号未见）', 'press']],
  'medical.resident.bonus.loss': [
    ['2025-01-01', 'zero-claim once-used | continuous after-gap', '国办发〔2024〕38号', 'press', '2024-08-01'],
  ],
  'medical.resident.bonus.lowered-after-gap': [
    ['2025-01-01', '3000', '山东省参保长效机制实施意见（文号未见）', 'press'],
  ],
  'medical.resident.waiting.fixed': [['2025-01-01', '3', '国办发〔2024〕38号', 'press', '2024-08-01']],
  'medical.resident.waiting.per-further-year': [['2025-01-01', '1', '国办发〔2024〕38号', 'press', '2024-08-01']],
  'medical.resident.waiting.repair': [['2025-01-01', '1', '国办发〔2024〕38号', 'press', '2024-08-01']],
  'medical.resident.waiting.floor-after-repair': [['2025-01-01', '4 6', '国办发〔2024〕38号', 'press', '2024-08-01']],
  'medical.resident.waiting.exempt-groups': [
    ['2025-01-01', 'newborn | special', '国办发〔2024〕38号', 'press', '2024-08-01'],
  ],
  'medical.resident.waiting.years-within-fixed': [
    ['2025-01-01', '1', '青岛市居民医保待遇等待期举例（文号未见）', 'weak'],
  ],
  'medical.resident.waiting.first-year-counted': [
    ['2025-01-01', '2025', '厦门市居民医保断保年度口径（文号未见）', 'weak'],
  ],
  // 4
  'medical.conversion.ratios': [
    [
      '2018-01-28',
      'adult 2 1 | second-class 3 1 | rural 3 1 | student-or-child 3 1',
      '淄博市居民医保年限折算和转移通知（文号未见）',
      'press',
    ],
  ],
  // 5
  'accident-insurance.upper-limit': [
    ['2020-10-22', '100', '鲁政办发〔2020〕19号', 'press'],
    ['2024-12-30', 'none', '鲁财社〔2024〕56号', 'press'],
  ],
  // 6
  'skill-upgrading.insured-months': [
    ['2017-08-01', '36', '山东省失业保险技能提升补贴通知（2017年，文号未见）', 'press'],
    ['2022-01-01', '12', '2022年失业保险技能提升补贴放宽规定（文号未见）', 'weak'],
    ['2023-01-01', '12', '鲁人社发〔2023〕5号', 'press'],
    ['2024-01-01', '12', '2024年失业保险技能提升补贴延续规定（人社部2024-05-28，文号未见）', 'press'],
    ['2025-01-01', '12', '人社部发〔2025〕18号', 'press'],
  ],
  'skill-upgrading.amount-by-level': [
    ['2017-08-01', '5 1000 | 4 1500 | 3 2000', '山东省失业保险技能提升补贴通知（2017年，文号未见）', 'press'],
    ['2023-01-01', '5 1000 | 4 1500 | 3 2000', '鲁人社发〔2023〕5号', 'press'],
  ],
  'skill-upgrading.claim-window': [
    ['2017-08-01', '12', '山东省失业保险技能提升补贴通知（2017年，文号未见）', 'weak'],
    ['2023-01-01', '12', '鲁人社发〔2023〕5号', 'press'],
  ],
  'skill-upgrading.times-a-year': [
    ['2017-08-01', '3 0', '山东省失业保险技能提升补贴通知（2017年，文号未见）', 'weak'],
    ['2024-01-01', '3 0', '2024年失业保险技能提升补贴延续规定（人社部2024-05-28，文号未见）', 'press'],
    ['2025-01-01', '1 2', '人社部发〔2025〕18号', 'press'],
  ],
  'vocational-training.times-a-year': [['2022-07-01', '3', '鲁人社字〔2022〕72号', 'press']],
  'vocational-training.times-a-year-per-level': [['2022-07-01', '1', '鲁人社字〔2022〕72号', 'press']],
  'vocational-training.new-form-trades': [
    ['2020-10-22', 'food-delivery | instant-delivery | ride-hailing | live-streaming', '鲁政办发〔2020〕19号', 'press'],
  ],
  'vocational-training.groups': [
    [
      '2024-12-30',
      'lifted-from-poverty | graduating-college-student | school-leaver | rural-migrant-worker | registered-unemployed | hard-to-employ',
      '鲁财社〔2024〕56号',
      'weak',
    ],
  ],
  // 7
  'social-insurance-subsidy.highest-share': [['2023-12-31', '2 3', '财社〔2023〕181号', 'press']],
  'social-insurance-subsidy.longest': [['2023-12-31', '36', '财社〔2023〕181号', 'press']],
  'social-insurance-subsidy.longest-for-graduates': [['2023-12-31', '24', '财社〔2023〕181号', 'press']],
  'social-insurance-subsidy.near-retirement': [['2023-12-31', '60', '财社〔2023〕181号', 'press']],
  'social-insurance-subsidy.since-leaving-school': [['2023-12-31', '24', '财社〔2023〕181号', 'press']],
  // 8
  'occupational-injury.price-per-order': [
    [
      '2025-07-01',
      'ride-hailing 0.01 | food-delivery first-enrolment 0.07 | food-delivery otherwise 0.25 | instant-delivery first-enrolment 0.07 | instant-delivery otherwise 0.25 | freight 0.18',
      '山东省职业伤害保障实施通知（11部门，文号未见）',
      'press',
    ],
  ],
  'occupational-injury.own-payment': [['2025-07-01', '0', '山东省职业伤害保障实施通知（11部门，文号未见）', 'press']],
  'occupational-injury.platforms': [
    ['2022-07-01', '曹操出行 | 美团 | 饿了么 | 达达 | 闪送 | 货拉拉 | 快狗打车', '人社部发〔2021〕110号', 'press'],
    [
      '2025-07-01',
      '曹操出行 | 美团 | 饿了么 | 达达 | 闪送 | 货拉拉 | 快狗打车 | 滴滴出行 | 顺丰同城 | 滴滴货运 | 满帮省省',
      '人社部发〔2025〕24号',
      'press',
    ],
    [
      '2026-07-01',
      '曹操出行 | 美团 | 饿了么 | 达达 | 闪送 | 货拉拉 | 快狗打车 | 滴滴出行 | 顺丰同城 | 滴滴货运 | 满帮省省 | T3 | 花小猪 | 阳光 | 如祺 | 享道 | 及时用车 | 风韵 | 首汽 | 美团打车 | 小象 | 盒马 | 叮咚 | 朴朴 | UU跑腿',
      '人社部职业伤害保障全国推开通报（2026年，文号未见）',
      'compiled',
      '2026-05-26',
    ],
  ],
  'occupational-injury.deadlines': [
    [
      '2025-07-01',
      'platform 30 days | person 90 days | agency 30 working-days',
      '新就业形态人员职业伤害保障办法（试行）',
      'compiled',
    ],
  ],
  // 9
  'pension.minimum-months': (
    [
      '180 2025',
      '186 2030',
      '192 2031',
      '198 2032',
      '204 2033',
      '210 2034',
      '216 2035',
      '222 2036',
      '228 2037',
      '234 2038',
      '240 2039',
    ] as const
  ).map((each) => [
    `${each.slice(4)}-01-01`,
    each.slice(0, 3),
    '渐进式延迟法定退休年龄的决定和办法（2024-09-13）',
    'compiled',
    '2024-09-13',
  ]),
  'retirement.gradual-delay': [
    [
      '2025-01-01',
      'male 60 1965-01 4 36 | female 55 55 1970-01 4 36 | female 50 50 1975-01 2 60',
      '渐进式延迟法定退休年龄的决定和办法（2024-09-13）',
      'compiled',
      '2024-09-13',
    ],
  ],
  'retirement.flexible.months-earlier': [['2025-01-01', '36', '实施弹性退休制度暂行办法（文号未见）', 'press']],
  'retirement.flexible.months-later': [['2025-01-01', '36', '实施弹性退休制度暂行办法（文号未见）', 'press']],
  'retirement.flexible.notice-months': [['2025-01-01', '3', '实施弹性退休制度暂行办法（文号未见）', 'press']],
  'retirement.flexible.agreement-months': [['2025-01-01', '1', '实施弹性退休制度暂行办法（文号未见）', 'press']],
  'pension.basic-rate': [['2006-01-01', '1', '国发〔2005〕38号', 'compiled']],
  'pension.transitional-rate': [['2006-01-01', '1.3', '鲁政发〔2006〕92号', 'compiled']],
  'pension.heating-subsidy': [['2013-01-01', '1700 10', '鲁人社办发〔2013〕106号', 'compiled']],
  'pension.account-interest': (
    [
      '2016 8.31',
      '2017 7.12',
      '2018 8.29',
      '2019 7.61',
      '2020 6.04',
      '2022 6.12',
      '2023 3.97',
      '2024 2.62',
      '2025 1.5',
    ] as const
  ).map((each) => [`${each.slice(0, 4)}-01-01`, each.slice(5), '人社部发〔2017〕31号', 'compiled']),
  // 10
  'labour-relation.registration-days': [['2022-04-07', '30', '中华人民共和国社会保险法', 'official']],
  'labour-relation.tests': [
    ['2005-12-31', 'both-qualified | labour-management | part-of-business', '劳社部发〔2005〕12号', 'official'],
  ],
  // 11
  'minimum-wage.monthly': [
    ['2017-06-01', '1470', '鲁政字〔2017〕86号', 'weak'],
    ['2018-06-01', '1550', '鲁政字〔2018〕80号', 'weak'],
    ['2021-10-01', '1700', '鲁政字〔2021〕169号', 'official'],
    ['2023-10-01', '1820', '鲁政字〔2023〕172号', 'weak'],
    ['2025-10-01', '2020', '鲁政字〔2025〕140号', 'weak', '2025-09-24'],
  ],
};

/** Values of a row without their names. */
const words = (row: Readonly<Record<string, string | readonly string[]>>) => Object.values(row).flat().join(' ');

describe.for(Object.entries(FIGURES))('%s', ([id, rows]) => {
  test.for(rows)('from %s: %s (%s, %s)', ([first, value, document, grade, published]) => {
    const found = law.find(id, first);
    expect(found).toMatchObject({ from: first, document, grade, publishedOn: published ?? null, provisionalOn: null });
    expect(found?.rows.length ? found.rows.map(words).join(' | ') : (found?.value?.toString() ?? 'none')).toBe(value);
    // The day before, it is not in force yet.
    expect(law.find(id, addDays(first, -1))?.from).not.toBe(first);
  });

  test('has these values and no other, in no region', () => {
    const all = Object.values(release.parameters).flatMap((files) => files.filter((file) => file.id === id));
    const first = all.flatMap(({ values }) => values.map(({ from }) => from)).filter((from) => from > BEFORE_ALL);
    expect(new Set(first)).toEqual(new Set(rows.map(([from]) => from)));
  });
});
