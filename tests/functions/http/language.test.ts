import { expect, test } from 'vitest';
import { preferredLanguage } from '../../../functions/http/language.ts';

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
