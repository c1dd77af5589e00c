import type { Language } from '../../shared/messages/catalogue.ts';

const zh = {
  title: '整份名单测算',
  lead: '选一份名单，在这台电脑上算完，再把结果存下来。名单不会上传，也不保存。',
  template: '下载模板',
  guide: '下载填写说明',
  noIdentity: '名单里不要有姓名、身份证号、电话；只留一列您自己的编号。',
  choose: '选名单（CSV 或每行一个 JSON）',
  tooLarge: '文件超过 20 MB。请用 npm run batch，或批量接口。',
  working: (rows: number) => `正在算，已完成 ${rows} 行……`,
  done: (rows: number) => `已算完 ${rows} 行。`,
  save: '保存结果',
  outcomes: '各行结论',
  sums: '金额合计',
  rows: (count: number) => `${count} 行`,
  yuan: (amount: string) => `${amount} 元`,
  faults: '有的行有问题，见结果中的“问题”一列：改好后重新选名单。',
  broken: '没有算成，请换一份名单再试；再不行，请联系我们。',
};

const en: typeof zh = {
  title: 'A whole roster at once',
  lead: 'Choose a roster; it is worked out on this machine and you save the result. Nothing is uploaded or kept.',
  template: 'Download the template',
  guide: 'Download the guide to it',
  noIdentity: 'No names, identity numbers or phone numbers in the roster: only a reference of your own.',
  choose: 'Choose a roster (CSV or lines of JSON)',
  tooLarge: 'The file is larger than 20 MB. Use npm run batch or the batch API.',
  working: (rows) => `Working, ${rows} rows done…`,
  done: (rows) => `${rows} rows done.`,
  save: 'Save the result',
  outcomes: 'Outcomes of the rows',
  sums: 'Sums',
  rows: (count) => `${count} rows`,
  yuan: (amount) => `${amount} yuan`,
  faults: 'Some rows have faults: see the column "error" of the result, correct them and choose the roster again.',
  broken: 'It failed. Try another roster; if that fails as well, tell us.',
};

export const TEXTS: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, en };
