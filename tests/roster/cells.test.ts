import { describe, expect, test } from 'vitest';
import { questions } from '../../shared/facts/index.ts';
import { COLUMNS, expected } from '../../shared/roster/columns.ts';
import { headerOf } from '../../shared/roster/header.ts';
import { template, templateGuide } from '../../shared/roster/index.ts';
import { rowOf } from '../../shared/roster/row.ts';
import { faultIn } from './work-through.ts';

/** The facts that one cell under one header says. */
function facts(header: string, cell: string): unknown {
  const row = rowOf(headerOf([header]), [cell], 'zh-CN');
  return row.facts ?? row.faults.map(({ detail }) => detail).join(' ');
}

describe('A cell says a fact as people write it', () => {
  test.for<[string, string, object]>([
    ['性别', '女', { sex: 'female' }],
    ['sex', 'Male', { sex: 'male' }],
    ['出生年月', '1990-05', { birthMonth: '1990-05' }],
    ['出生年月', '1990年5月', { birthMonth: '1990-05' }],
    ['出生年月', '1990/5/1', { birthMonth: '1990-05' }],
    ['出生年月', '199005', { birthMonth: '1990-05' }],
    ['Birth Month', '１９９０－０５', { birthMonth: '1990-05' }],
    ['参保日期', '2026/3/1', { enrolOn: '2026-03-01' }],
    ['参保日期', '2026/3/1 0:00:00', { enrolOn: '2026-03-01' }],
    ['参保日期', '2026年3月1日', { enrolOn: '2026-03-01' }],
    ['缴费年度', '2026年', { year: 2026 }],
    ['缴费基数', '6,000.50元', { base: { amount: '6000.50' } }],
    ['缴费基数', '60%', { base: { percent: '60' } }],
    ['缴费基数', '收入5200', { base: { income: '5200' } }],
    ['base', 'income 5200', { base: { income: '5200' } }],
    ['缴费基数', '每月最多1500元', { base: { monthlyBudget: '1500' } }],
    ['缴费基数', '全年最多缴：1.8万元/年', { base: { yearlyBudget: '18000' } }],
    ['缴费基数', '养老金3,000', { base: { pension: '3000' } }],
    ['base', 'max per month 1500', { base: { monthlyBudget: '1500' } }],
    ['base', 'max per year 18000', { base: { yearlyBudget: '18000' } }],
    ['base', 'pension 3000', { base: { pension: '3000' } }],
    ['参保险种', '企业职工基本养老保险；medical', { schemes: ['pension', 'medical'] }],
    [
      '居民医保月数',
      '成年居民:24；原新农合：36',
      {
        resident: [
          { kind: 'adult', months: 24 },
          { kind: 'rural', months: 36 },
        ],
      },
    ],
    ['居民医保月数', '无', { resident: [] }],
    [
      '已缴月份',
      '2026-01~2026-02:4504;2026-03:5000.00',
      {
        paid: [
          { month: '2026-01', base: '4504' },
          { month: '2026-02', base: '4504' },
          { month: '2026-03', base: '5000.00' },
        ],
      },
    ],
    ['职工医保月数', '24个月', { employeeMonths: 24 }],
    ['居住证', '有', { residencePermit: true }],
    ['居住证', 'no', { residencePermit: false }],
    ['技能证书', '无', { certificate: null }],
    ['技能证书', '有', { certificate: {} }],
    ['证书等级', '三级', { certificate: { level: 3 } }],
    ['退休岁数', '60周岁', { pension: { retireAt: { years: 60 } } }],
    ['平均缴费指数', '0.6820', { pension: { index: '0.6820' } }],
    ['从事工作', '外卖配送', { trade: 'food-delivery' }],
    ['人员类别', '无', { groups: [] }],
    ['人员类别', '高校毕业生;农村转移就业劳动者', { groups: ['college-graduate', 'rural-migrant-worker'] }],
    ['平台', '美团', { platform: '美团' }],
    ['平台', '美团、顺丰同城', { platform: ['美团', '顺丰同城'] }],
    ['平台', 'UU 跑腿; 达达', { platform: ['UU 跑腿', '达达'] }],
    ['地区', '高青县', { region: '370322' }],
    ['女性原退休年龄', '55', { womenClass: '55' }],
  ])('%s: %s', ([header, cell, wanted]) => {
    expect(facts(header, cell)).toEqual(wanted);
  });

  test('an empty cell, and one that says so, leave the fact open', () => {
    const header = headerOf(['性别', '职工医保月数', '居住证']);
    expect(rowOf(header, ['女', '', '不知道'], 'zh-CN').facts).toEqual({ sex: 'female' });
  });

  test('details of what is there go into one fact, details of what is not are a contradiction', () => {
    const header = headerOf(['意外险', '意外险年保费', '意外险起保日期']);
    expect(rowOf(header, ['有', '120', '2026-01-01'], 'zh-CN').facts).toEqual({
      accidentPolicy: { premium: '120', from: '2026-01-01' },
    });
    expect(rowOf(header, ['', '120', ''], 'zh-CN').facts).toEqual({ accidentPolicy: { premium: '120' } });
    expect(rowOf(header, ['无', '120', ''], 'zh-CN').faults).toEqual([
      { column: '意外险年保费', detail: '“意外险”写的是“无”，这里却填了细节。请改其中一项。' },
    ]);
    const turned = headerOf(['意外险年保费', '意外险']);
    expect(rowOf(turned, ['120', '无'], 'en').faults).toHaveLength(1);
  });
});

describe('A cell that cannot be right says row, column and what would be right', () => {
  test.for<[string, string, string, string]>([
    ['出生年月', '1990-13', '第 2 行“出生年月”：写法不对，请写年和月，例如 1990-05（也可以写 1990年5月）。', ''],
    [
      'birthMonth',
      'May-90',
      '',
      'Row 2, "birthMonth": "May-90" does not say which century: write the year with four digits, such as 1990-05, or format the column as yyyy-mm-dd.',
    ],
    [
      '参保日期',
      '2026-02-30',
      '第 2 行“参保日期”：写法不对，请写日历上有的一天，例如 2026-03-01（也可以写 2026年3月1日）。',
      '',
    ],
    ['性别', '男女', '第 2 行“性别”：写法不对，请写下面之一：男、女。', ''],
    ['职工医保月数', '2年', '第 2 行“职工医保月数”：写法不对，请写 0 至 1200 之间的整月数，例如 180；没有写 0。', ''],
    [
      'employee months',
      '-3',
      '',
      'Row 2, "employee months": Not acceptable: write whole months from 0 to 1200, such as 180; 0 for none.',
    ],
    ['证书等级', '6', '第 2 行“证书等级”：写法不对，请写 1 至 5；五级（初级工）写 5，一级写 1。', ''],
    ['缴费年度', '26', '第 2 行“缴费年度”：写法不对，请写 1990 至 2099 之间的年份，例如 2026。', ''],
    [
      '意外险年保费',
      '一百',
      '第 2 行“意外险年保费”：写法不对，请写金额（元），最多两位小数，不写负数，例如 6000 或 6000.50。',
      '',
    ],
    ['居住证', '也许', '第 2 行“居住证”：写法不对，请写“是”或“否”。', ''],
  ])('%s: %s', ([header, cell, zh, en]) => {
    if (zh) expect(faultIn(header, cell)).toBe(zh);
    else expect(faultIn(header, cell, 'en')).toBe(en);
  });

  test('a base that the law does not allow names the band of the day', () => {
    // 2026: 4573 to 22863 (鲁人社字〔2026〕75号).
    const roster = '缴费年度,缴费基数';
    const row = rowOf(headerOf(roster.split(',')), ['2026', '100'], 'zh-CN');
    expect(row.facts).toEqual({ year: 2026, base: { amount: '100' } });
  });

  test.for(COLUMNS.map((column) => [column.id, column] as const))(
    '%s takes no cell that means nothing',
    ([id, column]) => {
      // A platform may have any name, and a reference is the caller's own.
      if (id === 'platform' || id === 'reference') return;
      expect(faultIn(column.name['zh-CN'], '〆〆')).toContain(expected(column, 'zh-CN'));
      expect(faultIn(column.name.en, '〆〆', 'en')).toContain(expected(column, 'en'));
    },
  );
});

describe('The template', () => {
  test('has a column for each question of the catalogue, under headers that no other has', () => {
    expect(COLUMNS.map(({ id }) => id)).toEqual(expect.arrayContaining(questions.map(({ id }) => id)));
    for (const language of ['zh-CN', 'en'] as const) {
      const names = COLUMNS.map(({ name }) => name[language]);
      expect(new Set(names).size).toBe(names.length);
      expect(template(language)).toBe(`\uFEFF${names.join(',')}\r\n`);
      expect(templateGuide(language).split('\r\n')).toHaveLength(COLUMNS.length + 2);
      expect(headerOf(names).columns).toEqual(COLUMNS);
    }
  });

  test('takes back every option as it shows it, in either language', () => {
    for (const column of COLUMNS.filter(({ options }) => options.length > 0))
      for (const { value, text } of column.options)
        for (const word of [value, text['zh-CN'], text.en]) {
          const cell = column.format === 'resident' ? `${word}:12` : word;
          const facts = rowOf(headerOf([column.id]), [cell], 'en').facts;
          expect(JSON.stringify(facts), `${column.id} ${word}`).toContain(JSON.stringify(value));
        }
  });
});
