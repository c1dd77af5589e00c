import { SUPPORTED_PROTOCOL_VERSIONS } from '@modelcontextprotocol/sdk/types.js';
import type * as z from 'zod/mini';
import { HOST_HEADER } from '../../shared/api/route.ts';
import { MCP_PATH } from '../../shared/api/routes.ts';
import { type AiCatalog, type cardHeaders, SERVER_CARD_TYPE, type ServerCard } from '../../shared/api/server-card.ts';
import { release } from '../../shared/law/release.generated.ts';
import { NotAcceptable } from '../../shared/messages/errors.ts';
import type { Incoming } from '../http/endpoint.ts';
import { SERVER, WHERE } from './server.ts';

type Address = Pick<Incoming<unknown, unknown, z.output<typeof cardHeaders>>, 'headers' | 'basePath'>;

const HOST = /^[\w.-]+(:\d{1,5})?$/;

/**
 * Anybody may send these headers: what is no address is passed over.
 *
 * @throws NotAcceptable where neither of them is one
 */
function addressOf({ headers }: Address): URL {
  const scheme = headers['x-forwarded-proto'] === 'http' ? 'http' : 'https';
  const told = [headers[HOST_HEADER.toLowerCase() as 'host'], headers.host];
  for (const host of told) {
    const address = `${scheme}://${host}`;
    if (HOST.test(host ?? '') && URL.canParse(address)) return new URL(address);
  }
  throw new NotAcceptable('invalid-request', [{ pointer: '/host', code: 'missing', operands: {} }]);
}

/** What software reads before it connects, at the address under which it was called. */
export function card(address: Address): ServerCard {
  const { origin, hostname } = addressOf(address);
  return {
    $schema: 'https://static.modelcontextprotocol.io/schemas/v1/server-card.schema.json',
    name: `${hostname.split('.').toReversed().join('.')}/${SERVER.name}`,
    version: release.rulesVersion,
    title: SERVER.title,
    description: `Contributions, subsidies, retirement and plans of flexible workers in ${WHERE}`,
    websiteUrl: `${origin}/`,
    remotes: [
      {
        type: 'streamable-http',
        url: origin + address.basePath + MCP_PATH,
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
      identifier: `urn:air:${addressOf(address).hostname}:mcp:${SERVER.name}`,
      type: SERVER_CARD_TYPE,
      data: card(address),
    },
  ],
});
