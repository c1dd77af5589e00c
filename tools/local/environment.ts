import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEVELOPMENT_AUDIENCE, DEVELOPMENT_CLIENT } from './development.ts';

export const TABLE_NAME = 'lingbao-local';

/** dynalite asks for credentials and checks none. */
export const localAws = {
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
} as const;

/** The key of the ids made from an Idempotency-Key: made once, or the same key would make another record after a restart. */
function idempotencySecret(dataDir: string): string {
  const file = join(dataDir, 'idempotency-secret');
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const secret = randomBytes(32).toString('base64url');
    // Renamed into place: a process killed while writing leaves no half of a secret.
    writeFileSync(`${file}.new`, secret, { mode: 0o600 });
    renameSync(`${file}.new`, file);
    return secret;
  }
}

/**
 * Gives the functions of this process the environment that the stack gives them when deployed, with the local store in
 * it. Whatever the machine has of real AWS credentials is put out of their reach.
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
