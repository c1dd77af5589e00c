import { once } from 'node:events';
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { networkInterfaces } from 'node:os';
import type { APIGatewayProxyEvent, Context } from 'aws-lambda';
import type { AccessParts } from '../../../tools/local/access.ts';
import { UsagePlan } from '../../../tools/local/access.ts';
import { createApp } from '../../../tools/local/app.ts';
import type { FindHandler, LambdaHandler } from '../../../tools/local/invoke.ts';
import { type Listening, listen } from '../../../tools/local/listen.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

export interface Served extends Listening {
  origin: string;
}

/** Machines in a container may have no IPv6 at all. */
export const hasIpv6 = Object.values(networkInterfaces()).some((each) =>
  each?.some(({ address }) => address === '::1'),
);

/** An authorizer that lets everyone in, and one partner, whose key is `a-key`. */
export const openAccess: AccessParts = {
  findAuthorizer: async () => async (event) => ({
    principalId: 'somebody',
    policyDocument: { Statement: [{ Effect: 'Allow', Resource: event.methodArn }] },
  }),
  usagePlan: new UsagePlan(new Map([['a-key', 'the-id-of-a-key']])),
};

/** The local gateway in this process, on a free port, with functions of the test's own. */
export async function serve(
  findHandler: FindHandler,
  pageDirectory = temporaryFolder(),
  access = openAccess,
): Promise<Served> {
  const app = createApp({ findHandler, pageDirectory, ready: Promise.resolve(), ...access });
  const listening = await listen(app, { host: '127.0.0.1', port: 0 });
  return { ...listening, origin: `http://127.0.0.1:${listening.port}` };
}

export interface Call {
  capability: string;
  event: APIGatewayProxyEvent;
  context: Context;
}

/** Functions that note what they are called with and all give the same answer. */
export function recording(answer: Awaited<ReturnType<LambdaHandler>> = { statusCode: 200, body: '' }): {
  calls: Call[];
  findHandler: FindHandler;
} {
  const calls: Call[] = [];
  const findHandler: FindHandler = async (capability) => async (event, context) => {
    calls.push({ capability, event, context });
    return answer;
  };
  return { calls, findHandler };
}

export interface Exchange {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** One HTTP request with exactly these header lines; fetch would make names and values alike. */
export async function exchange(
  url: string,
  { method = 'GET', headers = [], body = '' }: { method?: string; headers?: string[]; body?: string | Buffer } = {},
): Promise<Exchange> {
  const { host } = new URL(url);
  const length = body.length > 0 ? ['Content-Length', String(Buffer.byteLength(body))] : [];
  const sent = httpRequest(url, {
    method,
    headers: [...(headers.includes('Host') ? [] : ['Host', host]), ...headers, ...length],
    agent: false,
  });
  const answer = once(sent, 'response') as Promise<[IncomingMessage]>;
  sent.end(body);
  const [got] = await answer;
  let text = '';
  for await (const chunk of got.setEncoding('utf8')) text += chunk;
  return { status: got.statusCode ?? 0, headers: got.headers, body: text };
}
