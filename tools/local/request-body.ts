import type { IncomingMessage } from 'node:http';
import { MOST_PAYLOAD_BYTES } from '../../shared/hosting/limits.ts';

/**
 * The whole body, or `null` when it is more than API Gateway takes. What is too much is still read off the wire: a
 * caller that is cut off while sending never sees the answer that tells it why.
 */
export function requestBody(raw: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    raw.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= MOST_PAYLOAD_BYTES) chunks.push(chunk);
      else chunks.length = 0;
    });
    raw.on('end', () => resolve(bytes <= MOST_PAYLOAD_BYTES ? Buffer.concat(chunks) : null));
    raw.on('error', reject);
  });
}

/** Bytes of the request line and of all header values, which API Gateway limits together. */
export function headerBytes({ method, url, httpVersion, rawHeaders }: IncomingMessage): number {
  const line = `${method} ${url} HTTP/${httpVersion}`;
  const values = rawHeaders.filter((_, at) => at % 2 === 1);
  return [line, ...values].reduce((sum, each) => sum + Buffer.byteLength(each, 'latin1'), 0);
}
