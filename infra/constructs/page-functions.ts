import { Function as EdgeFunction, FunctionCode, FunctionRuntime } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { frameHeaders, PAGE_NAME } from '../../shared/hosting/pages.ts';
import type { Partner } from '../../shared/hosting/partners.ts';

/** CloudFront takes no longer code in a function. */
const MOST_BYTES = 10_240;

/** Asks the bucket for `policy.html` where the address is `/policy`: a bucket knows files only. */
export function namePage(scope: Construct): EdgeFunction {
  return new EdgeFunction(scope, 'NamePage', {
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(
      `function handler(event) {
  var page = /^\\/(${PAGE_NAME})\\/?$/.exec(event.request.uri);
  if (page) event.request.uri = '/' + page[1] + '.html';
  return event.request;
}`,
    ),
  });
}

/**
 * Says on the frame's page which origins may frame it: those of the partner in its address, and always our own.
 *
 * @throws Error when there are more partners than the code of such a function can hold, some hundred
 */
export function namePartner(scope: Construct, partners: readonly Partner[]): EdgeFunction {
  // The policies differ in their origins only, so the rest of them stands once.
  const nobody = frameHeaders([])['Content-Security-Policy'];
  const origins = Object.fromEntries(partners.map((partner) => [partner.id, partner.origins.join(' ')]));
  const code = `var origins = ${JSON.stringify(origins)};
function handler(event) {
  var asked = event.request.querystring.partner;
  var known = asked && !asked.multiValue && Object.prototype.hasOwnProperty.call(origins, asked.value);
  event.response.headers['content-security-policy'] = {
    value: ${JSON.stringify(nobody)}.replace("frame-ancestors 'self'", "frame-ancestors 'self'" + (known ? ' ' + origins[asked.value] : ''))
  };
  return event.response;
}`;
  if (Buffer.byteLength(code) > MOST_BYTES)
    throw new Error(
      `infra/partners.json 太长：CloudFront 函数最多 ${MOST_BYTES} 字节，请改用 KeyValueStore。infra/partners.json is too long: a CloudFront function has at most ${MOST_BYTES} bytes; move it to a KeyValueStore.`,
    );
  return new EdgeFunction(scope, 'NamePartner', {
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(code),
  });
}
