import { once } from 'node:events';
import * as http from 'node:http';
import * as https from 'node:https';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { Webhook } from 'standardwebhooks';
import type { Notice } from '../../shared/api/notices.ts';
import { ANSWER_SECONDS, RETRY_SECONDS } from '../../shared/hosting/notices.ts';
import type { NoticeReceivers } from '../../shared/hosting/partners.ts';
import { comeBack, type QueuedNotice } from '../storage/notice-queue.ts';

/**
 * Sends notices to the partners that they are for, signed as Standard Webhooks says. One that is not taken comes back
 * later and later; after the last attempt the queue puts it aside, and an alarm tells.
 */
export async function handler({ Records }: SQSEvent): Promise<SQSBatchResponse> {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  for (const { messageId, receiptHandle, body, attributes } of Records) {
    const attempt = Number(attributes.ApproximateReceiveCount);
    if (await isTaken(JSON.parse(body) as QueuedNotice, attempt)) continue;
    const seconds = RETRY_SECONDS[attempt - 1];
    if (seconds !== undefined) await comeBack(receiptHandle, seconds);
    batchItemFailures.push({ itemIdentifier: messageId });
  }
  return { batchItemFailures };
}

async function isTaken(queued: QueuedNotice, attempt: number): Promise<boolean> {
  const { id, partner } = queued;
  const receivers = JSON.parse(process.env.NOTICE_RECEIVERS ?? '{}') as NoticeReceivers;
  const receiver = receivers[partner];
  // Its address was withdrawn since.
  if (!receiver) return true;
  const body = JSON.stringify(linked(queued));
  const now = new Date();
  const headers = {
    'Content-Type': 'application/json',
    'User-Agent': 'lingbao-notices',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': receiver.secrets.map((secret) => new Webhook(secret).sign(id, now, body)).join(' '),
  };
  const outcome = await post(receiver.address, headers, body).catch(({ code, name }) => String(code ?? name));
  // Neither the id of a record, which opens it, nor what was answered.
  console.log(JSON.stringify({ notice: queued.type, partner, attempt, outcome }));
  return typeof outcome === 'number' && outcome >= 200 && outcome < 300;
}

function linked({ type, timestamp, data }: QueuedNotice): Notice {
  const api = (process.env.API_ADDRESS ?? '').replace(/\/$/, '');
  if (type === 'figures.changed') return { type, timestamp, data: { ...data, link: `${api}/v1/parameters` } };
  const routes = { 'batch.done': '/v1/partners/batches', 'record.decided': '/v1/assessments' };
  return { type, timestamp, data: { ...data, link: `${api}${routes[type]}/${data.id}` } };
}

/** Refuses whatever name leads to an address that is not public, looked at when the connection is made. */
const PUBLIC_ONLY = new RequestFilteringHttpsAgent();

/** The status of the answer. Redirects are not followed, and nothing of the answer's body is read. */
async function post(address: string, headers: Record<string, string>, body: string): Promise<number> {
  const url = new URL(address);
  const options = { method: 'POST', headers, signal: AbortSignal.timeout(ANSWER_SECONDS * 1000) };
  // Only `npm start` takes addresses with http, which are on this machine: shared/hosting/partners.ts.
  const request =
    url.protocol === 'http:' ? http.request(url, options) : https.request(url, { ...options, agent: PUBLIC_ONLY });
  request.end(body);
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  response.destroy();
  return response.statusCode ?? 0;
}
