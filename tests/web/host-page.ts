import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page on an origin of its own, as a partner would have it. */
export interface HostServer {
  origin: string;
  /** Sets what `/` serves from now on. */
  serve(page: HostPage): void;
  close(): Promise<void>;
}

export interface HostPage {
  body: string;
  script?: string;
  headers?: Record<string, string>;
}

/** The policy of a strict host: our script, our frame, its own files, no inline style. */
export const strictPolicy = (lingbao: string): string =>
  `default-src 'none'; script-src 'self' ${lingbao}; frame-src ${lingbao}; style-src 'self'; base-uri 'none'`;

/** Serves a host page on a free port of 127.0.0.1, which is another site than `localhost`. */
export async function startHost(): Promise<HostServer> {
  let page: HostPage = { body: '' };
  const server = createServer(({ url }, response) => {
    for (const [name, value] of Object.entries(page.headers ?? {})) response.setHeader(name, value);
    if (url === '/host.js') {
      response.setHeader('Content-Type', 'text/javascript').end(page.script ?? '');
      return;
    }
    response
      .setHeader('Content-Type', 'text/html; charset=utf-8')
      .end(
        `<!doctype html><html lang="zh-CN"><meta name="viewport" content="width=device-width, initial-scale=1"><title>合作方</title><body>${page.body}<script src="/host.js"></script></body></html>`,
      );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve: (next) => {
      page = next;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
