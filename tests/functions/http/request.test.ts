import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { preferredLanguage, repeatedMember } from '../../../functions/http/request.ts';

test.for([
  { header: undefined, language: 'zh-CN' },
  { header: '', language: 'zh-CN' },
  { header: '*', language: 'zh-CN' },
  { header: 'en', language: 'en' },
  { header: 'EN-us', language: 'en' },
  { header: 'zh', language: 'zh-CN' },
  { header: 'zh-cn;q=0.8,en;q=0.9', language: 'en' },
  { header: 'zh-CN,zh;q=0.9,en;q=0.8', language: 'zh-CN' },
  { header: 'en;q=0', language: 'zh-CN' },
  { header: 'fr,de;q=0.5', language: 'zh-CN' },
  { header: 'fr,en;q=0.1', language: 'en' },
  { header: ';;q=x,,', language: 'zh-CN' },
])('Accept-Language $header is answered in $language', ({ header, language }) => {
  expect(preferredLanguage(header)).toBe(language);
});

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
