import { describe, expect, test } from 'vitest';
import { FileRefused } from '../../shared/roster/index.ts';
import { escaped } from '../../shared/roster/result.ts';
import { faultIn, rowsOfFile, workThrough } from './work-through.ts';

/** What a refused file is told. */
function refusal(roster: string | Uint8Array): string[] {
  try {
    workThrough(roster);
  } catch (error) {
    if (error instanceof FileRefused) return [error.code, error.in('zh-CN'), error.in('en')];
    throw error;
  }
  return [];
}

describe('Encodings', () => {
  const text = '编号,从事工作,平台,缴费年度,缴费基数\nA-1,外卖配送,美团,2026,收入6000\n';
  const { text: wanted } = workThrough(text);

  /** GB18030 of the characters above, from the standard's GBK part. */
  const GBK: Readonly<Record<string, number>> = {
    编: 0xb1e0,
    号: 0xbac5,
    从: 0xb4d3,
    事: 0xcac2,
    工: 0xb9a4,
    作: 0xd7f7,
    平: 0xc6bd,
    台: 0xcca8,
    缴: 0xbdc9,
    费: 0xb7d1,
    年: 0xc4ea,
    度: 0xb6c8,
    基: 0xbbf9,
    数: 0xcafd,
    外: 0xcde2,
    卖: 0xc2f4,
    配: 0xc5e4,
    送: 0xcbcd,
    美: 0xc3c0,
    团: 0xcdc5,
    收: 0xcad5,
    入: 0xc8eb,
  };
  const gb18030 = (chars: string): Uint8Array =>
    Uint8Array.from(
      [...chars].flatMap((char) => {
        const code = GBK[char];
        return code === undefined ? [char.charCodeAt(0)] : [code >> 8, code & 0xff];
      }),
    );

  test('UTF-8 with and without its mark, and GB18030, give the same result', () => {
    expect(workThrough(`\uFEFF${text}`).text).toBe(wanted);
    expect(workThrough(gb18030(text)).text).toBe(wanted);
    expect(wanted).toContain('A-1');
  });

  test('so do line breaks of all three kinds, tabs and semicolons', () => {
    for (const other of [
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', '\r'),
      text.replaceAll(',', '\t'),
      text.replaceAll(',', ';'),
      text.trimEnd(),
    ])
      expect(workThrough(other).text).toBe(wanted);
  });

  test('a row in another encoding is a fault of that row', () => {
    const mixed = new Uint8Array([...new TextEncoder().encode(text), ...gb18030('A-2,外卖配送,美团,2026,收入6000\n')]);
    const { rows } = workThrough(mixed);
    expect(rows.map(({ 结论 }) => 结论)).toEqual(['还要回答问题', '有问题']);
    expect(rows[1]?.问题).toContain('编码和文件其他部分不同');
  });

  test('UTF-16, workbooks and empty files are told what to do', () => {
    expect(refusal(Uint8Array.of(0xff, 0xfe, 0x31, 0))[0]).toBe('utf-16');
    expect(refusal(Uint8Array.of(0x50, 0x4b, 3, 4, 0))[1]).toBe(
      '这是 Excel 工作簿或压缩包，不是 CSV。请另存为“CSV UTF-8（逗号分隔）”。',
    );
    expect(refusal('<html><table><tr><td>编号</td></tr></table></html>')[1]).toBe(
      '这是网页或 PDF，不是 CSV。请用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”。',
    );
    for (const nothing of ['', '\uFEFF', ' \n\n']) expect(refusal(nothing)[0]).toBe('empty');
  });
});

describe('Headers', () => {
  test.for([
    '姓名',
    '身份证号',
    '身份证号码',
    '电话',
    '手机号',
    '联系电话',
    '家庭住址',
    'Name',
    'ID number',
    'phone',
    'Mobile',
    'id',
  ])('a column %s is refused', (header) => {
    const [code, zh, en] = refusal(`编号,${header},缴费年度\nA-1,x,2026\n`);
    expect(code).toBe('identity-column');
    expect(zh).toContain(header);
    expect(en).toContain('No row was read');
  });

  test('one that is not known, stands twice or is the day of the whole is refused by name', () => {
    expect(refusal('年度,缴费基数\n')[1]).toContain('年度');
    expect(refusal('year,缴费年度\n')[0]).toBe('column-twice');
    expect(refusal('year,asOf\n')[0]).toBe('as-of-column');
    expect(refusal('编号\nA-1\n')[0]).toBe('no-columns');
  });

  test('one that begins with # is not read', () => {
    const { rows, text } = workThrough('缴费年度,#村,#姓名备注\n2026,某村,=1\n'.replace('#姓名备注', '#备注'));
    expect(rows).toHaveLength(1);
    expect(text).not.toContain('某村');
  });

  test('only headers give a result of only headers', () => {
    const { rows, summary } = workThrough('缴费年度,缴费基数\n');
    expect(rows).toEqual([]);
    expect(summary.rows).toBe(0);
  });

  test('a million columns and a header that does not end are refused', () => {
    expect(refusal(`year${','.repeat(1_000_000)}\n1\n`)[0]).toBe('header-broken');
    expect(refusal('"year\n2026\n')[0]).toBe('header-broken');
  });
});

describe('Rows that cannot be taken apart are faults of their own and cost no other row', () => {
  test('a quotation mark that is not closed', () => {
    const { rows } = workThrough('编号,缴费年度\nA-1,2026\n"A-2,2026\nA-3,2026\n"A-4",2026\n');
    expect(rows.map(({ 编号, 结论 }) => [编号, 结论])).toEqual([
      ['A-1', '还要回答问题'],
      ['', '有问题'],
      ['A-3', '还要回答问题'],
      ['A-4', '还要回答问题'],
    ]);
    expect(rows[1]?.问题).toBe('第 3 行：引号不成对。内容里有引号、逗号或换行的，整格用引号括起来，里面的引号写两遍。');
  });

  test('a cell of ten megabytes, quoted or not', () => {
    const large = 'x'.repeat(10_000_000);
    for (const cell of [large, `"${large}"`, `"${large.replaceAll('x'.repeat(1000), `${'x'.repeat(999)}\n`)}`]) {
      const { rows } = workThrough(`编号,缴费年度\nA-1,2026\n${cell},2026\nA-3,2026\n`, { piece: 65_536 });
      expect(rows[0]?.编号).toBe('A-1');
      expect(rows.at(-1)?.编号).toBe('A-3');
      expect(rows[1]?.结论).toBe('有问题');
      if (!cell.includes('\n')) expect(rows).toHaveLength(3);
    }
  }, 60_000);

  test('a line break within quotation marks is part of the row', () => {
    const { rows } = workThrough('编号,居民医保月数\n"A-1","成年居民:12;\n原新农合:24"\nA-2,无\n');
    expect(rows.map(({ 行, 编号, 问题 }) => [行, 编号, 问题])).toEqual([
      ['2', 'A-1', ''],
      ['3', 'A-2', ''],
    ]);
  });

  test('a last cell in quotation marks is whole, also where another row is broken and each is read by itself', () => {
    const { rows } = workThrough('编号,平台\r\nA-1,"美团"\r\n"A-2,美团\r\nA-3,"美\r\n团"');
    expect(rows.map(({ 编号, 问题 }) => [编号, 问题 === ''])).toEqual([
      ['A-1', true],
      ['', false],
      ['A-3', true],
    ]);
    const broken = rowsOfFile('编号,性别\r\nA-1,"男"\r\n"A-2,男\r\n');
    expect(broken.map(({ facts }) => facts)).toEqual([{ sex: 'male' }, null]);
  });

  test('too few and too many cells', () => {
    const { rows } = workThrough('编号,缴费年度,缴费基数\nA-1,2026\nA-2,2026,60%,x\nA-3,2026,60%,,\n');
    expect(rows.map(({ 问题 }) => 问题?.slice(0, 20))).toEqual([
      '第 2 行：这一行有 2 格，标题行有 ',
      '第 3 行：这一行有 4 格，标题行有 ',
      '',
    ]);
  });

  test('a cell under no header', () => {
    expect(workThrough('缴费年度,\n2026,x\n').rows[0]?.问题).toContain('第 2 列没有标题');
  });
});

describe('Nothing that says who somebody is goes in or out', () => {
  // Made-up numbers of the right shape.
  test.for([
    '370322199005150012',
    '37032219900515001X',
    '３７０３２２１９９００５１５００１２',
    '370322900515001',
    '13812345678',
    '138 1234 5678',
    '+86-138-1234-5678',
    'R13812345678',
    '王小二',
  ])('a reference %s is a fault and is not in the result', (reference) => {
    const { rows, text } = workThrough(`编号,缴费年度\n${reference},2026\n`);
    expect(rows[0]?.问题).toMatch(/看起来是(身份证号|电话号码|人名)。这里不收个人身份信息/);
    expect(rows[0]?.编号).toBe('');
    expect(text).not.toContain(reference);
  });

  test.for([
    'A-001',
    '2026000001',
    '10000000000',
    '村三组12',
    '370322-2026-0001',
    'e3b0c442-98fc-1c14-9afb-f4c8996fb924',
  ])('a reference %s passes through', (reference) => {
    const { rows } = workThrough(`编号,缴费年度\n${reference},2026\n`);
    expect([rows[0]?.编号, rows[0]?.问题]).toEqual([reference, '']);
  });

  test('nor is a number of theirs taken for a platform', () => {
    expect(faultIn('平台', '13812345678')).toContain('看起来是电话号码');
  });
});

describe('What a spreadsheet would run is shown as text', () => {
  test.for([
    ['=1+1', "'=1+1"],
    ['+A1', "'+A1"],
    ['-A1', "'-A1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['＝1', "'＝1"],
    ['x;=1+1', "x;'=1+1"],
    ['x; +1;@y;-2', "x;' +1;'@y;'-2"],
    ['\u200B=1+1', "'\u200B=1+1"],
    ['\u2060\uFEFF \u00AD@SUM(A1)', "'\u2060\uFEFF \u00AD@SUM(A1)"],
    ['x;y=1', 'x;y=1'],
    ['-13.80', '-13.80'],
    ['A-1', 'A-1'],
    ['', ''],
  ])('%s', ([cell, wanted]) => {
    expect(escaped(cell as string)).toBe(wanted);
  });

  test('in a reference as in a fault', () => {
    const { rows } = workThrough('编号,缴费年度\n"=HYPERLINK(""x"")",2026\n');
    expect(rows[0]?.编号).toBe(`'=HYPERLINK("x")`);
  });
});
