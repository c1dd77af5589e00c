export const contributionYearsTexts = {
  employeeMonths: {
    text: '您已经缴了多少个月职工医保？',
    help: '单位缴的和自己以灵活就业身份缴的都算；可在医保服务平台查询。没有缴过填 0。',
    column: '职工医保月数',
  },
  deemedMonths: {
    text: '您有多少个月视同缴费？',
    help: '参加医保前在机关、国有单位等的工龄，由经办机构认定。没有填 0。',
    column: '视同缴费月数',
  },
  resident: {
    text: '您缴过多少个月居民医保？各是哪一类？',
    help: '一年按 12 个月填。成年居民、二档缴费、原新农合、学生儿童分开填；没有缴过填“无”。',
    onPage: '一年按 12 个月填。成年居民、二档缴费、原新农合、学生儿童分开填；都没有缴过的，点“都没有缴过”。',
    column: '居民医保月数',
    options: {
      adult: '成年居民',
      'second-class': '二档缴费',
      rural: '原新农合',
      'student-or-child': '学生儿童',
    },
  },
  retirementMonth: {
    text: '您打算哪个月退休？',
    help: '用来算退休时还差几个月。',
    column: '退休月份',
  },
};
