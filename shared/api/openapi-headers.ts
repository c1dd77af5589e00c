import type { Route } from './route.ts';

const HEADERS = {
  'Content-Language': 'zh-CN 或 en · zh-CN or en',
  'Cache-Control': '能否保存、保存多久 · Whether and how long it may be kept',
  ETag: '内容的标记，送回 If-None-Match · Tag of the content, for If-None-Match',
  Location: '新记录的地址 · Address of what was made',
  'Retry-After': '过几秒再来 · Seconds to wait',
  'RateLimit-Policy': '密钥允许的次数 · What the key allows',
} as const;

const keyOf = (name: string): string => name.replace('-', '');

/** The headers of responses, for `components`. */
export const sharedHeaders = Object.fromEntries(
  Object.entries(HEADERS).map(([name, description]) => [
    keyOf(name),
    { description, schema: { type: 'string' as const } },
  ]),
);

/** References to them. */
export const headersNamed = (...names: (keyof typeof HEADERS)[]): Record<string, { $ref: string }> =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${keyOf(name)}` }]));

/** Headers that come with what a route answers. */
export function headersOf({ headers, status, audience }: Route): Record<string, { $ref: string }> {
  const read = { ...headers?.shape };
  return headersNamed(
    'Content-Language',
    ...('if-none-match' in read ? (['ETag', 'Cache-Control'] as const) : []),
    ...('if-match' in read ? (['ETag'] as const) : status === 201 ? (['Location'] as const) : []),
    ...(audience === 'partner' ? (['RateLimit-Policy'] as const) : []),
  );
}
