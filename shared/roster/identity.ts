import { headerKey } from './columns.ts';
import { keyOf } from './words.ts';

/** Parts of Chinese headers, and complete English ones, of columns that identify people. */
const PARTS =
  /姓名|名字|身份证|公民身份|证件|护照|电话|手机|联系方式|住址|地址|银行|卡号|账号|微信|邮箱|照片|社保号|人脸|指纹/;
const WHOLE = new Set(
  [
    'id name fullname firstname lastname surname givenname rider ridername worker workername idnumber idno idcard',
    'identity identitynumber identitycard nationalid passport passportnumber phone phonenumber mobile mobilenumber',
    'mobilephone cell cellphone tel telephone contact email mail emailaddress address homeaddress bankaccount bankcard',
    'accountnumber cardnumber wechat wechatid ssn photo',
  ]
    .join(' ')
    .split(' '),
);

/** Whether a header announces a column that identifies people. 平台 and the like do not. */
export function isIdentityHeader(header: string): boolean {
  return PARTS.test(keyOf(header)) || WHOLE.has(headerKey(header));
}

const BIRTH = String.raw`(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`;
/** An identity number (GB 11643), its old 15-digit form, and a mobile number, anywhere in a text. */
const IDENTITY = new RegExp(String.raw`(?<!\d)\d{6}${BIRTH}\d{3}[\dxX](?![\dA-Za-z])`);
const OLD_IDENTITY = /^\d{6}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/;
const MOBILE = /(?<!\d)(?:(?:\+|00)?86)?1[3-9]\d{9}(?!\d)/;
/** Two to four Chinese characters and nothing else: usually a name. */
const NAME = /^\p{Script=Han}{2,4}$/u;

/** What a text reveals: an identity number, a mobile number or, in a reference, a name. */
export function identityIn(text: string, isReference: boolean): 'identity-number' | 'mobile-number' | 'name' | null {
  if (/\d{11}/.test(text) || /[\d０-９][\s\-‐‑–—·.]*[\d０-９]/u.test(text)) {
    const digits = text.normalize('NFKC').replaceAll(/(?<=\d)[\s\-‐‑–—·.]+(?=[\dxX])/gu, '');
    if (IDENTITY.test(digits) || OLD_IDENTITY.test(digits)) return 'identity-number';
    if (MOBILE.test(digits)) return 'mobile-number';
  }
  return isReference && NAME.test(text.trim()) ? 'name' : null;
}
