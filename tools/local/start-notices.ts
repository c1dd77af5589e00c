import { join } from 'node:path';
import type { NoticeReceivers } from '../../shared/hosting/partners.ts';
import type { BatchFiles } from './batch-files.ts';
import { NoticeQueue } from './notice-queue.ts';
import type { Settings } from './settings.ts';

type Told = Pick<Settings, 'dataDir' | 'partners' | 'noticeSecret'>;

/** Tells partners that register an address, with the functions that are deployed; nothing is started for none. */
export async function startNotices(
  { dataDir, partners, noticeSecret }: Told,
  origin: string,
  files: BatchFiles,
): Promise<{ close(): Promise<void> }> {
  const receivers: NoticeReceivers = Object.fromEntries(
    partners.flatMap(({ id, notices }) => (notices ? [[id, { address: notices, secrets: [noticeSecret] }]] : [])),
  );
  const names = Object.keys(receivers);
  if (names.length === 0) return { close: async () => undefined };
  const { handler: send } = await import('../../functions/notice-send/handler.ts');
  const { handler: find } = await import('../../functions/notice-find/handler.ts');
  const queue = new NoticeQueue(join(dataDir, 'notices'), send);
  await queue.open();
  Object.assign(process.env, {
    NOTICE_QUEUE: queue.url,
    NOTICE_PARTNERS: JSON.stringify(names),
    NOTICE_RECEIVERS: JSON.stringify(receivers),
    API_ADDRESS: origin,
  });
  queue.resume();
  const look = (event: Omit<Parameters<typeof find>[0], 'time'>): void =>
    void find({ ...event, time: new Date().toISOString() }).catch((error: Error) =>
      console.error(`[notices] ${error.stack}`),
    );
  files.onEnd = (key) => look({ 'detail-type': 'Object Created', detail: { object: { key } } });
  // In the cloud each hour; here the law only changes with a start.
  look({ 'detail-type': 'Scheduled Event', detail: {} });
  return queue;
}
