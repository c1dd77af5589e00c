import type { Form } from '../facts/declare.ts';
import type { Bilingual } from '../language.ts';
import { places } from '../law/places.generated.ts';
import type { PlaceName } from '../law/regions.ts';

/** The format of a column's cells. */
export type Format = Form | 'reference' | 'region';

/** All regions that people may ask about, as one text. */
const regionList = (format: (code: string, name: PlaceName['name']) => string, between: string): string =>
  places.flatMap(({ code, level, name }) => (level === 'nation' ? [] : format(code, name))).join(between);

/** What is expected, by format; formats with options list them. */
export const EXPECTED: Readonly<Record<Format, Bilingual>> = {
  reference: {
    'zh-CN': '编号只写一串看不出是谁的字母、数字或汉字，最长 64 个字，例如 A-001',
    en: 'a reference is up to 64 characters that tell nobody who it is, such as A-001',
  },
  region: {
    'zh-CN': `写地区的六位代码或名称：${regionList((code, { zh }) => `${code}（${zh}）`, '、')}`,
    en: `write the six-digit code or the name of a region: ${regionList((code, { en }) => `${code} (${en})`, ', ')}`,
  },
  'region-code': {
    'zh-CN': '写县区的六位行政区划代码，例如 370322',
    en: 'write the six-digit code of the county, such as 370322',
  },
  month: {
    'zh-CN': '写年和月，例如 1990-05（也可以写 1990年5月）',
    en: 'write year and month, such as 1990-05',
  },
  day: {
    'zh-CN': '写日历上有的一天，例如 2026-03-01（也可以写 2026年3月1日）',
    en: 'write a day of the calendar, such as 2026-03-01',
  },
  year: { 'zh-CN': '写 1990 至 2099 之间的年份，例如 2026', en: 'write a year from 1990 to 2099, such as 2026' },
  money: {
    'zh-CN': '写金额（元），最多两位小数，不写负数，例如 6000 或 6000.50',
    en: 'write yuan with at most two decimals and no sign, such as 6000 or 6000.50',
  },
  'pension-index': {
    'zh-CN': '写小数，最多六位小数，例如 0.6820',
    en: 'write a decimal of at most six places, such as 0.6820',
  },
  'month-count': {
    'zh-CN': '写 0 至 1200 之间的整月数，例如 180；没有写 0',
    en: 'write whole months from 0 to 1200, such as 180; 0 for none',
  },
  'year-count': {
    'zh-CN': '写 0 至 100 之间的整年数，例如 2；没有写 0',
    en: 'write whole years from 0 to 100, such as 2; 0 for none',
  },
  count: { 'zh-CN': '写 0 至 99 之间的次数；没有写 0', en: 'write how many times, from 0 to 99; 0 for none' },
  'certificate-level': {
    'zh-CN': '写 1 至 5；五级（初级工）写 5，一级写 1',
    en: 'write 1 to 5; the lowest level is 5',
  },
  'age-years': { 'zh-CN': '写 16 至 100 之间的岁数，例如 60', en: 'write an age from 16 to 100, such as 60' },
  'age-months': { 'zh-CN': '写 0 至 11 之间的月数', en: 'write months from 0 to 11' },
  'yes-no': { 'zh-CN': '写“是”或“否”', en: 'write yes or no' },
  choice: { 'zh-CN': '写下面之一：', en: 'write one of: ' },
  choices: {
    'zh-CN': '写下面一项或几项，用分号隔开，都没有写“无”：',
    en: 'write one or more, set apart by semicolons, or none: ',
  },
  platform: { 'zh-CN': '写名称，最长 40 个字', en: 'write a name of at most 40 characters' },
  base: {
    'zh-CN': '写每月金额（6000）、平均工资的百分比（60%）或月收入（收入6000）',
    en: 'write an amount a month (6000), a percentage of the average wage (60%) or what is earned a month (income 6000)',
  },
  resident: {
    'zh-CN': '按类别写月数，用分号隔开，例如 成年居民:24;原新农合:36；没有写“无”。类别：',
    en: 'write months by kind, set apart by semicolons, such as adult:24;rural:36, or none. Kinds: ',
  },
  paid: {
    'zh-CN': '写月份和基数，用分号隔开，例如 2026-01~2026-03:4504;2026-04:5000；没有写“无”',
    en: 'write months with their base, set apart by semicolons, such as 2026-01~2026-03:4504;2026-04:5000, or none',
  },
  details: {
    'zh-CN': '写“有”或“无”；写了“有”，细节填在后面几列',
    en: 'write yes or none; with yes, the details go into the columns beside it',
  },
};
