import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeS3 {
  endpoint: string;
  objects: Map<string, Buffer>;
  /** Keys of objects written, in order, repeats included. */
  written: string[];
  close(): Promise<void>;
}

const tagOf = (body: Buffer): string => `"${createHash('md5').update(body).digest('hex')}"`;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

function end(
  response: ServerResponse,
  status: number,
  body: string | Buffer = '',
  headers: Record<string, string> = {},
) {
  response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) }).end(body);
}

const error = (code: string): string =>
  `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;

/** As much of S3 as a batch uses, in memory: whole objects, ranges, conditions, and uploads in parts. */
export async function fakeS3(): Promise<FakeS3> {
  const objects = new Map<string, Buffer>();
  const written: string[] = [];
  const times = new Map<string, string>();
  const uploads = new Map<string, Buffer[]>();
  const put = (key: string, body: Buffer): void => {
    objects.set(key, body);
    written.push(key);
    times.set(key, new Date().toUTCString());
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<unknown> => {
    const url = new URL(request.url ?? '/', 'http://s3');
    const key = decodeURIComponent(url.pathname.split('/').slice(2).join('/'));
    const body = await bodyOf(request);
    const upload = url.searchParams.get('uploadId');
    if (request.method === 'POST' && url.searchParams.has('uploads')) {
      uploads.set(key, []);
      return end(
        response,
        200,
        `<InitiateMultipartUploadResult><UploadId>${key}</UploadId></InitiateMultipartUploadResult>`,
      );
    }
    if (request.method === 'POST' && upload) {
      put(key, Buffer.concat(uploads.get(key) ?? []));
      return end(response, 200, '<CompleteMultipartUploadResult><ETag>"x"</ETag></CompleteMultipartUploadResult>');
    }
    if (request.method === 'PUT' && upload) {
      (uploads.get(key) ?? [])[Number(url.searchParams.get('partNumber')) - 1] = body;
      return end(response, 200, '', { etag: tagOf(body) });
    }
    const found = objects.get(key);
    if (request.method === 'PUT') {
      if (found && request.headers['if-none-match'] === '*') return end(response, 412, error('PreconditionFailed'));
      const expected = request.headers['if-match'];
      if (expected && (!found || tagOf(found) !== expected)) return end(response, 412, error('PreconditionFailed'));
      put(key, body);
      return end(response, 200, '', { etag: tagOf(body) });
    }
    if (!found) return end(response, 404, request.method === 'HEAD' ? '' : error('NoSuchKey'));
    const headers = {
      etag: tagOf(found),
      'content-type': 'application/octet-stream',
      'last-modified': times.get(key) ?? new Date().toUTCString(),
    };
    if (request.headers['if-match'] && request.headers['if-match'] !== headers.etag)
      return end(response, 412, error('PreconditionFailed'));
    if (request.method === 'HEAD')
      return response.writeHead(200, { ...headers, 'content-length': String(found.length) }).end();
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    if (from === undefined) return end(response, 200, found, headers);
    return end(response, 206, found.subarray(Number(from), Number(to) + 1), headers);
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    written,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
