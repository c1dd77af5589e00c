import { join } from 'node:path';
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Capability } from '../../shared/api/route.ts';
import { routes } from '../../shared/api/routes.ts';
import type { Partner } from '../../shared/hosting/partners.ts';
import { Alarms } from '../constructs/alarms.ts';
import { Api } from '../constructs/api.ts';
import { ApiFunction } from '../constructs/api-function.ts';
import { AssessmentsTable } from '../constructs/assessments-table.ts';
import { Batches } from '../constructs/batches.ts';
import { Firewall } from '../constructs/firewall.ts';
import { FunctionSecret } from '../constructs/function-secret.ts';
import { Partners } from '../constructs/partners.ts';
import { ServiceDashboard } from '../constructs/service-dashboard.ts';
import { type SignIn, setSignInEnvironment } from '../constructs/sign-in.ts';
import { Site } from '../constructs/site.ts';

export interface ServiceStackProps extends StackProps {
  /** Folder with the bundle of each function: `<capability>/handler.mjs`. */
  bundles: string;
  /** Whether CloudFront serves the page. */
  site: boolean;
  /** Who gets an API key, and whose pages may frame the calculator. */
  partners: readonly Partner[];
  alarmEmail: string | undefined;
  /** Where officers sign in; without it nobody can. */
  signIn: SignIn | undefined;
}

/** The whole service in one region. */
export class ServiceStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { bundles, site, partners, alarmEmail, signIn, ...props }: ServiceStackProps,
  ) {
    super(scope, id, {
      description: 'Lingbao: options of social insurance for flexible workers',
      terminationProtection: true,
      ...props,
    });

    const capabilities = new Set(routes.map(({ capability }) => capability));
    const functions = Object.fromEntries(
      [...capabilities].map((name) => [name, new ApiFunction(this, name, { bundle: join(bundles, name) })]),
    ) as Record<Capability, ApiFunction>;

    const assessments = new AssessmentsTable(this, 'Assessments');
    assessments.allowRecordsTo(functions.assessments.lambda);
    new FunctionSecret(this, 'Idempotency', {
      purpose: 'makes ids from Idempotency-Keys',
      variable: 'IDEMPOTENCY_SECRET',
      staysBecause: 'As long as records live: after a change a repeated save would store twice.',
    }).giveTo(functions.assessments.lambda);

    assessments.allowDecisionsTo(functions.counter.lambda);
    new FunctionSecret(this, 'Counter', {
      purpose: 'seals what the counter is given in place of ids',
      variable: 'COUNTER_SECRET',
      staysBecause:
        'Nothing is gained by a change: what it seals is only good together with a token, which lives minutes.',
    }).giveTo(functions.counter.lambda);

    const authorizer = new ApiFunction(this, 'authorizer', { bundle: join(bundles, 'authorizer') });
    if (signIn) setSignInEnvironment(signIn, { authorizer: authorizer.lambda, counter: functions.counter.lambda });

    const batches = new Batches(this, 'Batches', { bundles, api: functions.batches });

    const api = new Api(this, 'Api', { functions, authorizer });
    new Partners(this, 'Partners', { api, names: partners.map((partner) => partner.id) });
    const lambdas = { ...functions, authorizer };
    const firewall = new Firewall(this, 'Firewall', { stage: api.deploymentStage, behindSite: site });
    const alarms = new Alarms(this, 'Alarms', { api, lambdas, firewall, email: alarmEmail });
    alarms.all.push(...batches.watch(alarms.topic));
    new ServiceDashboard(this, 'Dashboard', { api, lambdas, assessments, firewall, alarms });

    new CfnOutput(this, 'AlarmTopic', { value: alarms.topic.topicArn });
    if (site) {
      const { address, bucket } = new Site(this, 'Site', { api, signInAt: signIn?.issuer, partners });
      new CfnOutput(this, 'PageAddress', { value: address });
      new CfnOutput(this, 'PageBucket', { value: bucket.bucketName });
    }
  }
}
