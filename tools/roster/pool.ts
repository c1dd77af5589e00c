import { Tinypool } from 'tinypool';
import type { Chunk } from '../../shared/roster/index.ts';

export interface Pool<Done> {
  run(task: { chunk: Chunk }): Promise<Done>;
  close(): Promise<void>;
}

/**
 * One thread per core, each with a small heap: large data is streamed, not kept. A thread's module is next to this one,
 * either bundled by tools/build/bundle-batch.ts or, in tests, as it is.
 *
 * @param workerData what every thread is given once, as it starts
 */
export function openPool<Done>(worker: 'worker' | 'compare-worker', threads: number, workerData?: object): Pool<Done> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'mjs';
  const pool = new Tinypool({
    filename: new URL(`./${worker}.${extension}`, import.meta.url).href,
    runtime: 'worker_threads',
    minThreads: threads,
    maxThreads: threads,
    isolateWorkers: false,
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 8 },
  });
  return {
    run: (task) => pool.run(task, { transferList: [task.chunk.bytes.buffer as ArrayBuffer] }) as Promise<Done>,
    close: () => pool.destroy(),
  };
}

/**
 * The results of chunks in the chunks' order, however long each takes. Runs only as many at once as keep every thread
 * busy, so memory does not grow with the file.
 */
export async function* inOrder<Done>(
  chunks: AsyncIterable<Chunk>,
  run: (chunk: Chunk) => Promise<Done>,
  most: number,
): AsyncGenerator<{ chunk: Omit<Chunk, 'bytes'>; done: Done }> {
  const running: { chunk: Omit<Chunk, 'bytes'>; done: Promise<Done> }[] = [];
  for await (const { bytes, ...chunk } of chunks) {
    const done = run({ ...chunk, bytes });
    // Awaited in its turn; until then a failure must not count as unhandled.
    done.catch(() => undefined);
    running.push({ chunk, done });
    if (running.length >= most) yield* first(running);
  }
  while (running.length > 0) yield* first(running);
}

async function* first<T, D>(running: { chunk: T; done: Promise<D> }[]): AsyncGenerator<{ chunk: T; done: D }> {
  const next = running.shift();
  if (next) yield { chunk: next.chunk, done: await next.done };
}
