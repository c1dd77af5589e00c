import { Duration } from 'aws-cdk-lib';
import { type HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { pageHeaders } from '../page-headers.ts';

const {
  'Content-Security-Policy': contentSecurityPolicy,
  'Referrer-Policy': referrerPolicy,
  // Of this one CloudFront knows only one value, as the standard does.
  'X-Content-Type-Options': _nosniff,
  ...otherHeaders
} = pageHeaders;

/** The headers of infra/page-headers.ts and HSTS, on every file of the page. CloudFront knows some of them by name. */
export function pageHeadersPolicy(scope: Construct): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, 'PageHeaders', {
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
