import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Capability } from '../../shared/api/route.ts';
import { INTEGRATION_TIMEOUT_MS } from '../../shared/hosting/gateway.ts';
import { LOG_RETENTION } from './log-retention.ts';

export interface ApiFunctionProps {
  /** Folder with `handler.mjs`, made before synthesis: CDK bundles nothing and needs no Docker. */
  bundle: string;
  /** Longest time of a call; that of API Gateway if left out. */
  seconds?: number;
  /** CPU comes with memory, MB. An answer takes a few milliseconds: more would be paid for and left idle. */
  memory?: number;
  /** Whether versions of it stay when a newer one is put in place, for calls that name the one they began with. */
  keepVersions?: boolean;
}

/** The Lambda functions by capability. */
export type ApiFunctions = Readonly<Record<Capability, ApiFunction>>;
/** Those, and the one that stands before the counter's routes. */
export type NamedLambdas = ApiFunctions & Readonly<Record<'authorizer', ApiFunction>>;

/**
 * The Lambda of one capability. It may write its own log and nothing else; not even by the usual managed policy, which
 * is for the logs of the whole account.
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
