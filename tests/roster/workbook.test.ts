import { readFileSync } from 'node:fs';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { COLUMNS, FileRefused } from '../../shared/roster/index.ts';
import { rosterOfWorkbook } from '../../shared/roster/workbook-in.ts';
import { workbookOfResult } from '../../shared/roster/workbook-out.ts';
import { templateWorkbook } from '../../shared/roster/workbook-template.ts';
import { syntheticRoster } from '../../tools/roster/synthetic-roster.ts';
import { type Worked, workThrough } from './work-through.ts';
import { parts, ROWS, row, saying, sheet, text, zipped } from './workbooks.ts';

/** The roster in a workbook as CSV. */
async function csvOf(bytes: Uint8Array): Promise<string> {
  let csv = '';
  for await (const piece of rosterOfWorkbook(bytes)) csv += piece;
  return csv;
}

const worked = async (bytes: Uint8Array): Promise<Worked> => workThrough(await csvOf(bytes));

async function packed({ text: result, summary }: Worked, language: 'zh-CN' | 'en' = 'zh-CN'): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of workbookOfResult(() => [Buffer.from(result)], summary, language)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

const written = (rows: (string | number | boolean | Date | null)[][]) =>
  writeXlsx({ sheets: [{ name: '名单', rows }] });

describe('A workbook is read', () => {
  test('as offices have it', async () => {
    const { rows } = await worked(readFileSync('tests/roster/as-offices-have-it.xlsx'));
    expect(rows.map(({ 编号, 结论 }) => [编号, 结论])).toEqual([['A1', '还要回答问题']]);
  });

  test('to the result of the same roster in CSV: days, numbers, yes and no, empty rows, a title, totals', async () => {
    const { text: result, rows } = await worked(
      await written([
        ['高青县灵活就业人员花名册'],
        [],
        ['编号', '性别', '出生年月', '缴费年度', '缴费基数', '居住证'],
        ['A-1', '男', new Date('1975-06-03T00:00:00Z'), 2026, 4573, true],
        [],
        [3, '女', '1980-06', 2026, 4573.1, false],
        ['合计', null, null, null, 9146.1],
      ]),
    );
    const csv = [
      '高青县灵活就业人员花名册,,,,,',
      ',,,,,',
      '编号,性别,出生年月,缴费年度,缴费基数,居住证',
      'A-1,男,1975-06-03,2026,4573,是',
      ',,,,,',
      '3,女,1980-06,2026,4573.1,否',
      '合计,,,,9146.1,',
    ].join('\n');
    expect(result).toBe(workThrough(csv).text);
    expect(rows.map((each) => each.行)).toEqual(['4', '5', '6', '7']);
  });

  test('with numbers as people see them, without the dust of binary fractions', async () => {
    expect(await csvOf(await written([['a', 0.1 + 0.2, 1e15, -0.5, 370322]]))).toBe(
      '\uFEFF"a","0.3","1000000000000000","-0.5","370322"\n',
    );
  });

  test('and a formula is what it came to; nothing of it is run', async () => {
    const rows = `${ROWS}${row(3, text('A3', 'A-2'), '<c r="B3" t="str"><f>HYPERLINK("http://x")</f><v>男</v></c>', '<c r="C3"><f>cmd|\'/C calc\'!A0</f></c>')}`;
    expect(await csvOf(zipped(parts(sheet(rows))))).toContain('"A-2","男",\n');
  });
});

describe('A result in a workbook', () => {
  const roster = `${[...syntheticRoster(120, 4)].join('')}=1+1,男,1975-06${',x'.repeat(38)}\n_x0041_<&>,男${','.repeat(39)}\n`;

  test('shows what the CSV shows, in three sheets with a header that stays', async () => {
    const done = workThrough(roster);
    const { sheets } = await readXlsx(await packed(done), { readStyles: true });
    expect(sheets.map(({ name }) => name)).toEqual(['结果', '汇总', '问题']);
    for (const { freezePane } of sheets) expect(freezePane?.rows).toBe(1);
    const [result, totals, faults] = sheets;
    const wanted = done.rows.map((each) => Object.values(each));
    expect(wanted.length).toBe(122);
    const shown = (value: unknown, cell: string): string =>
      typeof value === 'number' ? (cell.includes('.') ? value.toFixed(2) : String(value)) : String(value ?? '');
    for (const [at, cells] of wanted.entries())
      expect(cells.map((cell, column) => shown(result?.rows[at + 1]?.[column], cell))).toEqual(cells);
    const wrong = done.rows.filter(({ 问题 }) => 问题 !== '');
    expect(wrong.length).toBeGreaterThan(0);
    expect(faults?.rows.slice(1)).toEqual(wrong.map(({ 行, 编号, 问题 }) => [Number(行), 编号 || null, 问题]));
    expect(totals?.rows.slice(0, 2)).toEqual([
      ['项目', '行数', '合计（元）'],
      ['全部', 122, null],
    ]);
    for (const { title, rows, sum } of done.summary.sums)
      expect(totals?.rows).toContainEqual([title, rows, Number(sum)]);
  });

  test('has amounts as numbers, text as text, and no formula, whatever a cell begins with', async () => {
    const bytes = await packed(workThrough(roster));
    const { unzipSync, strFromU8 } = await import('fflate');
    const files = unzipSync(bytes);
    const xml = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml).toContain(">'=1+1<");
    expect(xml).toContain('>_x005F_x0041_&lt;&amp;&gt;<');
    expect(xml).toMatch(/<c r="[A-Z]+\d+" s="1"><v>4573\.00<\/v>/);
    // References that are digits alone keep their zeros.
    expect(await csvOf(await packed(workThrough('编号,性别\n007,男\n')))).toContain('"007"');
  });

  test('is the same to the byte each time', async () => {
    const done = workThrough(roster);
    expect(Buffer.compare(await packed(done), await packed(done))).toBe(0);
  });
});

test('the sum of bases means nothing, and is not made', () => {
  const { summary } = workThrough('性别,出生年月,缴费年度,缴费基数\n男,1975-06,2026,6000\n男,1975-06,2026,6000\n');
  expect(summary.sums.map(({ id }) => id)).toContain('contributions.monthly.total');
  expect(summary.sums.filter(({ id }) => id.includes('base'))).toEqual([]);
});

describe('The template as a workbook', () => {
  test.for(['zh-CN', 'en'] as const)(
    'in %s has a list for each column with options, from which every word is read',
    async (language) => {
      const { sheets } = await readXlsx(await templateWorkbook(language));
      const [roster, , lists] = sheets;
      expect(roster?.rows[0]).toEqual(COLUMNS.map(({ name }) => name[language]));
      const named = lists?.rows[0] ?? [];
      const chosen = COLUMNS.filter(({ format }) => ['choice', 'choices', 'yes-no', 'details'].includes(format));
      expect(named).toEqual(chosen.map(({ name }) => name[language]));
      expect(roster?.dataValidations).toHaveLength(chosen.length);
      const sex = COLUMNS.findIndex(({ id }) => id === 'sex');
      const letter = String.fromCharCode(65 + sex);
      expect(roster?.dataValidations?.[0]).toMatchObject({ type: 'list', range: `${letter}2:${letter}1048576` });
      for (const [at, name] of named.entries())
        for (const word of lists?.rows.slice(1).map((cells) => cells[at]) ?? [])
          if (word) expect([name, word, workThrough(`"${name}"\n"${word}"\n`).rows[0]?.问题]).toEqual([name, word, '']);
    },
  );
});

const shared = (rows: string): string =>
  sheet(rows.replaceAll(/ t="inlineStr"><is><t>男<\/t><\/is>/g, ' t="s"><v>0</v>'));
const good = zipped(parts(sheet(ROWS)));
const name = 'xl/worksheets/sheet1.xml';
const damaged = good.slice();
const inSheet = Buffer.from(good).indexOf(name) + name.length + 60;
damaged[inSheet] = (damaged[inSheet] ?? 0) ^ 1;
const doctype = (xml: string): string =>
  xml.replace('?>', '?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>').replace('1975-06', '&e;');

describe('A file that is no roster in a workbook is refused in words, or its rows say what is wrong', () => {
  const cases: readonly [what: string, bytes: () => Uint8Array | Promise<Uint8Array>, outcome: string][] = [
    ['cut in half', () => good.subarray(0, good.length / 2), 'workbook-broken'],
    ['cut after a hundred bytes', () => good.subarray(0, 100), 'workbook-broken'],
    ['with its end overwritten', () => good.slice().fill(0, good.length - 30), 'workbook-broken'],
    ['with a byte of its sheet changed', () => damaged, 'workbook-broken'],
    ['an empty archive', () => zipped({}), 'no-workbook'],
    ['an archive of something else', () => zipped({ 'word/document.xml': '<w/>' }), 'no-workbook'],
    [
      'an OpenDocument sheet',
      () => zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<o/>' }),
      'no-workbook',
    ],
    ['a binary workbook', () => zipped({ 'xl/workbook.bin': 'x' }), 'no-workbook'],
    [
      'without sheets',
      () => zipped(parts('', { 'xl/workbook.xml': '<workbook><sheets/></workbook>' })),
      'workbook-broken',
    ],
    [
      'whose sheet is not there',
      () => {
        const { [name]: _, ...rest } = parts('');
        return zipped(rest);
      },
      'workbook-broken',
    ],
    ['whose sheet ends in a cell', () => zipped(parts(sheet(ROWS).slice(0, 300))), 'workbook-broken'],
    ['whose sheet is no XML', () => zipped(parts('{"a":1}')), 'workbook-broken'],
    ['with a sheet of nothing', () => zipped(parts(sheet(''))), 'empty'],
    ['with rows that go back', () => zipped(parts(sheet(`${ROWS}${row(1, text('A1', 'x'))}`))), 'workbook-broken'],
    [
      'with a row below the last that there can be',
      () => zipped(parts(sheet(`${ROWS}${row(1_048_577, text('A1048577', 'x'))}`))),
      'too-many-rows',
    ],
    [
      'with a row at the number a billion',
      () => zipped(parts(sheet(`${ROWS}${row(1e9, text('A1000000000', 'x'))}`))),
      'too-many-rows',
    ],
    [
      'with a cell far to the right',
      () => zipped(parts(sheet(ROWS.replace('r="C2"', 'r="XFD2"')))),
      'too-many-columns',
    ],
    [
      'with a cell beyond the last column',
      () => zipped(parts(sheet(ROWS.replace('r="C2"', 'r="ZZZZ2"')))),
      'workbook-broken',
    ],
    [
      'of more parts than a workbook has',
      () => zipped(parts(sheet(ROWS), Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`x/${at}`, ''])))),
      'workbook-too-large',
    ],
    ['that says it unpacks to two gigabytes', () => saying(good, name, 2_000_000_000), 'workbook-too-large'],
    [
      'whose texts say they unpack to 200 MB',
      () => saying(good, 'xl/sharedStrings.xml', 200_000_000),
      'workbook-too-large',
    ],
    [
      'that unpacks to a thousand times what it says',
      () => saying(zipped(parts(sheet(`${ROWS}${' '.repeat(30_000_000)}`))), name, 30_000),
      'workbook-broken',
    ],
    ['that says it unpacks to nothing', () => saying(good, name, 0), 'workbook-broken'],
    ['with a macro', () => zipped(parts(sheet(ROWS), { 'xl/vbaProject.bin': 'x' })), 'workbook-macro'],
    [
      'with a sheet of old macros',
      () => zipped(parts(sheet(ROWS), { 'xl/macrosheets/sheet1.xml': '<x/>' })),
      'workbook-macro',
    ],
    [
      'with values of another file',
      () => zipped(parts(sheet(ROWS), { 'xl/externalLinks/externalLink1.xml': '<x/>' })),
      'workbook-links',
    ],
    ['with an entity of another file in its sheet', () => zipped(parts(doctype(sheet(ROWS)))), 'workbook-broken'],
    [
      'with a bomb of entities in its texts',
      () =>
        zipped(
          parts(shared(ROWS), {
            'xl/sharedStrings.xml':
              '<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
          }),
        ),
      'workbook-broken',
    ],
    ['with texts that are not there', () => zipped(parts(shared(ROWS), { 'xl/sharedStrings.xml': '<sst/>' })), 'rows'],
    [
      'with a header merged over two rows',
      () =>
        zipped(
          parts(
            sheet(
              [
                row(1, text('A1', '编号'), text('B1', '个人情况')),
                row(2, text('B2', '性别'), text('C2', '出生年月')),
                row(3, text('A3', 'A-1'), text('B3', '男'), text('C3', '1975-06')),
              ].join(''),
              '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>',
            ),
          ),
        ),
      'faults',
    ],
    [
      'with a header merged over two columns',
      () =>
        zipped(
          parts(
            sheet(
              [
                row(1, text('A1', '编号'), text('B1', '性别')),
                row(2, text('A2', 'A-1'), text('B2', '男'), text('C2', '1975-06')),
              ].join(''),
              '<mergeCells><mergeCell ref="B1:C1"/></mergeCells>',
            ),
          ),
        ),
      'faults',
    ],
    [
      'with names',
      () =>
        written([
          ['姓名', '缴费年度'],
          ['王小二', 2026],
        ]),
      'identity-column',
    ],
    [
      'with an identity number as a number',
      () =>
        written([
          ['编号', '缴费年度'],
          [370322199005150000, 2026],
        ]),
      'faults',
    ],
    [
      'with an error of a formula',
      () => zipped(parts(sheet(ROWS.replace(text('C2', '1975-06'), '<c r="C2" t="e"><v>#REF!</v></c>')))),
      'faults',
    ],
    [
      'with a day that is none',
      () => zipped(parts(sheet(ROWS.replace(text('C2', '1975-06'), '<c r="C2" t="d"><v>1975-13-45</v></c>')))),
      'faults',
    ],
  ];

  test.for(cases)('%s', async ([, bytes, outcome]) => {
    try {
      const { rows } = await worked(await bytes());
      const wrong = rows.filter(({ 结论 }) => 结论 === '有问题').length;
      expect([rows.length, wrong]).toEqual([1, outcome === 'rows' ? 0 : 1]);
      expect(['faults', 'rows']).toContain(outcome);
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      expect(error.code).toBe(outcome);
      for (const language of ['zh-CN', 'en'] as const) expect(error.in(language).length).toBeGreaterThan(20);
    }
  });

  test.for([
    ['an old workbook', [], 'xls'],
    ['one with a password', [...Buffer.from('EncryptedPackage', 'utf16le')], 'encrypted'],
  ] as const)('%s', ([, rest, code]) => {
    const bytes = Uint8Array.of(
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Array.from({ length: 500 }, () => 0),
      ...rest,
    );
    expect(() => workThrough(bytes)).toThrow(code);
  });
});
