import type { APIGatewayProxyEvent, Context } from 'aws-lambda';
import type { Capability } from '../../shared/api/routes.ts';

/** A Lambda handler; what it gives back is only believed once it is checked. */
export type LambdaHandler = (event: APIGatewayProxyEvent, context: Context) => Promise<unknown>;
export type FindHandler = (capability: Capability) => Promise<LambdaHandler>;

/** An import that is known costs a request as much as its own work: each is asked for once. */
const loaded = new Map<Capability, Promise<LambdaHandler>>();

/** The very handler that is deployed, loaded at its first call as Lambda does. */
export const deployedHandler: FindHandler = (capability) => {
  let handler = loaded.get(capability);
  if (!handler) loaded.set(capability, (handler = load(capability)));
  return handler;
};

async function load(capability: Capability): Promise<LambdaHandler> {
  const module = (await import(`../../functions/${capability}/handler.ts`)) as { handler: LambdaHandler };
  return module.handler;
}
