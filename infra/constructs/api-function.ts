import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Capability } from '../../shared/api/route.ts';
import { INTEGRATION_TIMEOUT_MS } from '../../shared/hosting/gateway.ts';
import { LOG_RETENTION } from './log-retention.ts';

export interface ApiFunctionProps {
  /** Folder with `handler.mjs`, built before synthesis: CDK bundles nothing and needs no Docker. */
  bundle: string;
  /** Maximum duration of a call; API Gateway's time-out if left out. */
  seconds?: number;
  /** MB; CPU is proportional to it. An answer takes a few milliseconds, so more would be idle. */
  memory?: number;
  /** Whether to keep old versions after a deployment, for executions that refer to them. */
  keepVersions?: boolean;
}

/** The Lambda functions by capability. */
export type ApiFunctions = Readonly<Record<Capability, ApiFunction>>;
/** Those plus the counter routes' authorizer. */
export type NamedLambdas = ApiFunctions & Readonly<Record<'authorizer', ApiFunction>>;

/**
 * The Lambda of one capability. It may write its own log and nothing else; the usual managed policy would cover the
 * logs of the whole account.
 */
export class ApiFunction extends Construct {
  readonly lambda: Lambda;
  readonly log: LogGroup;

  constructor(
    scope: Construct,
    id: string,
    { bundle, seconds = INTEGRATION_TIMEOUT_MS / 1000, memory = 512, keepVersions = false }: ApiFunctionProps,
  ) {
    super(scope, id);
    this.log = new LogGroup(this, 'Log', { retention: LOG_RETENTION });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.log.grantWrite(role);
    this.lambda = new Lambda(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'handler.handler',
      code: Code.fromAsset(bundle, { exclude: ['*.map'] }),
      memorySize: memory,
      timeout: Duration.seconds(seconds),
      ...(keepVersions && { currentVersionOptions: { removalPolicy: RemovalPolicy.RETAIN } }),
      logGroup: this.log,
      role,
    });
  }
}
