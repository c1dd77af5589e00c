/** `npm run bench`: one run, one table. Rates are medians of repeated samples on one core. */
import { Bench } from 'tinybench';
import { answer } from '../../shared/api/calculation.ts';
import { contributionsCalculation } from '../../shared/api/calculations/contributions.ts';
import { release } from '../../shared/parameters/release.generated.ts';

const today = '2026-11-24';

/** Different people, so that no answer can be remembered from the one before. */
const incomes = Array.from({ length: 1000 }, (_, index) => `${3000 + index * 21}.${String(index % 100).padStart(2, '0')}`);
let turn = 0;
const nextIncome = () => incomes[turn++ % incomes.length] ?? '5000';

const bench = new Bench({ time: 2000, warmupTime: 500 });

bench
  .add('contributions: all schedules, steps and texts', () => {
    answer(contributionsCalculation, release, { year: 2026, base: { income: nextIncome() } }, today, 'zh-CN');
  })
  .add('contributions, serialised as JSON', () => {
    JSON.stringify(answer(contributionsCalculation, release, { year: 2026, base: { income: nextIncome() } }, today, 'zh-CN'));
  });

await bench.run();
console.table(
  bench.tasks.map((task) => {
    const { result } = task;
    if (result.state !== 'completed') return { task: task.name, 'a second': result.state };
    return {
      task: task.name,
      'a second (median)': Math.round(result.throughput.p50),
      'p99 µs': Math.round(result.latency.p99 * 1000),
    };
  }),
);
