import { join } from 'node:path';
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as Lambda, Runtime, RuntimeFamily } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Capability } from '../../shared/api/route.ts';
import { INTEGRATION_TIMEOUT_MS } from '../../shared/hosting/gateway.ts';
import { accept } from './accept.ts';
import type { Environment } from './environment.ts';
import { keptLog } from './retention.ts';

/** What all functions of an environment have in common. */
export interface Platform extends Pick<Environment, 'functions'> {
  /** Folder with `<function>/handler.mjs`, built before synthesis: CDK bundles nothing and needs no Docker. */
  bundles: string;
}

export interface ApiFunctionProps {
  platform: Platform;
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
 * The Lambda of one folder of functions/, whose name is its id. It may write its own log and nothing else; the usual
 * managed policy would cover the logs of the whole account.
 */
export class ApiFunction extends Construct {
  readonly lambda: Lambda;
  readonly log: LogGroup;

  constructor(
    scope: Construct,
    id: string,
    { platform, seconds = INTEGRATION_TIMEOUT_MS / 1000, memory = 512, keepVersions = false }: ApiFunctionProps,
  ) {
    super(scope, id);
    const { bundles, functions } = platform;
    const reserved = functions.reservedConcurrency[id];
    this.log = keptLog(this, 'Log');
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.log.grantWrite(role);
    this.lambda = new Lambda(this, 'Function', {
      runtime: new Runtime(functions.runtime, RuntimeFamily.NODEJS),
      architecture: functions.architecture === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64,
      ...(reserved && { reservedConcurrentExecutions: reserved }),
      handler: 'handler.handler',
      code: Code.fromAsset(join(bundles, id), { exclude: ['*.map'] }),
      memorySize: memory,
      timeout: Duration.seconds(seconds),
      ...(keepVersions && { currentVersionOptions: { removalPolicy: RemovalPolicy.RETAIN } }),
      logGroup: this.log,
      role,
    });
    accept(this.lambda, {
      CKV_AWS_115: 'How much of the account a function may use is a choice of the environment: infra/environments.',
      CKV_AWS_116: 'Whoever calls it waits for its answer, or has a queue for what was lost.',
      CKV_AWS_117: 'It reaches nothing that stands in a private network.',
      CKV_AWS_173: 'Encrypted with a key of AWS; infra/constructs/function-secret.ts says why that is enough.',
    });
    if (functions.runtime !== 'nodejs24.x')
      Validations.of(this.lambda).acknowledge({
        id: 'AwsSolutions-L1',
        reason: 'The file of the environment says that its region does not have the latest yet.',
      });
  }
}
