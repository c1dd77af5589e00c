import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAYS_KEPT, dayOfPickupCode, displayed, pickupCode, readPickupCode } from '../../shared/answer/pickup-code.ts';
import { addDays } from '../../shared/month.ts';

const ALPHABET = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const bytes = fc.uint8Array({ minLength: 4, maxLength: 4 });
const day = fc.integer({ min: 0, max: 27_000 }).map((number) => addDays('2026-01-01', number));
const code = fc.tuple(day, bytes).map(([given, random]) => pickupCode(given, random));

describe('A pick-up code', () => {
  test('worked by hand', () => {
    // 2026-11-24 is day 20781 = 81 × 256 + 45; random bytes 1, 2, 3, 4 mask it with 1^2^3^4 = 4: 45 ^ 4 = 41.
    // 01 02 03 04 29 in groups of five bits: 00000 00100 00001 00000 00110 00001 00001 01001 = 0 4 1 0 6 1 1 9.
    // Check, c = 2·(c ^ d) in GF(32), over 0 4 1 0 6 1 1 9: 0, 8, 18, 1, 14, 30, 27, 1.
    expect(pickupCode('2026-11-24', Uint8Array.of(1, 2, 3, 4))).toBe('041061191');
    expect(displayed('041061191')).toBe('041-061-191');
  });

  test('has nine characters of the alphabet without I, L, O and U', () => {
    fc.assert(fc.property(code, (given) => /^[0-9A-HJKMNP-TV-Z]{9}$/.test(given)));
  });

  test('tells its day for as long as the record is kept, and not longer', () => {
    fc.assert(
      fc.property(day, bytes, fc.integer({ min: 0, max: 255 }), (given, random, age) => {
        const found = dayOfPickupCode(pickupCode(given, random), addDays(given, age));
        expect(found).toBe(age <= DAYS_KEPT ? given : null);
      }),
    );
  });

  test('tells it on the last day the record is kept, and not on the next', () => {
    const given = pickupCode('2026-11-24', Uint8Array.of(200, 100, 50, 25));
    expect(dayOfPickupCode(given, '2027-05-23')).toBe('2026-11-24'); // 180 days later
    expect(dayOfPickupCode(given, '2027-05-24')).toBeNull();
  });

  test('differs for other random bytes of the same day', () => {
    fc.assert(
      fc.property(day, bytes, bytes, (given, one, other) => {
        const same = one.every((byte, index) => byte === other[index]);
        expect(pickupCode(given, one) === pickupCode(given, other)).toBe(same);
      }),
    );
  });

  test('shows nothing of its day: at each place every character occurs among the codes of one day', () => {
    const codes = Array.from({ length: 4096 }, (_, index) => {
      // Well-mixed but reproducible bytes.
      const number = Math.imul(index + 1, 0x9e3779b1) >>> 0;
      return pickupCode('2026-11-24', Uint8Array.of(number >>> 24, number >>> 16, number >>> 8, number));
    });
    for (let place = 0; place < 9; place += 1)
      expect(new Set(codes.map((each) => each[place])).size).toBe(ALPHABET.length);
  });
});

describe('Reading a code aloud', () => {
  test('case, blanks and hyphens do not matter; O is read as 0, I and L as 1', () => {
    fc.assert(
      fc.property(code, (given) => {
        const written = displayed(given).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' - ');
        expect(readPickupCode(written)).toBe(given);
      }),
    );
  });

  test.for([
    { written: 'ＤＡ９-Ｗ５Ｑ-ＹＱＶ', what: 'full-width letters and digits' },
    { written: 'DA9－W5Q－YQV', what: 'full-width hyphens' },
    { written: 'DA9—W5Q—YQV', what: 'dashes of a Chinese keyboard' },
    { written: 'DA9–W5Q‑YQV', what: 'a dash and a hyphen that does not break' },
    { written: 'DA9−W5Q\u3000YQV', what: 'a minus sign and a wide blank' },
    { written: 'DA9·W5Q。YQV', what: 'other signs of a Chinese keyboard' },
    { written: 'DA9一W5QーYQV', what: 'letters that look like dashes' },
    { written: '\u200BDA9-\u00ADW5Q_YQV', what: 'what cannot be seen' },
  ])('$what do not matter', ({ written }) => {
    expect(readPickupCode(written)).toBe('DA9W5QYQV');
  });

  test('one wrong character is always found', () => {
    fc.assert(
      fc.property(code, fc.nat({ max: 8 }), fc.constantFrom(...ALPHABET), (given, place, wrong) => {
        const mistaken = given.slice(0, place) + wrong + given.slice(place + 1);
        expect(readPickupCode(mistaken)).toBe(mistaken === given ? given : null);
      }),
    );
  });

  test('two neighbours that changed places are always found', () => {
    fc.assert(
      fc.property(code, fc.nat({ max: 7 }), (given, place) => {
        const swapped = given.slice(0, place) + given[place + 1] + given[place] + given.slice(place + 2);
        expect(readPickupCode(swapped)).toBe(swapped === given ? given : null);
      }),
    );
  });

  test.for(['', '041-061-19', '041-061-1911', '041-061-19U', '041-061-19*', '零四一'])('%s is no code', (typed) => {
    expect(readPickupCode(typed)).toBeNull();
  });
});
