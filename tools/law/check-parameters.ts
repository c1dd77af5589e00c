/**
 * Checks the law files and explains every mistake: `npm run parameters:check`, or for another folder `npm run
 * parameters:check -- <folder>`. Exits with 1 if there is a mistake. With `--region 370100` it tells besides what that
 * region has of its own, what it inherits, what is not seen and what is weaker than above; `--on` gives another day.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { dayInShanghai } from '../../shared/month.ts';
import { readRelease } from '../build/read-release.ts';
import { checkDirectory } from './check/check-directory.ts';
import { packReport } from './whose/pack.ts';

const { values, positionals } = parseArgs({
  options: { region: { type: 'string' }, on: { type: 'string' } },
  allowPositionals: true,
});
const directory = positionals[0] ?? fileURLToPath(new URL('../../shared/law', import.meta.url));
const { faults, report } = checkDirectory(directory);
if (faults.length === 0) {
  console.log(report);
  const { region, on = dayInShanghai(new Date()) } = values;
  if (region !== undefined) console.log(`\n${packReport(readRelease(directory, ''), region, on)}`);
} else {
  console.error(report);
  process.exitCode = 1;
}
