import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type Command, commandsIn, DOCUMENTS } from './commands.ts';

/**
 * Every command that the documents tell people to type is typed here, in a copy of this tree, with the files that the
 * text before it says one has by then.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const copy = join(temporaryFolder(), 'lingbao');

/** What cannot be typed here, and why. */
const ELSEWHERE: readonly (readonly [typed: RegExp, why: string])[] = [
  [/^aws |^npx cdk |npm run (?:release|restore) /, 'needs an account of AWS: tests/infra, tests/moto'],
  [/^git checkout /, 'needs the tags of releases, which are on GitHub'],
  [/^(?:rsync|nginx|npm run --silent nginx) /, "needs the bureau's domain and web server: .ci/nginx"],
  [/^npm run (?:types:measure|test:lighthouse|bench(?::| |$))/, 'installs packages from the internet, or measures'],
  [/--hold-p95$/, 'measures, which needs a quiet machine'],
  [/^node \.ci\/complete-lock\.js$/, 'asks the registry of packages'],
  [/^(?:npm run (?:check|test:slow)|\.ci\/run)$/, 'runs this very test'],
];

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** The commands of a script, one by one, with those that they run in turn. */
function runBy(script: string): string[] {
  return script.split(/ && |\n/).flatMap((line) => {
    const command = line.trim().replace(/^(?:bash|node_modules\/\.bin\/node) | --silent\b/, '');
    const own = scripts[/^npm (?:run )?([\w:]+)$/.exec(command)?.[1] ?? ''];
    return own ? [command, ...runBy(own)] : [command];
  });
}
const inCi = new Set([...runBy(readFileSync(join(root, '.ci/run'), 'utf8')), ...runBy('npm ci && npm test')]);

/** What a new person has in the terminal: nothing of the npm and vitest that run this. */
const environment = Object.fromEntries([
  ...Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|INIT_CWD$|VITEST|NODE_|TEST$|DEV$|PROD$|MODE$)/i.test(name),
  ),
  [
    'PATH',
    process.env.PATH?.split(':')
      .filter((folder) => !folder.includes('node_modules'))
      .join(':'),
  ],
]) as NodeJS.ProcessEnv;

interface Running {
  child: ChildProcess;
  ended: Promise<number | null>;
  said(): string;
}

/** Types a command. */
function type(command: string, own: NodeJS.ProcessEnv = {}): Running {
  const child = spawn('sh', ['-c', command], {
    cwd: copy,
    detached: true,
    env: { ...environment, ...own },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  return { child, said: () => said, ended: once(child, 'close').then(([code]) => code) };
}

/** Ctrl+C. */
async function stop({ child, ended }: Running): Promise<void> {
  if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGINT');
  await ended;
}

/** Types a command that goes on until it is stopped; where it says it is. */
async function serve(command: string): Promise<Running & { address: string }> {
  const running = type(command, {
    PORT: String(await freePort()),
    DATA_DIR: temporaryFolder(),
    FOLDER: temporaryFolder(),
  });
  const address = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const [address] = /http:\/\/localhost:\d+\S*(?=\n)/.exec(running.said()) ?? [];
      if (address) resolve(address);
    };
    running.child.stdout?.on('data', look);
    void running.ended.then((code) => reject(new Error(`ended with ${code}:\n${running.said()}`)));
  });
  return { ...running, address };
}

const origin = () => new URL(server.address).origin;
const git = (...words: string[]) => execFileSync('git', words, { cwd: copy, encoding: 'utf8' });

let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of files.split('\0').filter((file) => file && existsSync(join(root, file)))) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  // Links to the same files: some tools look for their package beside the real path of node_modules.
  execFileSync('cp', ['-al', join(root, 'node_modules'), join(copy, 'node_modules')]);
  git('init', '--quiet');
  git('add', '--all');
  git('-c', 'user.name=a', '-c', 'user.email=a@a.example', 'commit', '--quiet', '--message', 'copied');
  expect(await type('npm run prepare').ended).toBe(0);
  server = await serve('npm start');
}, 300_000);
afterAll(() => stop(server));

const write = (file: string, text: string | Uint8Array) => writeFileSync(join(copy, file), text);
const blockOf = (document: string) =>
  /```json\n([\s\S]+?)```/.exec(readFileSync(join(root, document), 'utf8'))?.[1] ?? '';

/** What the reader of a document has by the time of its commands. */
const GIVEN: Readonly<Record<string, () => void | Promise<void>>> = {
  'CONTRIBUTING.md': report,
  'docs/how-to/answer-a-complaint.md': report,
  'docs/how-to/add-a-county.md'() {
    const law = JSON.parse(readFileSync(join(copy, 'shared/law/regions.json'), 'utf8'));
    law.regions.push(JSON.parse(blockOf('docs/how-to/add-a-county.md')));
    write('shared/law/regions.json', JSON.stringify(law));
  },
  'docs/how-to/add-a-partner.md'() {
    for (const file of ['我的文件.json', 'mine.json']) write(file, blockOf('docs/how-to/add-a-partner.md'));
  },
  async 'docs/how-to/batch.md'() {
    await type('npm run roster').ended;
    const rows = [
      ['性别', '出生年月', '缴费年度', '缴费基数'],
      ['男', '1975-06', '2026', '60%'],
    ];
    write('roster.xlsx', await writeXlsx({ sheets: [{ name: '名单', rows }] }));
  },
};

function report(): void {
  const facts = { year: 2026, base: { amount: '4573' }, asOf: '2026-11-30' };
  const expected = { shown: '914.61', expected: '914.60', document: '鲁人社字〔2026〕75号' };
  write('report.txt', JSON.stringify({ facts, at: '/contributions/monthly/pension', ...expected }));
}

/** The files that are then there, as the text around a command says, and something in them. */
const WRITES: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  'npm run batch -- --template': {
    'roster-template.xlsx': /^PK/,
    'roster-template.csv': /出生年月/,
    'roster-guide.csv': /出生年月/,
  },
  'npm run batch -- roster.csv': { 'roster.result.csv': /S0000999/, 'roster.result.csv.summary.json': /1000/ },
  'npm run batch -- roster.xlsx': { 'roster.result.xlsx': /^PK/ },
  'npm run compare -- roster.csv --with docs/examples/proposal --as-of 2026-12-15': {
    // The draft takes half a point off the rate of December: who pays from that month on pays less.
    'roster.compare.csv': /职工医保每月缴费.*受益/,
    'roster.compare.html': /示例草案〔2026〕1号（虚构）/,
    'roster.compare.json': /示例草案〔2026〕1号（虚构）/,
  },
  'npm run case -- report.txt': { 'tests/reported/2026-11-30-1.json': /914\.60/ },
  'npm run golden -- 99.0.0': { 'tests/golden/records/99.0.0/manifest.json': /2026-11-24/ },
  'npm run openapi': { 'dist/openapi.json': /\/v1\/plans/ },
  'npm run artefacts': { 'dist/release/SHA256SUMS': /openapi\.json/ },
};

/** What does not end with 0. */
const EXIT: Readonly<Record<string, number>> = {
  // Of the invented people of a roster some contradict themselves.
  'npm run batch -- roster.csv': 1,
  // The tool as such: it asks for a roster.
  'npm run batch': 2,
};

/** What stands for something that the reader chooses, and the one command that would run this test without a path. */
const filledIn = (typed: string): string =>
  typed
    .replace(/<name>|<version>|〈版本〉/, '99.0.0')
    .replace(/^\.ci\/by-data-alone\/run\.sh$/, '$& tests/docs/guides.test.ts');

async function holds({ typed, shown }: Command): Promise<void> {
  if (/npm (?:start|run receiver)$/.test(typed)) {
    const { address, ...running } = await serve(typed);
    onTestFinished(() => stop(running));
    expect((await fetch(address)).status).toBeLessThan(500);
    return;
  }
  const [, project, path] = /^npm (?:run )?test(:slow)? -- (\S+)$/.exec(typed) ?? [];
  // The tests that it names are run anyhow: that there are any is what can be wrong.
  const command = path ? `npx vitest list --filesOnly --project='${project ? 'slow' : '!slow'}' ${path}` : typed;
  const running = type(command.replace('http://localhost:8787', origin()));
  onTestFinished(() => stop(running));
  expect({ code: await running.ended, said: running.said() }).toMatchObject({ code: EXIT[typed] ?? 0 });
  for (const [file, has] of Object.entries(WRITES[typed] ?? {}))
    expect(readFileSync(join(copy, file), 'utf8'), file).toMatch(has);
  if (path) expect(running.said()).toContain(path);
  if (typed.startsWith('curl ')) expect(JSON.parse(running.said())).toMatchObject(shown ?? {});
}

const seen = new Set<string>();
const here = DOCUMENTS.map((document) => ({
  document,
  commands: commandsIn(document)
    .map((each) => ({ ...each, typed: filledIn(each.typed) }))
    .filter(({ typed }) => !seen.has(typed) && seen.add(typed))
    .filter(({ typed }) => !inCi.has(typed) && !ELSEWHERE.some(([each]) => each.test(typed))),
}));

describe.each(here.filter(({ commands }) => commands.length > 0))('$document', ({ document, commands }) => {
  beforeAll(() => GIVEN[document]?.());
  afterAll(() => {
    git('checkout', '--quiet', '.');
    git('clean', '-dffq');
  });
  test.for(commands)('$typed', { timeout: 300_000 }, holds);
});

test('the token that the reference asks for opens the counter', async () => {
  const asked = commandsIn('docs/reference.md').find(({ typed }) => typed.endsWith('/token'))?.typed ?? '';
  const running = type(asked.replace('http://localhost:8787', origin()));
  await running.ended;
  const { access_token } = JSON.parse(running.said());
  const answer = await fetch(`${origin()}/v1/counter/assessments?day=2026-11-30`, {
    headers: { Authorization: `Bearer ${access_token}` },
  });
  expect(answer.status).toBe(200);
});

test('what cannot be typed here still stands in a document', () => {
  for (const [pattern, why] of ELSEWHERE)
    expect([why, [...seen].some((typed) => pattern.test(typed))]).toEqual([why, true]);
});
