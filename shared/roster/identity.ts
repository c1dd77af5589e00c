import { type Identifying, identifyingIn } from '../identifying.ts';
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

/** Two to four Chinese characters and nothing else: usually a name. */
const NAME = /^\p{Script=Han}{2,4}$/u;

/** What a reference reveals of a person; only there a name can be told. */
export const identityOf = (reference: string): Identifying | 'name' | null =>
  identifyingIn(reference) ?? (NAME.test(reference.trim()) ? 'name' : null);
