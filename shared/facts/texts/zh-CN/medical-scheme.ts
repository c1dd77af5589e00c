export const medicalSchemeTexts = {
  householdRegistration: {
    text: '您的户籍在哪里？',
    help: '填县区的六位行政区划代码，身份证前六位一般就是。',
    onPage: '看户口本上是哪个县区。',
    column: '户籍地代码',
  },
  residencePermit: {
    text: '您有本市的居住证吗？',
    help: '不是本市户籍的人凭居住证参加居民医保。',
    column: '居住证',
  },
  enrolOn: {
    text: '您打算哪天参保缴费？',
    help: '第一次缴费的日子。',
    column: '参保日期',
  },
  previousScheme: {
    text: '您到现在参加的是哪种医保？',
    help: '最近一次是职工医保的（包括已断缴）选职工医保；居民医保没有断保的选居民医保；其余选都没有。',
    column: '原医保',
    options: {
      employee: '职工医保（包括已断缴）',
      resident: '居民医保，没有断保',
      none: '都没有',
    },
  },
  employeeGapMonths: {
    text: '您的职工医保断缴了几个月？',
    help: '没有断缴填 0。',
    column: '职工医保断缴月数',
  },
  insideWindow: {
    text: '您在居民医保集中缴费期内缴费吗？',
    help: '每年秋季至年底，为下一年度缴费；以当年通告为准。',
    column: '集中缴费期内',
  },
  missedYears: {
    text: '参保年度之前，您已经连续几年没有任何医保？',
    help: '职工医保、居民医保都没有参加的年数；没有断保填 0。',
    column: '断保年数',
  },
  group: {
    text: '您属于下面哪一类人？',
    help: '学生儿童保费较低；新生儿和特殊群体没有等待期，特殊群体以医保经办机构认定为准。',
    column: '居民医保人群',
    options: {
      none: '都不是（一般成年居民）',
      student: '在校学生',
      child: '儿童',
      newborn: '新生儿',
      special: '特殊群体',
    },
  },
  repairedYears: {
    text: '断保的年度，您补缴几年？',
    help: '补缴可以缩短等待期；不补缴填 0。',
    column: '补缴年数',
  },
  medicalPriority: {
    text: '选医保，您最看重什么？',
    help: '各项理由指向不同时，按您看重的一项建议。',
    column: '医保偏好',
    options: {
      'retirement-years': '退休后的医保待遇',
      'low-cost': '每年少花钱',
      'early-cover': '早点有保障',
    },
  },
};
