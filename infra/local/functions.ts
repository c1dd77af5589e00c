import type { APIGatewayProxyEvent, Context } from 'aws-lambda';
import type { Capability } from '../../shared/api/routes.ts';

/** A Lambda handler; what it gives back is only believed once it is checked. */
export type LambdaHandler = (event: APIGatewayProxyEvent, context: Context) => Promise<unknown>;
export type FindHandler = (capability: Capability) => Promise<LambdaHandler>;

/** The very handler that is deployed, loaded at its first call as Lambda does. */
export const deployedHandler: FindHandler = async (capability) => {
  const module = (await import(`../../functions/${capability}/handler.ts`)) as { handler: LambdaHandler };
  return module.handler;
};
