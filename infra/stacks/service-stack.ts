import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CfnOutput, Fn, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Capability } from '../../shared/api/route.ts';
import { routes } from '../../shared/api/routes.ts';
import type { Partner } from '../../shared/hosting/partners.ts';
import { Alarms } from '../constructs/alarms.ts';
import { Api } from '../constructs/api.ts';
import { ApiFunction } from '../constructs/api-function.ts';
import { AssessmentsTable } from '../constructs/assessments-table.ts';
import { Batches } from '../constructs/batches.ts';
import type { Environment } from '../constructs/environment.ts';
import { Firewall } from '../constructs/firewall.ts';
import { FunctionSecret } from '../constructs/function-secret.ts';
import { Notices } from '../constructs/notices.ts';
import { Partners } from '../constructs/partners.ts';
import { ServiceDashboard } from '../constructs/service-dashboard.ts';
import { setSignInEnvironment } from '../constructs/sign-in.ts';
import { Site } from '../constructs/site.ts';

export interface ServiceStackProps extends StackProps {
  environment: Environment;
  /** Folder with the bundle of each function: `<capability>/handler.mjs`. */
  bundles: string;
  /** Who gets an API key, and whose pages may frame the calculator. */
  partners: readonly Partner[];
}

/** The whole service in one region. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { environment, bundles, partners, ...props }: ServiceStackProps) {
    super(scope, id, {
      description: 'Lingbao: options of social insurance for flexible workers',
      terminationProtection: true,
      ...props,
    });
    const { signIn } = environment;
    const platform = { bundles, functions: environment.functions };

    const capabilities = new Set(routes.map(({ capability }) => capability));
    const functions = Object.fromEntries(
      [...capabilities].map((name) => [name, new ApiFunction(this, name, { platform })]),
    ) as Record<Capability, ApiFunction>;

    const assessments = new AssessmentsTable(this, 'Assessments', { restored: environment.restoredTable });
    assessments.allowRecordsTo(functions.assessments.lambda);
    const idempotency = new FunctionSecret(this, 'Idempotency', {
      purpose: 'makes ids from Idempotency-Keys',
      staysBecause: 'As long as records live: after a change a repeated save would store twice.',
    });
    functions.assessments.lambda.addEnvironment('IDEMPOTENCY_SECRET', idempotency.value);

    assessments.allowDecisionsTo(functions.counter.lambda);
    const sealing = new FunctionSecret(this, 'Counter', {
      purpose: 'seals what the counter is given in place of ids',
      staysBecause:
        'Nothing is gained by a change: what it seals is only good together with a token, which lives minutes.',
    });
    functions.counter.lambda.addEnvironment('COUNTER_SECRET', sealing.value);

    const authorizer = new ApiFunction(this, 'authorizer', { platform });
    if (signIn) setSignInEnvironment(signIn, { authorizer: authorizer.lambda, counter: functions.counter.lambda });

    const batches = new Batches(this, 'Batches', { platform, api: functions.batches });

    const api = new Api(this, 'Api', { functions, authorizer, domain: environment.domain });
    const owners = [functions.assessments.lambda, functions.batches.lambda];
    new Partners(this, 'Partners', { api, partners, owners });
    const notices = new Notices(this, 'Notices', { platform, api, partners, functions, batches, assessments });
    const lambdas = { ...functions, authorizer };
    const site =
      environment.site && new Site(this, 'Site', { api, signInAt: signIn?.issuer, partners, ...environment.site });
    const firewall = new Firewall(this, 'Firewall', {
      stage: api.deploymentStage,
      behindSite: site !== null,
      settings: environment.firewall,
    });
    const alarms = new Alarms(this, 'Alarms', { api, lambdas, firewall, platform, receivers: environment.alarms });
    alarms.all.push(...batches.watch(alarms.topic), ...notices.watch(alarms.topic));
    new ServiceDashboard(this, 'Dashboard', { api, lambdas, assessments, firewall, alarms });

    const output = (name: string, value: string) => new CfnOutput(this, name, { value });
    output('ApiAddress', api.address);
    output('AlarmTopic', alarms.topic.topicArn);
    output('Probe', alarms.probe.name);
    output('Table', assessments.table.tableName);
    output(
      'RollbackAlarms',
      Fn.join(
        ',',
        alarms.rollback.map(({ alarmArn }) => alarmArn),
      ),
    );
    output('Bundles', digestOf(bundles, partners));
    if (api.domainName) output('ApiDomainTarget', api.domainName.domainNameAliasDomainName);
    if (site) {
      output('PageAddress', site.address);
      output('PageBucket', site.bucket.bucketName);
      output('PageDistribution', site.distribution.distributionId);
    }
  }
}

const OWN_CODE = ['..', '../../shared/hosting'].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));

/**
 * Tells what is released from everything else: the bundles, what sets them up, and the partners. Only what an environment
 * has to itself may differ where it was tried before: docs/how-to/deploy.md.
 */
function digestOf(bundles: string, partners: readonly Partner[]): string {
  const digest = createHash('sha256').update(JSON.stringify(partners));
  for (const folder of [bundles, ...OWN_CODE]) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /[.]m?[jt]s$/.test(file));
    for (const file of files.sort()) digest.update(file).update(readFileSync(join(folder, file)));
  }
  return digest.digest('hex');
}
