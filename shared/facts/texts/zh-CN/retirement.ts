export const retirementTexts = {
  'pension.months': {
    text: '到退休时一共有多少个月的养老保险缴费年限？',
    help: '含建立个人账户以前的年限和视同缴费年限。现有月数加上退休前还要缴的月数。',
    column: '养老缴费月数',
  },
  'pension.index': {
    text: '您的平均缴费工资指数是多少？',
    help: '各实际缴费年度的缴费基数除以当年平均工资，再取平均；经办机构可以查。例如 0.6820。',
    column: '平均缴费指数',
  },
  'pension.account': {
    text: '退休时养老保险个人账户里有多少钱？',
    help: '现有储存额加上退休前还要记入的金额。',
    column: '养老个人账户余额',
  },
  'pension.preAccountMonths': {
    text: '其中有多少个月是建立个人账户以前的？',
    help: '没有就填 0。这些月数另发过渡性养老金。',
    column: '建账前月数',
  },
  'pension.benefitBase': {
    text: '您想按哪个养老金计发基数测算？',
    help: '不填就用退休年份公布的计发基数；尚未公布的，用最近公布的。',
    column: '养老金计发基数',
  },
  'pension.retireAt.years': {
    text: '您打算几岁退休？',
    help: '不填就按法定退休年龄。',
    column: '退休岁数',
  },
  'pension.retireAt.months': {
    text: '退休年龄满岁以后再加几个月？',
    help: '0 至 11，例如 60 岁 2 个月填 2。',
    column: '退休岁数外加月数',
  },
};
