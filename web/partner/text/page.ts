import { defaultRegion } from '../../../shared/law/places.generated.ts';
import type { Language } from '../../../shared/messages/catalogue.ts';
import { regionName } from '../../ui/region-names.ts';
import type { PAIRS } from '../theme.ts';

export type Rows = readonly (readonly [name: string, meaning: string])[];
type Token = (typeof PAIRS)[number]['front'] | (typeof PAIRS)[number]['back'] | 'line';

const zh = {
  documentTitle: '灵保 · 嵌入测算',
  title: '把社保测算嵌入您的网页或小程序',
  lead: '一个脚本标签，一个元素。测算在用户手机上进行，不用 Cookie、不存数据；用户点了同意，您才拿到结果。',
  steps: [
    '把贵单位网站的来源（https://域名）告诉我们，登记到允许名单，拿到合作方编号。',
    '在下面选好设置和颜色，复制代码，贴进网页。',
    '监听事件；在小程序里用 web-view 打开这个网页即可。',
  ],

  settings: '设置',
  partner: '合作方编号',
  region: '地区',
  language: '语言',
  firstQuestion: '先问哪一题',
  noFirstQuestion: '由测算决定',
  share: '是否接收结果',
  shareOn: '接收（用户同意后）',
  shareOff: '不接收',
  prefill: '您已知道的回答（JSON）',
  prefillHint: '用户会看到这些回答，可以改。不要写姓名、身份证号和手机号，写了也不会采用。',

  theme: '颜色和圆角',
  themeHint: '留空就用灵保自己的颜色。对比度不够的配色不会采用：看不清的字，算不上用户同意。',
  editScheme: '正在编辑哪一套',
  scheme: '明暗',
  light: '浅色',
  dark: '深色',
  auto: '跟随用户手机',
  radius: '圆角（0 到 24）',
  tokens: {
    paper: '页面底色',
    card: '卡片底色',
    ink: '正文',
    muted: '说明文字',
    line: '分隔线',
    edge: '控件边框',
    accent: '主色',
    'accent-wash': '浅主色底',
    'on-accent': '主色上的字',
    focus: '焦点框',
    fault: '错误提示',
  } satisfies Record<Token, string>,
  contrast: (scheme: string) => `对比度检查（${scheme}）`,
  pair: '配对',
  ratio: '对比度',
  least: '至少',
  verdict: '结论',
  on: (front: string, back: string) => `${front}／${back}`,
  passes: '合格',
  fails: '不合格',
  contrastGood: '全部合格。',
  contrastPoor: (count: number) => `有 ${count} 处不合格，这套颜色不会采用。`,

  snippet: '复制代码',
  snippetHint: '脚本文件名带版本和指纹，内容永远不变；integrity 由浏览器核对。元素里的链接，在打不开时显示。',
  fallback: '打开灵保社保测算',
  copy: '复制代码',
  copied: '已复制',
  copyFailed: '浏览器不让复制，请选中后复制。',
  policy: '网页有内容安全策略（CSP）时，只要允许：',

  live: '效果',
  liveHint: '下面就是您会得到的元素，按上面的设置。',
  log: '事件记录',
  logHint: '只列出元素发给本页的事件，最新的在上。结果只有在同意以后才会出现。',
  noEvents: '还没有事件。',

  attributes: '属性',
  attributeRows: [
    ['partner', '合作方编号。没有登记的编号，只有本站能打开。'],
    ['region', `六位地区代码，默认 ${defaultRegion}（${regionName(defaultRegion, 'zh-CN')}）。`],
    ['language', 'zh-CN（默认）或 en。'],
    ['theme、theme-dark', '浅色、深色的颜色、圆角和明暗，写法如 accent: #0b5b4c; radius: 8px。只认固定的名称和格式。'],
    ['first-question', '先问的问题，编号见 GET /v1/questions。'],
    ['prefill', 'JSON 对象，成员同 POST /v1/assessments 的 facts。不合格的逐项剔除。'],
    ['share', 'off 表示不接收结果，页面上就没有交出结果的按钮。'],
  ] satisfies Rows,
  events: '事件',
  eventRows: [
    ['ready', '可以使用了：{ language, region }'],
    ['step', '走到哪一步：{ answered, open }，不含任何回答'],
    ['result', '用户在写明贵网站来源的页面上同意以后：{ facts, assessment }。每次同意只发一次'],
    ['problem', '有属性没有采用：{ where, zh, en }，说明在哪里、应怎样写'],
  ] satisfies Rows,
  types: 'TypeScript 类型文件',
  promises: '我们保证',
  promiseRows: [
    '不用 Cookie、localStorage 和其他存储；全部禁用时照样能用。',
    '高度自动跟随内容；一页可以放多个。',
    '消息双向核对来源和窗口；来源不在允许名单的网页，浏览器拒绝打开。',
    '只从本站加载，不连接任何其他地址。',
  ],
};

export type EmbedText = typeof zh;

const en: EmbedText = {
  documentTitle: 'Lingbao · embed the calculator',
  title: 'Put the calculator into your page or mini program',
  lead: 'One script tag, one element. It calculates on the device of your user, without cookies or storage; you get a result once your user has agreed.',
  steps: [
    'Tell us the origin of your site (https://host): it goes on the allow-list and you get a partner id.',
    'Choose settings and colours below, copy the code, paste it into your page.',
    'Listen to the events. In a mini program, open that page in a web-view.',
  ],

  settings: 'Settings',
  partner: 'Partner id',
  region: 'Region',
  language: 'Language',
  firstQuestion: 'Question to ask first',
  noFirstQuestion: 'as the calculator finds best',
  share: 'Take results',
  shareOn: 'yes, with consent',
  shareOff: 'no',
  prefill: 'Answers you know already (JSON)',
  prefillHint:
    'The person sees them and may change them. No name, identity number or phone: they would not be taken anyway.',

  theme: 'Colours and corners',
  themeHint:
    'Left empty, the colours are our own. Colours without enough contrast are not taken: nobody agrees to words they cannot see.',
  editScheme: 'Set of colours to edit',
  scheme: 'Light or dark',
  light: 'light',
  dark: 'dark',
  auto: 'as the device',
  radius: 'Corners (0 to 24)',
  tokens: {
    paper: 'page',
    card: 'card',
    ink: 'text',
    muted: 'small text',
    line: 'lines',
    edge: 'edges of controls',
    accent: 'accent',
    'accent-wash': 'pale accent',
    'on-accent': 'text on accent',
    focus: 'focus ring',
    fault: 'faults',
  },
  contrast: (scheme) => `Contrast check (${scheme})`,
  pair: 'Pair',
  ratio: 'Contrast',
  least: 'At least',
  verdict: 'Verdict',
  on: (front, back) => `${front} on ${back}`,
  passes: 'passes',
  fails: 'fails',
  contrastGood: 'All pairs pass.',
  contrastPoor: (count) =>
    `${count === 1 ? 'One pair fails' : `${count} pairs fail`}: these colours will not be taken.`,

  snippet: 'Copy the code',
  snippetHint:
    'Version and digest are in the name of the script, so its content never changes; the browser checks the integrity. The link inside shows where the calculator cannot open.',
  fallback: 'Open the Lingbao calculator',
  copy: 'Copy the code',
  copied: 'Copied',
  copyFailed: 'The browser does not allow it: select and copy.',
  policy: 'If your page has a content security policy, it has to allow only:',

  live: 'How it looks',
  liveHint: 'The very element that you get, with the settings above.',
  log: 'Events',
  logHint: 'Only what the element tells this page, newest first. A result comes after consent only.',
  noEvents: 'No events yet.',

  attributes: 'Attributes',
  attributeRows: [
    ['partner', 'Your partner id. With an unknown id only our own site can open it.'],
    ['region', `Six digits, ${defaultRegion} (${regionName(defaultRegion, 'en')}) by default.`],
    ['language', 'zh-CN (default) or en.'],
    [
      'theme, theme-dark',
      'Colours, corners and scheme, written accent: #0b5b4c; radius: 8px. Only names of a fixed list and values of a fixed form are taken.',
    ],
    ['first-question', 'Id of the question to ask first, as in GET /v1/questions.'],
    [
      'prefill',
      'A JSON object with members of the facts of POST /v1/assessments. What is not valid is left out, one by one.',
    ],
    ['share', 'off: no results wanted, so no button to hand one over.'],
  ],
  events: 'Events',
  eventRows: [
    ['ready', 'it can be used: { language, region }'],
    ['step', 'how far the person has come: { answered, open }, without any answer'],
    ['result', 'after consent on a screen that names your origin: { facts, assessment }; once for each consent'],
    ['problem', 'an attribute was not taken: { where, zh, en } says which and what would be right'],
  ],
  types: 'Types for TypeScript',
  promises: 'What you can rely on',
  promiseRows: [
    'No cookies, localStorage or other storage; it works where all of them are blocked.',
    'The height follows the content; several may stand on one page.',
    'Messages are checked for origin and window both ways; browsers refuse it to pages that are not on the allow-list.',
    'All of it comes from this site; it connects to no other address.',
  ],
};

/** Words of the page for partners. */
export const embedText: Readonly<Record<Language, EmbedText>> = { 'zh-CN': zh, en };
