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
import { PREFIX_HEADER } from '../../shared/api/route.ts';
import { SITE_MARK_HEADER, siteMark, VIEWER_HEADER } from './site-mark.ts';

/**
 * How CloudFront forwards requests to the API. It caches only what Cache-Control allows, which is the law's figures and
 * the questions; everything else is `no-store`.
 */
export function apiBehavior(scope: Construct, api: RestApi): BehaviorOptions {
  const cachePolicy = new CachePolicy(scope, 'ApiCache', {
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.days(1),
    queryStringBehavior: CacheQueryStringBehavior.all(),
    headerBehavior: CacheHeaderBehavior.allowList('Accept-Language'),
    enableAcceptEncodingBrotli: true,
    enableAcceptEncodingGzip: true,
  });
  const nameViewer = new EdgeFunction(scope, 'NameViewer', {
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(
      `function handler(event) {
  event.request.headers['${VIEWER_HEADER}'] = { value: event.viewer.ip };
  return event.request;
}`,
    ),
  });
  return {
    origin: new RestApiOrigin(api, { customHeaders: { [SITE_MARK_HEADER]: siteMark(), [PREFIX_HEADER]: '/' } }),
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy,
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    functionAssociations: [{ function: nameViewer, eventType: FunctionEventType.VIEWER_REQUEST }],
  };
}
