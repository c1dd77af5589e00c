import { Duration } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  OriginRequestPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { RestApiOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Construct } from 'constructs';
import { HOST_HEADER, PREFIX_HEADER } from '../../shared/api/route.ts';
import { CATALOG_PATH, MCP_PATH } from '../../shared/api/routes.ts';
import { SITE_MARK_HEADER, VIEWER_HEADER } from './site-mark.ts';
import { stackMark } from './stack-mark.ts';

/**
 * How CloudFront forwards requests to the API. What Cache-Control allows is kept, for minutes: the law's figures and the
 * questions. What officers, owners of batches and assistants ask is never kept, whatever the answer says: tokens, bodies
 * and the host that was called are no part of the key.
 */
export function apiBehaviors(scope: Construct, api: RestApi): Record<string, BehaviorOptions> {
  const forwarded = forwardedTo(scope, api);
  const kept = new CachePolicy(scope, 'ApiCache', {
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.minutes(5),
    queryStringBehavior: CacheQueryStringBehavior.all(),
    headerBehavior: CacheHeaderBehavior.allowList('Accept-Language'),
    enableAcceptEncodingBrotli: true,
    enableAcceptEncodingGzip: true,
  });
  const never = { ...forwarded, cachePolicy: CachePolicy.CACHING_DISABLED };
  return {
    '/v1/counter/*': never,
    '/v1/batches*': never,
    [`${MCP_PATH}*`]: never,
    [CATALOG_PATH]: never,
    '/v1/*': { ...forwarded, cachePolicy: kept },
  };
}

function forwardedTo(scope: Construct, api: RestApi): BehaviorOptions {
  const nameViewer = new EdgeFunction(scope, 'NameViewer', {
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(
      `function handler(event) {
  event.request.headers['${VIEWER_HEADER}'] = { value: event.viewer.ip };
  event.request.headers['${HOST_HEADER.toLowerCase()}'] = { value: event.request.headers.host.value };
  return event.request;
}`,
    ),
  });
  return {
    origin: new RestApiOrigin(api, { customHeaders: { [SITE_MARK_HEADER]: stackMark(), [PREFIX_HEADER]: '/' } }),
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    allowedMethods: AllowedMethods.ALLOW_ALL,
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    functionAssociations: [{ function: nameViewer, eventType: FunctionEventType.VIEWER_REQUEST }],
  };
}
