import { ROLES } from '../../shared/api/audience.ts';
import { places } from '../../shared/law/places.generated.ts';
import { askable } from '../../shared/law/regions.ts';
import { dayInShanghai } from '../../shared/month.ts';
import type { Clock } from './clock.ts';
import type { Officer } from './endpoint.ts';
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
        officer: officerOf(event),
        now,
        today: dayInShanghai(now),
      };
    },
  };
}

export function callerOf({ requestContext }: HttpEvent): string {
  const holder: unknown = requestContext?.authorizer?.principalId;
  if (typeof holder === 'string') return `holder:${holder}`;
  const key = requestContext?.identity?.apiKeyId;
  return key ? `key:${key}` : 'anonymous';
}

/** Whom functions/authorizer let in. Anything that it would not have written is nobody. */
function officerOf({ requestContext }: HttpEvent): Officer | null {
  const { principalId: id, role, office } = { ...requestContext?.authorizer };
  const known = ROLES.find((each) => each === role);
  const region = askable(places).find((each) => each === office);
  return typeof id === 'string' && id !== '' && known && region ? { id, role: known, office: region } : null;
}
