import type { ProblemKind } from '../errors.ts';
import type { Language } from './catalogue.ts';

interface ProblemWords {
  title: string;
  detail: string;
}

/** Title and detail of each kind of problem. */
export const problemText: Readonly<Record<ProblemKind, Readonly<Record<Language, ProblemWords>>>> = {
  'malformed-json': {
    'zh-CN': { title: '请求正文不是有效的 JSON', detail: '请检查引号、逗号和括号是否成对，并使用 UTF-8 编码。' },
    en: {
      title: 'The body is not valid JSON',
      detail: 'Check that quotation marks, commas and brackets match, and send it as UTF-8.',
    },
  },
  'missing-body': {
    'zh-CN': { title: '请求没有正文', detail: '请用 JSON 对象作为请求正文，例如 {"year": 2026}。' },
    en: { title: 'The request has no body', detail: 'Send a JSON object as the body, such as {"year": 2026}.' },
  },
  blocked: {
    'zh-CN': { title: '请求被防火墙拦截', detail: '请求看起来像是攻击。如属误拦，请告知时间和所做的操作。' },
    en: {
      title: 'Refused by the firewall',
      detail: 'The request looks like an attack. If it is none, tell us when it was and what you did.',
    },
  },
  unauthorized: {
    'zh-CN': { title: '请先登录', detail: '缺少有效的登录凭证（Authorization: Bearer …），或已过期。请重新登录。' },
    en: {
      title: 'Sign in first',
      detail: 'There is no valid bearer token, or it has expired. Sign in again.',
    },
  },
  forbidden: {
    'zh-CN': {
      title: '没有这项权限',
      detail: '已登录，但您的岗位（lingbao_role）或单位（lingbao_office）不能办理这一项。请联系本单位管理员。',
    },
    en: {
      title: 'Not allowed',
      detail: 'You are signed in, but your role (lingbao_role) or office (lingbao_office) does not allow this.',
    },
  },
  'invalid-api-key': {
    'zh-CN': { title: '接口密钥无效', detail: '请在 X-Api-Key 中填写我们发给您的密钥。' },
    en: { title: 'The API key is not valid', detail: 'Send the key that we gave you as X-Api-Key.' },
  },
  'precondition-failed': {
    'zh-CN': {
      title: '这份记录已被别人处理过',
      detail: '您看到的不是最新的。请重新读取，核对别人的决定，再用新的 etag 提交。',
    },
    en: {
      title: 'Somebody else has decided on this record meanwhile',
      detail:
        'What you saw is not the latest. Read it again, look at the other decision, and send yours with the new etag.',
    },
  },
  'precondition-required': {
    'zh-CN': {
      title: '缺少 If-Match',
      detail: '请把读取记录时得到的 etag 放在 If-Match 里，这样不会覆盖别人刚作的决定。',
    },
    en: {
      title: 'If-Match is missing',
      detail: 'Send the etag that came with the record as If-Match, so that no decision of a colleague is lost.',
    },
  },
  'not-found': {
    'zh-CN': { title: '没有找到', detail: '地址或编号有误，或者记录已被删除或已过保存期限。' },
    en: {
      title: 'Not found',
      detail: 'The address or id is wrong, or the record was deleted or is past the time it is kept.',
    },
  },
  'in-progress': {
    'zh-CN': { title: '相同 Idempotency-Key 的请求正在处理', detail: '请稍等片刻，用同一个键和同样的正文再发一次。' },
    en: {
      title: 'A request with the same Idempotency-Key is in progress',
      detail: 'Wait a moment and send it again with the same key and body.',
    },
  },
  'body-too-large': {
    'zh-CN': { title: '请求正文过大', detail: '正文最多 64 KiB（65536 字节）。' },
    en: { title: 'The body is too large', detail: 'A body has at most 64 KiB (65536 bytes).' },
  },
  'unsupported-media-type': {
    'zh-CN': { title: '不支持的正文类型', detail: '请把 Content-Type 设为 application/json。' },
    en: { title: 'Unsupported media type', detail: 'Set Content-Type to application/json.' },
  },
  'invalid-request': {
    'zh-CN': { title: '请求内容有误', detail: '请按 errors 中逐项说明改正后再发。' },
    en: { title: 'The request is not valid', detail: 'Correct each member named in errors and send it again.' },
  },
  'base-out-of-range': {
    'zh-CN': { title: '缴费基数不在上下限之内', detail: '请在下限（floor）与上限（ceiling）之间选择基数。' },
    en: {
      title: 'The contribution base is outside the band',
      detail: 'Choose a base between floor and ceiling.',
    },
  },
  'idempotency-key-reused': {
    'zh-CN': {
      title: 'Idempotency-Key 已用于另一个请求',
      detail: '同一个键只能配同样的正文；内容变了，请换一个新的键。',
    },
    en: {
      title: 'The Idempotency-Key was used for another request',
      detail: 'A key goes with one body only: take a new key for other content.',
    },
  },
  'too-many-requests': {
    'zh-CN': { title: '请求过于频繁', detail: '请稍后再试。' },
    en: { title: 'Too many requests', detail: 'Try again later.' },
  },
  'internal-error': {
    'zh-CN': { title: '系统内部错误', detail: '这不是您的问题，我们已有记录。请稍后再试。' },
    en: { title: 'Internal error', detail: 'This is our fault and has been recorded. Try again later.' },
  },
  'storage-unavailable': {
    'zh-CN': { title: '暂时无法保存或读取', detail: '本次请求未能确认完成。测算不受影响，请稍后再试。' },
    en: {
      title: 'Storage is away for the moment',
      detail: 'The request was not confirmed. Calculations still work; try again later.',
    },
  },
  'sign-in-unavailable': {
    'zh-CN': { title: '暂时无法核对登录', detail: '登录服务没有答复或尚未配置。测算不受影响，请稍后再试。' },
    en: {
      title: 'Sign-in cannot be checked for the moment',
      detail: 'The sign-in service does not answer or is not set up. Calculations still work; try again later.',
    },
  },
  'no-batches-here': {
    'zh-CN': {
      title: '这里不收整份名单',
      detail: '本机服务没有批量存储。请在这台电脑上运行 npm run batch -- 名单.csv。',
    },
    en: {
      title: 'No batches here',
      detail: 'This server has no store for rosters. Run npm run batch -- roster.csv on this machine instead.',
    },
  },
};
