import { once } from 'node:events';
import { renameSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Language } from '../../shared/messages/catalogue.ts';
import { FileRefused, type Summary } from '../../shared/roster/index.ts';
import type { WorkbookDone, WorkbookTask } from './workbook-worker.ts';

/**
 * The roster in a workbook as CSV.
 *
 * @throws FileRefused if it cannot be read
 */
export const rosterOf = (from: string, to: string): Promise<void> => inThread({ make: 'roster', from, to });

/** A result in CSV as a workbook, which gets its name when it is whole. */
export async function workbookOf(from: string, to: string, summary: Summary, language: Language): Promise<void> {
  await inThread({ make: 'workbook', from, to: `${to}.part`, summary, language });
  renameSync(`${to}.part`, to);
}

/** In a thread with a small heap, which is given back when it ends. */
async function inThread(task: WorkbookTask): Promise<void> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'mjs';
  const thread = new Worker(new URL(`./workbook-worker.${extension}`, import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16 },
  });
  const [refused] = (await once(thread, 'message')) as [WorkbookDone];
  await thread.terminate();
  if (refused) throw new FileRefused(refused.code, refused.operands);
}
