import { describe, expect, test } from 'vitest';
import type { Release } from '../../shared/law/law.ts';
import type { Parameter, ParameterValue } from '../../shared/law/schema.ts';
import { parameterFaults } from '../../tools/law/check/index.ts';
import { figure, notice, period, realRelease, releaseOf } from './hand-made.ts';

const FILE = '370300/a.fee.json';

/** The mistakes of one figure of the city with these periods. */
const inFile = (values: ParameterValue[], rest: Partial<Parameter> = {}) =>
  parameterFaults(releaseOf({ '370300': [figure('a.fee', values, rest)] }));

/** One mistake, at this place, whose two sentences each say these things. */
function expectFault(found: ReturnType<typeof parameterFaults>, file: string, path: string, ...says: string[]) {
  expect(found.map((fault) => `${fault.file} /${fault.path.join('/')}`)).toEqual([`${file} ${path}`]);
  for (const words of says) {
    expect(found[0]?.zh).toContain(words);
    expect(found[0]?.en).toContain(words);
  }
  expect(found[0]?.zh).toMatch(/\p{Script=Han}/u);
  expect(found[0]?.en).toMatch(/[a-z]{3}/);
}

test('the real parameters have no mistake', () => {
  expect(parameterFaults(realRelease())).toEqual([]);
});

describe('Periods', () => {
  test('that follow each other are right, with a gap or without, ended or not', () => {
    const values = [
      period('2020-01-01', '1', { to: '2020-12-31' }),
      period('2021-01-01', '2', { to: '2021-12-31' }),
      period('2024-01-01', '3'),
      period('2025-01-01', null),
    ];
    expect(inFile(values)).toEqual([]);
  });

  test('of one day are right', () => {
    expect(inFile([period('2026-01-01', '1', { to: '2026-01-01' })])).toEqual([]);
  });

  test('that end before they begin', () => {
    expectFault(
      inFile([period('2026-01-01', '1', { to: '2025-12-31' })]),
      FILE,
      '/values/0/to',
      '2025-12-31',
      '2026-01-01',
    );
  });

  test('in the wrong order', () => {
    const values = [period('2026-01-01', '2'), period('2025-01-01', '1', { to: '2025-12-31' })];
    expectFault(inFile(values), FILE, '/values/1/from', '2025-01-01', '2026-01-01');
  });

  test.for([
    { to: '2026-01-01', why: 'by one day' },
    { to: '2030-12-31', why: 'by years' },
  ])('that overlap $why name the last day the first may have', ({ to }) => {
    const values = [period('2025-01-01', '1', { to }), period('2026-01-01', '2')];
    expectFault(inFile(values), FILE, '/values/1/from', to, '"2025-12-31"');
  });

  test('that the law ends before the day that an earlier notice gave', () => {
    const values = [period('2025-01-01', '1', { to: '2026-12-31' }), period('2026-06-01', null)];
    expect(inFile(values)).toEqual([]);
  });

  test('that begin on the same day', () => {
    const values = [period('2026-01-01', '1'), period('2026-01-01', '2')];
    expectFault(inFile(values), FILE, '/values/1/from', '2026-01-01', 'publishedOn');
  });

  test('that begin on the same day are right when the second was published later: a correction', () => {
    const values = [
      period('2026-01-01', '1', { publishedOn: '2025-12-01' }),
      period('2026-01-01', '2', { publishedOn: '2026-03-01' }),
    ];
    expect(inFile(values)).toEqual([]);
  });

  test('of a yearly figure that never end', () => {
    const found = inFile([period('2026-01-01', '1')], { untilPublished: 'previous-value' });
    expectFault(found, FILE, '/values/0/from', 'untilPublished', '"2026-12-31"');
  });

  test('of a figure that is carried on and must not be', () => {
    const found = inFile([period('2026-01-01', '1', { to: '2026-12-31' })], {
      untilPublished: 'previous-value',
      carry: 'never',
    });
    expectFault(found, FILE, '/carry', 'untilPublished');
  });

  test('of a yearly figure that the law ended need no end', () => {
    expect(inFile([period('2026-01-01', null)], { untilPublished: 'previous-value' })).toEqual([]);
  });
});

describe('Days of publication and of checking', () => {
  test('checked before it was published', () => {
    const found = inFile([period('2026-01-01', '1', { publishedOn: '2026-08-14', checkedOn: '2026-08-13' })]);
    expectFault(found, FILE, '/values/0/checkedOn', '2026-08-13', '2026-08-14');
  });

  test('checked on the day it was published is right', () => {
    const values = [period('2026-01-01', '1', { publishedOn: '2026-08-14', checkedOn: '2026-08-14' })];
    expect(inFile(values)).toEqual([]);
  });

  test('checked before it begins, without a day of publication', () => {
    const found = inFile([period('2027-01-01', '1', { checkedOn: '2026-11-23' })]);
    expectFault(found, FILE, '/values/0/checkedOn', '2026-11-23', '2027-01-01', 'publishedOn');
  });

  test('published ahead of time and checked since is right', () => {
    expect(inFile([period('2027-01-01', '1', { publishedOn: '2026-11-01' })])).toEqual([]);
  });

  test('public before its notice was issued', () => {
    const release = releaseOf(
      { '370300': [figure('a.fee', [period('2026-01-01', '1', { publishedOn: '2026-08-13' })])] },
      [notice('甲〔2026〕1号', { issuedOn: '2026-08-14' })],
    );
    expectFault(parameterFaults(release), FILE, '/values/0/publishedOn', '2026-08-13', '2026-08-14', '甲〔2026〕1号');
  });
});

describe('Values', () => {
  test.for([
    { unit: 'CNY/month', value: '-4573', says: '"-4573"', why: 'a negative amount' },
    { unit: 'percent', value: '1000.01', says: '"1000.01"', why: 'more percent than any' },
    { unit: 'count', value: '1.5', says: '"1.5"', why: 'half a thing' },
  ] as const)('$why', ({ unit, value, says }) => {
    const found = inFile([period('2026-01-01', value)], { unit });
    expectFault(found, FILE, '/values/0/value', says);
  });

  test.for([
    { unit: 'percent', value: '1000' },
    { unit: 'percent', value: '0.2' },
    { unit: 'CNY/order', value: '0.07' },
    { unit: 'years', value: '15.5' },
    { unit: 'count', value: '3' },
  ] as const)('$value $unit is right', ({ unit, value }) => {
    expect(inFile([period('2026-01-01', value)], { unit })).toEqual([]);
  });

  const TABLE = { id: 'pension.account-divisor', unit: 'list' } as const;

  test.for([
    { value: '60', says: '"60"', why: 'a number for a table' },
    { value: [], says: 'null', why: 'a table of nothing' },
  ])('$why', ({ value, says }) => {
    const found = inFile([period('2026-01-01', value)], TABLE);
    expectFault(found, `370300/${TABLE.id}.json`, '/values/0/value', says);
  });

  test('a table, and that it is abolished, is right', () => {
    const rows = [{ age: '60', months: '139' }];
    expect(inFile([period('2025-01-01', rows), period('2026-01-01', null)], TABLE)).toEqual([]);
  });
});

describe('Notices', () => {
  const with2 = (parameters: Release['parameters'], ...documents: Parameters<typeof releaseOf>[1][]) =>
    parameterFaults(
      releaseOf(
        parameters,
        documents.flatMap((each) => each ?? []),
      ),
    );
  const fee = { '370300': [figure('a.fee', [period('2026-01-01', '1')])] };

  test('that documents.json lacks', () => {
    const found = inFile([period('2025-01-01', '1'), period('2026-01-01', '2', { document: '乙〔2026〕2号' })]);
    expectFault(found, FILE, '/values/1/document', '"乙〔2026〕2号"', 'documents.json');
  });

  test.for(['甲[2026]1号', '甲(2026)1号', '甲（2026）1号', '甲【2026】1号', '甲〔2026〕 1号', '甲〔２０２６〕１号'])(
    'written as %s are told how documents.json writes them',
    (document) => {
      const found = inFile([period('2025-01-01', '1'), period('2026-01-01', '2', { document })]);
      expectFault(found, FILE, '/values/1/document', `"${document}"`, '"甲〔2026〕1号"');
    },
  );

  test('that nothing rests on', () => {
    const found = with2(fee, [notice('甲〔2026〕1号'), notice('乙〔2026〕2号')]);
    expectFault(found, 'documents.json', '/documents/1/number', '"乙〔2026〕2号"');
  });

  test('that only rules rest on are right', () => {
    expect(with2(fee, [notice('甲〔2026〕1号'), notice('乙〔2026〕2号', { citedBy: 'rules' })])).toEqual([]);
  });

  test('that stand there twice', () => {
    const found = with2(fee, [notice('甲〔2026〕1号'), notice('甲〔2026〕1号')]);
    expectFault(found, 'documents.json', '/documents/1/number', '"甲〔2026〕1号"');
  });

  test('are not held against the other files while one could not be read', () => {
    const release = releaseOf(fee, [notice('甲〔2026〕1号'), notice('乙〔2026〕2号')]);
    expect(parameterFaults(release, new Set(['370000/b.fee.json']))).toEqual([]);
    expect(parameterFaults(releaseOf(fee, []), new Set(['documents.json']))).toEqual([]);
  });
});

describe('Regions', () => {
  test('a folder that is no region', () => {
    const fee = figure('a.fee', [period('2026-01-01', '1')]);
    expectFault(parameterFaults(releaseOf({ '370323': [fee] })), '370323/', '/', '"370323"', '370322');
  });

  test('one figure in two units', () => {
    const found = parameterFaults(
      releaseOf({
        '370000': [figure('a.fee', [period('2026-01-01', '1')])],
        '370322': [figure('a.fee', [period('2026-01-01', '12')], { unit: 'CNY/year' })],
      }),
    );
    expectFault(found, '370322/a.fee.json', '/unit', '"CNY/year"', '"CNY/month"', '370000/a.fee.json');
  });
});

describe('Floor and ceiling', () => {
  const band = (floor: ParameterValue[], ceiling: ParameterValue[]) =>
    parameterFaults(releaseOf({ '370000': [figure('a.base.floor', floor), figure('a.base.ceiling', ceiling)] }));

  test('floor above ceiling in the same period', () => {
    const found = band(
      [period('2025-01-01', '4504'), period('2026-01-01', '45730')],
      [period('2025-01-01', '22518'), period('2026-01-01', '22863')],
    );
    expectFault(found, '370000/a.base.floor.json', '/values/1/value', '45730', '22863', '370000/a.base.ceiling.json');
  });

  test('equal, or in different years, is right', () => {
    expect(band([period('2026-01-01', '5000')], [period('2026-01-01', '5000')])).toEqual([]);
    const [first, second] = [{ to: '2025-12-31' }, {}];
    expect(band([period('2026-01-01', '5000', second)], [period('2025-01-01', '4000', first)])).toEqual([]);
  });

  test('a floor of the county above the ceiling it inherits', () => {
    const found = parameterFaults(
      releaseOf({
        '370000': [figure('a.base.ceiling', [period('2026-01-01', '5000')])],
        '370322': [figure('a.base.floor', [period('2026-06-01', '5000.01')])],
      }),
    );
    expectFault(found, '370322/a.base.floor.json', '/values/0/value', '5000.01', '370000/a.base.ceiling.json');
  });

  test('a ceiling of the county under the floor it inherits', () => {
    const found = parameterFaults(
      releaseOf({
        '370000': [figure('a.base.floor', [period('2026-01-01', '5000')])],
        '370322': [figure('a.base.ceiling', [period('2026-06-01', '4999')])],
      }),
    );
    expectFault(found, '370000/a.base.floor.json', '/values/0/value', '4999', '370322/a.base.ceiling.json');
  });
});

test('all mistakes of all files are named in one run', () => {
  const found = parameterFaults(
    releaseOf({
      '370000': [figure('a.fee', [period('2026-01-01', '-1', { to: '2025-01-01' })])],
      '370300': [figure('b.fee', [period('2026-01-01', '1', { document: '丙〔2026〕3号' })])],
    }),
  );
  expect(found.map(({ file, path }) => `${file} ${path.at(-1)}`)).toEqual([
    '370000/a.fee.json to',
    '370000/a.fee.json value',
    '370300/b.fee.json document',
  ]);
});

describe('Texts for people', () => {
  test.for([
    { note: '来源S120、S121。', says: 'S120' },
    { note: '核定表（S14b）', says: 'S14b' },
    { note: '第三方汇编（somebody/pension-calculator）', says: 'somebody/pension-calculator' },
    { note: 'public code file of GitHub', says: 'GitHub' },
  ])('in a note: $says', ({ note, says }) => {
    expectFault(inFile([period('2026-01-01', '1', { note })]), FILE, '/values/0/note', says);
  });

  test('in where a notice was seen', () => {
    const documents = [notice('甲〔2026〕1号', { seen: { zh: '报纸S76', en: 'a newspaper' } })];
    const found = parameterFaults(releaseOf({ '370300': [figure('a.fee', [period('2026-01-01', '1')])] }, documents));
    expectFault(found, 'documents.json', '/documents/0/seen/zh', 'S76');
  });

  test.for([
    { title: { zh: '某地370300大额医疗费', en: 'a fee' }, path: '/title/zh', says: '某地370300' },
    { title: { zh: '大额医疗费', en: 'Fee of place 370322' }, path: '/title/en', says: 'place 370322' },
  ])('a title that names a place: $says', ({ title, path, says }) => {
    const [found, ...others] = inFile([period('2026-01-01', '1')], { title });
    expect({ ...found, others }).toMatchObject({ file: FILE, path: path.split('/').slice(1), others: [] });
    expect(found?.[path.endsWith('zh') ? 'zh' : 'en']).toContain(says);
  });

  test('keys in sources, numbers of notices, units and addresses on the web are right', () => {
    const note = '鲁人社字〔2026〕75号；4573元/月；见 news.cn 和 T3出行；2010-2012/13 年度';
    expect(inFile([period('2026-01-01', '1', { note, sources: ['S120', 'S14b'] })])).toEqual([]);
  });
});

test('a yearly figure of the running year without its day of publication would be known at its end only', () => {
  const values = [period('2026-01-01', '1', { to: '2026-12-31', checkedOn: '2026-09-01' })];
  expectFault(inFile(values, { yearly: true }), FILE, '/values/0/from', '2026-12-31', 'publishedOn');
});
