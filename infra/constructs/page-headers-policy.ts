import { Duration } from 'aws-cdk-lib';
import {
  type HeadersReferrerPolicy,
  type ResponseHeadersCorsBehavior,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import type { PageHeaders } from '../../shared/hosting/pages.ts';

/** Readable from any site: CloudFront does not allow this header to be set as a custom one. */
const CROSS_ORIGIN: ResponseHeadersCorsBehavior = {
  accessControlAllowOrigins: ['*'],
  accessControlAllowMethods: ['GET', 'HEAD'],
  accessControlAllowHeaders: ['*'],
  accessControlAllowCredentials: false,
  originOverride: true,
};

/**
 * Headers of shared/hosting/pages.ts plus HSTS, for every file of a behaviour. CloudFront has properties for some of
 * them.
 *
 * @param isCspKept keeps an existing Content-Security-Policy, such as the one an edge function sets
 */
export function pageHeadersPolicy(
  scope: Construct,
  id: string,
  headers: PageHeaders,
  { isCspKept = false } = {},
): ResponseHeadersPolicy {
  const {
    'Content-Security-Policy': contentSecurityPolicy,
    'Referrer-Policy': referrerPolicy,
    'Access-Control-Allow-Origin': allowOrigin,
    // CloudFront supports only one value here, the one in the standard.
    'X-Content-Type-Options': _nosniff,
    ...otherHeaders
  } = headers;
  return new ResponseHeadersPolicy(scope, id, {
    ...(allowOrigin ? { corsBehavior: CROSS_ORIGIN } : {}),
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override: !isCspKept },
      contentTypeOptions: { override: true },
      referrerPolicy: { referrerPolicy: referrerPolicy as HeadersReferrerPolicy, override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(365),
        includeSubdomains: true,
        override: true,
      },
    },
    customHeadersBehavior: {
      customHeaders: Object.entries(otherHeaders).map(([header, value]) => ({ header, value, override: true })),
    },
  });
}
