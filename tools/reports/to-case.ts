/**
 * Turns a report of a wrong figure into a worked case that `npm test` holds from then on: `npm run case -- FILE`. The
 * case is red until the law's data or the rule is mended.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { reportIn, saidNow } from './report.ts';

const [file = ''] = process.argv.slice(2);
try {
  const report = reportIn(readFileSync(file, 'utf8'));
  const now = saidNow(report);
  const path = nextFree(String(report.facts.asOf));
  writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
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
