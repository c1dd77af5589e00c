import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEVELOPMENT_AUDIENCE, DEVELOPMENT_CLIENT } from './development.ts';

export const TABLE_NAME = 'lingbao-local';

/** dynalite requires credentials but does not check them. */
export const localAws = {
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
} as const;

/**
 * The HMAC key for ids derived from an Idempotency-Key. Generated once: otherwise the same key would create another
 * record after a restart.
 */
function idempotencySecret(dataDir: string): string {
  const file = join(dataDir, 'idempotency-secret');
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const secret = randomBytes(32).toString('base64url');
    // Renamed into place, so that a process killed while writing leaves no partial secret.
    writeFileSync(`${file}.new`, secret, { mode: 0o600 });
    renameSync(`${file}.new`, file);
    return secret;
  }
}

/**
 * Gives the functions in this process the environment they have when deployed, with the local store. Real AWS
 * credentials on the machine are hidden from them.
 */
export function setFunctionEnvironment(dataDir: string, storeEndpoint: string, issuer: string): void {
  delete process.env.AWS_PROFILE;
  delete process.env.AWS_SESSION_TOKEN;
  Object.assign(process.env, {
    AWS_REGION: localAws.region,
    AWS_ACCESS_KEY_ID: localAws.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localAws.credentials.secretAccessKey,
    TABLE_NAME,
    DYNAMODB_ENDPOINT: storeEndpoint,
    IDEMPOTENCY_SECRET: idempotencySecret(dataDir),
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: DEVELOPMENT_AUDIENCE,
    OIDC_CLIENT_ID: DEVELOPMENT_CLIENT,
  });
}
