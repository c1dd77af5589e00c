import { parentPort } from 'node:worker_threads';
import { handler as finish } from '../../functions/batch-finish/handler.ts';
import { handler as item } from '../../functions/batch-item/handler.ts';
import { handler as open } from '../../functions/batch-open/handler.ts';
import { keys, readJson, write } from '../../functions/storage/batch-files.ts';
import type { BatchFailure, ManifestChunk } from '../../functions/storage/batch-record.ts';

/*
 * The state machine of infra/constructs/batches.ts in one thread, so that the server goes on answering: the same
 * functions, one batch after another.
 */
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (key: string) => {
  last = last.then(() => work(key));
});

async function work(key: string): Promise<void> {
  try {
    const opened = await open({ key });
    if (opened.outcome === 'refused') return;
    const { task, manifest } = opened;
    // The rows of one that fails say so.
    for (const chunk of (await readJson<ManifestChunk[]>(manifest)) ?? []) await item({ ...task, chunk }).catch(say);
    await finish({ task });
  } catch (error) {
    say(error);
    const failure: BatchFailure = { code: 'failed' };
    await write(keys.failure(key.slice(key.indexOf('/') + 1)), JSON.stringify(failure)).catch(say);
  }
}

/** The stack only: further members may contain what stands in a roster. */
function say(error: unknown): void {
  console.error(`[batch] ${error instanceof Error ? error.stack : 'threw something that is no Error'}`);
}
