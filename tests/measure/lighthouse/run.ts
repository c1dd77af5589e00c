/**
 * `npm run test:lighthouse`: the built page under Lighthouse's mobile profile. Apart from `npm test`, for it is heavy and
 * its performance score depends on what else the machine does.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import lighthouse, { type RunnerResult } from 'lighthouse';
import { freePort } from '../../support/free-port.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { startServer } from '../../tools/local/server-process.ts';
import { launchChromium } from '../../web/chromium.ts';

const ENOUGH = 0.95;
/** Scores vary from run to run: the middle one counts, as Lighthouse's own guide has it. */
const RUNS = 5;
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];
const ARTIFACTS = fileURLToPath(new URL('../../../artifacts/', import.meta.url));

const performanceOf = ({ lhr }: RunnerResult): number => lhr.categories.performance?.score ?? 0;

const port = await freePort();
const [{ child, ended, origin }, browser] = await Promise.all([
  startServer({ dataDir: temporaryFolder() }),
  launchChromium(`--remote-debugging-port=${port}`),
]);
try {
  const runs: RunnerResult[] = [];
  while (runs.length < RUNS) {
    const run = await lighthouse(`${origin}/`, { port, output: 'html', onlyCategories: CATEGORIES });
    if (!run) throw new Error('Lighthouse gave no result');
    runs.push(run);
  }
  runs.sort((one, other) => performanceOf(one) - performanceOf(other));
  console.info(`performance of ${RUNS} runs: ${runs.map((each) => Math.round(performanceOf(each) * 100)).join(', ')}`);
  const run = runs[RUNS >> 1] as RunnerResult;
  mkdirSync(ARTIFACTS, { recursive: true });
  writeFileSync(`${ARTIFACTS}lighthouse.html`, String(run.report));
  const scores = CATEGORIES.map((id) => ({ id, score: run.lhr.categories[id]?.score ?? 0 }));
  console.table(Object.fromEntries(scores.map(({ id, score }) => [id, Math.round(score * 100)])));
  for (const audit of Object.values(run.lhr.audits))
    if (audit.score !== null && audit.score < 0.9) console.info(`${audit.id}: ${audit.displayValue ?? audit.title}`);
  if (scores.some(({ score }) => score < ENOUGH)) process.exitCode = 1;
} finally {
  await browser.close();
  child.kill();
  await ended;
}
