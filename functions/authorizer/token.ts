import { JwtVerifier } from 'aws-jwt-verify';
import { JwksValidationError, JwkValidationError, WaitPeriodNotYetEndedJwkError } from 'aws-jwt-verify/error';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import * as z from 'zod/mini';

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

/** Well within the ten seconds of the Lambda, discovery and keys together. */
const FETCH_MILLISECONDS = 3_000;

const discovery = z.object({ issuer: z.string(), jwks_uri: z.string() });

/** A verifier of the tokens that one issuer gives out for this API, with its keys read and kept. */
type Verifier = Awaited<ReturnType<typeof makeVerifier>>;

let verifier: Promise<Verifier> | undefined;

/**
 * The verifier of OIDC_ISSUER and OIDC_AUDIENCE: made at the first call and kept for the life of the process, but for
 * one that could not be made. New keys of the issuer are read when a token names one that is not known yet.
 *
 * @throws SignInUnavailable when no issuer is set up, or it does not answer as OpenID Connect Discovery says
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
 * Reads an address of the issuer: by TLS only. Plain HTTP is taken from this machine alone, where there is no issuer in
 * a Lambda: the one for development cannot stand behind a deployed service.
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

/** The issuer's keys could not be read: whether a token is good is not known, so nobody is let in. */
class SignInUnavailable extends Error {
  override readonly name = 'SignInUnavailable';
}
