import { type IApiKey, type IRestApi, Period, type RestApi, type UsagePlan } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { PARTNER_PLAN } from '../../shared/api/audience.ts';

export interface PartnersProps {
  api: RestApi;
  /** Ids of the partners in infra/partners.json; each gets an API key. */
  names: readonly string[];
}

/**
 * The partners' usage plan and keys. Rate and quota apply per key. API Gateway generates the values of the keys: no
 * template contains them; docs/how-to/deploy.md says how to read them.
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
      // CDK's own types disagree under exactOptionalPropertyTypes.
      apiStages: [{ api: api as IRestApi, stage: api.deploymentStage }],
    });
    for (const name of names) this.plan.addApiKey(this.#keyOf(api, name));
  }

  #keyOf(api: RestApi, name: string): IApiKey {
    return api.addApiKey(`Partner-${name}`, { description: `Lingbao: ${name}` });
  }
}
