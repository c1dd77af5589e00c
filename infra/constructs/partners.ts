import { type IApiKey, type IRestApi, Period, type RestApi, type UsagePlan } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { PARTNER_PLAN } from '../../shared/api/audience.ts';

export interface PartnersProps {
  api: RestApi;
  /** Ids of the partners of infra/partners.json: each gets a key of its own. */
  names: readonly string[];
}

/**
 * The plan of partners and their keys. Rate and quota are each key's own. API Gateway makes the values of the keys:
 * they are in no template; docs/how-to/deploy.md says how to read one.
 */
export class Partners extends Construct {
  readonly plan: UsagePlan;

  constructor(scope: Construct, id: string, { api, names }: PartnersProps) {
    super(scope, id);
    const { perSecond, burst, perDay } = PARTNER_PLAN;
    this.plan = api.addUsagePlan('PartnerPlan', {
      description: 'Lingbao: each partner',
      throttle: { rateLimit: perSecond, burstLimit: burst },
      quota: { limit: perDay, period: Period.DAY },
      // CDK's own types do not agree under exactOptionalPropertyTypes.
      apiStages: [{ api: api as IRestApi, stage: api.deploymentStage }],
    });
    for (const name of names) this.plan.addApiKey(this.#keyOf(api, name));
  }

  #keyOf(api: RestApi, name: string): IApiKey {
    return api.addApiKey(`Partner-${name}`, { description: `Lingbao: ${name}` });
  }
}
