/**
 * `npm run test:load`: many clients on `npm start`'s server, in three parts. Loopback only; one line for each.
 *
 *   npm run test:load            60 seconds with 100 clients, 10 with 20, and the store killed in the middle
 *   npm run test:load -- 10      the same with 10 seconds, as CI does
 *
 * Ends with 1 when an answer was wrong, or a save that was acknowledged is not there. Times depend on the machine: they
 * are printed, with the server's own CPU time a request beside them, and only held against the target when asked:
 *
 *   npm run test:load -- 60 --hold-p95
 */
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { clients, type Outcome, readBack, shareOf } from './clients.ts';
import { startLoadedServer } from './server.ts';

const P95_MILLISECONDS = 20;
const SAVES = 0.2;

const seconds = Number(process.argv[2] ?? 60);
const holdP95 = process.argv.includes('--hold-p95');
const failures: string[] = [];
const demand = (held: boolean, what: string): void => void (held || failures.push(what));

const server = await startLoadedServer(temporaryFolder());

/** Runs one part and prints its line. */
async function part(name: string, count: number, duration: number, saves: number, during?: () => Promise<void>) {
  const cpuBefore = await server.cpuMilliseconds();
  const running = clients(server.origin, { count, seconds: duration, saves });
  await during?.();
  const outcome = await running;
  const cpu = (await server.cpuMilliseconds()) - cpuBefore;
  print(name, outcome, cpu, duration);
  return outcome;
}

function print(name: string, { calculations, saved, statuses, errors }: Outcome, cpu: number, duration: number): void {
  const answers = Object.values(statuses).reduce((sum, each) => sum + each, 0);
  console.log(
    [
      name,
      `${Math.round(answers / duration)} answers a second`,
      `statuses ${JSON.stringify(statuses)}`,
      `${errors.length} broken off`,
      `${saved.length} saved`,
      `calculations p50 ${shareOf(calculations, 0.5)} ms, p95 ${shareOf(calculations, 0.95)} ms`,
      `server CPU ${(cpu / answers).toFixed(2)} ms an answer`,
    ].join('; '),
  );
}

const many = await part(`100 clients, ${seconds} s, 20 % saves`, 100, seconds, SAVES);
demand(many.errors.length === 0, `100 clients: connections broke off: ${many.errors[0]}`);
demand(
  Object.keys(many.statuses).every((status) => status === '200' || status === '201'),
  '100 clients: an error',
);
demand((await readBack(server.origin, many.saved)) === 0, '100 clients: a save was lost or changed');

const few = await part(`20 clients, ${Math.min(seconds, 10)} s, calculations`, 20, Math.min(seconds, 10), 0);
const p95 = shareOf(few.calculations, 0.95);
demand(few.errors.length === 0, '20 clients: connections broke off');
if (holdP95) demand(p95 < P95_MILLISECONDS, `20 clients: p95 ${p95} ms, not under ${P95_MILLISECONDS}`);

// A third of the time with the store, a third without it, a third with it again.
const away = Math.max(9, Math.min(seconds, 15));
const faulty = await part(`store killed and restarted, 20 clients, ${away} s`, 20, away, SAVES, async () => {
  await new Promise((resolve) => setTimeout(resolve, (away / 3) * 1000));
  await server.killStore();
  await new Promise((resolve) => setTimeout(resolve, (away / 3) * 1000));
  await server.restartStore();
});
demand(faulty.wrongCalculations === 0, 'store away: a calculation failed');
demand(
  Object.keys(faulty.statuses).every((status) => ['200', '201', '503'].includes(status)),
  'store away: an error',
);
demand((faulty.statuses['503'] ?? 0) > 0, 'store away: no save was refused, so it was not away');
demand(faulty.withoutRetryAfter === 0, 'store away: a 503 without Retry-After');
demand(faulty.savedAtTheEnd, 'store away: no save worked after it came back');
demand((await readBack(server.origin, faulty.saved)) === 0, 'store away: a save was lost or changed');

await server.stop();
for (const failure of failures) console.error(`FAILED ${failure}`);
if (failures.length > 0) process.exitCode = 1;
else
  console.log(`no error, and all ${many.saved.length + faulty.saved.length} acknowledged saves read back as answered`);
