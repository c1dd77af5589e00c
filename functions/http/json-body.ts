import { faultText } from '../../shared/messages/faults.ts';
import type { HttpMiddleware } from './event.ts';
import { HttpProblem } from './problem.ts';
import { repeatedMember } from './repeated-member.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Parses the body. A member given twice is refused, since JSON.parse keeps the last one without a word.
 * `__proto__` and `constructor` are plain members here; the schemas refuse them like any other unknown member, and
 * name them. (@middy/http-json-body-parser refuses them without saying where, and keeps the raw body in its errors.)
 */
export function jsonBody(): HttpMiddleware {
  return {
    before: ({ event }) => {
      const { endpoint, language, bytes } = event.http;
      if (!endpoint.body) return;
      let text: string;
      try {
        text = utf8.decode(bytes);
        event.http.body = JSON.parse(text);
      } catch {
        throw new HttpProblem('malformed-json');
      }
      const pointer = repeatedMember(text);
      if (pointer === null) return;
      const detail = faultText({ code: 'member-twice', operands: {} }, language);
      throw new HttpProblem('invalid-request', { errors: [{ pointer, detail }] });
    },
  };
}
