import * as z from 'zod/mini';

/** Who may embed the calculator, and in pages of which origins. */
export interface Partner {
  /** What stands in the element's `partner` attribute. */
  id: string;
  /** `https://host`, with a port where it is not 443, no path and no wildcard. */
  origins: readonly string[];
}

const LOCAL = /^http:\/\/(localhost|127\.0\.0\.1)(:\d{1,5})?$/;
const HTTPS = /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/;

const partnersFile = z.strictObject({
  partners: z.array(
    z.strictObject({
      id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{1,39}$/)),
      /** For people only: whom to call when something is wrong. */
      name: z.string().check(z.minLength(1)),
      origins: z.array(z.string()).check(z.minLength(1)),
    }),
  ),
});

/** A partners file that cannot be trusted: it says what is wrong, where, and what would be right. */
export class PartnersFault extends Error {}

/**
 * The allow-list as its file has it.
 *
 * @param text of the file
 * @param file its name, for messages
 * @param options `local` also takes http on this machine, which no deployed stack does
 * @throws PartnersFault in Chinese and English, with the file and the place in it
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
  for (const { id, origins } of read.data.partners) {
    if (seen.has(id)) throw fault(id, '编号重复', 'this id stands twice');
    seen.add(id);
    for (const origin of origins)
      if (!HTTPS.test(origin) && !(local && LOCAL.test(origin)))
        throw fault(
          `${id} ${origin}`,
          '来源应为 https://域名，不带路径、通配符和大写字母',
          'an origin is https://host, without path, wildcard or capital letters',
        );
  }
  return read.data.partners.map(({ id, origins }) => ({ id, origins }));
}

/** Origins that may frame the calculator of a partner; none but our own for one that nobody knows. */
export function originsOf(partners: readonly Partner[], id: string): readonly string[] {
  return partners.find((partner) => partner.id === id)?.origins ?? [];
}
