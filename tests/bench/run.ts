/**
 * `npm run bench`: one run, one table. Times are CPU time of the one thread that works, so that other work on the
 * machine does not count; rates are medians over repeated rounds of a thousand different people.
 */
import { Bench } from 'tinybench';
import type { Facts } from '../../shared/api/assessments.ts';
import { answer } from '../../shared/api/calculation.ts';
import { contributionsCalculation } from '../../shared/api/calculations/contributions.ts';
import { assess } from '../../shared/assessment/index.ts';
import { release } from '../../shared/parameters/release.generated.ts';

const today = '2026-11-24';
const PEOPLE = 1000;

/** Different people, so that no answer can be remembered from the one before. */
const incomes = Array.from(
  { length: PEOPLE },
  (_, index) => `${3000 + index * 21}.${String(index % 100).padStart(2, '0')}`,
);

const contributionsOf = (income: string) =>
  answer(contributionsCalculation, release, { year: 2026, base: { income } }, today, 'zh-CN');

/** A rider who has answered nearly everything, each with another income and history. */
const riders = incomes.map(
  (income, index): Facts => ({
    year: 2026,
    base: { income },
    birthMonth: `${1966 + (index % 35)}-${String(1 + (index % 12)).padStart(2, '0')}`,
    sex: 'male',
    householdRegistration: '370322',
    enrolOn: '2026-03-10',
    missedYears: index % 4,
    insideWindow: false,
    group: 'none',
    employeeMonths: index % 300,
    deemedMonths: 0,
    resident: [{ kind: 'adult', months: index % 200 }],
    trade: 'food-delivery',
    platform: '美团',
    employment: 'flexible',
    groups: [],
    accidentPolicy: null,
    certificate: null,
    pension: { index: '0.7', months: 180 + (index % 200), preAccountMonths: 0, account: '50000' },
    bothQualified: true,
    managedByFirm: true,
    rulesApply: false,
  }),
);

function threadMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

const bench = new Bench({ time: 3000, warmupTime: 1000, now: threadMilliseconds });

bench
  .add('contributions: all schedules, steps and texts', () => {
    for (const income of incomes) contributionsOf(income);
  })
  .add('contributions, serialised as JSON', () => {
    for (const income of incomes) JSON.stringify(contributionsOf(income));
  });

bench.add('full assessment with explanation', () => {
  for (const rider of riders) assess(release, rider, today, 'zh-CN');
});

await bench.run();
console.table(
  bench.tasks.map((task) => {
    const { result } = task;
    if (result.state !== 'completed') return { task: task.name, 'a second': result.state };
    return {
      task: task.name,
      'a second': Math.round(result.throughput.p50 * PEOPLE),
      rounds: result.latency.samplesCount,
    };
  }),
);
