/**
 * A bare `node:http` server that reads each request and answers all with the same bytes, which it is told as a
 * message; then it tells its CPU time when asked.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Pairs of names and values, in the order in which they are sent. */
interface Said {
  status: number;
  headers: string[];
  body: string;
}

process.send?.('ready');
const [said] = (await once(process, 'message')) as [Said];
const body = Buffer.from(said.body);

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    Buffer.concat(chunks);
    response.writeHead(said.status, said.headers);
    response.end(body);
  });
});
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.((user + system) / 1000);
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
