/**
 * Turns a report of a wrong figure into a worked case that `npm test` holds from then on: `npm run case -- FILE`. The
 * case is red until the law's data or the rule is mended.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assess } from '../../shared/answer/assessment.ts';
import { release } from '../../shared/law/release.generated.ts';
import { valueAt } from '../vectors/vectors.ts';
import { reportIn } from './report.ts';

const [file = ''] = process.argv.slice(2);
try {
  const { facts, ...report } = reportIn(readFileSync(file, 'utf8'));
  if (!facts.asOf) throw new Error('/facts/asOf: 请写明按哪一天的规定 · say on the law of which day');
  const now = valueAt(assess(release, facts, facts.asOf, 'zh-CN'), report.at);
  const path = nextFree(facts.asOf);
  writeFileSync(path, `${JSON.stringify({ facts, ...report }, null, 2)}\n`);
  console.log(`${path}\n${report.at}: ${now ?? '—'} → ${report.expected}（${report.document}）`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}

/** `tests/reported/2026-11-30-1.json`, and so on. */
function nextFree(day: string): string {
  for (let number = 1; ; number += 1) {
    const path = fileURLToPath(new URL(`../../tests/reported/${day}-${number}.json`, import.meta.url));
    if (!existsSync(path)) return path;
  }
}
