import { Tinypool } from 'tinypool';
import type { BatchLaw, Chunk, Roster } from '../../../shared/batch/index.ts';
import type { Done, Task } from './worker.ts';

export interface Pool {
  run(task: Task): Promise<Done>;
  close(): Promise<void>;
}

/** Beside this module, in whichever form it runs itself: bundled by infra/scripts/bundle-batch.ts, or as it is in tests. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.mjs', import.meta.url);

/** One thread a core, each with little memory of its own: what is large goes through, and is not kept. */
export function openPool(threads: number): Pool {
  const pool = new Tinypool({
    filename: WORKER.href,
    runtime: 'worker_threads',
    minThreads: threads,
    maxThreads: threads,
    isolateWorkers: false,
    resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 8 },
  });
  return {
    run: (task) => pool.run(task, { transferList: [task.chunk.bytes.buffer as ArrayBuffer] }) as Promise<Done>,
    close: () => pool.destroy(),
  };
}

/**
 * The results of chunks in the order of the chunks, however long each takes. As many are under way as keep every
 * thread busy, no more: so memory does not grow with the file.
 */
export async function* inOrder(
  chunks: AsyncIterable<Chunk>,
  { pool, roster, law, most }: { pool: Pool; roster: Roster; law: BatchLaw; most: number },
): AsyncGenerator<{ chunk: Omit<Chunk, 'bytes'>; done: Done }> {
  const under: { chunk: Omit<Chunk, 'bytes'>; done: Promise<Done> }[] = [];
  for await (const { bytes, ...chunk } of chunks) {
    const done = pool.run({ chunk: { ...chunk, bytes }, roster, law });
    // Awaited in its turn; until then a failure must not count as unhandled.
    done.catch(() => undefined);
    under.push({ chunk, done });
    if (under.length >= most) yield* first(under);
  }
  while (under.length > 0) yield* first(under);
}

async function* first<T, D>(under: { chunk: T; done: Promise<D> }[]): AsyncGenerator<{ chunk: T; done: D }> {
  const next = under.shift();
  if (next) yield { chunk: next.chunk, done: await next.done };
}
