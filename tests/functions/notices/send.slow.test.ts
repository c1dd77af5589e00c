import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createPlainServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { handler as send } from '../../../functions/notice-send/handler.ts';
import { tell } from '../../../functions/storage/notice-queue.ts';
import { notice } from '../../../shared/api/notices.ts';
import { DEVELOPMENT_NOTICE_SECRET } from '../../../tools/local/development.ts';
import { NoticeQueue } from '../../../tools/local/notice-queue.ts';
import { type SampleReceiver, startReceiver } from '../../support/sample-receiver.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { notedConsole } from '../support/stage.ts';

vi.setConfig({ testTimeout: 60_000 });
const lines = notedConsole('log', 'error');

let receiver: SampleReceiver;
let folder: string;
let queue: NoticeQueue;
let door: Server | undefined;

beforeEach(async () => {
  receiver = await startReceiver();
  folder = temporaryFolder();
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_REGION']) vi.stubEnv(name, 'local');
  vi.stubEnv('API_ADDRESS', 'https://lingbao.example/live/');
  await restart();
});
afterEach(async () => {
  await queue.close();
  await receiver.stop();
  door?.closeAllConnections();
  door?.close();
  door = undefined;
});

/** A thousand times as fast as it is: the first pauses are 5, 60, 300 and 1,800 milliseconds. */
async function restart(): Promise<void> {
  queue = new NoticeQueue(folder, send, 1);
  await queue.open();
  vi.stubEnv('NOTICE_QUEUE', queue.url);
}

function register(address: string): void {
  const receivers = { riders: { address, secrets: [DEVELOPMENT_NOTICE_SECRET] } };
  vi.stubEnv('NOTICE_RECEIVERS', JSON.stringify(receivers));
}

/** Stands before the receiver on a port of its own, which is registered. */
async function open(listener: RequestListener): Promise<string> {
  door = createServer(listener).listen(0, '127.0.0.1');
  await once(door, 'listening');
  const address = `http://127.0.0.1:${(door.address() as AddressInfo).port}/notices`;
  register(address);
  return address;
}

type AsyncListener = (...parameters: Parameters<RequestListener>) => Promise<void>;
const timestamp = '2026-11-30T08:00:00.000Z';
const tellRiders = (id = 'b1') => tell('riders', { type: 'batch.done', timestamp, data: { id } }, [id]);
const waiting = () => readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('A notice', () => {
  test('has one effect at a receiver that fails, hangs, answers 500, and 500 after it took it, and then 204', async () => {
    const came: IncomingHttpHeaders[] = [];
    const at: number[] = [];
    const passOn = async (headers: IncomingHttpHeaders, body: string): Promise<number> =>
      (await fetch(receiver.address, { method: 'POST', headers: headers as HeadersInit, body })).status;
    const come: AsyncListener = async (request, response) => {
      const body = await text(request);
      const { connection: _, host: __, 'content-length': ___, ...headers } = request.headers;
      came.push(headers);
      at.push(performance.now());
      const answer = (status: number) => void response.writeHead(status).end('x'.repeat(1_000_000));
      if (came.length === 1) return void request.socket.destroy();
      // For longer than is waited.
      if (came.length === 2) return;
      if (came.length === 3) return answer(500);
      const status = await passOn(headers, body);
      answer(came.length === 4 ? 500 : status);
    };
    const address = await open((request, response) => void come(request, response));
    await tellRiders();
    await vi.waitFor(() => expect(waiting()).toEqual([]), { timeout: 60_000 });
    expect(came).toHaveLength(5);
    expect(receiver.taken()).toEqual([
      {
        type: 'batch.done',
        timestamp,
        data: { id: 'b1', link: 'https://lingbao.example/live/v1/partners/batches/b1' },
      },
    ]);
    expect(receiver.printed()).toContain('once more');
    // One notice in five attempts, each signed when it was made.
    expect(new Set(came.map((headers) => headers['webhook-id']))).toHaveLength(1);
    const times = came.map((headers) => Number(headers['webhook-timestamp']));
    expect((times.at(2) ?? 0) - (times.at(1) ?? 0)).toBeGreaterThanOrEqual(9);
    expect(lines.map((line) => JSON.parse(line).outcome)).toEqual(['ECONNRESET', 'ABORT_ERR', 500, 500, 204]);
    // The fourth pause is of 1,800 milliseconds here.
    expect((at[4] ?? 0) - (at[3] ?? 0)).toBeGreaterThanOrEqual(1_790);
    // What opens a record is in no log.
    expect(lines.join()).not.toMatch(new RegExp(`b1|${address}`));
  });

  test('that nobody takes is tried eight times and then put aside', async () => {
    let came = 0;
    await open((_, response) => {
      came += 1;
      response.writeHead(came === 1 ? 301 : came === 2 ? 404 : 503, { Location: receiver.address }).end();
    });
    // Only pauses of this test: 5 + 60 + 300 + 1,800 + 7,200 + 18,000 + 36,000 ms would be a minute.
    await queue.close();
    queue = new NoticeQueue(folder, send, 0.01);
    await queue.open();
    vi.stubEnv('NOTICE_QUEUE', queue.url);
    await tellRiders();
    await vi.waitFor(() => expect(readdirSync(join(folder, 'lost'))).toHaveLength(1), { timeout: 60_000 });
    expect(came).toBe(8);
    expect(waiting()).toEqual([]);
    // A redirect is not followed.
    expect(receiver.taken()).toEqual([]);
  });

  test('waits over a stop, and goes out after the start', async () => {
    register('http://127.0.0.1:1/notices');
    await tellRiders();
    await vi.waitFor(() => expect(lines.join()).toContain('ECONNREFUSED'), { timeout: 60_000 });
    await queue.close();
    expect(waiting()).toHaveLength(1);
    register(receiver.address);
    await restart();
    queue.resume();
    await vi.waitFor(() => expect(receiver.taken()).toHaveLength(1), { timeout: 60_000 });
    await vi.waitFor(() => expect(waiting()).toEqual([]), { timeout: 60_000 });
  });

  test('that is told of twice is one to the receiver; another one is another', async () => {
    register(receiver.address);
    await Promise.all([tellRiders('b1'), tellRiders('b1'), tellRiders('b2')]);
    await vi.waitFor(() => expect(waiting()).toEqual([]), { timeout: 60_000 });
    expect(
      receiver
        .taken()
        .map(({ data }) => data.id)
        .sort(),
    ).toEqual(['b1', 'b2']);
  });

  test('for a partner without an address goes nowhere', async () => {
    register(receiver.address);
    await tell('nobody', { type: 'batch.done', timestamp, data: { id: 'b1' } }, ['b1']);
    await vi.waitFor(() => expect(waiting()).toEqual([]), { timeout: 60_000 });
    expect(receiver.taken()).toEqual([]);
    expect(lines).toEqual([]);
  });

  test('has ids, kind, time and link, and nothing else, in each kind', async () => {
    register(receiver.address);
    await tellRiders();
    await tell('riders', { type: 'record.decided', timestamp, data: { id: 'r1' } }, ['r1']);
    const figures = [{ id: 'pension.flexible.rate', region: '370000', from: '2027-01-01' }];
    await tell('riders', { type: 'figures.changed', timestamp, data: { policyVersion: 'p', figures } }, ['p']);
    await vi.waitFor(() => expect(receiver.taken()).toHaveLength(3), { timeout: 60_000 });
    for (const each of receiver.taken()) expect(z.safeParse(notice, each).error?.issues).toBeUndefined();
    expect(
      receiver
        .taken()
        .map(({ data }) => data.link)
        .sort(),
    ).toEqual([
      'https://lingbao.example/live/v1/assessments/r1',
      'https://lingbao.example/live/v1/parameters',
      'https://lingbao.example/live/v1/partners/batches/b1',
    ]);
  });
});

describe('Nothing is sent to an address that is not public, whatever its name', () => {
  const event = {
    Records: [
      {
        messageId: 'm',
        receiptHandle: 'm',
        body: JSON.stringify({ id: 'msg_1', partner: 'riders', type: 'batch.done', timestamp, data: { id: 'b1' } }),
        attributes: { ApproximateReceiveCount: '8' },
      },
    ],
  } as unknown as SQSEvent;

  test.for(['localhost', '127.0.0.1', '[::1]', '10.0.0.1', '169.254.169.254', '[::ffff:127.0.0.1]'])(
    '%s',
    async (host) => {
      let connections = 0;
      const inside = createPlainServer(() => void (connections += 1)).listen(0);
      await once(inside, 'listening');
      register(`https://${host}:${(inside.address() as AddressInfo).port}/notices`);
      expect(await send(event)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm' }] });
      inside.close();
      expect(connections).toBe(0);
      expect(JSON.parse(lines[0] ?? '').outcome).toBe('Error');
    },
  );
});

test('the queue of this machine takes nothing from another program, or from a page', async () => {
  const asked = (QueueUrl: string, headers = {}) =>
    fetch(queue.url, { method: 'POST', headers, body: JSON.stringify({ QueueUrl, MessageBody: '{}' }) });
  expect((await asked(`${new URL(queue.url).origin}/guessed`)).status).toBe(403);
  expect((await asked(queue.url, { Origin: 'https://evil.example' })).status).toBe(403);
  expect(waiting()).toEqual([]);
});
