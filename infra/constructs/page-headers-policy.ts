import { Duration } from 'aws-cdk-lib';
import {
  type HeadersReferrerPolicy,
  type ResponseHeadersCorsBehavior,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import type { PageHeaders } from '../../shared/hosting/pages.ts';

/** Any site may read it: CloudFront does not let this header be written as it is. */
const READ_BY_ANY: ResponseHeadersCorsBehavior = {
  accessControlAllowOrigins: ['*'],
  accessControlAllowMethods: ['GET', 'HEAD'],
  accessControlAllowHeaders: ['*'],
  accessControlAllowCredentials: false,
  originOverride: true,
};

/**
 * Headers of shared/hosting/pages.ts and HSTS, on every file of a behaviour. CloudFront knows some of them by name.
 *
 * @param isCspKept leaves a Content-Security-Policy that stands there already, as a function at the edge writes it
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
    // Of this one CloudFront knows only one value, as the standard does.
    'X-Content-Type-Options': _nosniff,
    ...otherHeaders
  } = headers;
  return new ResponseHeadersPolicy(scope, id, {
    ...(allowOrigin ? { corsBehavior: READ_BY_ANY } : {}),
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
