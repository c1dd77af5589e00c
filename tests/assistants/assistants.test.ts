import { execFile, execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import pLimit from 'p-limit';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { MCP_PATH, routes } from '../../shared/api/routes.ts';
import { UsagePlan } from '../../tools/local/access.ts';
import { createApp } from '../../tools/local/app.ts';
import { type FunctionProcess, startFunction } from '../lambda/function-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type ServerProcess, startServer } from '../tools/local/server-process.ts';

const NAMES = routes.flatMap(({ tool }) => tool?.name ?? []);

/** What each tool is told, and an amount, month or decision that has to be in what it answers. */
const TOLD: Readonly<Record<string, { told: Record<string, unknown>; answers: string }>> = {
  // 5000 × 20 % = 1000.00
  contributions: { told: { year: 2026, base: { amount: '5000' }, schemes: ['pension'] }, answers: '"1000.00"' },
  medical_schemes: { told: { year: 2026, birthMonth: '1990-01', sex: 'male' }, answers: '"employee"' },
  contribution_years: { told: { employeeMonths: 120 }, answers: '"missingMonths"' },
  subsidies: { told: { on: '2026-09-01', programmes: ['accident-insurance'] }, answers: '"accident-insurance"' },
  // 1965-07 is the third group of four months after 1965-01: three years by four months each, so 60 years and 2 months.
  retirement: { told: { birthMonth: '1965-07', sex: 'male' }, answers: '"2025-09"' },
  plan: {
    told: { facts: { birthMonth: '1966-09', sex: 'male', householdRegistration: '370322' }, aims: ['least-cost'] },
    answers: '"least-cost"',
  },
  figures_in_force: { told: { id: 'pension.contribution-base.floor', on: '2026-01-01' }, answers: '"4573"' },
  next_question: { told: { tool: 'retirement', facts: {} }, answers: '"birthMonth"' },
};

const INSPECTOR = fileURLToPath(new URL('node_modules/.bin/mcp-inspector', import.meta.url));
const run = promisify(execFile);
const inTurn = pLimit(2);

/** What the Inspector's command line prints. */
const inspected = (origin: string, method: string, ...more: string[]) =>
  inTurn(async () => {
    const words = ['--cli', origin + MCP_PATH, '--method', method, ...more];
    const { stdout } = await run(process.execPath, [INSPECTOR, ...words], { maxBuffer: 10_000_000 });
    return JSON.parse(stdout);
  });

/** Members as the command line takes them: JSON, where it is none of its own texts. */
const pairs = (told: Record<string, unknown>) =>
  Object.entries(told).flatMap(([name, value]) => ['--tool-arg', `${name}=${JSON.stringify(value)}`]);

let server: ServerProcess;
let lambda: FunctionProcess;
const app = createApp({
  // API Gateway before the one function, whose process the runtime client started.
  findHandler: async () => async (event) => (await lambda.invoke(event)) as never,
  findAuthorizer: () => Promise.reject(new Error('no tool is for officers')),
  usagePlan: new UsagePlan(new Map()),
  pageDirectory: temporaryFolder(),
  ready: Promise.resolve(),
});
const origins = { http: '', lambda: '' };

beforeAll(async () => {
  server = await startServer({ dataDir: temporaryFolder() });
  origins.http = server.origin;
  lambda = await startFunction(join(inject('bundlesFolder'), 'mcp'), {});
  origins.lambda = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  await lambda?.stop();
  server?.child.kill();
  await server?.ended;
});

describe.for(['http', 'lambda'] as const)('over %s', (way) => {
  test('the official client lists every tool and calls each', async () => {
    const client = new Client({ name: 'lingbao-test', version: '1.0.0' });
    await client.connect(new StreamableHTTPClientTransport(new URL(origins[way] + MCP_PATH)));
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(NAMES);
    for (const name of NAMES) {
      const { told, answers } = TOLD[name] ?? { told: {}, answers: '' };
      const answer = await client.callTool({ name, arguments: { region: '370322', ...told } });
      expect(JSON.stringify(answer.structuredContent), name).toContain(answers);
      const nothing = await client.callTool({ name, arguments: {} });
      expect(nothing.structuredContent, name).toMatchObject({
        outcome: 'needs-answers',
        nextQuestion: { id: 'region' },
      });
    }
    await client.close();
  });

  test('the Inspector finds no fault in the list, and calls each tool', { timeout: 120_000 }, async () => {
    // `--strict` ends with 6 for a schema that no assistant could read.
    const { tools } = (await inspected(origins[way], 'tools/list', '--strict')) as { tools: { name: string }[] };
    expect(tools.map(({ name }) => name)).toEqual(NAMES);
    await Promise.all(
      NAMES.map(async (name) => {
        const { told, answers } = TOLD[name] ?? { told: {}, answers: '' };
        const words = ['--tool-name', name, ...pairs({ region: '370322', ...told })];
        const { structuredContent } = await inspected(origins[way], 'tools/call', ...words);
        expect(JSON.stringify(structuredContent), name).toContain(answers);
      }),
    );
  });
});

test('tdqs has nothing to say of how the tools are described', () => {
  const printed = execFileSync('bash', ['.ci/python-tool.sh', 'tdqs', '0.1.0'], { encoding: 'utf8' });
  const tdqs = join(printed.trim().split('\n').at(-1) ?? '', 'bin/tdqs');
  const report = JSON.parse(
    execFileSync(tdqs, ['lint', '--url', origins.http + MCP_PATH, '--format', 'json', '--fail-on', 'never'], {
      encoding: 'utf8',
    }),
  );
  expect(report.tools).toHaveLength(NAMES.length);
  expect(report.findings).toEqual([]);
});
