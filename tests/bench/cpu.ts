import { Bench, type BenchOptions } from 'tinybench';

/** CPU time is what is measured throughout: other work on the machine does not enter it. */
export function threadMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Of all threads, for engines that work on more than one. */
export function processMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Median milliseconds of each task by its name; a task that throws ends the bench. */
export async function medians(
  tasks: Readonly<Record<string, () => unknown>>,
  options: BenchOptions,
): Promise<Map<string, number>> {
  const bench = new Bench({ throws: true, ...options });
  for (const [name, task] of Object.entries(tasks)) bench.add(name, task);
  await bench.run();
  return new Map(
    bench.tasks.map(({ name, result }) => {
      if (result.state !== 'completed') throw new Error(`${name} ended as ${result.state}`);
      return [name, result.latency.p50];
    }),
  );
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}
