import { stringify } from 'csv-stringify/sync';
import { columnNamed } from '../../shared/roster/columns.ts';

/**
 * A synthetic roster of fictional people. No published figures on the county's flexible workers were found, so the
 * proportions below are round assumptions (marked `assumed`), chosen so that every kind of row occurs. Results show how
 * the program behaves, never how many people in the county gain or lose.
 */

/** A seeded random generator of 32-bit numbers (Mulberry32), the same on every machine. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a question's options are called in the template, with their proportions. */
function said(id: string, shares: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const options = new Map(columnNamed(id)?.options.map(({ value, text }) => [value, text['zh-CN']]));
  return Object.fromEntries(
    Object.entries(shares).map(([value, share]) => {
      const word = options.get(value);
      if (word === undefined) throw new Error(`${id} has no option ${value}`);
      return [word, share];
    }),
  );
}

/** Proportions; assumed. */
const TRADES = said('trade', {
  'food-delivery': 34,
  'instant-delivery': 10,
  'ride-hailing': 16,
  freight: 10,
  express: 14,
  'e-commerce': 6,
  'live-streaming': 4,
  other: 6,
});
const PLATFORMS = ['美团', '饿了么', '达达', '闪送', '滴滴出行', '曹操出行', '货拉拉', '满帮', '无'];
const EMPLOYMENT = said('employment', {
  flexible: 82,
  'employed-by-enterprise': 8,
  'registered-unemployed': 6,
  'drawing-unemployment-benefit': 2,
  other: 2,
});
const PREVIOUS = said('previousScheme', { employee: 30, resident: 50, none: 20 });
const PRIORITY = said('medicalPriority', { 'retirement-years': 30, 'low-cost': 55, 'early-cover': 15 });
const SPECIAL = {
  无: 80,
  ...said('groups', {
    'college-graduate': 7,
    'lifted-from-poverty': 4,
    'rural-migrant-worker': 8,
    'disability-certificate': 1,
  }),
};
const [ORDINARY = ''] = Object.keys(said('group', { none: 1 }));
const [ADULT, RURAL] = Object.keys(said('resident', { adult: 1, rural: 1 }));
const COUNTY = { '370322': 78, '370303': 8, '370321': 6, '371602': 5, '410100': 3 };

/** One person of the roster, cell by cell. */
class Person {
  readonly #next: () => number;
  /** The proportion of applicable facts that is left open; assumed. */
  readonly #open = 0.06;

  constructor(next: () => number) {
    this.#next = next;
  }

  has(share: number): boolean {
    return this.#next() < share;
  }

  whole(from: number, to: number): number {
    return from + Math.floor(this.#next() * (to - from + 1));
  }

  of(words: Readonly<Record<string, number>>): string {
    let left = this.#next() * Object.values(words).reduce((sum, share) => sum + share, 0);
    for (const [word, share] of Object.entries(words)) if ((left -= share) < 0) return word;
    return Object.keys(words)[0] as string;
  }

  /** A cell, sometimes left open. */
  maybe(cell: string | number): string {
    return this.has(this.#open) ? '' : String(cell);
  }

  yesNo(share: number): string {
    return this.maybe(this.has(share) ? '是' : '否');
  }

  month(from: number, to: number): string {
    return `${this.whole(from, to)}-${String(this.whole(1, 12)).padStart(2, '0')}`;
  }

  day(from: number, to: number): string {
    return `${this.month(from, to)}-${String(this.whole(1, 28)).padStart(2, '0')}`;
  }
}

const HEADERS = [
  ['编号', (_: Person, row: number) => `S${String(row).padStart(7, '0')}`],
  ['性别', (p: Person) => p.maybe(p.has(0.78) ? '男' : '女')],
  ['出生年月', (p: Person) => p.maybe(p.month(1964, 2007))],
  ['女性原退休年龄', (p: Person) => (p.has(0.1) ? '50' : p.has(0.05) ? '55' : '')],
  ['缴费年度', () => '2026'],
  ['起缴月份', (p: Person) => (p.has(0.3) ? `2026-${String(p.whole(1, 12)).padStart(2, '0')}` : '')],
  ['缴费基数', (p: Person) => p.maybe(p.has(0.7) ? `收入${p.whole(24, 140) * 100}` : `${p.whole(6, 30) * 10}%`)],
  ['医保个人账户', (p: Person) => (p.has(0.2) ? '建个人账户' : '')],
  ['职工医保月数', (p: Person) => p.maybe(p.has(0.6) ? 0 : p.whole(1, 300))],
  ['视同缴费月数', (p: Person) => p.maybe(p.has(0.95) ? 0 : p.whole(1, 60))],
  [
    '居民医保月数',
    (p: Person) => p.maybe(p.has(0.2) ? '无' : `${ADULT}:${p.whole(0, 15) * 12};${RURAL}:${p.whole(0, 9) * 12}`),
  ],
  ['户籍地代码', (p: Person) => p.maybe(p.of(COUNTY))],
  ['居住证', (p: Person) => p.yesNo(0.2)],
  ['参保日期', (p: Person) => p.maybe(p.day(2026, 2026))],
  ['原医保', (p: Person) => p.maybe(p.of(PREVIOUS))],
  ['职工医保断缴月数', (p: Person) => p.maybe(p.has(0.6) ? 0 : p.whole(1, 40))],
  ['断保年数', (p: Person) => p.maybe(p.has(0.8) ? 0 : p.whole(1, 6))],
  ['集中缴费期内', (p: Person) => p.yesNo(0.5)],
  ['居民医保人群', (p: Person) => p.maybe(ORDINARY)],
  ['医保偏好', (p: Person) => p.maybe(p.of(PRIORITY))],
  ['养老缴费月数', (p: Person) => p.maybe(p.whole(0, 420))],
  ['平均缴费指数', (p: Person) => p.maybe(`0.${p.whole(6000, 9999)}`)],
  ['养老个人账户余额', (p: Person) => p.maybe(`${p.whole(0, 120_000)}.${String(p.whole(0, 99)).padStart(2, '0')}`)],
  ['建账前月数', (p: Person) => p.maybe(0)],
  ['从事工作', (p: Person) => p.maybe(p.of(TRADES))],
  ['平台', (p: Person) => p.maybe(PLATFORMS[p.whole(0, PLATFORMS.length - 1)] as string)],
  ['就业状况', (p: Person) => p.maybe(p.of(EMPLOYMENT))],
  ['人员类别', (p: Person) => p.maybe(p.of(SPECIAL))],
  ['已认定就业困难', (p: Person) => p.yesNo(0.08)],
  ['已办灵活就业登记', (p: Person) => p.yesNo(0.5)],
  ['以个人身份缴费', (p: Person) => p.yesNo(0.4)],
  ['领过社保补贴', (p: Person) => p.maybe('无')],
  ['失业保险月数', (p: Person) => p.maybe(p.has(0.6) ? 0 : p.whole(1, 120))],
  ['今年培训补贴次数', (p: Person) => p.maybe(p.has(0.95) ? 0 : 1)],
  ['意外险', (p: Person) => p.maybe(p.has(0.5) ? '无' : '有')],
  ['技能证书', (p: Person) => p.maybe(p.has(0.9) ? '无' : '有')],
  ['受单位管理', (p: Person) => p.yesNo(0.5)],
  ['双方主体合格', (p: Person) => p.yesNo(0.95)],
  ['适用规章制度', (p: Person) => p.yesNo(0.4)],
  ['单位安排的有偿劳动', (p: Person) => p.yesNo(0.5)],
  ['属于单位业务', (p: Person) => p.yesNo(0.8)],
] as const satisfies readonly (readonly [string, (person: Person, row: number) => string])[];

const ROWS_AT_ONCE = 1_000;

/** The roster as CSV in pieces; the same for the same seed. */
export function* syntheticRoster(rows: number, seed: number): Generator<string> {
  const person = new Person(chance(seed));
  yield `\uFEFF${stringify([HEADERS.map(([header]) => header)])}`;
  for (let row = 1; row <= rows; row += ROWS_AT_ONCE) {
    const last = Math.min(rows, row + ROWS_AT_ONCE - 1);
    const piece: string[][] = [];
    for (let at = row; at <= last; at += 1) piece.push(HEADERS.map(([, cell]) => cell(person, at)));
    yield stringify(piece);
  }
}
