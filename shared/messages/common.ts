import type { Catalogue } from './catalogue.ts';

/** Notices that any subject may give. */
export const common: Pick<Catalogue, 'notices'> = {
  notices: {
    'provisional-figure': {
      'zh-CN': ({ figure, until }, names) =>
        `${names.figure(figure ?? '')}尚未公布新标准，暂按上一标准（有效至${names.date(until ?? '')}）计算；新标准公布后，养老保险多退少补。`,
      en: ({ figure, until }, names) =>
        `${names.figure(figure ?? '')}: no new figure is published yet; the last one (in force until ${names.date(until ?? '')}) is used for now. Once the new one is out, pension contributions and pensions are settled.`,
    },
    'grade-not-official': {
      'zh-CN': () => '部分数据不是直接取自正式文件原文，以经办机构核定为准。',
      en: () => 'Some figures were not read from the official notice itself: what the agency determines prevails.',
    },
  },
};
