import type { Language } from '../../../shared/messages/catalogue.ts';

/** Facts that no question asks for. */
const MEMBERS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  region: ['地区代码', 'Region code'],
  asOf: ['按哪一天已知的政策', 'Policy as known on'],
};

const zh = {
  brand: '灵保',
  title: '灵保 · 灵活就业社保测算',
  heading: '灵活就业社保测算',
  waiting: '正在打开……',
  alone: '这个页面要放在合作方的网页里才能用。',
  whole: '打开灵保完整网页',

  handOver: (host: string) => `把结果交给 ${host}`,
  handOverHint: '测算只在您的手机上进行，对方看不到。要不要交给对方，由您决定。',
  handed: (host: string) => `已经交给 ${host}。`,

  question: '要把结果交给这个网站吗？',
  who: '您正在看的网页属于上面这个网站。同意以后，下面这些会交给它；不同意，什么都不会交。',
  facts: '您的回答',
  result: '测算结果',
  resultHint: '养老、医保、补贴、退休等各项金额，连同算式和依据。没有姓名、身份证号和手机号。',
  everything: '看要交出的全部内容',
  after: (host: string) => `交出以后，由 ${host} 保管和使用，灵保收不回来。只交这一次；以后再改，要您再同意才会再交。`,
  agree: '同意，交给对方',
  decline: '不同意，返回',

  named: (name: string) => MEMBERS[name]?.[0] ?? name,
};

type FrameText = typeof zh;

const en: FrameText = {
  brand: 'Lingbao',
  title: 'Lingbao · social insurance for flexible workers',
  heading: 'Social insurance for flexible workers',
  waiting: 'Opening…',
  alone: "This page works inside a partner's page only.",
  whole: 'Open the whole of Lingbao',

  handOver: (host) => `Hand the result to ${host}`,
  handOverHint: 'The calculation stays on your device and this website cannot see it. Whether it gets it is up to you.',
  handed: (host) => `Handed to ${host}.`,

  question: 'Hand the result to this website?',
  who: 'The page you are looking at belongs to the website above. If you agree, it gets what stands below; if not, nothing.',
  facts: 'Your answers',
  result: 'The result',
  resultHint:
    'Amounts of pension, medical insurance, subsidies and retirement with their sums and sources. No name, identity number or phone.',
  everything: 'See everything that would be handed over',
  after: (host) =>
    `Once handed over, it is kept and used by ${host}; Lingbao cannot take it back. This once only: later changes are not handed over unless you agree again.`,
  agree: 'I agree, hand it over',
  decline: 'No, go back',

  named: (name) => MEMBERS[name]?.[1] ?? name,
};

/** What the frame says of itself; the calculator has its own words. */
export const frameText: Readonly<Record<Language, FrameText>> = { 'zh-CN': zh, en };
