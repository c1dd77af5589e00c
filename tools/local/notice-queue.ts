import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { ATTEMPT_SECONDS, MOST_ATTEMPTS } from '../../shared/hosting/notices.ts';

/** Sends what it is given, as functions/notice-send does. */
type Send = (event: SQSEvent) => Promise<SQSBatchResponse>;

/** A notice that waits, in a file of its own until it is taken. */
interface Waiting {
  id: string;
  body: string;
  received: number;
  /** When it is tried next, in milliseconds since 1970. */
  next: number;
}

/** What is asked of the queue: one or the other, by `X-Amz-Target`. */
interface Asked {
  QueueUrl: string;
  MessageBody?: string;
  ReceiptHandle?: string;
  VisibilityTimeout?: number;
}

/**
 * As much of SQS as notices use, on the files of a folder: what is queued waits there, also over a restart, and goes to
 * `lost` in it when the last attempt is over.
 */
export class NoticeQueue {
  readonly #folder: string;
  readonly #send: Send;
  readonly #second: number;
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  readonly #waiting = new Map<string, Waiting>();
  #closed = false;
  /** For `NOTICE_QUEUE`; whoever has it may queue. Made for this process and kept nowhere. */
  url = '';

  /** @param second how many milliseconds it takes, for tests in a hurry */
  constructor(folder: string, send: Send, second = 1000) {
    this.#folder = folder;
    this.#send = send;
    this.#second = second;
  }

  /** Answers from now on. What was left waiting is not tried before `resume`. */
  async open(): Promise<void> {
    mkdirSync(join(this.#folder, 'lost'), { recursive: true });
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const { port } = this.#server.address() as AddressInfo;
    this.url = `http://127.0.0.1:${port}/${randomBytes(16).toString('hex')}`;
  }

  resume(): void {
    for (const name of readdirSync(this.#folder).filter((each) => each.endsWith('.json')))
      this.#wait(JSON.parse(readFileSync(join(this.#folder, name), 'utf8')) as Waiting);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = ((await json(request).catch(() => null)) ?? {}) as Partial<Asked>;
    if (request.headers.origin !== undefined || asked.QueueUrl !== this.url) {
      response.writeHead(403).end();
      return;
    }
    const { MessageBody: body, ReceiptHandle: id = '', VisibilityTimeout: seconds = 0 } = asked;
    const waiting = this.#waiting.get(id);
    if (waiting) waiting.next = Date.now() + seconds * this.#second;
    if (body !== undefined) this.#wait({ id: randomUUID(), body, received: 0, next: Date.now() });
    const MD5OfMessageBody = createHash('md5')
      .update(body ?? '')
      .digest('hex');
    response.setHeader('Content-Type', 'application/x-amz-json-1.0');
    response.end(JSON.stringify(body === undefined ? {} : { MessageId: randomUUID(), MD5OfMessageBody }));
  }

  #pathOf = ({ id }: Waiting, folder = this.#folder): string => join(folder, `${id}.json`);

  /** In its file first, so that what was acknowledged is there after a stop. */
  #wait(waiting: Waiting): void {
    this.#waiting.set(waiting.id, waiting);
    writeFileSync(`${this.#pathOf(waiting)}.new`, JSON.stringify(waiting), { mode: 0o600 });
    renameSync(`${this.#pathOf(waiting)}.new`, this.#pathOf(waiting));
    setTimeout(() => void this.#attempt(waiting), Math.max(0, waiting.next - Date.now())).unref();
  }

  async #attempt(waiting: Waiting): Promise<void> {
    if (this.#closed) return;
    waiting.received += 1;
    waiting.next = Date.now() + ATTEMPT_SECONDS * this.#second;
    const attributes = { ApproximateReceiveCount: String(waiting.received) };
    const record = { messageId: waiting.id, receiptHandle: waiting.id, body: waiting.body, attributes };
    const isTaken = await this.#send({ Records: [record as SQSEvent['Records'][number]] }).then(
      ({ batchItemFailures }) => batchItemFailures.length === 0,
      (error: unknown) => {
        // Of an attempt that a stop broke off there is nothing to say: it is made again after the start.
        if (!this.#closed) console.error(`[notices] ${error instanceof Error ? error.stack : 'threw no Error'}`);
        return false;
      },
    );
    if (this.#closed) return;
    if (!isTaken && waiting.received < MOST_ATTEMPTS) {
      this.#wait(waiting);
      return;
    }
    this.#waiting.delete(waiting.id);
    if (isTaken) rmSync(this.#pathOf(waiting));
    else {
      renameSync(this.#pathOf(waiting), this.#pathOf(waiting, join(this.#folder, 'lost')));
      console.error(`[notices] 没有送到，已放进 not taken, put into ${join(this.#folder, 'lost')}`);
    }
  }
}
