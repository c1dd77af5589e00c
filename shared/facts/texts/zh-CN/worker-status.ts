export const workerStatusTexts = {
  managedByFirm: {
    text: '平台或单位管理您怎么干活吗？',
    help: '例如规定上线时间、派单必须接、考勤、超时扣款。可以自由上下线、不接单也没有后果的，填“否”。',
    column: '受单位管理',
  },
  bothQualified: {
    text: '对方是依法成立的单位，您也具备劳动者资格吗？',
    help: '单位依法登记，您依法可以受雇。',
    column: '双方主体合格',
  },
  rulesApply: {
    text: '单位的规章制度适用于您吗？',
    help: '例如员工手册、奖惩和考勤制度。',
    column: '适用规章制度',
  },
  assignedPaidWork: {
    text: '您干的是单位安排、由单位付报酬的活吗？',
    help: '活由单位派，钱由单位发。',
    column: '单位安排的有偿劳动',
  },
  partOfBusiness: {
    text: '您干的活是单位业务的一部分吗？',
    help: '例如为外卖平台送餐，为网约车平台开车。',
    column: '属于单位业务',
  },
  worksThrough: {
    text: '您是通过合作企业为平台干活的吗？',
    help: '直接和平台签约的不用填。',
    column: '合作用工方式',
    options: {
      dispatch: '劳务派遣',
      outsourcing: '外包',
      franchise: '加盟',
      'other-cooperation': '其他合作',
    },
  },
  evidence: {
    text: '您手上有哪些凭证？',
    help: '工资、社保、招用、考勤记录由单位举证，没有也不要紧。',
    column: '凭证',
    options: {
      'pay-records': '工资支付凭证或记录',
      'social-insurance-records': '缴纳社会保险费的记录',
      'work-card': '工作证、服务证',
      'recruitment-forms': '招工招聘登记表、报名表',
      'attendance-records': '考勤记录',
      testimony: '其他劳动者的证言',
    },
  },
};
