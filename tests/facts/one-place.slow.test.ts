import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createSSRApp, h, ref } from 'vue';
import { renderToString } from 'vue/server-renderer';
import * as z from 'zod/mini';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const copy = temporaryFolder();

/** Adds to a file of the copy, in front of what stands there. */
function add(file: string, before: string, added: string): void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(before);
  writeFileSync(path, text.replace(before, `${added}${before}`));
}

// biome-ignore lint/suspicious/noExplicitAny: what the copy exports is what the tree exports.
const from = (file: string): Promise<any> => import(/* @vite-ignore */ join(copy, file));

const compiled = () => {
  const tsc = join(root, 'node_modules/.bin/tsc');
  const { status, stdout } = spawnSync(tsc, ['-p', 'shared'], { cwd: copy, encoding: 'utf8' });
  return { status, stdout };
};

const QUESTIONS = (language: string) => join(copy, `shared/messages/${language}/questions-worker-status.json`);

/** Gives the sentences of the question in one language, or takes away the one of a kind. */
function say(language: string, given: Readonly<Record<string, string | undefined>>): void {
  const texts = JSON.parse(readFileSync(QUESTIONS(language), 'utf8'));
  for (const [kind, sentence] of Object.entries(given)) texts[kind].wearsUniform = sentence;
  writeFileSync(QUESTIONS(language), JSON.stringify(texts));
}

/** Compiles the sentences of the copy, as `npm run prepare` does. */
const prepared = () => {
  const script = join(copy, 'tools/build/compile-messages.ts');
  const { status, stderr } = spawnSync(process.execPath, [script], { cwd: copy, encoding: 'utf8' });
  return { status, stderr };
};

/** The tree as it is, with one yes-no question more: a line for the fact, and its sentences in each language. */
beforeAll(() => {
  for (const part of ['shared', 'web', 'tools/build', 'tests/cross-check', 'package.json', 'tsconfig.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  add('shared/facts/worker-status.ts', '  worksThrough:', '  wearsUniform: yesNo(),\n');
  say('zh-CN', { text: '您穿工服吗？', help: '平台发的也算。', column: '穿工服' });
  say('en', { text: 'Do you wear a uniform?', help: 'One of the platform counts.', column: 'uniform' });
  expect(prepared()).toEqual({ status: 0, stderr: '' });
});

describe('a yes-no question that is added in one place, with its sentences,', () => {
  test('stands in the catalogue', async () => {
    const { questionCatalogue } = await from('shared/facts/index.ts');
    expect(questionCatalogue('en').questions).toContainEqual({
      id: 'wearsUniform',
      text: 'Do you wear a uniform?',
      help: 'One of the platform counts.',
      type: 'yes-no',
      usedBy: ['worker-status'],
    });
  });

  test('is taken by the requests it belongs to, and in OpenAPI', async () => {
    const { workerStatusRequest } = await from('shared/api/worker-status.ts');
    const { facts } = await from('shared/api/facts.ts');
    const { retirementRequest } = await from('shared/api/retirement.ts');
    for (const schema of [workerStatusRequest, facts]) {
      expect(z.safeParse(schema, { wearsUniform: true }).success).toBe(true);
      expect(z.safeParse(schema, { wearsUniform: 'yes' }).error?.issues.map(({ path }) => path)).toEqual([
        ['wearsUniform'],
      ]);
    }
    expect(z.safeParse(retirementRequest, { wearsUniform: true }).success).toBe(false);
    const { openApiDocument } = await from('shared/api/openapi.ts');
    const { schemas } = openApiDocument().components;
    for (const name of ['WorkerStatusRequest', 'Facts'])
      expect(schemas[name].properties.wearsUniform).toEqual({ type: 'boolean' });
  });

  test('has a column in the template of rosters, and is read from it', async () => {
    const { template } = await from('shared/roster/index.ts');
    expect(template('zh-CN').trim().split(',')).toContain('穿工服');
    const { headerOf } = await from('shared/roster/header.ts');
    const { rowOf } = await from('shared/roster/row.ts');
    expect(rowOf(headerOf(['uniform']), ['是'], 'zh-CN').facts).toEqual({ wearsUniform: true });
  });

  test('is asked on the page, with its two buttons', async () => {
    // One after the other: loaded at once, a module that they share may be there twice.
    const { QuestionCard } = await from('web/worker/ask/question-card.tsx');
    const { createStore, provideStore } = await from('web/worker/state/store.ts');
    const { provideReading } = await from('web/ui/language.ts');
    const page = createSSRApp({
      setup() {
        provideStore(createStore({}, provideReading(ref('zh-CN')), () => Promise.reject()));
        return () => h(QuestionCard, { id: 'wearsUniform' });
      },
    });
    const asked = await renderToString(page);
    expect(asked).toContain('您穿工服吗？');
    expect([...asked.matchAll(/<button[^>]*>([^<]+)</g)].map(([, words]) => words)).toEqual(['是', '否', '不清楚']);
  });

  test('is answered by the people of the cross-check', async () => {
    const { person } = await from('tests/cross-check/people.ts');
    const { workerStatusFacts } = await from('shared/facts/worker-status.ts');
    const people = fc.sample<{ wearsUniform?: boolean }>(person(workerStatusFacts), { numRuns: 200, seed: 1 });
    expect(new Set(people.map(({ wearsUniform }) => wearsUniform))).toEqual(new Set([true, false, undefined]));
  });

  test('compiles, and does not without one of its sentences', { timeout: 120_000 }, () => {
    expect(compiled()).toEqual({ status: 0, stdout: '' });
    say('en', { help: undefined });
    expect(prepared().stderr).toMatch(/questions-worker-status\.json: "help", "wearsUniform" is missing/);
    say('zh-CN', { help: undefined });
    expect(prepared().status).toBe(0);
    expect(compiled().stdout).toMatch(/^shared\/facts\/index\.ts[\s\S]*'wearsUniform' is missing/);
    say('en', { help: 'One of the platform counts.' });
    expect(prepared().stderr).toMatch(/questions-worker-status\.json: "help", "wearsUniform" is unknown/);
  });
});
