import type { Catalogue } from './catalogue.ts';

/** What is said wherever resident months are converted: of the contribution years and of the medical schemes. */
export const conversionNotices: Catalogue['notices'] = {
  'conversion-not-confirmed': {
    'zh-CN': (o, names) =>
      `${names.date(o.since ?? '')}起缴费年限执行全省规定，${names.place('city')}原来的折算比例是否沿用、折算年限是否算实际缴费，都未见文件，以医保经办机构核定为准。`,
    en: (o, names) =>
      `Since ${names.date(o.since ?? '')} the years are set for the whole province; no notice was seen that keeps the ratios of ${names.place('city')} or says whether converted months count as actually paid. What the agency determines prevails.`,
  },
};
