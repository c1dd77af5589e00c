import { JwtVerifier } from 'aws-jwt-verify';
import { JwksValidationError, JwkValidationError, WaitPeriodNotYetEndedJwkError } from 'aws-jwt-verify/error';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import * as z from 'zod/mini';

/** Claims of a token that is authentic, valid now and issued for this API. */
export type Claims = Readonly<Record<string, unknown>> & { sub: string };

/** The keys are malformed, or may not be fetched again yet. */
const KEY_ERRORS = [JwksValidationError, JwkValidationError, WaitPeriodNotYetEndedJwkError];

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;

/**
 * Claims of the bearer token in an Authorization header; `null` unless it is valid: signed with a key of the issuer
 * under an asymmetric algorithm (no `none`, no HS256), issued for this audience, and not expired. Tokens without `exp`
 * or `sub` are invalid.
 *
 * @throws SignInUnavailable if the token cannot be checked
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
    if (KEY_ERRORS.some((kind) => error instanceof kind)) throw new SignInUnavailable('no keys', { cause: error });
    return null;
  }
}

/** Discovery and keys together stay well within the Lambda's ten seconds. */
const FETCH_MILLISECONDS = 3_000;

const discovery = z.object({ issuer: z.string(), jwks_uri: z.string() });

/** Verifies tokens that one issuer has issued for this API; caches the issuer's keys. */
type Verifier = Awaited<ReturnType<typeof makeVerifier>>;

let verifier: Promise<Verifier> | undefined;

/**
 * The verifier for OIDC_ISSUER and OIDC_AUDIENCE, created on the first call and kept for the life of the process unless
 * creation failed. The issuer's keys are fetched again when a token names an unknown one.
 *
 * @throws SignInUnavailable if no issuer is configured, or it does not follow OpenID Connect Discovery
 */
async function verifierOfIssuer(): Promise<Verifier> {
  verifier ??= makeVerifier(process.env.OIDC_ISSUER, process.env.OIDC_AUDIENCE);
  try {
    return await verifier;
  } catch (error) {
    verifier = undefined;
    throw error;
  }
}

async function makeVerifier(issuer: string | undefined, audience: string | undefined) {
  if (!issuer || !audience) throw new SignInUnavailable('no issuer is set up');
  const found = discovery.safeParse(await discoveryOf(issuer));
  if (!found.success || found.data.issuer !== issuer) throw new SignInUnavailable('the issuer is another one');
  const fetcher = { fetch: load };
  return JwtVerifier.create(
    { issuer, audience, jwksUri: found.data.jwks_uri },
    { jwksCache: new SimpleJwksCache({ fetcher }) },
  );
}

async function discoveryOf(issuer: string): Promise<unknown> {
  const bytes = await load(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch {
    throw new SignInUnavailable('the issuer does not answer in JSON');
  }
}

/**
 * Fetches a URL of the issuer over TLS. Plain HTTP is allowed for this machine only, where a Lambda has no issuer: a
 * deployed service cannot use the development issuer.
 */
async function load(address: string): Promise<ArrayBuffer> {
  const { protocol, hostname } = URL.parse(address) ?? {};
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
  if (protocol !== 'https:' && !(protocol === 'http:' && isHere)) throw new SignInUnavailable('not by TLS');
  try {
    const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(FETCH_MILLISECONDS) });
    if (answer.ok) return await answer.arrayBuffer();
  } catch (cause) {
    throw new SignInUnavailable('the issuer does not answer', { cause });
  }
  throw new SignInUnavailable('the issuer refuses to answer');
}

/** The issuer's keys could not be read, so no token can be checked and nobody is admitted. */
class SignInUnavailable extends Error {
  override readonly name = 'SignInUnavailable';
}
