import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/answer/assessment.ts';
import { release } from '../../shared/law/release.generated.ts';
import { RESULT_COLUMNS } from '../../shared/roster/index.ts';
import { asOf, workThrough } from './work-through.ts';

const ROSTER = `编号,缴费年度,缴费基数,性别,出生年月
A-1,2026,4573,男,1990-05
A-2,2026,4573.01,,
A-3,2026,4572.99,男,1990-05
,,,,
A-5,2026年,收入3000,女,1990年13月
`;

describe('Rows come out in their order, as many as went in', () => {
  const { rows, summary } = workThrough(ROSTER);

  test('with their number in the spreadsheet, their reference and their outcome', () => {
    expect(rows.map((row) => [row.行, row.编号, row.结论])).toEqual([
      ['2', 'A-1', '还要回答问题'],
      ['3', 'A-2', '还要回答问题'],
      ['4', 'A-3', '有问题'],
      ['5', '', '空行'],
      ['6', 'A-5', '有问题'],
    ]);
  });

  test('with the amounts of the law of the day', () => {
    // 2026: 20 % and 7 % of 4573 are 914.60 and 320.11; of 4573.01 they are 914.602 and 320.1107.
    expect(rows[0]).toMatchObject({ 养老保险每月缴费: '914.60', 职工医保每月缴费: '320.11', 每月缴费合计: '1234.71' });
    expect(rows[1]).toMatchObject({ 养老保险每月缴费: '914.60', 职工医保每月缴费: '320.11' });
    // Zibo’s notice of 2025 has 144 yuan (本地宝, S52); that of 2026 was not seen.
    expect(rows[0]?.没见到通知的标准).toContain(
      '灵活就业人员大额医疗费（2026年）：没见到通知。上次见到的是2025年的：144 元/年。请打12393问高青县医疗保障部门。',
    );
    expect(rows[0]?.医保年费).toBe('');
  });

  test('or with their own fault', () => {
    expect(rows[2]?.问题).toBe(
      '第 4 行“缴费基数”：4572.99 元低于缴费基数下限 4573.00 元，请选 4573.00 至 22863.00 元的基数。',
    );
    expect(rows[4]?.问题).toBe('第 6 行“出生年月”：写法不对，请写年和月，例如 1990-05（也可以写 1990年5月）。');
    expect(rows[2]?.养老保险每月缴费).toBe('');
  });

  test('open questions are named by the headers of the template', () => {
    expect(rows[1]?.还要回答的列?.split('；')).toContain('性别');
    expect(rows[0]?.还要回答的列?.split('；')).not.toContain('性别');
  });

  test('and the summary counts and adds them up', () => {
    expect(summary.rows).toBe(5);
    expect(summary.outcomes).toMatchObject({ 'needs-answers': 2, 'empty-row': 1, error: 2, assessed: 0 });
    // 914.60 + 914.60.
    expect(summary.sums.find(({ id }) => id === 'contributions.monthly.pension')).toEqual({
      id: 'contributions.monthly.pension',
      title: '养老保险每月缴费',
      rows: 2,
      sum: '1829.20',
    });
    expect(summary.faults).toEqual({ 出生年月: 1, 缴费基数: 1 });
    expect(summary).toMatchObject({ asOf, policyVersion: release.policyVersion });
  });
});

test('a refund is a number with its sign, and a sum of refunds as well', () => {
  // Paid on 22863.50 where the ceiling is 22863: 20 % of 0.50 yuan comes back, 0.10 for one month.
  const { rows, summary } = workThrough(
    '缴费年度,缴费基数,已缴月份\n2026,5000,2026-01:22863.50\n2026,5000,2026-01:22863.50\n',
  );
  expect(rows[0]?.多退少补金额).toBe('-0.10');
  expect(summary.sums.find(({ id }) => id === 'contributions.settlement.due')?.sum).toBe('-0.20');
});

test('English headers give an English result', () => {
  const { rows } = workThrough('reference,year,base\nB-1,2026,60%\n', { language: 'en' });
  // 60 % of 7621 is 4572.60, under the floor of 4573, where it is held.
  expect(rows[0]).toMatchObject({
    row: '2',
    reference: 'B-1',
    outcome: 'needs-answers',
    'Contribution base': '4573.00',
  });
});

describe('Lines of JSON', () => {
  const lines = [
    '{"reference":"C-1","year":2026,"base":{"amount":"4573"}}',
    '{"reference":"C-2","base":{"amount":4573.5}}',
    'not JSON',
    '',
    '[1]',
    '{"year":2026,"name":"x"}',
  ].join('\n');
  const { rows } = workThrough(lines, { language: 'en' });

  test('are answered in the codes of the API, one line each', () => {
    expect(rows).toHaveLength(6);
    expect(rows[0]).toMatchObject({ row: 1, reference: 'C-1', outcome: 'needs-answers' });
    expect((rows[0] as unknown as { headlines: object }).headlines).toMatchObject({
      'contributions.monthly.total': '1234.71',
      'contributions.yearlyFees': null,
    });
    expect(rows.map(({ outcome }) => outcome).slice(1)).toEqual(['error', 'error', 'empty-row', 'error', 'error']);
  });

  test('or say what is wrong with them', () => {
    const errors = rows.map((row) => (row as unknown as { errors?: { column: string; detail: string }[] }).errors?.[0]);
    expect(errors[1]?.column).toBe('base');
    expect(errors[2]?.detail).toContain('Not valid JSON');
    expect(errors[5]).toEqual({
      column: 'name',
      detail: 'There is no such member. Check its name against the template or leave it out.',
    });
  });
});

test('a row is answered as the assessment of the same facts', () => {
  const facts = {
    year: 2026,
    base: { income: '6800' },
    sex: 'female' as const,
    birthMonth: '1980-02',
    womenClass: '55' as const,
    trade: 'ride-hailing' as const,
    platform: '滴滴出行',
    employment: 'flexible' as const,
    groups: [],
    paid: [{ month: '2026-01', base: '4504' }],
    enrolOn: '2026-03-10',
    previousScheme: 'none' as const,
    missedYears: 2,
    householdRegistration: '370322',
  };
  const answer = assess(release, facts, asOf, 'zh-CN');
  const { rows } = workThrough(JSON.stringify(facts));
  const { headlines, questions } = rows[0] as unknown as { headlines: Record<string, unknown>; questions: string[] };
  // A row asks in the order of its sections: what is most useful first is worked out for who answers.
  expect(new Set(questions)).toEqual(new Set(answer.questions?.map(({ id }) => id)));
  const names = ['frequency', 'scheme', 'id'];
  for (const { id } of RESULT_COLUMNS) {
    let at: unknown = answer;
    for (const part of id.split('.'))
      at = Array.isArray(at)
        ? at.find((member) => names.some((name) => member[name] === part))
        : (at as Record<string, unknown> | null | undefined)?.[part];
    expect(headlines[id], id).toEqual(at ?? null);
  }
  expect(headlines['contributions.settlement.due']).toBe('13.80');
  expect(headlines['subsidies.programmes.occupational-injury.outcome']).toBe('eligible');
});
