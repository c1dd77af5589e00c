import { Duration } from 'aws-cdk-lib';
import { type HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import type { pageHeaders } from '../page-headers.ts';

/** Headers of a page and HSTS, which is not for localhost. CloudFront knows some of them by name. */
export function pageHeadersPolicy(
  scope: Construct,
  id: string,
  headers: Readonly<Record<keyof typeof pageHeaders, string>>,
): ResponseHeadersPolicy {
  const {
    'Content-Security-Policy': contentSecurityPolicy,
    'Referrer-Policy': referrerPolicy,
    // Of this one CloudFront knows only one value, as the standard does.
    'X-Content-Type-Options': _nosniff,
    ...otherHeaders
  } = headers;
  return new ResponseHeadersPolicy(scope, id, {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override: true },
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
