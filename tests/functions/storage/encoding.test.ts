import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import dictionary from '../../../functions/storage/dictionary-1.json' with { type: 'json' };
import { decode, encode } from '../../../functions/storage/encoding.ts';

test('what is written is read back as it was, members in their order', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.stringify(decode(encode(value)))).toBe(JSON.stringify(value));
    }),
  );
});

test('bytes written by version 1 stay readable', () => {
  const written = Buffer.from('ASi1L/0gNV0BAMh7Imxhbmd1emgtQ04iLCJhY3QyMDI2fX19BACOkGFzc+cCRD2DHxuGYQQ=', 'base64');
  expect(decode(written)).toEqual({ language: 'zh-CN', answer: { facts: { year: 2026 } } });
});

test('the dictionary in use is never edited: records written with it could not be read any more', () => {
  const digest = createHash('sha256').update(dictionary.text).digest('hex');
  expect(digest).toBe('5f84deef8d519bdcbffd0b60634c0b05830065a60474310a1096485fac351d55');
});

test('an unknown version is said, not guessed', () => {
  expect(() => decode(Uint8Array.of(2, 0))).toThrow('no encoding has the version 2');
  expect(() => decode(Uint8Array.of())).toThrow('no encoding has the version 0');
});

test('no turned bit comes out as another answer', () => {
  const content = { answer: { monthly: { pension: '914.60', medical: '320.11' }, months: [1, 2, 3] } };
  const written = encode(content);
  let refused = 0;
  for (let at = 0; at < written.length * 8; at += 1) {
    const damaged = written.map((byte, index) => (index === at >> 3 ? byte ^ (1 << (at & 7)) : byte));
    try {
      expect(decode(damaged)).toEqual(content);
    } catch (error) {
      expect(error).not.toHaveProperty('matcherResult');
      refused += 1;
    }
  }
  expect(refused).toBeGreaterThan(written.length * 7);
});
