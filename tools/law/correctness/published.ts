/**
 * What notices and official sheets say, typed in by hand: nothing here is read from the program or its law files.
 * Amounts are yuan as printed.
 */

export interface Question {
  path: string;
  body: object;
}

export interface Published {
  what: { zh: string; en: string };
  document: string;
  /** Which route to ask, what to send, and where the figure is in its answer. */
  asked: Question;
  at: string;
  printed: string;
  /** Why the sheet's own rounding leaves a difference, if it does. */
  note?: { zh: string; en: string };
}

export interface Subject {
  title: { zh: string; en: string };
  rows: readonly Published[];
}

const YEARS = [
  // Contribution year, floor, ceiling, document.
  ['2017', '3178.10', '15890.50', '鲁人社字〔2017〕160号'],
  ['2021', '3746.00', '18726.00', '鲁人社字〔2021〕131号'],
  ['2022', '3980.00', '19899.00', '鲁人社字〔2022〕89号'],
  ['2023', '4242.00', '21207.00', '鲁人社字〔2023〕59号'],
  ['2024', '4416.00', '22078.00', '鲁人社字〔2024〕64号'],
  ['2025', '4504.00', '22518.00', '鲁人社字〔2025〕91号'],
  ['2026', '4573.00', '22863.00', '鲁人社字〔2026〕75号'],
] as const;

const contributions = (body: object): Question => ({ path: 'contributions', body });

const bands: Subject = {
  title: { zh: '养老保险缴费基数上下限（公布数）', en: 'Band of the pension contribution base, as published' },
  rows: YEARS.flatMap(([year, floor, ceiling, document]) => {
    const asked = contributions({ year: Number(year), base: { income: '0' }, schemes: ['pension'] });
    return [
      { what: { zh: `${year}年下限`, en: `floor of ${year}` }, document, asked, at: 'base.floor', printed: floor },
      {
        what: { zh: `${year}年上限`, en: `ceiling of ${year}` },
        document,
        asked,
        at: 'base.ceiling',
        printed: ceiling,
      },
    ];
  }),
};

const averages: Subject = {
  title: {
    zh: '按100%缴费的基数：公布的年平均工资÷12',
    en: 'Base at 100 %: the published yearly average wage ÷ 12',
  },
  rows: [
    { year: 2017, average: '63562', printed: '5296.83', document: '鲁人社字〔2017〕160号' },
    { year: 2023, average: '84831', printed: '7069.25', document: '鲁人社字〔2023〕59号' },
    { year: 2025, average: '90072', printed: '7506.00', document: '鲁人社字〔2025〕91号' },
    { year: 2026, average: '91452', printed: '7621.00', document: '鲁人社字〔2026〕75号' },
  ].map(({ year, average, printed, document }) => ({
    what: { zh: `${year}年：${average}元÷12`, en: `${year}: ${average} ÷ 12` },
    document,
    asked: contributions({ year, base: { percent: '100' }, schemes: ['pension'] }),
    at: 'base.chosen',
    printed,
  })),
};

const ZIBO_2023 = '淄博市2023年灵活就业人员职工医保缴费通知（文号未见）';
const medical2023 = contributions({ year: 2023, from: '2023-08', schemes: ['medical'] });

const medical: Subject = {
  title: { zh: '灵活就业人员职工医保', en: 'Employee medical scheme of flexible workers' },
  rows: [
    {
      what: { zh: '2023年8月起每月：7069元×5%', en: 'a month from 2023-08: 7069 × 5 %' },
      document: ZIBO_2023,
      asked: medical2023,
      at: 'monthly.medical',
      printed: '353.45',
    },
    {
      what: { zh: '2023年大额医疗费218元和长期护理35元', en: 'fees of 2023: 218 + 35' },
      document: ZIBO_2023,
      asked: medical2023,
      at: 'yearlyFees',
      printed: '253.00',
    },
    {
      what: { zh: '2025年大额医疗费144元和长期护理35元', en: 'fees of 2025: 144 + 35' },
      document: '淄博市2025年职工医保缴费通告（文号未见）',
      asked: contributions({ year: 2025, schemes: ['medical'] }),
      at: 'yearlyFees',
      printed: '179.00',
    },
  ],
};

const PREMIUMS = [
  ['2018', '280.00', '180.00', '淄人社字〔2017〕245号'],
  ['2019', '310.00', '210.00', '淄博市2019年居民医保缴费通知（文号未见）'],
  ['2020', '340.00', '240.00', '淄博市2020年居民医保缴费通知（文号未见）'],
  ['2022', '410.00', '310.00', '淄博市2022年居民医保缴费通知（文号未见）'],
  ['2023', '440.00', '340.00', '淄博市2024年居民医保缴费通知（文号未见）'],
  ['2024', '440.00', '340.00', '淄博市2024年居民医保缴费通知（文号未见）'],
  ['2025', '460.00', '360.00', '淄博市2025年居民医保缴费通知（文号未见）'],
] as const;

const resident: Subject = {
  title: { zh: '城乡居民医保个人缴费', en: 'Premium of the resident medical scheme' },
  rows: PREMIUMS.flatMap(([year, adult, child, document]) => {
    const asked = (group: string): Question => ({
      path: 'medical-schemes',
      body: {
        year: Number(year),
        enrolOn: `${Number(year) - 1}-11-01`,
        householdRegistration: '370322',
        insideWindow: true,
        group,
        missedYears: 0,
      },
    });
    const at = 'schemes.1.yearlyCost';
    return [
      { what: { zh: `${year}年成年居民`, en: `adult, ${year}` }, document, asked: asked('none'), at, printed: adult },
      {
        what: { zh: `${year}年学生儿童`, en: `student or child, ${year}` },
        document,
        asked: asked('student'),
        at,
        printed: child,
      },
    ];
  }),
};

const qingdao: Question = {
  path: 'medical-schemes',
  body: {
    year: 2027,
    enrolOn: '2026-11-01',
    householdRegistration: '370322',
    insideWindow: true,
    group: 'none',
    missedYears: 2,
    repairedYears: 0,
  },
};

const waiting: Subject = {
  title: { zh: '居民医保待遇等待期（官方举例）', en: 'Waiting in the resident scheme: worked example' },
  rows: [
    {
      what: {
        zh: '2025、2026两年断保，缴2027年：3+1=4个月',
        en: 'missed 2025 and 2026, pays for 2027: 3 + 1 = 4 months',
      },
      document: '青岛市居民医保待遇等待期举例（文号未见）',
      asked: qingdao,
      at: 'schemes.1.waitingMonths',
      printed: '4',
    },
    {
      what: { zh: '2027年5月1日起享受', en: 'covered from 2027-05-01' },
      document: '青岛市居民医保待遇等待期举例（文号未见）',
      asked: qingdao,
      at: 'schemes.1.coveredFrom',
      printed: '2027-05-01',
    },
  ],
};

const DELAY = '渐进式延迟法定退休年龄的决定和办法（2024-09-13）';

/** Birth month, sex, class, age in years and months, month of retirement. */
const BIRTHS = [
  ['1965-01', 'male', undefined, '60', '1', '2025-02'],
  ['1965-05', 'male', undefined, '60', '2', '2025-07'],
  ['1976-09', 'male', undefined, '63', '0', '2039-09'],
  ['1970-01', 'female', '55', '55', '1', '2025-02'],
  ['1981-09', 'female', '55', '58', '0', '2039-09'],
  ['1975-01', 'female', '50', '50', '1', '2025-02'],
  ['1984-11', 'female', '50', '55', '0', '2039-11'],
] as const;

const retirement: Subject = {
  title: { zh: '法定退休年龄（官方对照表的抽查点）', en: 'Statutory age: check points of the official tables' },
  rows: BIRTHS.flatMap(([birthMonth, sex, womenClass, years, months, month]) => {
    const who =
      sex === 'male'
        ? { zh: `男，${birthMonth}出生`, en: `man born ${birthMonth}` }
        : { zh: `女（${womenClass}岁），${birthMonth}出生`, en: `woman of ${womenClass}, born ${birthMonth}` };
    const asked = { path: 'retirement', body: { birthMonth, sex, ...(womenClass && { womenClass }) } };
    const row = (zh: string, en: string, at: string, printed: string): Published => ({
      what: { zh: `${who.zh}：${zh}`, en: `${who.en}: ${en}` },
      document: DELAY,
      asked,
      at,
      printed,
    });
    return [
      row('岁', 'years', 'statutoryAge.years', years),
      row('另加月', 'and months', 'statutoryAge.months', months),
      row('退休月份', 'month', 'statutoryMonth', month),
    ];
  }),
};

/** Year of statutory retirement, minimum months, and a man born so that he retires in it. */
const MINIMA = [
  ['2025', '180', '1965-01'],
  ['2029', '180', '1968-01'],
  ['2030', '186', '1969-01'],
  ['2031', '192', '1970-01'],
  ['2032', '198', '1970-09'],
  ['2033', '204', '1971-05'],
  ['2034', '210', '1972-05'],
  ['2035', '216', '1973-01'],
  ['2036', '222', '1974-01'],
  ['2037', '228', '1974-09'],
  ['2038', '234', '1975-05'],
  ['2039', '240', '1976-09'],
] as const;

const minimum: Subject = {
  title: { zh: '最低缴费年限（月）', en: 'Minimum contribution months' },
  rows: MINIMA.map(([year, printed, birthMonth]) => ({
    what: { zh: `${year}年退休（男，${birthMonth}出生）`, en: `retiring in ${year} (man born ${birthMonth})` },
    document: DELAY,
    asked: { path: 'retirement', body: { birthMonth, sex: 'male' } },
    at: 'minimumMonths',
    printed,
  })),
};

const beforeDelay: Subject = {
  title: { zh: '2025年以前到龄的人', en: 'Who reached the age before 2025' },
  rows: [
    {
      what: { zh: '男，1964-06出生：满十五年，按月领取', en: 'man born 1964-06: fifteen years' },
      document: '中华人民共和国社会保险法',
      at: 'minimumMonths',
      printed: '180',
    },
    {
      what: { zh: '男，1964-12出生：60周岁当月', en: 'man born 1964-12: the month of his 60th birthday' },
      document: '国发〔1978〕104号',
      at: 'statutoryMonth',
      printed: '2024-12',
    },
  ].map((row) => ({
    ...row,
    asked: { path: 'retirement', body: { birthMonth: /\d{4}-\d\d/.exec(row.what.en)?.[0], sex: 'male' } },
  })),
};

const FLEXIBLE = '人社部发〔2024〕94号';

/** Policy-facts 17: born, class, age chosen in years and months, the year that counts, and its months. */
const CHOSEN = [
  ['1969-11', 'male', undefined, 60, 0, '2029-11', '180', '2031-02'],
  ['1968-01', 'male', undefined, 63, 10, '2031-11', '180', '2028-11'],
  ['1970-01', 'male', undefined, 60, 0, '2030-01', '186', '2031-05'],
  ['1970-01', 'male', undefined, 61, 4, '2031-05', '192', '2031-05'],
  ['1970-01', 'male', undefined, 64, 4, '2034-05', '192', '2031-05'],
  ['1975-01', 'female', '55', 59, 4, '2034-05', '192', '2031-05'],
  ['1980-01', 'female', '50', 55, 7, '2035-08', '198', '2032-08'],
  ['1990-01', 'male', undefined, 66, 0, '2056-01', '240', '2053-01'],
] as const;

const chosenYear: Subject = {
  title: {
    zh: '提前、延迟退休的最低缴费年限（月）：提前看所选年份，延迟看法定年份',
    en: 'Minimum months when retiring early or late: of the year chosen, or of the statutory year',
  },
  rows: CHOSEN.flatMap(([birthMonth, sex, womenClass, years, months, chosen, minimum, statutory]) => {
    const who =
      sex === 'male'
        ? { zh: `男，${birthMonth}出生，选择${chosen}退休`, en: `man born ${birthMonth}, retiring in ${chosen}` }
        : {
            zh: `女（${womenClass}岁），${birthMonth}出生，选择${chosen}退休`,
            en: `woman of ${womenClass}, born ${birthMonth}, retiring in ${chosen}`,
          };
    const pension = { index: '1', months: 300, account: '100000', retireAt: { years, months } };
    const asked = { path: 'retirement', body: { birthMonth, sex, ...(womenClass && { womenClass }), pension } };
    return [
      { what: who, document: FLEXIBLE, asked, at: 'minimumMonths', printed: minimum },
      {
        what: { zh: `${who.zh}：法定月份`, en: `${who.en}: statutory month` },
        document: DELAY,
        asked,
        at: 'statutoryMonth',
        printed: statutory,
      },
    ];
  }),
};

const SHEET = '山东省养老金预发核定表（第三方转录）';
const ROUNDED = {
  zh: '核定表的指数和年限是四舍五入后印出的',
  en: 'the sheet prints its index and years rounded',
};

const MAN: Question = {
  path: 'retirement',
  body: {
    birthMonth: '1965-07',
    sex: 'male',
    pension: {
      benefitBase: '7678',
      index: '0.6820',
      months: 492,
      preAccountMonths: 169,
      account: '95061.63',
      retireAt: { years: 60, months: 2 },
    },
  },
};
/** The same man as the office asked in that month: the base of 2025 was not out, and that of 2024 stood in. */
const MAN_WITHOUT_BASE: Question = {
  path: 'retirement',
  body: {
    asOf: '2025-09-15',
    birthMonth: '1965-07',
    sex: 'male',
    pension: {
      index: '0.6820',
      months: 492,
      preAccountMonths: 169,
      account: '95061.63',
      retireAt: { years: 60, months: 2 },
    },
  },
};
const WOMAN: Question = {
  path: 'retirement',
  body: {
    birthMonth: '1970-11',
    sex: 'female',
    womenClass: '55',
    pension: {
      benefitBase: '7678',
      index: '0.640',
      months: 384,
      preAccountMonths: 30,
      account: '101912.71',
      retireAt: { years: 55, months: 0 },
    },
  },
};

const sheets: Subject = {
  title: { zh: '养老金核定表（经办机构预发，第三方转录）', en: 'Benefit sheets of the agency, as transcribed' },
  rows: [
    {
      who: { zh: '潍坊，男，60岁2个月', en: 'Weifang, man, 60 years 2 months' },
      asked: MAN,
      parts: ['137.8', '2647.45', '689.85', '958.47'],
    },
    {
      who: {
        zh: '潍坊，同一人，2025年9月15日不填计发基数（暂按7678元）',
        en: 'Weifang, the same man, asked on 2025-09-15 without a base (7678 for now)',
      },
      asked: MAN_WITHOUT_BASE,
      parts: ['', '2647.45', '689.85', '958.47'],
    },
    {
      who: { zh: '女（55岁），55岁', en: 'woman of 55, at 55' },
      asked: WOMAN,
      parts: ['170', '2014.71', '599.49', '159.70'],
    },
  ].flatMap(({ who, asked, parts: [divisor = '', basic = '', account = '', transitional = ''] }) => {
    const row = (zh: string, en: string, part: string, printed: string): Published => ({
      what: { zh: `${who.zh}：${zh}`, en: `${who.en}: ${en}` },
      document: SHEET,
      asked,
      at: `pension.${part}`,
      printed,
      ...(part === 'transitional' && asked !== WOMAN && { note: ROUNDED }),
    });
    return [
      ...(divisor ? [row('计发月数', 'divisor', 'divisor', divisor)] : []),
      row('基础养老金', 'basic part', 'basic', basic),
      row('个人账户养老金', 'account part', 'account', account),
      row('过渡性养老金', 'transitional part', 'transitional', transitional),
    ];
  }),
};

/** 济南市政府网站, as quoted: the only two official examples of a divisor between two ages. */
const divisors: Subject = {
  title: { zh: '计发月数：济南市公布的算例', en: 'Divisor: examples published by Jinan' },
  rows: [
    {
      age: '60',
      en: '60 years 1 month',
      retireAt: { years: 60, months: 1 },
      printed: '138.4',
      who: { birthMonth: '1965-01', sex: 'male' },
    },
    {
      age: '50',
      en: '50 years 1 month',
      retireAt: { years: 50, months: 1 },
      printed: '194.6',
      who: { birthMonth: '1975-01', sex: 'female', womenClass: '50' },
    },
  ].map(({ age, en, retireAt, printed, who }) => ({
    what: { zh: `${age}岁1个月`, en },
    document: SHEET,
    asked: {
      path: 'retirement',
      body: { ...who, pension: { index: '1', months: 240, preAccountMonths: 0, account: '100000', retireAt } },
    },
    at: 'pension.divisor',
    printed,
  })),
};

const skilled = (level: number): Question => ({
  path: 'subsidies',
  body: {
    on: '2024-06-01',
    employment: 'employed-by-enterprise',
    unemploymentInsuredMonths: 12,
    skillSubsidiesThisYear: 0,
    certificate: { level, issuedOn: '2024-03-01', inNationalSystem: true, subsidisedBy: [] },
  },
});
const rider = (trade: string, platform: string): Question => ({
  path: 'subsidies',
  body: { on: '2025-07-01', trade, platform },
});
const PRICES = '山东省职业伤害保障实施通知（11部门，文号未见）';

const subsidies: Subject = {
  title: {
    zh: '补贴标准和职业伤害保障每单价格',
    en: 'Subsidies, and the price per order of occupational-injury cover',
  },
  rows: [
    ...(
      [
        [5, '1000.00', '初级工', 'level 5'],
        [4, '1500.00', '中级工', 'level 4'],
        [3, '2000.00', '高级工', 'level 3'],
      ] as const
    ).map(([level, printed, zh, en]) => ({
      what: { zh: `技能提升补贴，${zh}（不超过）`, en: `skill upgrading, ${en} (at most)` },
      document: '人社部发〔2024〕40号',
      asked: skilled(level),
      at: 'programmes.2.amount',
      printed,
    })),
    {
      what: { zh: '出行', en: 'ride' },
      document: PRICES,
      asked: rider('ride-hailing', '滴滴出行'),
      at: 'programmes.4.price.perOrder.0.amount',
      printed: '0.01',
    },
    {
      what: { zh: '即时配送，首次参保', en: 'instant delivery, first enrolment' },
      document: PRICES,
      asked: rider('instant-delivery', '闪送'),
      at: 'programmes.4.price.perOrder.0.amount',
      printed: '0.07',
    },
    {
      what: { zh: '即时配送，其他', en: 'instant delivery, otherwise' },
      document: PRICES,
      asked: rider('instant-delivery', '闪送'),
      at: 'programmes.4.price.perOrder.1.amount',
      printed: '0.25',
    },
    {
      what: { zh: '同城货运', en: 'same-city freight' },
      document: PRICES,
      asked: rider('freight', '货拉拉'),
      at: 'programmes.4.price.perOrder.0.amount',
      printed: '0.18',
    },
  ],
};

export const SUBJECTS: readonly Subject[] = [
  bands,
  averages,
  medical,
  resident,
  waiting,
  retirement,
  minimum,
  chosenYear,
  beforeDelay,
  divisors,
  sheets,
  subsidies,
];
