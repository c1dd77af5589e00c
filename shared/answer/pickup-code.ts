import { addDays, type Day } from '../month.ts';

/** Crockford's base32: no I, L, O or U, which are misread or make words. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DATA_LENGTH = 8;
const RANDOM_BYTES = 4;
/** A record is kept so many days after the one on which it was stored. */
export const DAYS_KEPT = 180;

const DAY_IN_MILLISECONDS = 86_400_000;
const dayNumber = (day: Day): number => Date.parse(day) / DAY_IN_MILLISECONDS;

/**
 * A code to read out at the counter: four random bytes and the day (its number mod 256), in eight characters, and a
 * ninth to check them. The day is masked with the random bytes, so that codes of one day have nothing visible in common.
 *
 * @param random four random bytes
 */
export function pickupCode(day: Day, random: Uint8Array): string {
  const bytes = [...random.subarray(0, RANDOM_BYTES)];
  const value = numberOf([...bytes, (dayNumber(day) % 256) ^ maskOf(bytes)], 256);
  const places = Array.from({ length: DATA_LENGTH }, (_, index) => DATA_LENGTH - 1 - index);
  const data = places.map((place) => ALPHABET[Math.floor(value / 32 ** place) % 32]).join('');
  return data + checkCharacter(data);
}

/** `ABC-DEF-GHJ`, as people are shown it. */
export function displayed(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3, 6)}-${code.slice(6)}`;
}

/**
 * The code a person typed, whatever its case and width and whatever stands between its letters, with O read as 0 and I and L as 1; `null` when it is
 * none or its check character is wrong.
 */
export function readPickupCode(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    // Dashes of Chinese and Japanese keyboards are letters.
    .replace(/[^\p{L}\p{N}]|[一ー]/gu, '');
  const code = plain.replaceAll('O', '0').replace(/[IL]/g, '1');
  if (code.length !== DATA_LENGTH + 1 || [...code].some((character) => !ALPHABET.includes(character))) return null;
  return checkCharacter(code.slice(0, DATA_LENGTH)) === code[DATA_LENGTH] ? code : null;
}

/** The day on which a code was given, of the days still kept on `today`; `null` when it was none of them. */
export function dayOfPickupCode(code: string, today: Day): Day | null {
  const digits = [...code.slice(0, DATA_LENGTH)].map((character) => ALPHABET.indexOf(character));
  const value = numberOf(digits, 32);
  const bytes = [4, 3, 2, 1].map((place) => Math.floor(value / 256 ** place) % 256);
  const given = (value % 256) ^ maskOf(bytes);
  const age = (((dayNumber(today) - given) % 256) + 256) % 256;
  return age <= DAYS_KEPT ? addDays(today, -age) : null;
}

/** Digits in a base as one number: 40 bits, which a number holds exactly. */
const numberOf = (digits: readonly number[], base: number): number =>
  digits.reduce((value, digit) => value * base + digit, 0);

const maskOf = (bytes: readonly number[]): number => bytes.reduce((mask, byte) => mask ^ byte, 0);

/**
 * Damm's check digit over the field of 32 elements (x⁵ + x² + 1), so that it is of the same alphabet. Unlike ISO 7064
 * MOD 37,36, which needs 36 characters, it finds every wrong character and every swap of neighbours.
 */
function checkCharacter(data: string): string {
  let check = 0;
  for (const character of data) {
    const mixed = (check ^ ALPHABET.indexOf(character)) << 1;
    check = mixed & 32 ? mixed ^ 0b100101 : mixed;
  }
  return ALPHABET[check] ?? '';
}
