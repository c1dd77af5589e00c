import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Settings } from './settings.ts';
import { retry, StartRefused } from './starting.ts';

export interface Listening {
  port: number;
  /** Stops accepting connections, waits for open requests, and cuts them off after three seconds. */
  close(): Promise<void>;
}

const MAX_CLOSE_MS = 3_000;
const CHECK_MS = 50;

/**
 * Listens on the host; for `localhost` on 127.0.0.1 and ::1, since a browser may try either first.
 *
 * @throws StartRefused if another program uses the port on one of them, or it cannot be opened
 */
export async function listen(
  app: FastifyInstance,
  { port, host }: Pick<Settings, 'port' | 'host'>,
): Promise<Listening> {
  await app.ready();
  const servers: Server[] = [];
  const close = async () => void (await Promise.all(servers.map(closeServer)));
  try {
    for (const address of host === 'localhost' ? ['127.0.0.1', '::1'] : [host]) {
      const server = await opened(app, address, servers[0] ? portOf(servers[0]) : port);
      if (server) servers.push(server);
    }
  } catch (error) {
    await close();
    throw refusal(error, host, port);
  }
  return { port: servers[0] ? portOf(servers[0]) : port, close };
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** How long a caller may take to send a request, as behind API Gateway; Node's own patience is five minutes. */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 };

/** `null` on a machine without ::1. */
async function opened(app: FastifyInstance, host: string, port: number): Promise<Server | null> {
  const attempt = async () => {
    const server = createServer(PATIENCE, (request, response) => app.routing(request, response));
    server.listen({ host, port });
    await once(server, 'listening');
    return server;
  };
  try {
    return await retry(attempt, (error) => codeOf(error) === 'EADDRINUSE');
  } catch (error) {
    if (host === '::1' && ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(codeOf(error) ?? '')) return null;
    throw error;
  }
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // Otherwise a connection that was busy at `close` would be kept alive after its response.
  const idle = setInterval(() => server.closeIdleConnections(), CHECK_MS);
  const last = setTimeout(() => server.closeAllConnections(), MAX_CLOSE_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(last);
}

function refusal(error: unknown, host: string, port: number): StartRefused {
  if (codeOf(error) === 'EADDRINUSE')
    return new StartRefused(
      {
        zh: `端口 ${port} 已被其他程序占用（也可能灵保已在运行：http://localhost:${port}）。请停止它，或换一个端口：PORT=${port + 1} npm start`,
        en: `Port ${port} is taken by another program (or Lingbao is already running: http://localhost:${port}). Stop it, or use another port: PORT=${port + 1} npm start`,
      },
      error,
    );
  const reason = (error as Error).message;
  return new StartRefused(
    {
      zh: `无法在 ${host} 的端口 ${port} 上监听（${reason}）。请用 PORT 换一个 1024 以上的端口，或检查 HOST`,
      en: `Cannot listen on port ${port} of ${host} (${reason}). Choose a port above 1024 with PORT, or check HOST`,
    },
    error,
  );
}
