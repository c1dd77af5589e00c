import { describe, expect, test } from 'vitest';
import { release } from '../../shared/law/release.generated.ts';
import { FileRefused } from '../../shared/roster/index.ts';
import { rowsOfFile, workThrough } from './work-through.ts';

/** What a cell under a header comes to in a row with 编号, 性别 and 出生年月: the fact, or what its fault says. */
function read(header: string, cell: string): unknown {
  const [row] = rowsOfFile(`编号,性别,出生年月,${header}\nA1,男,1975-06,"${cell}"\n`);
  if (!row?.facts) return row?.faults.map(({ column, detail }) => `${column}：${detail}`).join(' ');
  const { sex: _, birthMonth: __, ...facts } = row.facts;
  return Object.values(facts)[0];
}

function refusal(text: string): string[] {
  try {
    workThrough(text);
  } catch (error) {
    if (error instanceof FileRefused) return [error.code, error.in('zh-CN'), error.in('en')];
    throw error;
  }
  return [];
}

/** Lists as offices and platforms export them from Excel and WPS: each cell is read in the one way it can be meant, or refused with the reason. */
describe('出生年月', () => {
  const born = (cell: string): unknown => {
    const [row] = rowsOfFile(`编号,性别,出生年月\nD,男,${cell}\n`);
    return row?.facts?.birthMonth ?? row?.faults[0]?.detail;
  };

  test.for([
    '1975年6月',
    '1975/6/3',
    '197506',
    '1975.06',
    '1975-6',
    '1975年06月03日',
    '1975-06-03 00:00:00',
    '１９７５年６月',
    '19750603',
    '1975/6/3 0:00',
    '1975·6',
    '1975年6月生',
    '1975－06',
    '1975—06',
    '1975 年 6 月',
    '1975/06',
    '1975-06-03T00:00:00',
    '1975.6.3',
    '1975.6',
  ])('%s is June 1975', (cell) => {
    expect(born(cell)).toBe('1975-06');
  });

  test.for([
    // As a number, 1975.10 is 1975.1: its cell shows October as January.
    ['1975.1', '“1975.1”看不出是 1 月还是 10 月：表格软件会把 1975.10 存成 1975.1。请写 1975-01 或 1975-10。'],
    ['１９７５．１', /看不出是 1 月还是 10 月/],
    // The serial number of 1975-06-03 in Excel, of 1979-06-04 in Excel for Mac.
    ['27548', /^“27548”像是表格软件里的日期序号。请把这一列的格式改成“年-月-日”/],
    ['6/3/1975', /看不出哪个是月、哪个是日。请先写年，再写月/],
    ['75年6月', /看不出是哪个世纪。年份请写四位/],
    ['Jun-75', /看不出是哪个世纪/],
    ['一九七五年六月', /^写法不对，请写年和月，例如 1990-05/],
    ['1975-13', /^写法不对/],
    ['19751306', /^写法不对/],
    ['1975-02-30', /^写法不对/],
    // Midnight in London is the next day in China, which may be another month.
    ['1975-05-31T16:00:00Z', /^写法不对/],
  ] as const)('%s is refused: %s', ([cell, why]) => {
    if (typeof why === 'string') expect(born(cell)).toBe(why);
    else expect(born(cell)).toMatch(why);
  });

  test.for([
    ['1975.10', '1975-10'],
    ['1975.01', '1975-01'],
    ['1975.2', '1975-02'],
    ['1975.1.5', '1975-01'],
    ['1975/1', '1975-01'],
    ['1975年1月', '1975-01'],
  ])('%s is %s: nothing was lost', ([cell, month]) => {
    expect(born(cell as string)).toBe(month);
  });

  test('so is a month of any other column, also within a list', () => {
    expect(read('退休月份', '2038.1')).toMatch(/2038-01 或 2038-10/);
    expect(read('已缴月份', '2026.1:4573')).toMatch(/2026-01 或 2026-10/);
    expect(read('起缴月份', '2026.10')).toBe('2026-10');
  });
});

describe('性别', () => {
  test.for([
    ['男', 'male'],
    ['男性', 'male'],
    ['M', 'male'],
    ['Male', 'male'],
    ['男 ', 'male'],
    ['　男', 'male'],
    ['先生', 'male'],
    ['♂', 'male'],
    // GB/T 2261.1.
    ['1', 'male'],
    ['2', 'female'],
    ['F', 'female'],
    ['女性', 'female'],
  ])('%s is %s', ([cell, sex]) => {
    expect(rowsOfFile(`编号,性别\nS,${cell}\n`)[0]?.facts?.sex).toBe(sex);
  });

  test.for(['0', '9'])('%s says neither in the national code', (cell) => {
    expect(rowsOfFile(`编号,性别\nS,${cell}\n`)[0]?.faults).toEqual([
      { column: '性别', detail: `“${cell}”国标代码里 1 是男、2 是女，0 和 9 是没有说明。请写“男”或“女”。` },
    ]);
  });
});

describe('缴费基数', () => {
  test.for<[string, object]>([
    ['4,573.00', { amount: '4573.00' }],
    ['￥4573', { amount: '4573' }],
    ['4573元', { amount: '4573' }],
    ['4573.00元/月', { amount: '4573.00' }],
    ['6000.0', { amount: '6000.0' }],
    ['４５７３', { amount: '4573' }],
    ['60%', { percent: '60' }],
    ['60％', { percent: '60' }],
    ['60%档', { percent: '60' }],
    ['6千', { amount: '6000' }],
    ['0.6万', { amount: '6000' }],
    ['1.2万元', { amount: '12000' }],
    ['0.45735万', { amount: '4573.5' }],
  ])('%s', ([cell, base]) => {
    expect(read('缴费基数', cell)).toEqual(base);
  });

  test.for([
    ['0.6', '缴费基数：“0.6”看不出是百分比、万元还是元。百分比请写 60%，金额请写 6000。'],
    ['1', /看不出是百分比、万元还是元/],
    ['百分之六十', /^缴费基数：写法不对，请写每月金额（6000）/],
    ['4573.005', /^缴费基数：写法不对/],
    // A base is of a month: read as such, this one would be twelve times as high.
    ['54876元/年', /^缴费基数：写法不对/],
  ] as const)('%s is refused: %s', ([cell, why]) => {
    if (typeof why === 'string') expect(read('缴费基数', cell)).toBe(why);
    else expect(read('缴费基数', cell)).toMatch(why);
  });

  test('the lowest and the highest are the ends of the band of the year', () => {
    // 2026: 4573 to 22863 (鲁人社字〔2026〕75号); 2025: 4504 to 22518 (鲁人社字〔2025〕91号).
    const words = ['最低', '最低档', '下限', '最高', '上限'];
    const { rows } = workThrough(
      `缴费年度,缴费基数\n${words.map((word) => `2026,${word}\n`).join('')}2025,最低档\n2025,上限\n`,
    );
    expect(rows.map((row) => row.缴费基数)).toEqual([
      '4573.00',
      '4573.00',
      '4573.00',
      '22863.00',
      '22863.00',
      '4504.00',
      '22518.00',
    ]);
  });

  test('an amount cut in two by its comma costs its row, which says so', () => {
    const [row] = rowsOfFile('编号,缴费年度,缴费基数\nM11,2026,6,000\n');
    expect(row?.faults[0]?.detail).toMatch(/有 4 格，标题行有 3 格.+格内有逗号的，要加引号/);
  });
});

describe('从事工作', () => {
  test.for([
    ['外卖骑手', 'food-delivery'],
    ['外卖', 'food-delivery'],
    ['外卖配送', 'food-delivery'],
    ['网约车司机', 'ride-hailing'],
    ['快递员', 'express'],
    ['带货主播', 'live-streaming'],
    ['主播', '从事工作：“主播”分不清是不是直播卖货；卖货的写“直播销售”，不卖货的写“以上都不是”。'],
    ['骑手', '从事工作：“骑手”分不清送的是外卖还是别的，请写“外卖配送”或“即时配送、跑腿”。'],
    ['司机', '从事工作：“司机”分不清是网约车、同城货运还是别的，请写“网约车”“同城货运”或“以上都不是”。'],
  ])('%s: %s', ([cell, wanted]) => {
    expect(read('从事工作', cell as string)).toBe(wanted);
  });
});

describe('人员类别', () => {
  // The groups are those of 山东省就业促进条例 art. 42; 零就业家庭 there are urban, the rural ones have a name of their own.
  test.for<[string, unknown]>([
    ['低保', ['minimum-living-allowance']],
    ['零就业家庭', ['zero-employment-household']],
    ['高校毕业生、持有残疾人证', ['college-graduate', 'disability-certificate']],
    ['高校毕业生，低保', ['college-graduate', 'minimum-living-allowance']],
    ['脱贫人口、防止返贫监测对象', ['lifted-from-poverty']],
    [
      '低保、脱贫人口、防止返贫监测对象；持证残疾人',
      ['minimum-living-allowance', 'lifted-from-poverty', 'disability-certificate'],
    ],
    ['应届初高中毕业、没有继续升学、低保', ['school-leaver', 'minimum-living-allowance']],
    ['脱贫户、监测户', /^人员类别：写法不对，请写下面一项或几项/],
    // Not each of them has the certificate that the law asks for.
    ['残疾人', '人员类别：“残疾人”没写有没有残疾人证；有证的写“持有残疾人证”，没有的去掉。'],
    ['失地农民', /^人员类别：“失地农民”没写是不是因此难以就业/],
    ['大龄失业人员', /^人员类别：“大龄失业人员”这里不单列：年龄看性别和出生年月/],
    ['4050人员', /^人员类别：“4050人员”这里不单列/],
  ])('%s', ([cell, wanted]) => {
    if (wanted instanceof RegExp) expect(read('人员类别', cell)).toMatch(wanted);
    else expect(read('人员类别', cell)).toEqual(wanted);
  });
});

describe('Yes, no and nothing', () => {
  test.for<[string, unknown]>([
    ['1', true],
    ['0', false],
    ['✓', true],
    ['√', true],
    ['V', true],
    ['已办', true],
    ['未办理', false],
    ['/', undefined],
    ['—', undefined],
    // Both yes and no are crossed, and 2 is no in some lists only.
    ['X', /^已办灵活就业登记：写法不对，请写“是”或“否”/],
    ['2', /^已办灵活就业登记：写法不对/],
    ['在办', /^已办灵活就业登记：写法不对/],
  ])('%s', ([cell, wanted]) => {
    const said = read('已办灵活就业登记', cell);
    if (wanted instanceof RegExp) expect(said).toMatch(wanted);
    else expect(said).toBe(wanted);
  });
});

describe('Levels and places', () => {
  // The five levels and their names: 国家职业技能标准.
  test.for([
    ['证书等级', '四级', { level: 4 }],
    ['证书等级', '五级/初级工', { level: 5 }],
    ['证书等级', '高级技师', { level: 1 }],
    // A professional title is called 中级 as well.
    ['证书等级', '中级', /^证书等级：写法不对/],
    ['户籍地代码', '高青县', '370322'],
    ['户籍地代码', '淄博市', /^户籍地代码：写法不对，请写县区的六位/],
    // As an address is written; of the four districts called 市中区 it tells which.
    ['地区', '淄博市高青县', '370322'],
    ['户籍地', '山东省聊城市东昌府区', '371502'],
    ['户籍地', '济南市市中区', '370103'],
    ['户籍地', '枣庄市市中区', '370402'],
    ['户籍地', '市中区', /^户籍地：叫“市中区”的有几处：济南市市中区 \/ 枣庄市市中区/],
    // 高青县 is not in Jinan.
    ['地区', '济南市高青县', /^地区：写法不对/],
    ['人员类别', '离校两年内高校毕业生', ['college-graduate']],
    ['缴费年度', '2026年度', 2026],
  ] as const)('%s %s', ([header, cell, wanted]) => {
    if (wanted instanceof RegExp) expect(read(header, cell)).toMatch(wanted);
    else expect(read(header, cell)).toEqual(wanted);
  });
});

describe('Headers of lists on injuries and on medical cover', () => {
  test.for([
    ['从事行业', '网约车', 'ride-hailing'],
    ['平台企业', '美团、饿了么', ['美团', '饿了么']],
    ['受伤日期', '2026年11月3日', '2026-11-03'],
    ['是否与平台签订劳动合同', '否', false],
    ['所属区县', '桓台县', '370321'],
    ['参保年度', '2027年', 2027],
    ['起缴年月', '2026.11', '2026-11'],
    ['职工医保实际缴费月数', '240个月', 240],
    ['退休年月', '2027年11月', '2027-11'],
    ['原医保类型', '无', 'none'],
    ['职工医保中断月数', '4', 4],
    ['是否集中缴费期内参保', '是', true],
    ['是否认定就业困难人员', '是', true],
  ] as const)('%s %s', ([header, cell, wanted]) => {
    expect(read(header, cell)).toEqual(wanted);
  });

  // Of which scheme the months are, and whether the account is that of today, is not said.
  test.for(['中断月数', '实际缴费月数', '个人账户储存额', '断缴年数', '女职工类别'])('%s is refused', (header) => {
    expect(refusal(`编号,性别,出生年月,${header}\n1,男,1975-06,1\n`)[0]).toBe('unknown-column');
  });
});

describe('The header', () => {
  test.for([
    ['编号,性别,出生日期\n1,男,1975-06-03\n', { sex: 'male', birthMonth: '1975-06' }],
    ['序号,*性别,出生年月\n1,男,1975-06\n', { sex: 'male', birthMonth: '1975-06' }],
    ['编号,性别（男/女）,出生年月（如1975-06）\n1,男,1975-06\n', { sex: 'male', birthMonth: '1975-06' }],
    ['编号,缴费年度,缴费基数（元）\n1,2026,6000\n', { year: 2026, base: { amount: '6000' } }],
    [
      '编号,缴费年度,"缴费基数\n（元/月）"\n1,2026,6000\n',
      {
        year: 2026,
        base: { amount: '6000' },
      },
    ],
    [
      '编号,性别,"出生\n年月","缴费\n基数"\r\n1,男,1975-06,6000\r\n',
      {
        sex: 'male',
        birthMonth: '1975-06',
        base: { amount: '6000' },
      },
    ],
  ] as const)('%s', ([text, facts]) => {
    expect(rowsOfFile(text).map((row) => row.facts)).toEqual([facts]);
  });

  test.for([
    ['编号,性别,缴费基数（万元）\n1,男,0.6\n', 'bracket', '缴费基数（万元）'],
    ['编号,性别,职工医保月数（年）\n1,男,10\n', 'bracket', '职工医保月数（年）'],
    ['编号,性别,年龄\n1,男,50\n', 'unclear-header', '标题“年龄”不能这样用：年龄每年都变，请换成“出生年月”。'],
    ['编号,性别,月收入\n1,男,6000\n', 'unclear-header', '请写进“缴费基数”一列，前面加“收入”，例如 收入6000。'],
    ['编号,性别,村居\n1,男,某村\n', 'unknown-column', '不认识这些标题：村居。'],
    ['姓名,公民身份号码,性别,出生年月\n甲,370322197506030012,男,1975-06\n', 'identity-column', '姓名, 公民身份号码'],
    ['*姓名,性别\n甲,男\n', 'identity-column', '*姓名'],
    // Months of pay are no roster; they are refused for the names first.
    ['员工工号,员工姓名,考勤月份,应发工资\nE1,甲,202601,6000\n', 'identity-column', '员工姓名'],
  ])('%s is refused', ([text, code, said]) => {
    const [found, zh, en] = refusal(text as string);
    expect(found).toBe(code);
    expect(zh).toContain(said);
    expect(en).toMatch(/^[\x20-\x7e“”（）\p{Script=Han}]+$/u);
  });
});

describe('What stands around the table', () => {
  test('a title, a total, remarks and a signature are left, and that is said', () => {
    const { rows, summary } = workThrough(
      [
        '高青县灵活就业人员参保花名册（2026年）,,,,',
        '填报单位：某镇,,,,2026年11月',
        '序号,编号,性别,出生年月,备注',
        '1,A1,男,1975-06,外出',
        '小计,,,1,',
        '合　计：,,,1人,',
        '制表人：某某,,,,',
        '注：本表一式两份',
        '第1页 共1页,,,,',
      ].join('\n'),
    );
    expect(rows.map(({ 行, 编号, 结论 }) => [行, 编号, 结论])).toEqual([
      ['4', 'A1', '还要回答问题'],
      ['5', '', '不是人员行，没有算'],
      ['6', '', '不是人员行，没有算'],
      ['7', '', '不是人员行，没有算'],
      ['8', '', '不是人员行，没有算'],
      ['9', '', '不是人员行，没有算'],
    ]);
    expect(summary.notes).toEqual(['标题行上面的 2 行没有算。', '这些列没有用来算：序号；备注。']);
    expect(summary.outcomes['not-a-person']).toBe(5);
  });

  test('a row that says something of a person is a person, whatever it begins with', () => {
    const [row] = rowsOfFile('编号,性别,出生年月\n合计,男,1975-06\n');
    expect([row?.nobody, row?.faults[0]?.column]).toEqual([null, '编号']);
  });

  test('the header once more, as on each page of a print, is no person', () => {
    const kinds = rowsOfFile('编号,性别\nA1,男\n编号,性别\nA2,女\n').map(({ nobody }) => nobody);
    expect(kinds).toEqual([null, 'not-a-person', null]);
  });

  test('sep= names the delimiter and is no row of a spreadsheet', () => {
    for (const text of ['sep=,\n编号,性别\nA1,男\n', '\uFEFFsep=;\r\n编号;性别\r\nA1;男\r\n']) {
      const { rows, summary } = workThrough(text);
      expect(rows.map(({ 行, 编号 }) => [行, 编号])).toEqual([['2', 'A1']]);
      expect(summary.notes).toEqual(['第一行“sep=”只说明用什么分隔，不算一行。']);
    }
  });

  test('a title above a table set apart by tabs', () => {
    const { rows } = workThrough('花名册，一季度\n编号\t性别\nA1\t男\n');
    expect(rows.map(({ 行, 编号 }) => [行, 编号])).toEqual([['3', 'A1']]);
  });

  test('ways of reading are counted, in both languages; what a row was refused for is not', () => {
    const text = '编号,性别,从事工作\nA1,1,快递员\nA2,2,快递员\nA3,1,主播\n';
    expect(workThrough(text).summary.notes).toEqual([
      '“从事工作”里写“快递员”的，按“快递”算：2 格。',
      '“性别”里写“1”的，按“男”算：1 格。',
      '“性别”里写“2”的，按“女”算：1 格。',
    ]);
    expect(workThrough(text, { language: 'en', release }).summary.notes[0]).toBe(
      '"从事工作": "快递员" was read as "Express parcels": 2 cells.',
    );
  });
});
