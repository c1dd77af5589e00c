import { Aws } from 'aws-cdk-lib';
import type { Stage } from 'aws-cdk-lib/aws-apigateway';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { gatewayResponses } from '../../shared/hosting/gateway.ts';
import { managedRules, rateRules, TOO_MANY_REQUESTS, visible } from './firewall-rules.ts';

export interface FirewallProps {
  stage: Stage;
  /** Whether requests also arrive through CloudFront. */
  behindSite: boolean;
}

const METRIC = 'lingbao-api';

/** WAF in front of the API, in the API's own region, the only option in China. */
export class Firewall extends Construct {
  /** Names of the rules. */
  readonly rules: readonly string[];

  constructor(scope: Construct, id: string, { stage, behindSite }: FirewallProps) {
    super(scope, id);
    const rules = [...rateRules(behindSite), ...managedRules()];
    this.rules = rules.map(({ name }) => name);
    const acl = new CfnWebACL(this, 'Acl', {
      description: 'Lingbao API',
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      customResponseBodies: {
        // WAF does not support application/problem+json.
        [TOO_MANY_REQUESTS]: {
          contentType: 'APPLICATION_JSON',
          content: JSON.stringify(gatewayResponses.THROTTLED.body),
        },
      },
      rules: rules.map((rule, priority) => ({ ...rule, priority })),
      visibilityConfig: visible(METRIC),
    });
    new CfnWebACLAssociation(this, 'Association', { resourceArn: stage.stageArn, webAclArn: acl.attrArn });
  }

  /** Requests blocked by one rule, or by any. */
  metricBlocked(rule = 'ALL'): Metric {
    return new Metric({
      namespace: 'AWS/WAFV2',
      metricName: 'BlockedRequests',
      dimensionsMap: { WebACL: METRIC, Region: Aws.REGION, Rule: rule },
      statistic: 'Sum',
    });
  }
}
