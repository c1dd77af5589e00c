import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { OFFICE_CLAIM, ROLE_CLAIM, type Role } from '../../shared/api/audience.ts';
import type { Region } from '../../shared/law/regions.ts';
import { DEVELOPMENT_AUDIENCE, DEVELOPMENT_CLIENT } from './development.ts';

/** Whoever signs in for development: a role and an office of their choice. */
export interface SignedIn {
  name: string;
  role: Role;
  office: Region;
}

export const TOKEN_SECONDS = 3600;

/** Made at each start and kept nowhere: a token of yesterday is worth nothing today. */
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const kid = randomUUID();

export const jwks = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'ES256' }] };

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function signed(claims: object): string {
  const iat = Math.floor(Date.now() / 1000);
  const content = `${part({ alg: 'ES256', typ: 'JWT', kid })}.${part({ ...claims, iat, exp: iat + TOKEN_SECONDS })}`;
  const signature = sign('sha256', Buffer.from(content), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${content}.${signature.toString('base64url')}`;
}

/** For the API, with role and office. */
export function accessToken(issuer: string, { name, role, office }: SignedIn): string {
  return signed({ iss: issuer, sub: name, aud: DEVELOPMENT_AUDIENCE, [ROLE_CLAIM]: role, [OFFICE_CLAIM]: office });
}

/** For the page, which learns from it who has signed in. */
export function idToken(issuer: string, { name }: SignedIn, nonce: string | null): string {
  return signed({ iss: issuer, sub: name, aud: DEVELOPMENT_CLIENT, ...(nonce && { nonce }) });
}
