import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repeatedMember } from '../../../functions/http/repeated-member.ts';

describe('Members given twice', () => {
  test.for([
    { json: '{"a":1,"a":1}', pointer: '/a' },
    { json: '{"a":{"b":[0,{"c":1},{"d":1,"d":2}]}}', pointer: '/a/b/2/d' },
    { json: '[[],{"x":[1,2,3]},{"y":{},"y":[]}]', pointer: '/2/y' },
    { json: '{"\\"":1,"\\u0022":2}', pointer: '/"' },
    { json: '{"a":{"x":1},"b":{"x":1}}', pointer: null },
    { json: '{"a":"{\\"a\\":1,\\"a\\":2}","b":["a","a"]}', pointer: null },
    { json: '"a"', pointer: null },
  ])('$json: $pointer', ({ json, pointer }) => {
    expect(repeatedMember(json)).toBe(pointer);
  });

  test('are never found in what JSON.stringify wrote', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => repeatedMember(JSON.stringify(value)) === null));
  });

  test('are found wherever an object repeats its first member', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), fc.jsonValue(), (around, name, value) => {
        const twice = `{${JSON.stringify(name)}:${JSON.stringify(value)},${JSON.stringify(name)}:null}`;
        const pointer = repeatedMember(`[${JSON.stringify(around)},${twice}]`);
        expect(pointer).toBe(`/1/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
      }),
    );
  });
});
