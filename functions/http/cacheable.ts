import { createHash } from 'node:crypto';
import type { Reply } from './endpoint.ts';

const CACHE_CONTROL = 'public, max-age=300, stale-while-revalidate=86400';

/**
 * An answer that caches may keep, or 304 when the reader has it already (RFC 9110, 13.1.2). The entity tag is a digest
 * of the answer itself, so it changes with the law, the question, the language and the program, and with nothing else.
 */
export function cacheable(body: unknown, ifNoneMatch: string | undefined): Reply {
  const digest = createHash('sha256').update(JSON.stringify(body)).digest('base64url');
  const etag = `"${digest.slice(0, 22)}"`;
  const headers = { ETag: etag, 'Cache-Control': CACHE_CONTROL };
  return matches(ifNoneMatch, etag) ? { status: 304, headers } : { status: 200, body, headers };
}

function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}
