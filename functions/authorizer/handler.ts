import type { APIGatewayAuthorizerResult, APIGatewayTokenAuthorizerEvent } from 'aws-lambda';
import { OFFICE_CLAIM, ROLE_CLAIM, ROLES } from '../../shared/api/audience.ts';
import { places } from '../../shared/law/places.generated.ts';
import { askable } from '../../shared/law/regions.ts';
import { type Claims, claimsOf } from './token.ts';

/** API Gateway answers 401 instead of 500 if the error message is exactly this. */
const UNAUTHORIZED = 'Unauthorized';

/**
 * Admits the bureau's officers to the method they call; the functions decide by role and office what they may see. API
 * Gateway does not cache the result: an expired token stops working at once, and a withdrawn key within ten seconds.
 *
 * An invalid token is 401. A valid one without a known role and office is 403. If the issuer's keys cannot be read the
 * error is rethrown, and API Gateway answers 503.
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

/** One line per call, with neither token nor subject; of an error only its name. */
function log(level: 'INFO' | 'ERROR', decided: string, error?: unknown): void {
  const line = JSON.stringify({ level, authorizer: decided, ...(error instanceof Error && { error: error.name }) });
  if (level === 'ERROR') console.error(line);
  else console.log(line);
}
