import type { Path } from './fault.ts';

export interface Words {
  zh: string;
  en: string;
}

const DAY: Words = { zh: '日历上有的日子，如 "2026-01-01"', en: 'a day of the calendar, such as "2026-01-01"' };
export const day = (zh: string, en: string): Words => ({ zh: `${zh}：${DAY.zh}`, en: `${en}: ${DAY.en}` });
export const text = (zh: string, en: string): Words => ({
  zh: `${zh}，带引号的文字，不能空`,
  en: `${en}, text in quotation marks, not empty`,
});
export const both = (zh: string, en: string): Words => ({
  zh: `${zh}，中英文各一：{ "zh": "…", "en": "…" }`,
  en: `${en}, in both languages: { "zh": "…", "en": "…" }`,
});

const SOURCES: Words = {
  zh: '来源编号，如 ["S37"]，只供核对，不给群众看（可不写）',
  en: 'keys of the sources, such as ["S37"], for checking only and shown to nobody (optional)',
};

/** What belongs in each field of a parameter file: help in the editor, and the "expected" part of a mistake. */
export const PARAMETER_WORDS: Readonly<Record<string, Words>> = {
  $schema: {
    zh: '照抄 "../parameter.schema.json"，编辑器据此提示',
    en: 'always "../parameter.schema.json", so that editors can help',
  },
  id: {
    zh: '与文件名相同（不含 .json）：小写英文、数字、连字符，用点分段，如 "pension.average-wage"',
    en: 'the file name without .json: lower-case words and hyphens joined by dots, such as "pension.average-wage"',
  },
  title: both('数据的正式名称', 'official name of the figure'),
  'title.zh': text('中文名称', 'name in Chinese'),
  'title.en': text('英文名称', 'name in English'),
  unit: {
    zh: '单位，下列之一：CNY 元、CNY/month 元/月、CNY/year 元/年、CNY/hour 元/小时、CNY/order 元/单、percent 百分之几、months 月、years 年、days 天、hours 小时、count 个数、list 列表',
    en: 'one of CNY, CNY/month, CNY/year, CNY/hour, CNY/order, percent, months, years, days, hours, count, list',
  },
  askedOf: {
    zh: '没见到通知时群众问谁：social-insurance-agency 社保经办机构、medical-insurance-bureau 医保局、employment-service 公共就业服务机构、housing-fund-centre 住房公积金管理中心、labour-bureau 人社局',
    en: 'whom people should ask while no notice was seen: social-insurance-agency, medical-insurance-bureau, employment-service, housing-fund-centre or labour-bureau',
  },
  untilPublished: {
    zh: '"previous-value"：新年度未公布前暂用上年数，只用一年；没有这种做法就不写这一项',
    en: '"previous-value": last year\'s figure is carried on for one year until the new one is published; leave it out if that is not the practice',
  },
  yearly: {
    zh: 'true：每年由一份通知定的数；没写公布日的，到文件那一年的最后一天才算已知。长期有效的规定不写',
    en: 'true: a notice sets it for one year; without publishedOn it counts as known on the last day of the year of its notice. Leave it out for standing rules',
  },
  carry: {
    zh: '"never"：上一年的数不能当作今年的参考（例如要每年另行通知才有的）；其他情况不写',
    en: '"never": the last value says nothing of a later year (such as what needs a new notice each year); otherwise leave it out',
  },
  due: {
    zh: '每年的通知一般最晚哪天出来，在此之前没有的说“还没公布”，过了说“没见到通知”；不是每年公布的不写',
    en: 'by when the notice of a year usually comes: until then a missing figure is “not published yet”, after it “no notice seen”; leave it out for figures not set year by year',
  },
  'due.day': { zh: '月和日，如 "09-30"', en: 'month and day, such as "09-30"' },
  'due.year': {
    zh: '"before"：通知在上一年出来；当年出来的不写',
    en: '"before": the notice comes in the year before; leave it out if it comes in the year itself',
  },
  values: {
    zh: '各时期的数，旧的在前，新的加在最后',
    en: 'the figure by period, oldest first; add the new one at the end',
  },
  'values.from': day('从哪天起执行', 'first day in force'),
  'values.to': day(
    '执行到哪天（含）；文件只管一年的写年底，没有期限的不写',
    'last day in force; the end of the year for a yearly figure; leave it out if there is no end',
  ),
  'values.value': {
    zh: '带引号的十进制数，如 "4573"、"0.07"，不加逗号、单位和百分号；取消或不实行写 null；本地自己定、但没有见到的写 "not-seen"，上级的数就不替它回答；表格写成若干行 [{ … }]',
    en: 'a decimal in quotation marks, such as "4573" or "0.07", without commas, unit or percent sign; null if abolished or not offered; "not-seen" if the region sets it itself and it has not been seen: no wider region then answers for it; rows [{ … }] for a table',
  },
  'values.document': {
    zh: '依据的文号，与 documents.json 中的 number 一字不差',
    en: 'number of the notice, exactly as in documents.json',
  },
  'values.publishedOn': day('公布的日子；不知道就不写', 'day of publication; leave it out if unknown'),
  'values.grade': {
    zh: '来源等级，下列之一：official 正式文件或其全文转载、press 报刊、compiled 注明文号的第三方汇编、weak 网站转抄、assumed 没有文件',
    en: 'one of official (the notice or its reprint), press, compiled (third-party table naming the notice), weak (aggregator), assumed (no document)',
  },
  'values.checkedOn': day('最近一次核对来源的日子', 'day on which the source was last checked'),
  'values.followedBy': {
    zh: '"figure-not-seen"：下一年度的数已经公布但没有见到，所以本数到期后不沿用；其他情况不写',
    en: '"figure-not-seen": the next figure was published but has not been seen, so this one is not carried on; otherwise leave it out',
  },
  'values.note': {
    zh: '经办人员须知：取整、出处、疑点（可不写）',
    en: 'what officers need to know: rounding, source, doubts (optional)',
  },
  'values.sources': SOURCES,
};

/** The same for documents.json. */
export const DOCUMENT_WORDS: Readonly<Record<string, Words>> = {
  $schema: {
    zh: '照抄 "./documents.schema.json"，编辑器据此提示',
    en: 'always "./documents.schema.json", so that editors can help',
  },
  documents: { zh: '各份文件，顺序不限', en: 'the notices, in any order' },
  'documents.number': {
    zh: '文号，如 "鲁人社字〔2026〕75号"（年份用六角括号〔〕）；没见到文号的，写一个说得清的名称',
    en: 'number of the notice, such as "鲁人社字〔2026〕75号"; a clear name if the number has not been seen',
  },
  'documents.title': both('文件标题', 'title of the notice'),
  'documents.title.zh': text('中文标题', 'title in Chinese'),
  'documents.title.en': text('英文标题', 'title in English'),
  'documents.issuer': both('发文机关', 'issuing authority'),
  'documents.issuer.zh': text('发文机关中文名', 'issuing authority in Chinese'),
  'documents.issuer.en': text('发文机关英文名', 'issuing authority in English'),
  'documents.issuedOn': day('发文的日子；不知道就不写', 'day of issue; leave it out if unknown'),
  'documents.citedBy': {
    zh: '"rules"：计算规则依据它，但没有哪个数出自它；其他文件不写这一项',
    en: '"rules": rules rely on it, but no figure comes from it; leave it out for all other notices',
  },
  'documents.seen': both('在哪里看到原文或数字', 'where its text or figures were seen'),
  'documents.seen.zh': text('中文说明', 'in Chinese'),
  'documents.seen.en': text('英文说明', 'in English'),
  'documents.sources': SOURCES,
};

/** The same for regions.json. */
export const REGION_WORDS: Readonly<Record<string, Words>> = {
  $schema: {
    zh: '照抄 "./regions.schema.json"，编辑器据此提示',
    en: 'always "./regions.schema.json", so that editors can help',
  },
  default: {
    zh: '没有指明地区时按哪个地区算：下面某个省、市或县的代码，如 "370322"',
    en: 'the default for requests that name no region: the code of a province, city or county below, such as "370322"',
  },
  regions: { zh: '各个地区', en: 'the regions' },
  'regions.code': {
    zh: '六位行政区划代码（GB/T 2260），与数据文件夹同名，如 "370322"；全国写 "cn"',
    en: 'six-digit code (GB/T 2260), also the name of its folder, such as "370322"; "cn" for the nation',
  },
  'regions.name': both('地区名称，答案里就这样称呼', 'name of the region, as used in answers'),
  'regions.name.zh': text('中文全称，如 "高青县"', 'full name in Chinese'),
  'regions.name.en': text('英文名称', 'name in English, such as "Gaoqing"'),
  'regions.level': {
    zh: '级别，下列之一：nation 全国、province 省、city 市、county 县或区',
    en: 'one of nation, province, city or county (including districts)',
  },
  'regions.parent': {
    zh: '上级地区的代码，没有自己的数或机构时用上级的；全国写 null',
    en: 'code of the region whose figures and offices it inherits; null for the nation',
  },
  'regions.offices': {
    zh: '本地区自己的机构；没有的不写，用上级的',
    en: 'its own offices; those left out are inherited',
  },
  'regions.offices.kind': {
    zh: '管什么，下列之一：social-insurance-agency 社保经办、medical-insurance-bureau 医保、employment-service 公共就业服务、housing-fund-centre 住房公积金、labour-bureau 人社局（报酬、休息、投诉等）',
    en: 'one of social-insurance-agency, medical-insurance-bureau, employment-service, housing-fund-centre or labour-bureau',
  },
  'regions.offices.name': both('机构名称', 'name of the office'),
  'regions.offices.name.zh': text('中文名称', 'name in Chinese'),
  'regions.offices.name.en': text('英文名称，专名前加 the', 'name in English with its article'),
  'regions.offices.phone': {
    zh: '电话；没有见到写 null，答案就给上级的电话',
    en: 'telephone number; null if none has been seen: answers then give that of the parent region',
  },
  'regions.offices.address': {
    zh: '地址，中英文各一：{ "zh": "…", "en": "…" }；没有见到写 null',
    en: 'address in both languages: { "zh": "…", "en": "…" }; null if none has been seen',
  },
  'regions.offices.grade': {
    zh: '来源等级，同数据文件：official、press、compiled、weak、assumed',
    en: 'source grade, as in the parameter files: official, press, compiled, weak or assumed',
  },
  'regions.offices.seen': both('在哪里看到名称、电话和地址', 'where name, telephone and address were seen'),
  'regions.offices.seen.zh': text('中文说明', 'in Chinese'),
  'regions.offices.seen.en': text('英文说明', 'in English'),
  'regions.offices.sources': SOURCES,
  'regions.offices.checkedOn': day('最近一次核对来源的日子', 'day on which the source was last checked'),
};

/** The key of a path in a table of descriptions: `values.to` for the `to` of any value. */
function fieldOf(path: Path): string {
  return path.filter((part) => typeof part === 'string').join('.');
}

/** The description of a path, or of its nearest parent that has one. */
export function wordsAt(table: Readonly<Record<string, Words>>, path: Path): Words {
  for (let length = path.length; length > 0; length -= 1) {
    const words = table[fieldOf(path.slice(0, length))];
    if (words) return words;
  }
  return {
    zh: `含有 ${membersOf(table, []).join('、')} 的对象 { … }`,
    en: `an object { … } with ${membersOf(table, []).join(', ')}`,
  };
}

/** The fields allowed directly at a path. */
export function membersOf(table: Readonly<Record<string, Words>>, path: Path): string[] {
  const field = fieldOf(path);
  const prefix = field === '' ? '' : `${field}.`;
  return Object.keys(table)
    .filter((key) => key.startsWith(prefix) && !key.slice(prefix.length).includes('.'))
    .map((key) => key.slice(prefix.length));
}
