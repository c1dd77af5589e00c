/**
 * Checks the law files and explains every mistake: `npm run parameters:check`, or for another folder `npm run
 * parameters:check -- <folder>`. Exits with 1 if there is a mistake.
 */
import { fileURLToPath } from 'node:url';
import { checkDirectory } from './check/check-directory.ts';

const directory = process.argv[2] ?? fileURLToPath(new URL('../../shared/law', import.meta.url));
const { faults, report } = checkDirectory(directory);
if (faults.length === 0) console.log(report);
else {
  console.error(report);
  process.exitCode = 1;
}
