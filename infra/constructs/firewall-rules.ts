import type { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { PARTNER_PLAN, PARTNERS_PATH } from '../../shared/api/audience.ts';
import { gatewayResponses } from '../../shared/hosting/gateway.ts';
import { SITE_MARK_HEADER, VIEWER_HEADER } from './site-mark.ts';
import { stackMark } from './stack-mark.ts';

type Rule = Omit<CfnWebACL.RuleProperty, 'priority'>;
type Statement = CfnWebACL.StatementProperty;

/** Key of the response body for callers over the rate limit. */
export const TOO_MANY_REQUESTS = 'too-many-requests';

const WINDOW_SECONDS = 300;

/** For a partner's server, which may use its plan to the full, plus as many requests that are rejected there. */
const MAX_PARTNER_REQUESTS = 2 * PARTNER_PLAN.perSecond * WINDOW_SECONDS;

const untransformed = [{ priority: 0, type: 'NONE' }];

/** Callers of these paths need a key; the gateway rejects the others. */
const toPartners: Statement = {
  byteMatchStatement: {
    fieldToMatch: { uriPath: {} },
    positionalConstraint: 'CONTAINS',
    searchString: PARTNERS_PATH,
    textTransformations: untransformed,
  },
};

/** Metrics but no sampled requests: samples show paths and headers, which contain record ids. */
export const visible = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
});

export interface CallersProps {
  /** Requests per address in five minutes. */
  perAddress: number;
  /** ARN of the set of the bureau's own web servers. */
  forwardedBy: string;
  /** ARN of the set of those who are not counted. */
  allowed: string;
  /** Whether requests also arrive through CloudFront. */
  behindSite: boolean;
}

const all = (...statements: Statement[]): Statement => ({ andStatement: { statements } });
const not = (statement: Statement): Statement => ({ notStatement: { statement } });

/** The first address of this header is the caller's: docs/how-to/nginx replaces what the caller sent. */
const FORWARDED = { headerName: 'X-Forwarded-For', fallbackBehavior: 'MATCH' };

/**
 * Counts requests per IP address: the caller's own, the one that the bureau's web server forwards, or the viewer's that
 * CloudFront passes on. Partners' requests, sent to the API's own address, are counted separately, because their plan
 * allows more than one public address may use.
 */
export function rateRules({ perAddress, forwardedBy, allowed, behindSite }: CallersProps): Rule[] {
  const throughSite: Statement = {
    byteMatchStatement: {
      fieldToMatch: { singleHeader: { Name: SITE_MARK_HEADER } },
      positionalConstraint: 'EXACTLY',
      searchString: stackMark(),
      textTransformations: untransformed,
    },
  };
  const fromServer: Statement = { ipSetReferenceStatement: { arn: forwardedBy } };
  const known: Statement = { ipSetReferenceStatement: { arn: allowed } };
  const knownIn = (headerName: string): Statement => ({
    ipSetReferenceStatement: {
      arn: allowed,
      ipSetForwardedIpConfig: { headerName, fallbackBehavior: 'NO_MATCH', position: 'FIRST' },
    },
  });
  return [
    rateRule('rate', perAddress, {
      aggregateKeyType: 'IP',
      scopeDownStatement: all(not(toPartners), not(fromServer), not(known), ...(behindSite ? [not(throughSite)] : [])),
    }),
    rateRule('rate-partners', MAX_PARTNER_REQUESTS, { aggregateKeyType: 'IP', scopeDownStatement: toPartners }),
    rateRule('rate-forwarded', perAddress, {
      aggregateKeyType: 'FORWARDED_IP',
      forwardedIpConfig: FORWARDED,
      scopeDownStatement: all(not(toPartners), fromServer, not(knownIn(FORWARDED.headerName))),
    }),
    ...(behindSite
      ? [
          rateRule('rate-through-site', perAddress, {
            aggregateKeyType: 'CUSTOM_KEYS',
            customKeys: [{ header: { name: VIEWER_HEADER, textTransformations: untransformed } }],
            scopeDownStatement: all(throughSite, not(knownIn(VIEWER_HEADER))),
          }),
        ]
      : []),
  ];
}

function rateRule(name: string, limit: number, counted: Omit<CfnWebACL.RateBasedStatementProperty, 'limit'>): Rule {
  return {
    name,
    statement: { rateBasedStatement: { limit, evaluationWindowSec: WINDOW_SECONDS, ...counted } },
    action: {
      block: {
        customResponse: {
          responseCode: gatewayResponses.THROTTLED.status,
          customResponseBodyKey: TOO_MANY_REQUESTS,
          responseHeaders: [
            { name: 'Retry-After', value: String(WINDOW_SECONDS) },
            { name: 'Cache-Control', value: 'no-store' },
            { name: 'Access-Control-Allow-Origin', value: '*' },
          ],
        },
      },
    },
    visibilityConfig: visible(name),
  };
}

/**
 * AWS's managed rules against common attacks; both groups are available in China too. Two rules only count: our
 * requests may be 64 KiB where AWS allows 8, and a partner's program may send no User-Agent.
 */
export function managedRules(): Rule[] {
  return [
    managedGroup('AWSManagedRulesCommonRuleSet', ['SizeRestrictions_BODY', 'NoUserAgent_HEADER']),
    managedGroup('AWSManagedRulesKnownBadInputsRuleSet', []),
  ];
}

function managedGroup(name: string, onlyCounted: readonly string[]): Rule {
  return {
    name,
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        ruleActionOverrides: onlyCounted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
    overrideAction: { none: {} },
    visibilityConfig: visible(name),
  };
}
