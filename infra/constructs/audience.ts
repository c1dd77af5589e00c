import { Duration, Validations } from 'aws-cdk-lib';
import {
  AuthorizationType,
  type CorsOptions,
  type IAuthorizer,
  type Method,
  type MethodOptions,
} from 'aws-cdk-lib/aws-apigateway';
import type { Audience } from '../../shared/api/audience.ts';
import type { Route } from '../../shared/api/route.ts';
import { cors, methodsForPages } from '../../shared/hosting/gateway.ts';
import { accept } from './accept.ts';

/**
 * How API Gateway identifies callers: not at all, by the API key of a usage plan, or by a token that the authorizer
 * checks.
 */
export function accessOf(audience: Audience | 'no-method', authorizer: IAuthorizer): MethodOptions {
  switch (audience) {
    case 'public':
    case 'no-method':
      return { authorizationType: AuthorizationType.NONE };
    case 'partner':
      return { authorizationType: AuthorizationType.NONE, apiKeyRequired: true };
    case 'counter':
      return { authorizationType: AuthorizationType.CUSTOM, authorizer };
  }
}

const NO_AUTHORIZER_REASON: Readonly<Record<Exclude<Audience | 'no-method', 'counter'>, string>> = {
  public: 'Anyone may calculate without an account. A stored record is opened by its id, which is 128 bits of chance.',
  'no-method': 'The answer is that this path has no such method, which the API document says as well.',
  partner: 'A key of the usage plan is asked for; it opens nothing that is not public, and only counts.',
};

/** Acknowledges the cdk-nag findings on a method that follow from its audience. */
export function acknowledgeAccess(method: Method, audience: Audience | 'no-method'): void {
  Validations.of(method).acknowledge({
    id: 'AwsSolutions-COG4',
    reason: 'China regions have no Cognito user pools; who has to say who they are does so otherwise.',
  });
  if (audience === 'counter') return;
  Validations.of(method).acknowledge({ id: 'AwsSolutions-APIG4', reason: NO_AUTHORIZER_REASON[audience] });
  accept(method, { CKV_AWS_59: NO_AUTHORIZER_REASON[audience] });
}

/** The answer to a browser's preflight request: public paths may be called from any page, others from none. */
export function preflightOf(here: readonly Route[]): CorsOptions | undefined {
  const methods = methodsForPages(here);
  if (methods.length === 0) return undefined;
  return {
    allowOrigins: [cors.allowOrigin],
    allowMethods: ['OPTIONS', ...methods],
    allowHeaders: [...cors.allowHeaders],
    maxAge: Duration.seconds(cors.maxAgeSeconds),
  };
}
