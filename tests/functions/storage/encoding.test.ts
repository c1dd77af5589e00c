import { createHash } from 'node:crypto';
import { zstdDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import dictionary from '../../../functions/storage/dictionary-1.json' with { type: 'json' };
import { decode, encode } from '../../../functions/storage/encoding.ts';
import model from '../../../functions/storage/model-2.json' with { type: 'json' };
import { contents } from '../../../infra/scripts/prediction/people.ts';

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

test('what is written is read back as it was, members in their order', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.stringify(decode(encode(value)))).toBe(JSON.stringify(value));
    }),
  );
});

test('so is an answer of which anything has been changed since the model was made', () => {
  for (const content of contents(7, 3)) {
    const changed = JSON.stringify(content)
      .replaceAll('2026', '2097')
      .replaceAll('.00"', '.07"')
      .replaceAll('months', 'moons')
      .replaceAll('月', '月份');
    expect(JSON.stringify(decode(encode(JSON.parse(changed))))).toBe(changed);
  }
});

test('an answer is written by the model, in a sixtieth of its JSON or less', () => {
  for (const content of contents(8, 5)) {
    const bytes = encode(content);
    expect(bytes[0]).toBe(2);
    expect(bytes.length * 60).toBeLessThan(Buffer.byteLength(JSON.stringify(content)));
  }
});

test.for([
  ['1', 'ASi1L/0gNV0BAMh7Imxhbmd1emgtQ04iLCJhY3QyMDI2fX19BACOkGFzc+cCRD2DHxuGYQQ='],
  ['2', 'AmfJc2cQBwerjoYKxwIAAAUGAQAAAAAA'],
] as const)('bytes written by version %s stay readable', ([, written]) => {
  const content = { language: 'zh-CN', answer: { facts: { year: 2026 } } };
  expect(decode(Buffer.from(written, 'base64'))).toEqual(content);
});

test('dictionary and model in use are never edited: records written with them could not be read any more', () => {
  expect(digestOf(dictionary.text)).toBe('5f84deef8d519bdcbffd0b60634c0b05830065a60474310a1096485fac351d55');
  const json = zstdDecompressSync(Buffer.from(model.zstd, 'base64')).toString();
  expect(digestOf(json)).toBe('6d2baf8d05db6f4c52513d6863fcc6dff36ff50f87eff81b140f6b8b5b1b5313');
});

test('an unknown version is said, not guessed', () => {
  expect(() => decode(Uint8Array.of(3, 0))).toThrow('no encoding has the version 3');
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
