import type { Language, Operands } from './catalogue.ts';
import { programmeOutcomes, schemes } from './names.generated.ts';

type Sentence = Readonly<Record<Language, (operands: Operands) => string>>;
type Words = Readonly<Record<Language, string>>;

/** What is wrong with a row, and what would be right. The row and the column stand before it. */
const rowFaults: Readonly<Record<string, Sentence>> = {
  cell: { 'zh-CN': (o) => `写法不对，请${o.expected}。`, en: (o) => `Not acceptable: ${o.expected}.` },
  'identity-number': {
    'zh-CN': () => '看起来是身份证号。这里不收个人身份信息，请换成您自己的编号，例如 A-001。',
    en: () => 'This looks like an identity number. None is taken here: use a reference of your own, such as A-001.',
  },
  'mobile-number': {
    'zh-CN': () => '看起来是手机号。这里不收个人身份信息，请换成您自己的编号，例如 A-001。',
    en: () => 'This looks like a phone number. None is taken here: use a reference of your own, such as A-001.',
  },
  name: {
    'zh-CN': () => '看起来是人名。这里不收个人身份信息，请换成您自己的编号，例如 A-001。',
    en: () => 'This looks like a name. None is taken here: use a reference of your own, such as A-001.',
  },
  'detail-of-none': {
    'zh-CN': (o) => `“${o.parent}”写的是“无”，这里却填了细节。请改其中一项。`,
    en: (o) => `"${o.parent}" says none, yet a detail is given here: change one of the two.`,
  },
  width: {
    'zh-CN': (o) => `这一行有 ${o.cells} 格，标题行有 ${o.headers} 格。请补齐或去掉多余的格；格内有逗号的，要加引号。`,
    en: (o) =>
      `This row has ${o.cells} cells, the header has ${o.headers}. Give as many; a cell with a comma goes in quotation marks.`,
  },
  'no-header': {
    'zh-CN': (o) => `第 ${o.column} 列没有标题，却填了内容。请给这一列加标题，或清空这一格。`,
    en: (o) => `Column ${o.column} has no header but a cell with content. Give it a header or empty the cell.`,
  },
  quote: {
    'zh-CN': () => '引号不成对。内容里有引号、逗号或换行的，整格用引号括起来，里面的引号写两遍。',
    en: () => 'Quotation marks do not match. Put the whole cell in quotation marks and write those within it twice.',
  },
  'too-long': {
    'zh-CN': () => '这一行超过 64 KiB（65536 字节）。请检查是否缺少换行，或某一格粘贴了多余的内容。',
    en: () =>
      'This row is longer than 64 KiB (65536 bytes). Look for a missing line break or a cell with far too much.',
  },
  encoding: {
    'zh-CN': () => '这一行的编码和文件其他部分不同，读不出来。请把整个文件另存为 UTF-8 的 CSV。',
    en: () => 'This row is in another encoding than the rest of the file. Save the whole file as CSV in UTF-8.',
  },
  'line-break': {
    'zh-CN': () => '这一行里有多余的回车符。请去掉，或给这一格加引号。',
    en: () => 'There is a stray carriage return in this row. Remove it or put the cell in quotation marks.',
  },
  'not-json': {
    'zh-CN': () => '不是有效的 JSON。每行写一个对象，例如 {"reference":"A-001","year":2026}。',
    en: () => 'Not valid JSON. Write one object a line, such as {"reference":"A-001","year":2026}.',
  },
  'not-an-object': {
    'zh-CN': () => '应是一个对象，例如 {"reference":"A-001","year":2026}。',
    en: () => 'This has to be an object, such as {"reference":"A-001","year":2026}.',
  },
  'unknown-column': {
    'zh-CN': () => '没有这一项。请对照模板检查名称，或去掉它。',
    en: () => 'There is no such member. Check its name against the template or leave it out.',
  },
  'as-of': {
    'zh-CN': () => '整份名单按同一天的规定计算，请去掉这一项，用 --as-of 指定日期。',
    en: () => 'The whole roster is worked out on one day. Leave this out and name the day with --as-of.',
  },
  'not-computed': {
    'zh-CN': () => '这一行没有算成，不是名单的问题。请把这一行单独再提交一次。',
    en: () => 'This row could not be worked out; the roster is not at fault. Send the row again by itself.',
  },
};

/** What is wrong with a file as a whole. */
const fileFaults: Readonly<Record<string, Sentence>> = {
  empty: {
    'zh-CN': () => '文件是空的。请用模板，第一行写标题，每人一行。',
    en: () => 'The file is empty. Use the template: headers in the first row, one person a row.',
  },
  'utf-16': {
    'zh-CN': () => '文件是 UTF-16 编码（“Unicode 文本”）。请另存为“CSV UTF-8（逗号分隔）”。',
    en: () => 'The file is in UTF-16 ("Unicode text"). Save it as "CSV UTF-8 (comma delimited)".',
  },
  spreadsheet: {
    'zh-CN': () => '这是 Excel 工作簿或压缩包，不是 CSV。请另存为“CSV UTF-8（逗号分隔）”。',
    en: () => 'This is a spreadsheet or an archive, no CSV. Save it as "CSV UTF-8 (comma delimited)".',
  },
  'header-broken': {
    'zh-CN': () => '标题行读不出来：引号不成对，或者超过 64 KiB。请从模板复制标题行。',
    en: () =>
      'The header row cannot be read: its quotation marks do not match, or it is longer than 64 KiB. Copy it from the template.',
  },
  'header-encoding': {
    'zh-CN': () => '标题行读不出来：既不是 UTF-8 也不是 GB18030。请另存为“CSV UTF-8（逗号分隔）”。',
    en: () => 'The header row is neither UTF-8 nor GB18030. Save the file as "CSV UTF-8 (comma delimited)".',
  },
  'identity-column': {
    'zh-CN': (o) =>
      `名单里有个人身份信息的列：${o.columns}。请先删除这些列，只留一列自己的“编号”，再提交。文件没有被读取。`,
    en: (o) =>
      `The roster has columns that say who people are: ${o.columns}. Delete them, keep one "reference" of your own, and try again. No row was read.`,
  },
  'as-of-column': {
    'zh-CN': () => '整份名单按同一天的规定计算，不能有 asOf 一列。请删除这一列，用 --as-of 指定日期。',
    en: () => 'The whole roster is worked out on one day: delete the column asOf and name the day with --as-of.',
  },
  'unknown-column': {
    'zh-CN': (o) => `不认识这些标题：${o.columns}。请对照模板改正；不用计算的列，标题前加 #，或删除。`,
    en: (o) =>
      `Headers that are not known: ${o.columns}. Correct them by the template; begin a header with # if its column is not to be read, or delete it.`,
  },
  'column-twice': {
    'zh-CN': (o) => `这些列出现了两次：${o.columns}。请各留一列。`,
    en: (o) => `These columns stand there twice: ${o.columns}. Keep one of each.`,
  },
  'law-changed': {
    'zh-CN': () => '提交以后政策数据或程序更新了，一份结果不能混用两种规定。请重新提交。',
    en: () =>
      'Figures or program have changed since the batch was made, and one result never mixes two laws. Make it anew.',
  },
  'no-columns': {
    'zh-CN': () => '没有可以计算的列。请从模板复制标题行。',
    en: () => 'There is no column to work out anything from. Copy the header row from the template.',
  },
};

function sentence(
  sentences: Readonly<Record<string, Sentence>>,
  code: string,
  operands: Operands,
  language: Language,
): string {
  const found = sentences[code];
  if (!found) throw new Error(`shared/messages/batch.ts has no fault ${code}`);
  return found[language](operands);
}

/** What is wrong with a row and what would be right. Unknown codes throw. */
export const rowFault = (code: string, operands: Operands, language: Language): string =>
  sentence(rowFaults, code, operands, language);

/** What is wrong with a file and what would be right. Unknown codes throw. */
export const fileFault = (code: string, operands: Operands, language: Language): string =>
  sentence(fileFaults, code, operands, language);

/** A fault with its place, as it stands in the result. */
export function placed(row: number, column: string | null, detail: string, language: Language): string {
  if (language === 'en') return `Row ${row}${column === null ? '' : `, "${column}"`}: ${detail}`;
  return `第 ${row} 行${column === null ? '' : `“${column}”`}：${detail}`;
}

/** What the status of a batch means and what to do. */
export const STATUS_TEXT = {
  'waiting-for-upload': {
    'zh-CN': '请用 upload 里的方法、地址和请求头上传名单，然后再来查询。',
    en: 'Upload the roster with the method, address and headers in upload, then ask again.',
  },
  running: { 'zh-CN': '正在测算，请过几秒再来查询。', en: 'Being worked on; ask again in some seconds.' },
  done: { 'zh-CN': '已完成。', en: 'Done.' },
  'done-in-part': {
    'zh-CN': '已完成，但有的行没有算成，结果中已注明。请把这些行再提交一次。',
    en: 'Done, but some rows could not be worked out; the result says which. Send these again.',
  },
  refused: { 'zh-CN': '名单没有被接受。', en: 'The roster was refused.' },
  failed: {
    'zh-CN': '没有算成，不是名单的问题。请重新提交；再不成功，请联系我们。',
    en: 'It failed, and the roster is not at fault. Send it again; if that fails as well, tell us.',
  },
} as const satisfies Record<string, Words>;

/** Headers of the result that are no headline. */
export const RESULT_HEADERS = {
  row: { 'zh-CN': '行', en: 'row' },
  reference: { 'zh-CN': '编号', en: 'reference' },
  outcome: { 'zh-CN': '结论', en: 'outcome' },
  error: { 'zh-CN': '问题', en: 'error' },
  questions: { 'zh-CN': '还要回答的列', en: 'open questions' },
  figures: { 'zh-CN': '没有公布的标准', en: 'figures not published' },
  grade: { 'zh-CN': '依据等级', en: 'grade' },
  asOf: { 'zh-CN': '按哪天的规定', en: 'asOf' },
  policyVersion: { 'zh-CN': '政策版本', en: 'policyVersion' },
  rulesVersion: { 'zh-CN': '程序版本', en: 'rulesVersion' },
} as const satisfies Record<string, Words>;

/** Names of the parts of an assessment. */
export const SECTION_NAMES: Readonly<Record<string, Words>> = {
  contributions: { 'zh-CN': '缴费', en: 'contributions' },
  medicalSchemes: { 'zh-CN': '医保选择', en: 'medical schemes' },
  contributionYears: { 'zh-CN': '医保年限', en: 'contribution years' },
  subsidies: { 'zh-CN': '补贴', en: 'subsidies' },
  retirement: { 'zh-CN': '退休', en: 'retirement' },
  workerStatus: { 'zh-CN': '用工关系', en: 'worker status' },
};

/** Words of a result for readers of Chinese; in English the codes speak for themselves. */
const VALUES: Readonly<Record<string, string>> = {
  assessed: '已算出',
  error: '有问题',
  'empty-row': '空行',
  'labour-relation': '劳动关系',
  'not-fully-labour-relation': '不完全符合劳动关系',
  'civil-relation': '民事关系',
  true: '是',
  false: '否',
  official: '正式文件',
  press: '新闻报道',
  compiled: '第三方整理',
  weak: '来源较弱',
  assumed: '假定',
};

/** A code of a result as people read it. */
export const valueText = (code: string, language: Language): string =>
  language === 'en' ? code : (VALUES[code] ?? programmeOutcomes[language](schemes[language](code)));
