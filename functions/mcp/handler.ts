import { ADDRESS_HEADERS } from '../../shared/api/route.ts';
import { CATALOG_PATH, MCP_PATH, SERVER_CARD_PATH, toolHeaders, toolMessage } from '../../shared/api/routes.ts';
import { cardHeaders, SERVER_CARD_TYPE } from '../../shared/api/server-card.ts';
import { release } from '../../shared/law/release.generated.ts';
import { cacheable, endpoint } from '../http/endpoint.ts';
import { httpHandler } from '../http/pipeline.ts';
import { card, catalog } from './card.ts';
import { serve } from './server.ts';

const CATALOG_TYPE = 'application/ai-catalog+json';

/** Tools for assistants: stateless, read-only, and nothing is stored. */
export const handler = httpHandler(release, {
  [`POST ${MCP_PATH}`]: endpoint({ headers: toolHeaders, body: toolMessage, reply: serve }),

  [`GET ${SERVER_CARD_PATH}`]: endpoint({
    headers: cardHeaders,
    reply: (request) =>
      cacheable(card(request), request.headers['if-none-match'], { type: SERVER_CARD_TYPE, vary: ADDRESS_HEADERS }),
  }),

  [`GET ${CATALOG_PATH}`]: endpoint({
    headers: cardHeaders,
    reply: (request) =>
      cacheable(catalog(request), request.headers['if-none-match'], { type: CATALOG_TYPE, vary: ADDRESS_HEADERS }),
  }),
});
