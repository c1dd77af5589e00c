import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is sent; headers may also be pairs of names and values in the order in which they are sent. */
export interface Said {
  status: number;
  headers: OutgoingHttpHeaders | string[];
  body: Buffer;
}

/** `node:http` and nothing else, forked: it tells its port, and then its CPU time in milliseconds when asked. */
export function serveBare(reply: (body: Buffer) => Said): void {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { status, headers, body } = reply(Buffer.concat(chunks));
      response.writeHead(status, headers);
      response.end(body);
    });
  });
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.((user + system) / 1000);
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
}
