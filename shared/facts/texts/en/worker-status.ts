export const workerStatusTexts = {
  managedByFirm: {
    text: 'Does the firm or platform manage how you work?',
    help: 'Such as set hours, orders that must be taken, attendance, penalties. No, if you are free to come and go.',
    column: 'managed by firm',
  },
  bothQualified: {
    text: 'Is the other side a lawful employer, and may you be employed?',
    help: 'The firm is lawfully registered, and you may lawfully be employed.',
    column: 'both qualified',
  },
  rulesApply: {
    text: "Do the firm's labour rules apply to you?",
    help: 'Such as a staff handbook, rewards, penalties, attendance.',
    column: 'rules apply',
  },
  assignedPaidWork: {
    text: 'Do you do paid work that the firm assigns?',
    help: 'The firm gives the work and pays for it.',
    column: 'assigned paid work',
  },
  partOfBusiness: {
    text: "Is your work part of the firm's business?",
    help: 'Such as delivering for a delivery platform.',
    column: 'part of business',
  },
  worksThrough: {
    text: 'Do you work for the platform through a partner firm?',
    help: 'Leave it out if you signed with the platform itself.',
    column: 'works through',
    options: {
      dispatch: 'Dispatch',
      outsourcing: 'Outsourcing',
      franchise: 'Franchise',
      'other-cooperation': 'Other co-operation',
    },
  },
  evidence: {
    text: 'What can you show?',
    help: 'Pay, insurance, recruitment and attendance records are for the employer to produce.',
    column: 'evidence',
    options: {
      'pay-records': 'Pay records',
      'social-insurance-records': 'Social-insurance records',
      'work-card': 'Work or service card',
      'recruitment-forms': 'Recruitment forms',
      'attendance-records': 'Attendance records',
      testimony: 'Testimony of other workers',
    },
  },
};
