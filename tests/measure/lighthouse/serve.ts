import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pageHeaders } from '../../../shared/hosting/pages.ts';
import { PAGE_DIR } from '../../../tools/local/page.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** The built page as CloudFront gives it out: with its headers, and compressed, which the local server leaves alone. */
export function serveCompressed(): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = path === '/' ? '/index.html' : path;
    try {
      const body = gzipSync(readFileSync(`${PAGE_DIR}${file}`));
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { ...pageHeaders, 'Content-Type': type, 'Content-Encoding': 'gzip' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((ready) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      ready({ server, origin: `http://localhost:${port}` });
    });
  });
}
