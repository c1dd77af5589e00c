import { describe, expect, test } from 'vitest';
import { identifyingIn } from '../shared/identifying.ts';
import { HARMLESS, TELLING } from './support/free-text.ts';

const all = Object.values(HARMLESS).flat();

describe('A number that somebody is known by is told, however it is written', () => {
  test.for(TELLING)('%s', (text) => {
    expect(identifyingIn(text)).not.toBeNull();
    expect(identifyingIn(`材料齐全，${text}，3 张`)).not.toBeNull();
  });

  test.for([
    ['370322198503120018', 'identity-number'],
    ['138 0013 8000', 'telephone-number'],
    ['0533-6961234', 'telephone-number'],
    ['手机号是 6961234', 'telephone-number'],
    ['6222 0210 0111 2233', 'bank-card'],
  ] as const)('and which it is: %s', ([text, kind]) => {
    expect(identifyingIn(text)).toBe(kind);
  });

  test('in every script that has decimal digits', () => {
    // Every tenth decimal digit of Unicode is a zero: 70 scripts and more.
    const digits = Array.from({ length: 0x11_0000 }, (_, code) => code)
      .filter((code) => code < 0xd8_00 || code > 0xdf_ff)
      .map((code) => String.fromCodePoint(code))
      .filter((sign) => /\p{Nd}/u.test(sign));
    const scripts = Array.from({ length: digits.length / 10 }, (_, at) => digits.slice(at * 10, at * 10 + 10));
    expect(scripts.length).toBeGreaterThan(60);
    for (const script of scripts) {
      const text = [...'13800138000'].map((digit) => script[Number(digit)]).join('');
      expect([text, identifyingIn(text)]).toEqual([text, 'telephone-number']);
    }
  });
});

describe('What people write for work is no such number', () => {
  test('there are two hundred of them', () => {
    expect(new Set(all).size).toBeGreaterThanOrEqual(200);
  });

  test.for(all)('%s', (text) => {
    expect(identifyingIn(text)).toBeNull();
  });
});
