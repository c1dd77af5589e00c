import { Worker } from 'node:worker_threads';
import { BATCH_DAYS_KEPT } from '../../shared/api/batches.ts';
import type { BatchFiles } from './batch-files.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface Batches {
  close(): Promise<void>;
}

/**
 * Works through every roster that is uploaded, after those that a stop has interrupted, and deletes what is as old as
 * the bucket would delete.
 */
export function startBatches(files: BatchFiles): Batches {
  const sweep = (): void => files.deleteBefore(new Date(Date.now() - BATCH_DAYS_KEPT * DAY_MS));
  sweep();
  const daily = setInterval(sweep, DAY_MS).unref();
  // Most servers never see a roster: the thread is made for the first.
  let thread: Worker | null = null;
  files.onUpload = (key) => {
    thread ??= new Worker(new URL('./batch-thread.ts', import.meta.url)).on('error', (error) => {
      console.error(`[batch] ${error.stack}`);
      thread = null;
    });
    thread.postMessage(key);
  };
  for (const key of files.unfinished()) files.onUpload(key);
  return {
    close: async () => {
      clearInterval(daily);
      await thread?.terminate();
    },
  };
}
