export const personTexts = {
  sex: {
    text: '您的性别？',
    help: '男女的退休年龄和缴费年限不同。',
    column: '性别',
    options: {
      male: '男',
      female: '女',
    },
  },
  birthMonth: {
    text: '您是哪年哪月出生的？',
    help: '以身份证上的出生年月为准。',
    column: '出生年月',
  },
  womenClass: {
    text: '（女性）您的原法定退休年龄是 50 周岁还是 55 周岁？',
    help: '看您是否有企业职工身份的参保记录。没有用人单位的灵活就业女性属于哪一类，没有见到正式文件，请向经办机构确认。男性不用填。',
    column: '女性原退休年龄',
    options: {
      '50': '原 50 周岁',
      '55': '原 55 周岁',
    },
  },
};
