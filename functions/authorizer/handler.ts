import type { APIGatewayAuthorizerResult, APIGatewayTokenAuthorizerEvent } from 'aws-lambda';
import { OFFICE_CLAIM, ROLE_CLAIM, ROLES } from '../../shared/api/audience.ts';
import { places } from '../../shared/law/places.generated.ts';
import { askable } from '../../shared/law/regions.ts';
import { type Claims, claimsOf } from './token.ts';

/** The very words by which API Gateway knows that it has to answer 401 and not 500. */
const UNAUTHORIZED = 'Unauthorized';

/**
 * Lets officers of the bureau in, for the one method they call; the functions decide by role and office what they may
 * see. Nothing is kept by the gateway, so a token that has ended, or a key that was withdrawn, ends at once.
 *
 * A bad token is 401. A good one without a role and office that we know is 403. When the issuer's keys cannot be read
 * the error goes through, for which the gateway answers 503.
 */
export async function handler(event: APIGatewayTokenAuthorizerEvent): Promise<APIGatewayAuthorizerResult> {
  let claims: Claims | null;
  try {
    claims = await claimsOf(event.authorizationToken);
  } catch (error) {
    log('ERROR', 'unavailable', error);
    throw error;
  }
  if (!claims) {
    log('INFO', 'unauthorized');
    throw new Error(UNAUTHORIZED);
  }
  const role = ROLES.find((each) => each === claims[ROLE_CLAIM]);
  const office = askable(places).find((each) => each === claims[OFFICE_CLAIM]);
  const may = role !== undefined && office !== undefined;
  log('INFO', may ? 'let-in' : 'forbidden');
  return {
    principalId: claims.sub,
    policyDocument: {
      Version: '2012-10-17',
      Statement: [{ Action: 'execute-api:Invoke', Effect: may ? 'Allow' : 'Deny', Resource: event.methodArn }],
    },
    ...(may && { context: { role, office } }),
  };
}

/** One line a call, with neither token nor holder in it; of an error only its name. */
function log(level: 'INFO' | 'ERROR', decided: string, error?: unknown): void {
  const line = JSON.stringify({ level, authorizer: decided, ...(error instanceof Error && { error: error.name }) });
  if (level === 'ERROR') console.error(line);
  else console.log(line);
}
