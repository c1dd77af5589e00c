import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export interface TokenParts {
  header?: Record<string, unknown>;
  claims?: Record<string, unknown>;
  key?: KeyObject;
}

/** An issuer on this machine, whose tokens and answers a test may bend as it likes. */
export async function startIssuer() {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const next = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  let keys: Record<string, unknown>[] = [
    { ...own.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' },
  ];
  const state = { status: 200, asked: [] as string[] };
  const server: Server = createServer((request, response) => {
    state.asked.push(request.url ?? '');
    response.writeHead(state.status, { 'Content-Type': 'application/json' });
    const isDiscovery = request.url?.endsWith('/.well-known/openid-configuration');
    response.end(JSON.stringify(isDiscovery ? { issuer, jwks_uri: `${issuer}/keys` } : { keys }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const claimsNow = () => {
    const now = Math.floor(Date.now() / 1000);
    return {
      iss: issuer,
      sub: 'officer-17',
      aud: 'lingbao-api',
      iat: now,
      exp: now + 300,
      lingbao_role: 'officer',
      lingbao_office: '370322',
    };
  };
  const content = ({ header, claims }: TokenParts) =>
    `${part({ alg: 'RS256', typ: 'JWT', kid: 'one', ...header })}.${part({ ...claimsNow(), ...claims })}`;
  return {
    issuer,
    state,
    /** A token signed by RS256, with whatever is to be different. */
    token(parts: TokenParts = {}): string {
      const text = content(parts);
      return `${text}.${sign('sha256', Buffer.from(text), parts.key ?? own.privateKey).toString('base64url')}`;
    },
    unsigned(parts: TokenParts = {}): string {
      return `${content({ ...parts, header: { alg: 'none', ...parts.header } })}.`;
    },
    /** Signed by HMAC with what everybody can read: the public key, in the form that `type` says. */
    confused(format: 'pem' | 'der'): string {
      const secret = own.publicKey.export({ format: format as 'pem', type: 'spki' });
      const text = content({ header: { alg: 'HS256' } });
      return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
    },
    /** Publishes another key, and signs by ES256 with it. */
    rotate(): () => string {
      keys.push({ ...next.publicKey.export({ format: 'jwk' }), kid: 'two', use: 'sig', alg: 'ES256' });
      return () => {
        const text = content({ header: { alg: 'ES256', kid: 'two' } });
        const signature = sign('sha256', Buffer.from(text), { key: next.privateKey, dsaEncoding: 'ieee-p1363' });
        return `${text}.${signature.toString('base64url')}`;
      };
    },
    /** Publishes a key of this length besides, and signs by RS256 with it. */
    publish(kid: string, modulusLength: number): () => string {
      const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength });
      keys.push({ ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' });
      return () => this.token({ header: { kid }, key: privateKey });
    },
    /** Publishes a key no longer. */
    withdraw(kid: string): void {
      keys = keys.filter((key) => key.kid !== kid);
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
