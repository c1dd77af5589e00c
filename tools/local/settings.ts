import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Partner, PartnersFault, partnersIn } from '../../shared/hosting/partners.ts';
import { DEVELOPMENT_NOTICE_SECRET } from './development.ts';
import { StartRefused } from './starting.ts';

export interface Settings {
  port: number;
  /** Host to listen on; `localhost` is 127.0.0.1 and ::1. */
  host: string;
  /** Absolute path of the folder for everything that survives a restart. */
  dataDir: string;
  /** Whose pages may frame the calculator. */
  partners: readonly Partner[];
  /** Signs notices to all of them, as Standard Webhooks writes a secret. */
  noticeSecret: string;
}

const PARTNERS_FILE = fileURLToPath(new URL('../../infra/partners.json', import.meta.url));
/** 24 to 64 bytes in base64. */
const SECRET = /^whsec_(?=.{32,88}$)(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const DEFAULTS = { PORT: '8787', HOST: 'localhost', DATA_DIR: '.data' };

/** @throws StartRefused if PORT is not a port, NOTICE_SECRET no secret, or PARTNERS_FILE not a valid partners file */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const port = environment.PORT || DEFAULTS.PORT;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new StartRefused({
      zh: `PORT 应为 0 到 65535 之间的整数，现在是“${port}”。例如：PORT=8788 npm start`,
      en: `PORT has to be a whole number from 0 to 65535, but it is "${port}". For example: PORT=8788 npm start`,
    });
  const noticeSecret = environment.NOTICE_SECRET || DEVELOPMENT_NOTICE_SECRET;
  if (!SECRET.test(noticeSecret))
    throw new StartRefused({
      zh: 'NOTICE_SECRET 应为 whsec_ 加 24 到 64 字节的 base64',
      en: 'NOTICE_SECRET has to be whsec_ and 24 to 64 bytes in base64',
    });
  return {
    port: Number(port),
    host: environment.HOST || DEFAULTS.HOST,
    dataDir: resolve(environment.DATA_DIR || DEFAULTS.DATA_DIR),
    partners: partnersOf(environment.PARTNERS_FILE || PARTNERS_FILE),
    noticeSecret,
  };
}

function partnersOf(file: string): Partner[] {
  try {
    return partnersIn(readFileSync(file, 'utf8'), file, { local: true });
  } catch (error) {
    if (error instanceof PartnersFault) {
      const [zh = '', en = ''] = error.message.split('\n');
      throw new StartRefused({ zh, en }, error);
    }
    const { message } = error as Error;
    throw new StartRefused({ zh: `${file} 读不出来（${message}）`, en: `${file} cannot be read (${message})` }, error);
  }
}
