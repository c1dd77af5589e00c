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
