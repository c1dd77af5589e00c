import { randomUUID } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isSigned } from './signature.ts';

/** In the place of a bucket, and the first part of its addresses. */
export const BATCH_BUCKET = 'batch-files';

/** Keys as functions/storage/batch-files.ts makes them. */
const KEY = /^[\w-]+(\/[\w-]+)*(\.json)?$/;

const UPLOADS = 'uploads';

/** A request as S3 is asked. */
interface Asked {
  key: string;
  query: URLSearchParams;
  request: IncomingMessage;
  response: ServerResponse;
}

/**
 * As much of S3's API as batches use, on the files of a folder: whole objects, ranges, conditions, uploads in parts, and
 * signed addresses. What was acknowledged is there after a restart, and after `kill -9`.
 */
export class BatchFiles {
  readonly #objects: string;
  /** What is being written; it gets its name when it is whole. */
  readonly #incoming: string;
  readonly #secret: () => string | undefined;
  /** Called with the key of each roster that was uploaded. */
  onUpload: (key: string) => void = () => undefined;
  /** Called with the key of the last that is written of each batch. */
  onEnd: (key: string) => void = () => undefined;

  constructor(folder: string, secret: () => string | undefined) {
    this.#objects = join(folder, 'objects');
    this.#incoming = join(folder, 'incoming');
    this.#secret = secret;
  }

  /** Keys of uploaded rosters that ended neither with a result nor with a failure. */
  unfinished(): string[] {
    const has = (key: string): boolean => this.#found(key) !== null;
    return namesIn(join(this.#objects, UPLOADS))
      .filter((id) => !has(`summaries/${id}.json`) && !has(`failures/${id}.json`))
      .map((id) => `${UPLOADS}/${id}`);
  }

  /** Deletes what was written before a moment, and folders that are empty then. */
  deleteBefore(moment: Date): void {
    for (const folder of [this.#objects, this.#incoming])
      for (const name of namesIn(folder, true).sort().reverse()) {
        const path = join(folder, name);
        const stats = statSync(path);
        if (stats.isDirectory()) removeIfEmpty(path);
        else if (stats.mtime < moment) rmSync(path);
      }
  }

  /** Answers one request; only what bears a signature made with the secret. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://s3');
    const key = url.pathname.slice(BATCH_BUCKET.length + 2);
    try {
      const secret = this.#secret();
      if (!secret || !isSigned(request, secret)) refuse(response, 403, 'AccessDenied');
      else if (!KEY.test(key)) refuse(response, 404, 'NoSuchKey');
      else await this.#serve({ key, query: url.searchParams, request, response });
    } catch (error) {
      // Whoever sent it has gone, or the disk is full.
      console.error(`[batch-files] ${(error as NodeJS.ErrnoException).code ?? (error as Error).name}`);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'InternalError');
    }
  }

  async #serve(asked: Asked): Promise<unknown> {
    const { method } = asked.request;
    const upload = asked.query.get('uploadId');
    if (method === 'POST' && upload) return this.#joinParts(asked, upload);
    if (method === 'POST') return this.#beginParts(asked);
    if (method === 'PUT' && upload) return this.#takePart(asked, upload);
    if (method === 'PUT') return this.#put(asked);
    if (method === 'DELETE' && upload) return this.#forgetParts(asked, upload);
    return this.#get(asked);
  }

  #pathOf(key: string): string {
    return join(this.#objects, ...key.split('/'));
  }

  #found(key: string): Stats | null {
    return statSync(this.#pathOf(key), { throwIfNoEntry: false }) ?? null;
  }

  async #receive(from: AsyncIterable<unknown>, name: string = randomUUID()): Promise<string> {
    mkdirSync(this.#incoming, { recursive: true });
    const path = join(this.#incoming, name);
    await pipeline(from, createWriteStream(path));
    return path;
  }

  /** In one turn, so that of two conditions at the same time one is met. */
  #keep(written: string, { key, request, response }: Asked): string | null {
    const { 'if-none-match': none, 'if-match': match } = request.headers;
    const before = this.#found(key);
    if ((none === '*' && before) || (match && (!before || tagOf(before) !== match))) {
      rmSync(written);
      refuse(response, 412, 'PreconditionFailed');
      return null;
    }
    mkdirSync(dirname(this.#pathOf(key)), { recursive: true });
    renameSync(written, this.#pathOf(key));
    if (key.startsWith(`${UPLOADS}/`)) this.onUpload(key);
    if (/^(summaries|failures)\//.test(key)) this.onEnd(key);
    return tagOf(statSync(this.#pathOf(key)));
  }

  async #put(asked: Asked): Promise<void> {
    const etag = this.#keep(await this.#receive(asked.request), asked);
    if (etag) end(asked.response, 200, '', { etag });
  }

  async #beginParts({ response }: Asked): Promise<void> {
    end(response, 200, xml('InitiateMultipartUploadResult', 'UploadId', randomUUID()));
  }

  async #takePart({ query, request, response }: Asked, upload: string): Promise<void> {
    const part = await this.#receive(request, partName(upload, Number(query.get('partNumber'))));
    end(response, 200, '', { etag: tagOf(statSync(part)) });
  }

  async #joinParts(asked: Asked, upload: string): Promise<void> {
    // Which parts there are is known here.
    asked.request.resume();
    const parts = this.#partsOf(upload);
    const joined = async function* () {
      for (const part of parts) yield* createReadStream(part);
    };
    const etag = this.#keep(await this.#receive(joined()), asked);
    for (const part of parts) rmSync(part);
    if (etag) end(asked.response, 200, xml('CompleteMultipartUploadResult', 'ETag', etag));
  }

  async #forgetParts({ response }: Asked, upload: string): Promise<void> {
    for (const part of this.#partsOf(upload)) rmSync(part);
    end(response, 204);
  }

  #partsOf(upload: string): string[] {
    return namesIn(this.#incoming)
      .filter((name) => name.startsWith(`${upload}.`))
      .sort()
      .map((name) => join(this.#incoming, name));
  }

  async #get({ key, query, request, response }: Asked): Promise<void> {
    const stats = this.#found(key);
    if (!stats) return refuse(response, 404, 'NoSuchKey');
    const etag = tagOf(stats);
    const { 'if-match': match, range } = request.headers;
    if (match && match !== etag) return refuse(response, 412, 'PreconditionFailed');
    const [, from = 0, to = stats.size - 1] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '')?.map(Number) ?? [];
    const end = Math.min(to, stats.size - 1);
    const disposition = query.get('response-content-disposition');
    response.writeHead(range ? 206 : 200, {
      etag,
      'last-modified': stats.mtime.toUTCString(),
      'content-type': 'application/octet-stream',
      'content-length': end + 1 - from,
      ...(range && { 'content-range': `bytes ${from}-${end}/${stats.size}` }),
      ...(disposition && { 'content-disposition': disposition }),
    });
    if (request.method === 'HEAD' || stats.size === 0) response.end();
    else await pipeline(createReadStream(this.#pathOf(key), { start: from, end }), response);
  }
}

const namesIn = (folder: string, recursive = false): string[] => {
  try {
    return readdirSync(folder, { recursive, encoding: 'utf8' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
  }
}

/** In the order of their names. */
const partName = (upload: string, part: number): string =>
  `${upload.replaceAll(/[^\w-]/g, '')}.${String(part).padStart(5, '0')}`;

/** Of a file that is only ever replaced as a whole, by another one. */
const tagOf = ({ ino, mtimeMs, size }: Stats): string => `"${ino}-${mtimeMs}-${size}"`;

const xml = (root: string, member: string, text: string): string =>
  `<?xml version="1.0"?><${root}><${member}>${text.replaceAll('"', '&quot;')}</${member}></${root}>`;

function end(response: ServerResponse, status: number, body = '', headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
}

/** The rest of what is being sent is not read. */
function refuse(response: ServerResponse, status: number, code: string): void {
  const body = response.req.method === 'HEAD' ? '' : xml('Error', 'Code', code);
  end(response, status, body, { 'content-type': 'application/xml', connection: 'close' });
}
