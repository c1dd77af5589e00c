import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * What becomes of one call: passed on; refused as DynamoDB refuses too many; never answered; passed on and then cut in
 * the middle of the answer, so that a write has happened that nobody hears of; answered byte by byte; answered late.
 */
export type Fault = 'none' | 'throttled' | 'hanging' | 'cut' | 'dripping' | 'late';

export interface FaultyProxy {
  endpoint: string;
  /** Called for each call in turn with its operation, such as `PutItem`. */
  decide: (operation: string) => Fault;
  /** Calls seen so far, by operation. */
  calls: string[];
  /** Bytes that the store answered each with. */
  bytes: number[];
  close(): void;
}

const LATE_MILLISECONDS = 300;
const DRIP_MILLISECONDS = 4_000;

/** A proxy before a store that does to calls what networks and throttled tables do. */
export async function startFaultyProxy(target: string): Promise<FaultyProxy> {
  const server = createServer((request, response) => void handle(request, response).catch(() => response.destroy()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy: FaultyProxy = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    decide: () => 'none',
    calls: [],
    bytes: [],
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    proxy.calls.push(operation);
    const fault = proxy.decide(operation);
    const body = Buffer.concat(await request.toArray());
    if (fault === 'hanging') return;
    if (fault === 'throttled') {
      const __type = 'com.amazonaws.dynamodb.v20120810#ThrottlingException';
      response.writeHead(400, { 'Content-Type': 'application/x-amz-json-1.0' }).end(JSON.stringify({ __type }));
      return;
    }
    if (fault === 'late') await sleep(LATE_MILLISECONDS);
    const { host: _, connection: __, ...headers } = request.headers as Record<string, string>;
    const answer = await fetch(target, { method: 'POST', headers, body });
    const bytes = Buffer.from(await answer.arrayBuffer());
    proxy.bytes.push(bytes.length);
    const type = answer.headers.get('content-type') ?? '';
    response.writeHead(answer.status, { 'Content-Type': type, 'Content-Length': bytes.length });
    if (fault === 'cut') {
      response.write(bytes.subarray(0, 1), () => response.destroy());
      return;
    }
    if (fault !== 'dripping') return void response.end(bytes);
    for (const byte of bytes) {
      response.write(Buffer.of(byte));
      await sleep(DRIP_MILLISECONDS);
    }
    response.end();
  }
  return proxy;
}
