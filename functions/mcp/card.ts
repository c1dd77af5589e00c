import { SUPPORTED_PROTOCOL_VERSIONS } from '@modelcontextprotocol/sdk/types.js';
import { MCP_PATH } from '../../shared/api/routes.ts';
import { type AiCatalog, SERVER_CARD_TYPE, type ServerCard } from '../../shared/api/server-card.ts';
import { release } from '../../shared/law/release.generated.ts';
import type { Incoming } from '../http/endpoint.ts';
import { SERVER } from './server.ts';

type Address = Pick<Incoming, 'origin' | 'basePath'>;

/** What software reads before it connects, at the address under which it was called. */
export function card({ origin, basePath }: Address): ServerCard {
  const { hostname } = new URL(origin);
  return {
    $schema: 'https://static.modelcontextprotocol.io/schemas/v1/server-card.schema.json',
    name: `${hostname.split('.').toReversed().join('.')}/${SERVER.name}`,
    version: release.rulesVersion,
    title: SERVER.title,
    description: 'Contributions, subsidies, retirement and plans of flexible workers in Zibo, Shandong',
    websiteUrl: `${origin}/`,
    remotes: [
      {
        type: 'streamable-http',
        url: origin + basePath + MCP_PATH,
        supportedProtocolVersions: [...SUPPORTED_PROTOCOL_VERSIONS],
      },
    ],
  };
}

/** The one thing that this host has for assistants. */
export const catalog = (address: Address): AiCatalog => ({
  specVersion: '1.0',
  entries: [
    {
      identifier: `urn:air:${new URL(address.origin).hostname}:mcp:${SERVER.name}`,
      type: SERVER_CARD_TYPE,
      data: card(address),
    },
  ],
});
