import { JwksValidationError, JwkValidationError, WaitPeriodNotYetEndedJwkError } from 'aws-jwt-verify/error';
import { verifierOfIssuer } from './issuer.ts';
import { SignInUnavailable } from './unavailable.ts';

/** Claims of a token that is genuine, in force and for us. */
export type Claims = Readonly<Record<string, unknown>> & { sub: string };

/** Keys that are no keys, or that may not be asked for again yet. */
const KEYS_AWAY = [JwksValidationError, JwkValidationError, WaitPeriodNotYetEndedJwkError];

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;

/**
 * The claims of the bearer token in an Authorization header; `null` when it is none, or not a good one: signed by a
 * key of the issuer under an algorithm with public keys (no `none`, no HS256), for this audience, begun and not ended.
 * A token without end or without holder is refused too.
 *
 * @throws SignInUnavailable when that cannot be told
 */
export async function claimsOf(authorization: string): Promise<Claims | null> {
  const token = BEARER.exec(authorization)?.[1];
  if (!token) return null;
  const verifier = await verifierOfIssuer();
  try {
    const { sub, exp, ...claims } = await verifier.verify(token);
    return sub && exp !== undefined ? { ...claims, sub } : null;
  } catch (error) {
    if (error instanceof SignInUnavailable) throw error;
    if (KEYS_AWAY.some((kind) => error instanceof kind)) throw new SignInUnavailable('no keys', { cause: error });
    return null;
  }
}
