import type { Question } from './question.ts';

const usedBy = ['worker-status'] as const;

export const workerStatusQuestions: readonly Question[] = [
  {
    id: 'managedByFirm',
    text: { 'zh-CN': '平台或单位管理您怎么干活吗？', en: 'Does the firm or platform manage how you work?' },
    help: {
      'zh-CN': '例如规定上线时间、派单必须接、考勤、超时扣款。可以自由上下线、不接单也没有后果的，填“否”。',
      en: 'Such as set hours, orders that must be taken, attendance, penalties. No, if you are free to come and go.',
    },
    type: 'yes-no',
    usedBy,
  },
  {
    id: 'bothQualified',
    text: {
      'zh-CN': '对方是依法成立的单位，您也具备劳动者资格吗？',
      en: 'Is the other side a lawful employer, and may you be employed?',
    },
    help: {
      'zh-CN': '单位依法登记，您依法可以受雇。',
      en: 'The firm is lawfully registered, and you may lawfully be employed.',
    },
    type: 'yes-no',
    usedBy,
  },
  {
    id: 'rulesApply',
    text: { 'zh-CN': '单位的规章制度适用于您吗？', en: "Do the firm's labour rules apply to you?" },
    help: {
      'zh-CN': '例如员工手册、奖惩和考勤制度。',
      en: 'Such as a staff handbook, rewards, penalties, attendance.',
    },
    type: 'yes-no',
    usedBy,
  },
  {
    id: 'assignedPaidWork',
    text: { 'zh-CN': '您干的是单位安排、由单位付报酬的活吗？', en: 'Do you do paid work that the firm assigns?' },
    help: { 'zh-CN': '活由单位派，钱由单位发。', en: 'The firm gives the work and pays for it.' },
    type: 'yes-no',
    usedBy,
  },
  {
    id: 'partOfBusiness',
    text: { 'zh-CN': '您干的活是单位业务的一部分吗？', en: "Is your work part of the firm's business?" },
    help: { 'zh-CN': '例如为外卖平台送餐，为网约车平台开车。', en: 'Such as delivering for a delivery platform.' },
    type: 'yes-no',
    usedBy,
  },
  {
    id: 'worksThrough',
    text: { 'zh-CN': '您是通过合作企业为平台干活的吗？', en: 'Do you work for the platform through a partner firm?' },
    help: { 'zh-CN': '直接和平台签约的不用填。', en: 'Leave it out if you signed with the platform itself.' },
    type: 'choice',
    options: [
      { value: 'dispatch', text: { 'zh-CN': '劳务派遣', en: 'Dispatch' } },
      { value: 'outsourcing', text: { 'zh-CN': '外包', en: 'Outsourcing' } },
      { value: 'franchise', text: { 'zh-CN': '加盟', en: 'Franchise' } },
      { value: 'other-cooperation', text: { 'zh-CN': '其他合作', en: 'Other co-operation' } },
    ],
    usedBy,
  },
  {
    id: 'evidence',
    text: { 'zh-CN': '您手上有哪些凭证？', en: 'What can you show?' },
    help: {
      'zh-CN': '工资、社保、招用、考勤记录由单位举证，没有也不要紧。',
      en: 'Pay, insurance, recruitment and attendance records are for the employer to produce.',
    },
    type: 'choices',
    options: [
      { value: 'pay-records', text: { 'zh-CN': '工资支付凭证或记录', en: 'Pay records' } },
      { value: 'social-insurance-records', text: { 'zh-CN': '缴纳社会保险费的记录', en: 'Social-insurance records' } },
      { value: 'work-card', text: { 'zh-CN': '工作证、服务证', en: 'Work or service card' } },
      { value: 'recruitment-forms', text: { 'zh-CN': '招工招聘登记表、报名表', en: 'Recruitment forms' } },
      { value: 'attendance-records', text: { 'zh-CN': '考勤记录', en: 'Attendance records' } },
      { value: 'testimony', text: { 'zh-CN': '其他劳动者的证言', en: 'Testimony of other workers' } },
    ],
    usedBy,
  },
];
