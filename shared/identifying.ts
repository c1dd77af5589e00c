/** What a text may reveal of a person that a program can tell. Names it cannot tell. */
export type Identifying = 'identity-number' | 'telephone-number' | 'bank-card';

/** Signs and words for 0 to 9 that are no decimal digits of Unicode. */
const ROWS = [
  '零 一 二 三 四 五 六 七 八 九',
  '〇 壹 贰 叁 肆 伍 陆 柒 捌 玖',
  '○ 弌 貳 叄 亖 㐅 陸 漆 捌 镹',
  '零 壱 弐 参',
  '洞 幺 两 參 肆 伍 六 拐 扒 勾',
  '〇 〡 〢 〣 〤 〥 〦 〧 〨 〩',
  '⓿ ❶ ❷ ❸ ❹ ❺ ❻ ❼ ❽ ❾',
  '🄋 ➀ ➁ ➂ ➃ ➄ ➅ ➆ ➇ ➈',
  '🄌 ➊ ➋ ➌ ➍ ➎ ➏ ➐ ➑ ➒',
  '⓪ ⓵ ⓶ ⓷ ⓸ ⓹ ⓺ ⓻ ⓼ ⓽',
  'zero one two three four five six seven eight nine',
  'ling yi er san si wu liu qi ba jiu',
  'oh yao liang',
];
const VALUES = new Map(ROWS.flatMap((row) => row.split(' ').map((sign, value) => [sign, String(value)] as const)));
/** The words among them, also where nothing stands between one and the next. */
const WORD = [...VALUES.keys()].filter((sign) => /^[a-z]/.test(sign)).join('|');
const WORDS = new RegExp(`(?<![a-z])(?:${WORD})+(?![a-z])`, 'gi');
const EACH_WORD = new RegExp(WORD, 'gi');

/** Invisible characters, and marks that stand on another one. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{M}]/gu;
const SIGN = /[^\p{ASCII}]/gu;
const DECIMAL = /\p{Nd}/u;
/** Digits in a circle, raised and the like: they may also count the things in a list, and stand by themselves. */
const MARKED = /\p{No}/gu;
const CROSS = /[x×хХ╳✕✖✗]/gu;
/** Letters that look like a digit, among digits. */
const ALIKE = /(?<![a-z\d])[\doil]+(?![a-z\d])/gi;

/** A decimal digit of any script as an ASCII one: everywhere ten of them follow one another. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (DECIMAL.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

function digitFor(sign: string): string | null {
  const value = VALUES.get(sign.toLowerCase());
  return value === undefined ? null : `\0${value}\0`;
}

/** The text with every digit as an ASCII one, whatever it was written in; one that is no ASCII digit stands by itself. */
const plain = (text: string): string =>
  text
    .replace(MARKED, (sign) => `\0${sign}\0`)
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .replace(SIGN, (sign) => digitFor(sign) ?? (DECIMAL.test(sign) ? asciiDigit(sign) : sign))
    .replace(WORDS, (words) => words.replace(EACH_WORD, (word) => digitFor(word) ?? ''))
    .replace(CROSS, 'X')
    .replace(ALIKE, (run) => (/\d/.test(run) ? run.replace(/o/gi, '0').replace(/[il]/gi, '1') : run));

/** Anything but letters may stand between the digits of a number. The last one of an identity number may be an X. */
const RUN = /\d(?:[^\p{L}\p{N}]*[\dX])*/gu;
const GROUP = /\d+|X/g;

/** GB/T 2260: the province; 9 for residents from abroad. */
const PROVINCE = String.raw`(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)`;
const BIRTHDAY = String.raw`(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`;
/** GB 11643. */
const IDENTITY = new RegExp(`^${PROVINCE}\\d{4}(?:18|19|20)\\d\\d${BIRTHDAY}\\d{3}[\\dX]$`);
/** Numbers of files are made up like one, with the region and the day of this year: those have to bear its check character. */
const OF_A_FILE = /^.{6}20[2-9]/;
const BEFORE_1999 = new RegExp(`^${PROVINCE}\\d{4}\\d\\d${BIRTHDAY}\\d{3}$`);
/** A mobile number, or one of a landline with its area code. */
const TELEPHONE = /^(?:(?:00)?86)?(?:0?1[3-9]\d{9}|0?10[2-8]\d{7}|0?2\d[2-8]\d{7}|0[3-9]\d{2}[2-8]\d{6,7})$/;
/** A landline without its area code looks like any other number, unless it is called one. */
const CALLED_TELEPHONE =
  /(?:电话|電話|手机|手機|座机|固话|传真|联系方式|phone|mobile|\btel)(?:号码?)?(?:[^\p{L}\p{N}]|[是为])*[2-8](?:[^\p{L}\p{N}]*\d){6}/iu;
const BANK_CARD = /^62\d{14,17}$/;

const YEAR = String.raw`(?:18|19|20)\d\d`;
/** The birthday in an identity number, written as a day. */
const BORN = new RegExp(
  String.raw`(?<=(?<!\d)${PROVINCE}(?:[^\p{L}\p{N}]*\d){4}[^\p{L}\p{N}]*)(${YEAR})(?:年|[-/.])(\d\d?)(?:月|[-/.])(\d\d?)日?`,
  'gu',
);
/** What is written as a month, a day, a time, an amount, a percentage or a sum is no part of a number. */
const DAY = String.raw`(?<!\d[-/.]?|(?<!\d)1[3-9]\d )${YEAR}([-/.])(?:0?[1-9]|1[0-2])(?:\1\d{1,2})?(?!\d)`;
const TIME = String.raw`(?<!\d[:.]?)(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?![:.]?\d)`;
const AMOUNT = String.raw`(?:\d{1,3}(?:,\d{3}){1,2}|\d{1,7})\.\d\d`;
const AMOUNTS = String.raw`(?<!\d[.,]?)${AMOUNT}(?:,${AMOUNT})*(?!\.?\d)`;
const PERCENTAGE = String.raw`(?<!\d)(?:\d{1,2}(?:\.\d)?|[1-3]\d0)%`;
const SUM = String.raw`(?<!\d)[1-9]\d*(?:[-+*X][1-9]\d*)+=`;
const NO_PART = new RegExp([DAY, TIME, AMOUNTS, PERCENTAGE, SUM].join('|'), 'g');

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

const bearsCheck = (number: string): boolean =>
  '10X98765432'[WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0) % 11] === number[17];

const isIdentity = (number: string): boolean =>
  (IDENTITY.test(number) && (!OF_A_FILE.test(number) || bearsCheck(number))) || BEFORE_1999.test(number);

/** The least and the most digits of any of these numbers. */
const SHORTEST = 11;
const LONGEST = 19;

/** Whether neighbouring groups of digits anywhere in a text make up a number of this kind. */
function holds(text: string, isOne: (number: string) => boolean): boolean {
  return (text.match(RUN) ?? []).some((run) => {
    const groups = run.match(GROUP) ?? [];
    return groups.some((_, from) => {
      let number = '';
      for (let at = from; at < groups.length && number.length < LONGEST; at += 1) {
        const group = groups[at] ?? '';
        number += group < ':' ? group : 'X';
        if (number.length >= SHORTEST && isOne(number)) return true;
      }
      return false;
    });
  });
}

/** What is not even a number of seven digits is no telephone number. */
const ENOUGH = /\d(?:\D*\d){6}/;

/**
 * What a free text reveals of a person, however its digits are written: in any script, in words, apart, in brackets.
 * Amounts, days, and numbers of files and policies are nobody's.
 */
export function identifyingIn(text: string): Identifying | null {
  const digits = plain(text);
  if (!ENOUGH.test(digits)) return null;
  const born = digits.replace(BORN, (_, year, month, day) => year + month.padStart(2, '0') + day.padStart(2, '0'));
  const numbers = born.replace(NO_PART, '某');
  if (holds(numbers, isIdentity)) return 'identity-number';
  if (CALLED_TELEPHONE.test(numbers) || holds(numbers, (number) => TELEPHONE.test(number))) return 'telephone-number';
  return holds(numbers, (number) => BANK_CARD.test(number)) ? 'bank-card' : null;
}
