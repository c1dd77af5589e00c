import { stringify } from 'csv-stringify/sync';

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

/** Words and their proportions; assumed. */
const TRADES = {
  外卖配送: 34,
  '即时配送、跑腿': 10,
  网约车: 16,
  同城货运: 10,
  快递: 14,
  电商: 6,
  直播销售: 4,
  以上都不是: 6,
};
const PLATFORMS: Readonly<Record<string, readonly string[]>> = {
  外卖配送: ['美团', '饿了么'],
  '即时配送、跑腿': ['达达', '闪送'],
  网约车: ['滴滴出行', '曹操出行'],
  同城货运: ['货拉拉', '满帮'],
  快递: ['无'],
};
const EMPLOYMENT = { 灵活就业: 82, 企业在职职工: 8, '失业，已登记': 6, '失业，正在领失业保险金': 2, 其他: 2 };
const PREVIOUS = { '职工医保（包括已断缴）': 30, '居民医保，没有断过整年': 50, 都没有: 20 };
const PRIORITY = { 退休后不交也能报销: 30, 每年少花钱: 55, 早点有保障: 15 };
const SPECIAL = { 无: 80, 高校毕业生: 7, '脱贫人口、防止返贫监测对象': 4, 农村转移就业劳动者: 8, 持有残疾人证: 1 };
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
    (p: Person) => p.maybe(p.has(0.2) ? '无' : `成年居民:${p.whole(0, 15) * 12};原新农合:${p.whole(0, 9) * 12}`),
  ],
  ['户籍地代码', (p: Person) => p.maybe(p.of(COUNTY))],
  ['居住证', (p: Person) => p.yesNo(0.2)],
  ['参保日期', (p: Person) => p.maybe(p.day(2026, 2026))],
  ['原医保', (p: Person) => p.maybe(p.of(PREVIOUS))],
  ['职工医保断缴月数', (p: Person) => p.maybe(p.has(0.6) ? 0 : p.whole(1, 40))],
  ['断保年数', (p: Person) => p.maybe(p.has(0.8) ? 0 : p.whole(1, 6))],
  ['集中缴费期内', (p: Person) => p.yesNo(0.5)],
  ['居民医保人群', (p: Person) => p.maybe('都不是（一般成年居民）')],
  ['医保偏好', (p: Person) => p.maybe(p.of(PRIORITY))],
  ['养老缴费月数', (p: Person) => p.maybe(p.whole(0, 420))],
  ['平均缴费指数', (p: Person) => p.maybe(`0.${p.whole(6000, 9999)}`)],
  ['养老个人账户余额', (p: Person) => p.maybe(`${p.whole(0, 120_000)}.${String(p.whole(0, 99)).padStart(2, '0')}`)],
  ['建账前月数', (p: Person) => p.maybe(0)],
  ['从事工作', (p: Person) => p.maybe(p.of(TRADES))],
  [
    '平台',
    (p: Person) =>
      p.maybe(
        p.of(
          Object.fromEntries(
            Object.values(PLATFORMS)
              .flat()
              .map((name) => [name, 1]),
          ),
        ),
      ),
  ],
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
