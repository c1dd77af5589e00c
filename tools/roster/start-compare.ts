/**
 * `npm run compare -- roster.csv --with proposal/`: who gains and who loses from a change of figures. See
 * docs/how-to/batch.md.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { release } from '../../shared/law/release.generated.ts';
import { LANGUAGES } from '../../shared/messages/catalogue.ts';
import { FileRefused } from '../../shared/roster/index.ts';
import { comparePage, compareText } from './compare-report.ts';
import { argumentsOf, common, commonOf, fileOf, pathOf, UsageError } from './options.ts';
import { progressBar } from './progress-bar.ts';
import { proposedRelease } from './proposal.ts';
import { runCompare } from './run-compare.ts';

const USAGE = `用法 Usage: npm run compare -- roster.csv --with proposal/ [options]
  --with proposal/       草案的数据文件，布局同 shared/law the figures proposed, laid out as shared/law
  --out name             结果放在哪里，默认 roster.compare where the results go
  --as-of 2027-03-01     按哪天的规定，默认今天 the day on which is asked; today if left out
  --language ${LANGUAGES.join('|')}  --encoding gb18030  --threads 2`;

// Always run from dist/batch or tools/roster: the law is in the package's root, where npm runs scripts.
const PARAMETERS = join(process.cwd(), 'shared/law');

async function main(): Promise<void> {
  const { values, positionals } = argumentsOf({ ...common, with: { type: 'string' } }, USAGE);
  if (values.help) return console.log(USAGE);
  const { asOfGiven: _, ...options } = commonOf(values);
  const { language, asOf } = options;
  const input = fileOf(positionals, USAGE);
  if (!existsSync(input)) throw new UsageError(`没有这个文件 There is no such file: ${input}`);
  if (!values.with) throw new UsageError(USAGE);
  const proposal = proposedRelease(PARAMETERS, pathOf(values.with), release.rulesVersion);
  const name = values.out ? pathOf(values.out) : join(input, '..', `${basename(input, extname(input))}.compare`);
  const bar = progressBar(language);
  const job = { input, output: `${name}.csv`, ...options };
  const { effects, notes } = await runCompare(job, proposal, bar.show).finally(bar.end);
  const versions = { asOf, before: release.policyVersion, after: proposal.policyVersion };
  writeFileSync(`${name}.json`, `${JSON.stringify({ ...versions, ...effects, notes }, null, 2)}\n`);
  writeFileSync(`${name}.html`, comparePage(effects, versions, language));
  console.log(compareText(effects, notes, language));
  for (const extension of ['csv', 'json', 'html']) console.log(`${name}.${extension}`);
}

try {
  await main();
} catch (error) {
  process.exitCode = 2;
  if (error instanceof UsageError) console.error(error.message);
  else if (error instanceof FileRefused) console.error(LANGUAGES.map((each) => error.in(each)).join('\n'));
  else throw error;
}
