import * as z from 'zod/mini';
import { isReadable } from '../readable.ts';

/** Who may embed the calculator, and on which origins, and who calls with a key. */
export interface Partner {
  /** The element's `partner` attribute. */
  id: string;
  /** What people know it by: named to them before anything is handed over. */
  name: string;
  /** `https://host`, with the port unless it is 443, without path or wildcard. */
  origins: readonly string[];
  /** Names of the API keys that are good for it: one, and a second while it changes from one to the other. */
  keys: readonly string[];
  /** Where it is told of what it may fetch, signed with a secret beside each key, if it is told at all: docs/adr/0049. */
  notices?: string | undefined;
}

const LOCAL = /^http:\/\/(localhost|127\.0\.0\.1)(:\d{1,5})?$/;
const HTTPS = /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/;
const LOCAL_NOTICES = /^http:\/\/(localhost|127\.0\.0\.1)(:\d{1,5})?(\/[\w./-]*)?$/;
/** A name and no number: what the name leads to is looked at in each delivery. No query, which may hold a secret. */
const NOTICES = /^https:\/\/([a-z0-9-]+\.)+[a-z][a-z0-9-]*(:\d{1,5})?(\/[\w./-]*)?$/;

const partnersFile = z.strictObject({
  partners: z.array(
    z.strictObject({
      id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{1,39}$/)),
      name: z.string().check(z.maxLength(40), z.refine(isReadable)),
      /** For the bureau only: whom to ask about problems. */
      contact: z.optional(z.string()),
      origins: z.array(z.string()).check(z.minLength(1)),
      keys: z._default(z.array(z.string().check(z.regex(/^[a-z0-9]{1,10}$/))).check(z.minLength(1), z.maxLength(2)), [
        '1',
      ]),
      notices: z.optional(z.string()),
    }),
  ),
});

/** A partners file that cannot be trusted; the message says what is wrong, where, and what is expected. */
export class PartnersFault extends Error {}

/**
 * Parses the partner allow-list.
 *
 * @param text content of the file
 * @param file its name, for messages
 * @param options `local` also accepts http on this machine, which no deployed stack does
 * @throws PartnersFault in Chinese and English, with file and path
 */
export function partnersIn(text: string, file: string, { local = false } = {}): Partner[] {
  const fault = (where: string, zh: string, en: string) =>
    new PartnersFault(`${file} ${where}：${zh}\n${file} ${where}: ${en}`);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw fault('', `读不出来（${(error as Error).message}）`, `cannot be read (${(error as Error).message})`);
  }
  const read = partnersFile.safeParse(content);
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = `/${issue?.path.join('/') ?? ''}`;
    const right = '{"partners": [{"id": "city-riders", "name": "…", "origins": ["https://app.example.cn"]}]}';
    throw fault(where, `格式不对，应如 ${right}`, `not as it should be, which is ${right}`);
  }
  const seen = new Set<string>();
  for (const { id, origins, keys, notices } of read.data.partners) {
    if (seen.has(id)) throw fault(id, '编号重复', 'this id stands twice');
    seen.add(id);
    if (new Set(keys).size < keys.length) throw fault(`${id} keys`, '两个密钥同名', 'two keys have one name');
    for (const origin of origins)
      if (!HTTPS.test(origin) && !(local && LOCAL.test(origin)))
        throw fault(
          `${id} ${origin}`,
          '来源应为 https://域名，不带路径、通配符和大写字母',
          'an origin is https://host, without path, wildcard or capital letters',
        );
    if (notices !== undefined && !NOTICES.test(notices) && !(local && LOCAL_NOTICES.test(notices)))
      throw fault(
        `${id} notices`,
        '通知地址应为 https://域名/路径，不用 IP 地址，不带用户名和参数',
        'the address for notices is https://host/path, with a name and no IP address, user or query',
      );
  }
  return read.data.partners.map(({ contact: _, ...partner }) => partner);
}

/** The partner of this id; `undefined` for one that nobody knows. */
export const partnerOf = (partners: readonly Partner[], id: string): Partner | undefined =>
  partners.find((partner) => partner.id === id);

/** Where each partner is told, and what signs it: of two secrets either, while it changes from one key to another. */
export type NoticeReceivers = Readonly<Record<string, { address: string; secrets: readonly string[] }>>;

/** The ids of API keys by partner, as functions read them from PARTNER_KEYS. */
export type PartnerKeys = Readonly<Record<string, readonly string[]>>;
