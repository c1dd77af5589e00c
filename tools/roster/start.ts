/** `npm run batch -- roster.csv` (or `.xlsx`): processes a whole roster on all cores of this machine. See docs/how-to/batch.md. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { release } from '../../shared/law/release.generated.ts';
import { LANGUAGES } from '../../shared/messages/catalogue.ts';
import { rosterReportMessages } from '../../shared/messages/roster-report.generated.ts';
import { FileRefused, template, templateGuide } from '../../shared/roster/index.ts';
import { isWorkbook } from '../../shared/roster/workbook-in.ts';
import { templateWorkbook } from '../../shared/roster/workbook-template.ts';
import { CannotResume } from './checkpoint.ts';
import { explainRow } from './explain-row.ts';
import { argumentsOf, common, commonOf, countOf, fileOf, pathOf, UsageError } from './options.ts';
import { progressBar } from './progress-bar.ts';
import { sampleOf } from './read-roster.ts';
import { reportOf, summarised } from './report.ts';
import { type BatchDone, type BatchJob, runBatch } from './run-batch.ts';
import { rosterOf, workbookOf } from './workbook.ts';

const USAGE = `用法 Usage: npm run batch -- roster.csv|roster.xlsx [options]
  --out result.csv|.xlsx 结果放在哪里 where the result goes
  --language ${LANGUAGES.join('|')}    结果和提示的语言 language of result and messages
  --as-of 2026-11-25     按哪天的规定，默认今天 the day on which is asked; today if left out
  --encoding gb18030     文件编码，默认自动识别 encoding of the file, found out if left out
  --threads 2            用几个核 how many cores
  --row 48213            只讲这一行，JSON，和接口答的一样 explain this row alone, as JSON, as the API does
  --fresh                不接着上次的算，从头来 begin anew
  --template             在当前目录写出模板和填写说明 write template and guide here
退出码 Exit codes: 0 每行都有答案 every row answered, 1 有的行有问题 some rows have faults,
  2 文件或参数不行 file or arguments refused, 130 中断 stopped`;

/** Far more than anybody has. */
const MOST_ROWS = 100_000_000;

const EXIT = { faults: 1, refused: 2, stopped: 130 } as const;

const isJsonLines = (path: string): boolean => ['.jsonl', '.ndjson'].includes(extname(path).toLowerCase());

function resultNameOf(input: string): string {
  const extension = isJsonLines(input) ? '.jsonl' : extname(input).toLowerCase() === '.xlsx' ? '.xlsx' : '.csv';
  return join(input, '..', `${basename(input, extname(input))}.result${extension}`);
}

/**
 * A workbook goes through CSV both ways, so that it is read, interrupted, gone on with and answered as every roster is.
 * What lies between is beside the result, and is deleted with the end.
 */
async function throughCsv(job: BatchJob, work: (job: BatchJob) => Promise<BatchDone | 'stopped'>) {
  const { input, output, language } = job;
  const [roster, result] = [`${output}.roster.csv`, `${output}.csv`];
  const isIn = isWorkbook(await sampleOf(input));
  const isOut = extname(output).toLowerCase() === '.xlsx';
  let done: BatchDone | 'stopped' | null = null;
  try {
    if (isIn) await rosterOf(input, roster);
    done = await work({ ...job, input: isIn ? roster : input, output: isOut ? result : output });
    if (isOut && done !== 'stopped') await workbookOf(result, output, summarised(done), language);
    return done;
  } finally {
    if (done !== 'stopped') for (const file of [roster, result]) rmSync(file, { force: true });
  }
}

async function main(): Promise<number> {
  const { values, positionals } = argumentsOf(
    { ...common, row: { type: 'string' }, fresh: { type: 'boolean' }, template: { type: 'boolean' } },
    USAGE,
  );
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const { language, ...options } = commonOf(values);
  const t = rosterReportMessages[language].batch;
  if (values.template) {
    for (const [name, text] of [
      ['roster-template.xlsx', await templateWorkbook(language)],
      ['roster-template.csv', template(language)],
      ['roster-guide.csv', templateGuide(language)],
    ] as const) {
      writeFileSync(pathOf(name), text);
      console.log(pathOf(name));
    }
    return 0;
  }
  const input = fileOf(positionals, USAGE);
  if (!existsSync(input)) throw new UsageError(`没有这个文件 There is no such file: ${input}`);
  if (values.row !== undefined) {
    const row = countOf('row', values.row, 0, MOST_ROWS);
    const explained = await explainRow({ input, language, ...options }, row, release);
    if (!explained) throw new UsageError(`名单里没有第 ${row} 行这个人。 Nobody stands in row ${row} of the roster.`);
    if ('why' in explained) {
      console.error(explained.why);
      return EXIT.faults;
    }
    if (values.out) writeFileSync(pathOf(values.out), explained.json);
    else console.log(explained.json);
    return 0;
  }
  const output = values.out ? pathOf(values.out) : resultNameOf(input);
  if (output === input) throw new UsageError('结果不能写回名单本身。 The result cannot take the place of the roster.');
  if (isJsonLines(input) && extname(output).toLowerCase() === '.xlsx')
    throw new UsageError('每行一个 JSON 的名单，结果不写成工作簿。 JSON lines give no workbook.');
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  const bar = progressBar(language);
  const job = { input, output, language, fresh: values.fresh ?? false, ...options };
  const done = await throughCsv(job, (each) => runBatch(each, release, bar.show, stopping.signal)).finally(bar.end);
  if (done === 'stopped') {
    console.error(t.stopped);
    return EXIT.stopped;
  }
  const summary = summarised(done);
  writeFileSync(`${output}.summary.json`, `${JSON.stringify(summary, null, 2)}\n`);
  console.log(reportOf(summary, language));
  console.log(`${t.result} ${output}\n${t.summary} ${output}.summary.json`);
  return summary.outcomes.error > 0 ? EXIT.faults : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = EXIT.refused;
  if (error instanceof UsageError) console.error(error.message);
  else if (error instanceof FileRefused) console.error(LANGUAGES.map((each) => error.in(each)).join('\n'));
  else if (error instanceof CannotResume)
    console.error(LANGUAGES.map((each) => rosterReportMessages[each].cannotResume[error.reason]).join('\n'));
  else throw error;
}
