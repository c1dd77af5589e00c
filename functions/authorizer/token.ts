import { JwtVerifier } from 'aws-jwt-verify';
import { KidNotFoundInJwksError } from 'aws-jwt-verify/error';
import { assertIsJwks, type Jwk, type Jwks } from 'aws-jwt-verify/jwk';
import * as z from 'zod/mini';

/** Claims of a token that is authentic, valid now and issued for this API. */
export type Claims = Readonly<Record<string, unknown>> & { sub: string };

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;

/** How old the issuer's keys may be: within this time a withdrawn key ends. */
const KEYS_MS = 10_000;
/** The same when a token names a key that is not among them: a new key is known within this time, whoever asks. */
const UNKNOWN_KEY_MS = 1_000;
/** A token that is good for longer is none of a bureau's sign-in: nobody could take it back. */
const LONGEST_SECONDS = 24 * 60 * 60;

/**
 * Claims of the bearer token in an Authorization header; `null` unless it is valid: signed with a key of the issuer
 * under an asymmetric algorithm (no `none`, no HS256), issued for this audience, and not expired. Tokens without `exp`
 * or `sub`, and those that end in more than a day, are invalid.
 *
 * @throws SignInUnavailable if no token can be checked; whatever stands in a token never leads to it
 */
export async function claimsOf(authorization: string): Promise<Claims | null> {
  const token = BEARER.exec(authorization)?.[1];
  if (!token) return null;
  const issuer = await issuerSetUp();
  await issuer.readKeys(KEYS_MS);
  try {
    return issuer.verify(token);
  } catch (error) {
    if (!(error instanceof KidNotFoundInJwksError)) return null;
  }
  await issuer.readKeys(UNKNOWN_KEY_MS);
  try {
    return issuer.verify(token);
  } catch {
    return null;
  }
}

/** Discovery and keys together stay well within the Lambda's ten seconds. */
const FETCH_MILLISECONDS = 3_000;

const discovery = z.object({ issuer: z.string(), jwks_uri: z.string() });

/** An issuer with its keys. */
class Issuer {
  readonly #verifier;
  readonly #keysAt: string;
  /** When they were last asked for; `null` as long as none were read. */
  #askedAt: number | null = null;
  #asking: Promise<void> | null = null;

  constructor(issuer: string, audience: string, jwksUri: string) {
    this.#verifier = JwtVerifier.create({ issuer, audience, jwksUri });
    this.#keysAt = jwksUri;
  }

  /**
   * Reads the keys again if they are older than that. While the issuer does not give them, those read last go on.
   *
   * @throws SignInUnavailable if none were ever read
   */
  async readKeys(oldest: number): Promise<void> {
    if (this.#askedAt !== null && Date.now() - this.#askedAt < oldest) return;
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null;
    });
    await this.#asking;
  }

  async #ask(): Promise<void> {
    try {
      this.#verifier.cacheJwks(keysIn(await load(this.#keysAt)));
    } catch (error) {
      if (this.#askedAt === null) throw error;
    }
    this.#askedAt = Date.now();
  }

  /** @throws whatever is wrong with the token */
  verify(token: string): Claims | null {
    const { sub, exp, ...claims } = this.#verifier.verifySync(token);
    const mayEnd = Date.now() / 1000 + LONGEST_SECONDS;
    return sub && exp !== undefined && exp <= mayEnd ? { ...claims, sub } : null;
  }
}

/** The keys in a JWKS, without those that are too weak to prove anything. */
function keysIn(bytes: ArrayBuffer): Jwks {
  try {
    const jwks = JSON.parse(Buffer.from(bytes).toString());
    assertIsJwks(jwks);
    return { keys: jwks.keys.filter((key) => key.kty !== 'RSA' || bitsOf(key) >= LEAST_RSA_BITS) };
  } catch (cause) {
    throw new SignInUnavailable('no keys', { cause });
  }
}

/** NIST SP 800-131A. */
const LEAST_RSA_BITS = 2048;

const bitsOf = ({ n = '' }: Jwk): number => Buffer.from(n, 'base64url').length * 8;

let known: Promise<Issuer> | undefined;

/**
 * The issuer of OIDC_ISSUER for OIDC_AUDIENCE, found on the first call and kept for the life of the process unless that
 * failed.
 *
 * @throws SignInUnavailable if no issuer is configured, or it does not follow OpenID Connect Discovery
 */
async function issuerSetUp(): Promise<Issuer> {
  known ??= findIssuer(process.env.OIDC_ISSUER, process.env.OIDC_AUDIENCE);
  try {
    return await known;
  } catch (error) {
    known = undefined;
    throw error;
  }
}

async function findIssuer(issuer: string | undefined, audience: string | undefined): Promise<Issuer> {
  if (!issuer || !audience) throw new SignInUnavailable('no issuer is set up');
  const found = discovery.safeParse(await discoveryOf(issuer));
  if (!found.success || found.data.issuer !== issuer) throw new SignInUnavailable('the issuer is another one');
  return new Issuer(issuer, audience, found.data.jwks_uri);
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
