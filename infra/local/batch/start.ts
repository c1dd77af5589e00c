/** `npm run batch -- roster.csv`: a whole roster on all cores of this machine. docs/how-to/batch.md says how. */
import { existsSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import { FileRefused, template, templateGuide } from '../../../shared/batch/index.ts';
import { release } from '../../../shared/parameters/release.generated.ts';
import { CANNOT_RESUME, REPORT } from '../../../shared/text/batch-report.ts';
import type { Language } from '../../../shared/text/catalogue.ts';
import { argumentsOf, common, commonOf, fileOf, pathOf, UsageError } from './options.ts';
import { reportOf, summarised } from './report.ts';
import { CannotResume, type Progress, runBatch } from './run-batch.ts';

const USAGE = `用法 Usage: npm run batch -- roster.csv [options]
  --out result.csv       结果放在哪里 where the result goes
  --language zh-CN|en    结果和提示的语言 language of result and messages
  --as-of 2026-11-25     按哪天的规定，默认今天 the day on which is asked; today if left out
  --encoding gb18030     文件编码，默认自动识别 encoding of the file, found out if left out
  --threads 2            用几个核 how many cores
  --fresh                不接着上次的算，从头来 begin anew
  --template             在当前目录写出模板和填写说明 write template and guide here
退出码 Exit codes: 0 每行都有答案 every row answered, 1 有的行有问题 some rows have faults,
  2 文件或参数不行 file or arguments refused, 130 中断 stopped`;

const EXIT = { faults: 1, refused: 2, stopped: 130 } as const;

/** Rows a second are counted over what this run did, not what an earlier one had done. */
function progressBar(language: Language): { show(progress: Progress): void; end(): void } {
  const say = (key: 'rows' | 'perSecond' | 'left') => REPORT[key][language];
  const bar = new SingleBar(
    {
      format: ` {bar} {percentage}% | {rows} ${say('rows')} | {rate} ${say('perSecond')} | ${say('left')} {eta_formatted}`,
      hideCursor: true,
      noTTYOutput: false,
      etaBuffer: 100,
    },
    Presets.shades_classic,
  );
  let first: { at: number; rows: number } | undefined;
  return {
    show({ done, total, rows, resumed }) {
      if (!first) {
        first = { at: performance.now(), rows };
        if (resumed) console.error(REPORT.resumed[language]);
        bar.start(total, done, { rows, rate: 0 });
      }
      const seconds = (performance.now() - first.at) / 1000;
      bar.update(done, { rows, rate: seconds > 0 ? Math.round((rows - first.rows) / seconds) : 0 });
    },
    end: () => bar.stop(),
  };
}

function resultNameOf(input: string): string {
  const extension = ['.jsonl', '.ndjson'].includes(extname(input).toLowerCase()) ? '.jsonl' : '.csv';
  return join(input, '..', `${basename(input, extname(input))}.result${extension}`);
}

async function main(): Promise<number> {
  const { values, positionals } = argumentsOf(
    { ...common, fresh: { type: 'boolean' }, template: { type: 'boolean' } },
    USAGE,
  );
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const { language, ...options } = commonOf(values);
  if (values.template) {
    for (const [name, text] of [
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
  const output = values.out ? pathOf(values.out) : resultNameOf(input);
  if (output === input) throw new UsageError('结果不能写回名单本身。 The result cannot take the place of the roster.');
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  const bar = progressBar(language);
  const job = { input, output, language, fresh: values.fresh ?? false, ...options };
  const done = await runBatch(job, release, bar.show, stopping.signal).finally(bar.end);
  if (done === 'stopped') {
    console.error(REPORT.stopped[language]);
    return EXIT.stopped;
  }
  const summary = summarised(done);
  writeFileSync(`${output}.summary.json`, `${JSON.stringify(summary, null, 2)}\n`);
  console.log(reportOf(summary, language));
  console.log(`${REPORT.result[language]} ${output}\n${REPORT.summary[language]} ${output}.summary.json`);
  return summary.outcomes.error > 0 ? EXIT.faults : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = EXIT.refused;
  if (error instanceof UsageError) console.error(error.message);
  else if (error instanceof FileRefused) console.error(`${error.in('zh-CN')}\n${error.in('en')}`);
  else if (error instanceof CannotResume)
    console.error(`${CANNOT_RESUME[error.reason]?.['zh-CN']}\n${CANNOT_RESUME[error.reason]?.en}`);
  else throw error;
}
