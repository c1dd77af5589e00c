import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const ALGORITHM = 'AWS4-HMAC-SHA256';

/** A request's signature and what it covers, from its headers or from its address. */
interface Signed {
  credential: string;
  headers: readonly string[];
  signature: string;
  /** `20261130T081500Z` */
  at: string;
  /** How long an address holds. */
  seconds: number;
  payload: string;
}

/** How far the clock of who signs a header may be off, as with AWS. */
const CLOCK_SECONDS = 900;

function signedBy(request: IncomingMessage, query: URLSearchParams): Signed | null {
  const header = /^AWS4-HMAC-SHA256 Credential=(\S+?), ?SignedHeaders=(\S+?), ?Signature=(\w+)$/.exec(
    request.headers.authorization ?? '',
  );
  const [, credential, headers, signature] =
    header ??
    (query.get('X-Amz-Algorithm') === ALGORITHM
      ? ['', ...['X-Amz-Credential', 'X-Amz-SignedHeaders', 'X-Amz-Signature'].map((name) => query.get(name))]
      : []);
  if (!credential || !headers || !signature) return null;
  const here = { credential, headers: headers.split(';'), signature };
  const ofHeader = (name: string): string => String(request.headers[name]);
  if (header)
    return { ...here, at: ofHeader('x-amz-date'), seconds: CLOCK_SECONDS, payload: ofHeader('x-amz-content-sha256') };
  const [at = '', expires] = [query.get('X-Amz-Date') ?? '', query.get('X-Amz-Expires')];
  return { ...here, at, seconds: Number(expires), payload: 'UNSIGNED-PAYLOAD' };
}

/** RFC 3986, with which the signature is counted. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Whether a request bears a signature of S3's (AWS Signature Version 4) that this secret made and that still holds. */
export function isSigned(request: IncomingMessage, secret: string, now = Date.now()): boolean {
  const [path = '', search = ''] = (request.url ?? '').split('?');
  const query = new URLSearchParams(search);
  const signed = signedBy(request, query);
  if (!signed) return false;
  const { credential, headers, signature, at, seconds, payload } = signed;
  const age = (now - Date.parse(at.replace(/(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\dZ)/, '$1-$2-$3:$4:$5'))) / 1000;
  if (!(age <= seconds && age >= -CLOCK_SECONDS)) return false;
  const asked = [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort();
  const canonical = [
    request.method,
    path,
    asked.join('&'),
    ...headers.map((name) => `${name}:${[request.headers[name]].flat().join(',').trim()}`),
    '',
    headers.join(';'),
    payload,
  ].join('\n');
  const [, ...scope] = credential.split('/');
  const key = scope.reduce<Buffer | string>(
    (before, part) => createHmac('sha256', before).update(part).digest(),
    `AWS4${secret}`,
  );
  const wanted = createHmac('sha256', key)
    .update([ALGORITHM, at, scope.join('/'), sha256(canonical)].join('\n'))
    .digest();
  const given = Buffer.from(signature, 'hex');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
