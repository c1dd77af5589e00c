import { dayInShanghai } from '../../shared/month.ts';
import type { Clock } from './clock.ts';
import type { HttpEvent, HttpMiddleware } from './event.ts';
import { preferredLanguage } from './language.ts';

/** Who calls, when, and in which language the answer is to be: what every later step may need, failures included. */
export function incoming(clock: Clock): HttpMiddleware {
  return {
    before: ({ event }) => {
      const now = clock();
      event.http = {
        ...event.http,
        params: event.pathParameters ?? {},
        language: preferredLanguage(event.headers?.['accept-language']),
        caller: callerOf(event),
        now,
        today: dayInShanghai(now),
      };
    },
  };
}

function callerOf({ requestContext }: HttpEvent): string {
  const holder: unknown = requestContext?.authorizer?.principalId;
  if (typeof holder === 'string') return `holder:${holder}`;
  const key = requestContext?.identity?.apiKeyId;
  return key ? `key:${key}` : 'anonymous';
}
