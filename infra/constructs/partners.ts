import { Stack } from 'aws-cdk-lib';
import { ApiKey, type IRestApi, Period, type RestApi, type UsagePlan } from 'aws-cdk-lib/aws-apigateway';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { PARTNER_PLAN } from '../../shared/api/audience.ts';
import type { Partner, PartnerKeys } from '../../shared/hosting/partners.ts';

export interface PartnersProps {
  api: RestApi;
  partners: readonly Partner[];
  /** The functions that keep something for a partner. */
  owners: readonly Lambda[];
}

/**
 * The partners' usage plan and keys. Rate and quota apply per key. API Gateway generates the values of the keys: no
 * template contains them; docs/how-to/add-a-partner.md says how to read and how to change them.
 */
export class Partners extends Construct {
  readonly #plan: UsagePlan;

  constructor(scope: Construct, id: string, { api, partners, owners }: PartnersProps) {
    super(scope, id);
    const { perSecond, burst, perDay } = PARTNER_PLAN;
    this.#plan = api.addUsagePlan('PartnerPlan', {
      description: 'Lingbao: each partner',
      throttle: { rateLimit: perSecond, burstLimit: burst },
      quota: { limit: perDay, period: Period.DAY },
      // CDK's own types disagree under exactOptionalPropertyTypes.
      apiStages: [{ api: api as IRestApi, stage: api.deploymentStage }],
    });
    const keys: PartnerKeys = Object.fromEntries(
      partners.map((partner) => [partner.id, partner.keys.map((name) => this.#keyOf(partner, name))]),
    );
    for (const lambda of owners) lambda.addEnvironment('PARTNER_KEYS', Stack.of(this).toJsonString(keys));
  }

  /** Bound to no stage, which needs the functions, and they its id: the plan binds it. */
  #keyOf({ id }: Partner, name: string): string {
    const key = new ApiKey(this, `${id}-${name}`, { description: `${Stack.of(this).stackName}: ${id} ${name}` });
    this.#plan.addApiKey(key);
    return key.keyId;
  }
}
