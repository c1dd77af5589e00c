import type { Facts } from '../../../shared/facts/index.ts';
import { FACTS_VERSION, FACTS_VERSION_READ, type Rename, underTodaysNames } from '../../../shared/facts/renamed.ts';
import { isQuestion } from './order.ts';
import { type Checked, checked } from './valid.ts';

const PREFIX = '#/answers/';
/** More than any person can say; what unpacks to more is no link of ours. */
const MOST_CHARACTERS = 65_536;

/** What was told, as a device keeps it or a link carries it. */
export interface Read extends Checked {
  /** Questions answered with 不清楚. */
  skipped: readonly string[];
}

/** Facts as they are kept on a device or go into a link, with the questions that were answered with 不清楚. */
export function written(facts: Facts, skipped: readonly string[] = []): string {
  return JSON.stringify({ v: FACTS_VERSION, facts, ...(skipped.length > 0 && { skipped }) });
}

/** What `written` wrote, now or under an earlier version; `null` when it is nothing of the kind. */
export function read(text: string, renamed?: readonly Rename[]): Read | null {
  let content: { v?: unknown; facts?: unknown; skipped?: unknown } | null;
  try {
    content = JSON.parse(text);
  } catch {
    return null;
  }
  const { v, facts, skipped } = content ?? {};
  // Of a newer version it is not known what its names mean: as in the store, it is not read.
  const newest = Math.max(FACTS_VERSION_READ, ...(renamed ?? []).map(({ since }) => since));
  if (typeof v !== 'number' || v > newest || typeof facts !== 'object' || facts === null) return null;
  return {
    ...checked(underTodaysNames(facts as Record<string, unknown>, v, renamed)),
    // One that has another name now is asked again.
    skipped: Array.isArray(skipped) ? skipped.filter((id) => typeof id === 'string' && isQuestion(id)) : [],
  };
}

/** An address with the answers in its fragment, which no browser sends to a server. */
export async function linkWith(facts: Facts, page: string): Promise<string> {
  const packed = await piped(new TextEncoder().encode(written(facts)), new CompressionStream('deflate-raw'));
  return `${page.split('#')[0]}${PREFIX}${base64url(packed)}`;
}

/** The answers in the fragment of an address; `null` where there are none that can be read. */
export async function factsIn(hash: string): Promise<Read | null> {
  if (!hash.startsWith(PREFIX)) return null;
  try {
    const packed = fromBase64url(hash.slice(PREFIX.length));
    const unpacked = await piped(packed, new DecompressionStream('deflate-raw'));
    return read(new TextDecoder().decode(unpacked));
  } catch {
    return null;
  }
}

async function piped(bytes: Uint8Array<ArrayBuffer>, through: ReadableWritablePair<Uint8Array, BufferSource>) {
  // Older phones cannot iterate over a stream.
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
  const parts: BlobPart[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > MOST_CHARACTERS) throw new RangeError('longer than any answers');
    parts.push(next.value as Uint8Array<ArrayBuffer>);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function base64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
