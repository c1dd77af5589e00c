import { Duration, Validations } from 'aws-cdk-lib';
import { AuthorizationType, type CorsOptions, type Method, type MethodOptions } from 'aws-cdk-lib/aws-apigateway';
import type { Audience, Route } from '../../shared/api/routes.ts';
import { cors } from '../cors.ts';

/**
 * How API Gateway knows who calls. Partners get keys and counters an authorizer; until those are here, a route of
 * theirs is open to signed calls of the account itself only.
 */
export function accessOf({ audience }: Route): MethodOptions {
  return { authorizationType: audience === 'public' ? AuthorizationType.NONE : AuthorizationType.IAM };
}

/** Acknowledges what cdk-nag finds in a method that is as its audience needs it. */
export function acknowledgeAccess(method: Method, audience: Audience): void {
  Validations.of(method).acknowledge({
    id: 'AwsSolutions-COG4',
    reason: 'China regions have no Cognito user pools; who has to say who they are does so otherwise.',
  });
  if (audience !== 'public') return;
  Validations.of(method).acknowledge({
    id: 'AwsSolutions-APIG4',
    reason:
      'Anyone may calculate without an account. A stored record is opened by its id, which is 128 bits of chance.',
  });
}

/**
 * What a browser is told before it calls a path from a page of another origin: a public path may be called from any
 * page, others from none.
 */
export function preflightOf(here: readonly Route[]): CorsOptions | undefined {
  const open = here.filter(({ audience }) => audience === 'public');
  if (open.length === 0) return undefined;
  return {
    allowOrigins: [cors.allowOrigin],
    allowMethods: ['OPTIONS', ...open.map(({ method }) => method)],
    allowHeaders: [...cors.allowHeaders],
    maxAge: Duration.seconds(cors.maxAgeSeconds),
  };
}
