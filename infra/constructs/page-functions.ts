import { Function as EdgeFunction, FunctionCode, FunctionRuntime } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { frameHeaders, PAGE_NAME, PARTNER_HEADER } from '../../shared/hosting/pages.ts';
import type { Partner } from '../../shared/hosting/partners.ts';

/** CloudFront's limit for the code of a function. */
const MAX_BYTES = 10_240;

/**
 * Requests `policy.html` from the bucket for `/policy`: a bucket only knows files. For a page that is none of `pages` it
 * answers itself, because the bucket would say "access denied" in XML. CloudFront's own error pages are no use: they
 * would replace the API's answers as well.
 */
export function namePage(scope: Construct, pages: readonly string[]): EdgeFunction {
  return new EdgeFunction(scope, 'NamePage', {
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(
      `var pages = ${JSON.stringify(pages)};
var missing = ${JSON.stringify(NO_SUCH_PAGE)};
function handler(event) {
  var page = /^\\/(${PAGE_NAME})\\/?$/.exec(event.request.uri);
  if (!page) return event.request;
  if (!pages.includes(page[1])) return missing;
  event.request.uri = '/' + page[1] + '.html';
  return event.request;
}`,
    ),
  });
}

const NO_SUCH_PAGE = {
  statusCode: 404,
  statusDescription: 'Not Found',
  headers: { 'content-type': { value: 'text/html; charset=utf-8' }, 'cache-control': { value: 'no-store' } },
  body: {
    encoding: 'text',
    data: '<!doctype html><meta charset="utf-8"><title>灵保</title><p>没有这个网页。There is no such page.</p><p><a href="/">灵保 Lingbao</a></p>',
  },
};

/**
 * Sets which origins may frame the frame page: those of the partner in its URL, and always our own; and the partner's name.
 *
 * @throws Error if there are more partners than a function's code can hold, about a hundred
 */
export function namePartner(scope: Construct, partners: readonly Partner[]): EdgeFunction {
  // The policies differ only in their origins, so the rest is written once.
  const nobody = frameHeaders([])['Content-Security-Policy'];
  const known = partners.map(({ id, name, origins }) => [id, [origins.join(' '), encodeURIComponent(name)]]);
  const code = `var partners = ${JSON.stringify(Object.fromEntries(known))};
function handler(event) {
  var asked = event.request.querystring.partner;
  var known = asked && !asked.multiValue && Object.prototype.hasOwnProperty.call(partners, asked.value);
  var partner = known ? partners[asked.value] : ['', ''];
  event.response.headers['content-security-policy'] = {
    value: ${JSON.stringify(nobody)}.replace("frame-ancestors 'self'", "frame-ancestors 'self'" + (known ? ' ' + partner[0] : ''))
  };
  if (partner[1]) event.response.headers[${JSON.stringify(PARTNER_HEADER.toLowerCase())}] = { value: partner[1] };
  return event.response;
}`;
  if (Buffer.byteLength(code) > MAX_BYTES)
    throw new Error(
      `infra/partners.json 太长：CloudFront 函数最多 ${MAX_BYTES} 字节，请改用 KeyValueStore。infra/partners.json is too long: a CloudFront function has at most ${MAX_BYTES} bytes; move it to a KeyValueStore.`,
    );
  return new EdgeFunction(scope, 'NamePartner', {
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(code),
  });
}
