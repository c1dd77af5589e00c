import { MCP_PATH, toolHeaders, toolMessage } from '../../shared/api/routes.ts';
import { release } from '../../shared/law/release.generated.ts';
import { endpoint } from '../http/endpoint.ts';
import { httpHandler } from '../http/pipeline.ts';
import { serve } from './server.ts';

/** Tools for assistants: stateless, read-only, and nothing is stored. */
export const handler = httpHandler(release, {
  [`POST ${MCP_PATH}`]: endpoint({ headers: toolHeaders, body: toolMessage, reply: serve }),
});
