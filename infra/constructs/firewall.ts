import { ArnFormat, Aws, Fn, Stack } from 'aws-cdk-lib';
import type { Stage } from 'aws-cdk-lib/aws-apigateway';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnIPSet, CfnLoggingConfiguration, CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { gatewayResponses } from '../../shared/hosting/gateway.ts';
import type { Environment } from './environment.ts';
import { managedRules, rateRules, TOO_MANY_REQUESTS, visible } from './firewall-rules.ts';
import { keptLog } from './retention.ts';
import { SITE_MARK_HEADER } from './site-mark.ts';
import { stackMark } from './stack-mark.ts';

export interface FirewallProps {
  stage: Stage;
  /** Whether requests also arrive through CloudFront. */
  behindSite: boolean;
  settings: Environment['firewall'];
}

const LOGS = { service: 'logs', resource: 'log-group', arnFormat: ArnFormat.COLON_RESOURCE_NAME };

/** WAF in front of the API, in the API's own region, the only option in China. */
export class Firewall extends Construct {
  /** Names of the rules. */
  readonly rules: readonly string[];
  /** Stages of one account are counted apart. */
  readonly #metric = Stack.of(this).stackName;

  constructor(scope: Construct, id: string, { stage, behindSite, settings }: FirewallProps) {
    super(scope, id);
    const rules = [
      ...rateRules({
        perAddress: settings.perAddress,
        forwardedBy: this.#addresses('ForwardedBy', settings.forwardedBy),
        allowed: this.#addresses('Allowed', settings.allowed),
        behindSite,
      }),
      ...managedRules(),
    ];
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
      visibilityConfig: visible(this.#metric),
    });
    new CfnWebACLAssociation(this, 'Association', { resourceArn: stage.stageArn, webAclArn: acl.attrArn });
    this.#logRefusals(acl);
  }

  #addresses(id: string, addresses: string[]): string {
    return new CfnIPSet(this, id, { scope: 'REGIONAL', ipAddressVersion: 'IPV4', addresses }).attrArn;
  }

  /**
   * Who was refused by which rule, so that an office blocked by mistake can be found. Without what opens something: a
   * path may hold the id of a record.
   */
  #logRefusals(acl: CfnWebACL): void {
    const log = keptLog(this, 'Log', Fn.join('-', ['aws-waf-logs-lingbao', stackMark()]));
    new CfnLoggingConfiguration(this, 'Logging', {
      resourceArn: acl.attrArn,
      logDestinationConfigs: [Stack.of(this).formatArn({ ...LOGS, resourceName: log.logGroupName })],
      redactedFields: [
        { uriPath: {} },
        { queryString: {} },
        ...['authorization', 'x-api-key', 'idempotency-key', SITE_MARK_HEADER].map((Name) => ({
          singleHeader: { Name },
        })),
      ],
      loggingFilter: {
        DefaultBehavior: 'DROP',
        Filters: [
          { Behavior: 'KEEP', Requirement: 'MEETS_ANY', Conditions: [{ ActionCondition: { Action: 'BLOCK' } }] },
        ],
      },
    });
  }

  /** Requests blocked by one rule, or by any. */
  metricBlocked(rule = 'ALL'): Metric {
    return new Metric({
      namespace: 'AWS/WAFV2',
      metricName: 'BlockedRequests',
      dimensionsMap: { WebACL: this.#metric, Region: Aws.REGION, Rule: rule },
      statistic: 'Sum',
    });
  }
}
