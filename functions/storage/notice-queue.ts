import { createHash } from 'node:crypto';
import { ChangeMessageVisibilityCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Notice } from '../../shared/api/notices.ts';
import { deadline } from './calls.ts';

type WithoutLink<N> = N extends Notice ? Omit<N, 'data'> & { data: Omit<N['data'], 'link'> } : never;
/** What happened, before it is known where it can be fetched. */
export type Occurrence = WithoutLink<Notice>;

/** A notice for one partner, as it waits. `id` is the same however often it is told of and tried. */
export type QueuedNotice = Occurrence & { id: string; partner: string };

let client: SQSClient | undefined;

function sqs(): SQSClient {
  client ??= new SQSClient({
    endpoint: async () => ({ url: new URL(new URL(QueueUrl()).origin) }),
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_000, throwOnRequestTimeout: true },
  });
  return client;
}

const QueueUrl = (): string => {
  const url = process.env.NOTICE_QUEUE;
  if (!url) throw new Error('NOTICE_QUEUE is not set');
  return url;
};

/**
 * Queues a notice for one partner.
 *
 * @param once what tells this occurrence from every other one: the same gives the same `webhook-id`
 */
export async function tell(partner: string, occurrence: Occurrence, once: readonly string[]): Promise<void> {
  const digest = createHash('sha256').update(JSON.stringify([partner, occurrence.type, ...once]));
  const id = `msg_${digest.digest('base64url')}`;
  const MessageBody = JSON.stringify({ id, partner, ...occurrence } satisfies QueuedNotice);
  await sqs().send(new SendMessageCommand({ QueueUrl: QueueUrl(), MessageBody }), { abortSignal: deadline() });
}

/** Has a notice that was not taken come back after so many seconds. */
export async function comeBack(receipt: string, seconds: number): Promise<void> {
  const input = { QueueUrl: QueueUrl(), ReceiptHandle: receipt, VisibilityTimeout: seconds };
  await sqs().send(new ChangeMessageVisibilityCommand(input), { abortSignal: deadline() });
}
