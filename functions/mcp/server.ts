import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
} from '@modelcontextprotocol/sdk/types.js';
import { placeName } from '../../shared/answer/place-names.ts';
import { MCP_PATH } from '../../shared/api/routes.ts';
import { LANGUAGES } from '../../shared/language.ts';
import { defaultRegion, places } from '../../shared/law/places.generated.ts';
import { lineage, placeAt } from '../../shared/law/regions.ts';
import { release } from '../../shared/law/release.generated.ts';
import type { Incoming, Reply } from '../http/endpoint.ts';
import { problemDocument, problemKind, REQUEST_TEXTS } from '../http/problems.ts';
import { answerOf, listed, TOOLS_BY_NAME } from './tools.ts';

/** The province whose regions may be asked about. */
export const WHERE = placeName(placeAt(lineage(places, defaultRegion), 'province'), 'en');

const INSTRUCTIONS = `Social insurance of flexible workers in ${WHERE}. Ask the person for the region and for what an answer asks next; never make up a fact. What is not known comes back as a range with the next question. Amounts are yuan as text. Always pass on \`note\`, what was \`assumed\`, and the documents.`;

export const SERVER = { name: 'lingbao', title: '灵保 Lingbao' } as const;

/**
 * Answers one message of the protocol, with JSON. No session is kept: each message brings what it needs.
 *
 * @throws what a tool failed of by a fault of ours, so that it is logged and rings as in any other route
 */
export async function serve(
  request: Incoming<unknown, unknown, { 'mcp-protocol-version'?: string | undefined }>,
): Promise<Reply> {
  const server = new Server(
    { ...SERVER, version: release.rulesVersion },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: listed }));
  let fault: unknown;
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => {
    try {
      return call(params.name, params.arguments ?? {}, request);
    } catch (error) {
      if (!(error instanceof McpError)) fault = error;
      throw error;
    }
  });
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  const version = request.headers['mcp-protocol-version'];
  const response = await transport.handleRequest(
    new Request(`https://tools.invalid${MCP_PATH}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json, text/event-stream',
        ...(version !== undefined && { 'MCP-Protocol-Version': version }),
      },
    }),
    { parsedBody: request.body },
  );
  const text = await response.text();
  await server.close();
  if (fault) throw fault;
  return { status: response.status as Reply['status'], ...(text !== '' && { body: JSON.parse(text) }) };
}

/** What is wrong with the facts is told to the assistant as a problem document, so that it can ask again. */
function call(name: string, { language: wanted, ...told }: Record<string, unknown>, request: Incoming): CallToolResult {
  const tool = TOOLS_BY_NAME.get(name);
  if (!tool) throw new McpError(ErrorCode.InvalidParams, 'there is no such tool: tools/list names them');
  const language = LANGUAGES.find((each) => each === wanted) ?? request.language;
  try {
    const answer = answerOf(tool, told, request.today, language);
    return { content: [{ type: 'text', text: JSON.stringify(answer) }], structuredContent: answer };
  } catch (error) {
    if (problemKind(error) === 'internal-error') throw error;
    const { body } = problemDocument(error, { ...request, language, texts: REQUEST_TEXTS });
    return { content: [{ type: 'text', text: body }], isError: true };
  }
}
