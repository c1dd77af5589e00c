export const contributionTexts = {
  year: {
    text: '您要算哪一年的缴费？',
    help: '填公历年份，例如 2026。',
    column: '缴费年度',
  },
  from: {
    text: '从哪个月开始缴费？',
    help: '不填就从一月算起。',
    column: '起缴月份',
  },
  base: {
    text: '您想按多少基数缴费？',
    help: '可以填每月金额、平均工资的百分比，或您的月收入。',
    column: '缴费基数',
  },
  schemes: {
    text: '要缴哪些保险？',
    help: '不填就按养老和医保都缴算。',
    column: '参保险种',
    options: {
      pension: '企业职工基本养老保险',
      medical: '职工基本医疗保险',
    },
  },
  medicalOption: {
    text: '职工医保要不要个人账户？',
    help: '不填就按不建个人账户算，缴费较低。',
    column: '医保个人账户',
    options: {
      'pooled-only': '只参加统筹，不建个人账户',
      'with-account': '建个人账户',
    },
  },
  paid: {
    text: '今年哪几个月已经缴了养老保险？按多少基数？',
    help: '用来算新基数公布后的多退少补。',
    column: '已缴月份',
  },
};
