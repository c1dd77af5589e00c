import { deepStrictEqual } from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { APIGatewayProxyResult } from 'aws-lambda';
import { build } from 'esbuild';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { deployedHandler } from '../../tools/local/invoke.ts';
import { attacks } from '../attack/requests.ts';
import { lambdaContext, proxyEvent } from '../functions/support/call.ts';
import { launchChromium } from '../web/chromium.ts';
import { PEOPLE, SEED } from './people.ts';

/** All answers go through the browser's wire at once. */
const REQUESTS = Math.min(PEOPLE, 10_000);

/** Capabilities that the page computes by itself. */
const CALCULATIONS: Readonly<Record<string, string>> = {
  contributions: 'contributions',
  'medical-schemes': 'medical-scheme',
  'contribution-years': 'contribution-years',
  subsidies: 'subsidies',
  retirement: 'retirement',
  'worker-status': 'worker-status',
};

/** The same core, bundled and minified as a page is: `ask(capability, body, today, language)`. */
async function bundle(): Promise<string> {
  const shared = fileURLToPath(new URL('../../shared', import.meta.url));
  const entries = Object.entries(CALCULATIONS);
  const contents = [
    `import { answer } from '${shared}/answer/calculation.ts';`,
    `import { release } from '${shared}/law/release.generated.ts';`,
    ...entries.map(([, file], at) => `import * as c${at} from '${shared}/answer/${file}.ts';`),
    `const all = { ${entries.map(([name], at) => `'${name}': Object.values(c${at})[0]`).join(', ')} };`,
    'globalThis.ask = (name, body, today, language) => JSON.stringify(answer(all[name], release, body, today, language));',
  ].join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: shared, loader: 'ts' },
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

let browser: Browser;
let page: Page;
beforeAll(async () => {
  const [script, chromium] = await Promise.all([bundle(), launchChromium()]);
  browser = chromium;
  page = await browser.newPage();
  await page.addScriptTag({ content: script });
});
afterAll(() => browser.close());

interface Asked {
  name: string;
  body: unknown;
  today: string;
  language: string;
}

/** The API reads past it as an editor's mark; JSON.parse does not. */
const BYTE_ORDER_MARK = /^\ufeff/;

/** What the API answers with 200, beside the question. */
async function answered(): Promise<{ asked: Asked; answer: unknown }[]> {
  const found: { asked: Asked; answer: unknown }[] = [];
  for (const { route, raw, headers } of fc.sample(attacks, { numRuns: REQUESTS, seed: SEED })) {
    if (!(route.capability in CALCULATIONS) || !raw) continue;
    const event = proxyEvent({ route: `${route.method} ${route.path}`, raw, headers });
    const handler = await deployedHandler(route.capability);
    const { statusCode, body, headers: sent } = (await handler(event, lambdaContext)) as APIGatewayProxyResult;
    if (statusCode !== 200) continue;
    const answer = JSON.parse(body) as { asOf: string };
    const language = String(sent?.['Content-Language']);
    found.push({
      asked: {
        name: route.capability,
        body: JSON.parse(raw.replace(BYTE_ORDER_MARK, '')),
        today: answer.asOf,
        language,
      },
      answer,
    });
  }
  return found;
}

test('the page’s own bundle, in Chromium, answers as the API does', { timeout: 1_200_000 }, async () => {
  vi.spyOn(console, 'log').mockReturnValue();
  const all = await answered();
  expect(new Set(all.map(({ asked }) => asked.name)).size).toBe(Object.keys(CALCULATIONS).length);
  expect(new Set(all.map(({ asked }) => asked.language)).size).toBe(2);
  expect(all.length).toBeGreaterThan(REQUESTS / 10);
  const inBrowser = await page.evaluate(
    (questions) => {
      const { ask } = globalThis as unknown as { ask: (...question: unknown[]) => string };
      return questions.map(({ name, body, today, language }) => ask(name, body, today, language));
    },
    all.map(({ asked }) => asked),
  );
  for (const [at, { asked, answer }] of all.entries())
    deepStrictEqual(JSON.parse(String(inBrowser[at])), answer, JSON.stringify(asked));
  vi.restoreAllMocks();
});
