import * as z from 'zod/mini';
import { conditionalHeaders } from './parameters.ts';
import { HOST_HEADER } from './route.ts';

/**
 * How software finds the tools of a server before it connects (SEP-2127): a card beside the endpoint, and the catalog of
 * the host, at its well-known address, which has the card in it. A card names no tools: those are asked for.
 */
export const serverCard = z.strictObject({
  $schema: z.literal('https://static.modelcontextprotocol.io/schemas/v1/server-card.schema.json'),
  /** The host in reverse, and a name. */
  name: z.string().check(z.regex(/^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/)),
  version: z.string(),
  title: z.string(),
  description: z.string().check(z.maxLength(100)),
  websiteUrl: z.url(),
  remotes: z.array(
    z.strictObject({
      type: z.literal('streamable-http'),
      url: z.url(),
      supportedProtocolVersions: z.array(z.string()),
    }),
  ),
});

export const SERVER_CARD_TYPE = 'application/mcp-server-card+json';

export const aiCatalog = z.strictObject({
  specVersion: z.literal('1.0'),
  entries: z.array(z.strictObject({ identifier: z.string(), type: z.literal(SERVER_CARD_TYPE), data: serverCard })),
});

/** What tells the address that was called: a proxy in front of API Gateway, which alone knows it, else API Gateway. */
export const cardHeaders = z.extend(conditionalHeaders, {
  host: z.optional(z.string()),
  [HOST_HEADER.toLowerCase()]: z.optional(z.string()),
  'x-forwarded-proto': z.optional(z.string()),
});

export type ServerCard = z.output<typeof serverCard>;
export type AiCatalog = z.output<typeof aiCatalog>;
