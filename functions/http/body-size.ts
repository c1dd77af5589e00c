import type { HttpMiddleware } from './event.ts';
import { HttpProblem } from './problem.ts';

const MOST_BYTES = 64 * 1024;

/** There has to be a body, of at most 64 KiB once decoded. */
export function bodySize(): HttpMiddleware {
  return {
    before: ({ event }) => {
      if (!event.http.endpoint.body) return;
      const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
      if (bytes.length === 0) throw new HttpProblem('missing-body');
      if (bytes.length > MOST_BYTES) throw new HttpProblem('body-too-large');
      event.http.bytes = bytes;
    },
  };
}
