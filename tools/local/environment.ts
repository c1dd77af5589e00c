import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PartnerKeys } from '../../shared/hosting/partners.ts';
import { BATCH_BUCKET } from './batch-files.ts';
import { DEVELOPMENT_AUDIENCE, DEVELOPMENT_CLIENT } from './development.ts';
import { StartRefused } from './starting.ts';

export const TABLE_NAME = 'lingbao-local';

/** dynalite requires credentials but does not check them; the local store asks for a key of its own. */
export const localAws = {
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
} as const;

/** Where the store answers, and to whom. */
export interface StoreAddress {
  /** Endpoint of DynamoDB's API, on the loopback address only. */
  endpoint: string;
  /** It answers requests signed with this key alone, which is made for this process and kept nowhere. */
  accessKeyId: string;
}

/** As randomBytes makes them: 32 bytes, more than any function asks for. */
const SECRET = /^[\w-]{43}$/;

/** The keys of the functions' own, each in a file, and what is lost with it. */
const WITHOUT = {
  'idempotency-secret': {
    zh: '用原来的 Idempotency-Key 重发的请求会再存一份',
    en: 'a request that is sent again with its earlier Idempotency-Key is saved once more',
  },
  'counter-secret': {
    zh: '窗口正打开的记录要再查一次',
    en: 'records that are open at a counter have to be looked up again',
  },
  'batch-files-secret': {
    zh: '已经给出的名单上传、下载地址不能再用',
    en: 'addresses given out for the upload or download of a roster no longer hold',
  },
} as const;

/**
 * Generated once, and then read.
 *
 * @throws StartRefused if it is damaged, as after a power cut
 */
function secretIn(dataDir: string, name: keyof typeof WITHOUT): string {
  const file = join(dataDir, name);
  if (existsSync(file)) {
    const secret = readFileSync(file, 'utf8');
    if (SECRET.test(secret)) return secret;
    const { zh, en } = WITHOUT[name];
    throw new StartRefused({
      zh: `${file} 已损坏，没有改动它。请从备份恢复；没有备份的，请删除它再启动：已保存的记录都还在，只是${zh}`,
      en: `${file} is damaged; it was not changed. Restore it from a backup. Without one, delete it and start again: every record is still there, but ${en}`,
    });
  }
  const secret = randomBytes(32).toString('base64url');
  // Renamed into place, so that a process killed while writing leaves no partial secret.
  writeFileSync(`${file}.new`, secret, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secret;
}

/**
 * Gives the functions in this process the environment they have when deployed, with the local stores. Real AWS
 * credentials on the machine are hidden from them.
 */
export function setFunctionEnvironment(
  dataDir: string,
  store: StoreAddress,
  { origin, issuer }: { origin: string; issuer: string },
  partnerKeys: PartnerKeys = {},
): void {
  delete process.env.AWS_PROFILE;
  delete process.env.AWS_SESSION_TOKEN;
  Object.assign(process.env, {
    AWS_REGION: localAws.region,
    AWS_ACCESS_KEY_ID: localAws.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localAws.credentials.secretAccessKey,
    TABLE_NAME,
    DYNAMODB_ENDPOINT: store.endpoint,
    DYNAMODB_ACCESS_KEY_ID: store.accessKeyId,
    IDEMPOTENCY_SECRET: secretIn(dataDir, 'idempotency-secret'),
    COUNTER_SECRET: secretIn(dataDir, 'counter-secret'),
    S3_ENDPOINT: origin,
    S3_SECRET_ACCESS_KEY: secretIn(dataDir, 'batch-files-secret'),
    BATCH_BUCKET,
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: DEVELOPMENT_AUDIENCE,
    OIDC_CLIENT_ID: DEVELOPMENT_CLIENT,
    PARTNER_KEYS: JSON.stringify(partnerKeys),
  });
}
