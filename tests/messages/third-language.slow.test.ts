import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { callForProblem } from '../functions/support/call.ts';
import { quietConsole } from '../functions/support/stage.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

quietConsole();

const root = fileURLToPath(new URL('../..', import.meta.url));
const copy = temporaryFolder();

// biome-ignore lint/suspicious/noExplicitAny: what the copy exports is what the tree exports.
const from = (file: string): Promise<any> => import(/* @vite-ignore */ join(copy, file));

const ran = (command: string, ...parameters: string[]) => {
  const { status, stdout, stderr } = spawnSync(command, parameters, { cwd: copy, encoding: 'utf8' });
  return { status, said: stdout + stderr };
};

/** Changes a file of the copy; what is changed has to be there. */
function change(file: string, before: string, after: string): void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(before);
  writeFileSync(path, text.replace(before, after));
}

/** The tree with Uyghur: the English folder under its name, a few sentences translated, and its registration. */
beforeAll(() => {
  for (const part of ['shared', 'functions', 'tools/build', 'package.json', 'tsconfig.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  cpSync(join(copy, 'shared/messages/en'), join(copy, 'shared/messages/ug'), { recursive: true });
  change('shared/language.ts', "['zh-CN', 'en']", "['zh-CN', 'en', 'ug']");
  change('shared/language.ts', "en: 'English'", "en: 'English', ug: 'ئۇيغۇرچە'");
  const ug = 'shared/messages/ug';
  change(`${ug}/questions-person.json`, '"What is your sex?"', '"جىنسىڭىز؟"');
  change(`${ug}/contributions.json`, '"{wanted} yuan is over', '"چەك: {wanted} yuan is over');
  change(`${ug}/faults.json`, 'There is no such member.', 'بۇنداق تۈر يوق.');
  change(`${ug}/problems.json`, '"The request is not valid"', '"ئىلتىماس خاتا"');
  change(`${ug}/names.json`, '"regions": {}', '"regions": { "370322": "گاۋچىڭ" }');
  change(`${ug}/names.json`, '"offices": {}', '"offices": { "370300.medical-insurance-bureau": "زىبو داۋالاش" }');
});

describe('a language that is added as a folder of messages and one registration', () => {
  test('compiles', { timeout: 120_000 }, () => {
    expect(ran(process.execPath, join(copy, 'tools/build/compile-messages.ts'))).toEqual({ status: 0, said: '' });
    writeFileSync(join(copy, 'functions/tsconfig.json'), '{ "extends": "../tsconfig.json", "include": ["."] }');
    for (const part of ['shared', 'functions'])
      expect(ran(join(root, 'node_modules/.bin/tsc'), '-p', part)).toEqual({ status: 0, said: '' });
  });

  test('does not compile with a sentence, a name and a brace missing, and says so of each', () => {
    const ug = join(copy, 'shared/messages/ug');
    const kept = ['page', 'names', 'subsidies'].map(
      (subject) => [subject, readFileSync(join(ug, `${subject}.json`))] as const,
    );
    change('shared/messages/ug/page.json', '"brand":', '"brnad":');
    change('shared/messages/ug/names.json', '"freight": "same-city freight",', '');
    change('shared/messages/ug/subsidies.json', 'Start-up subsidy: {result}', 'Start-up subsidy: {result');
    const { status, said } = ran(process.execPath, join(copy, 'tools/build/compile-messages.ts'));
    expect(status).toBe(1);
    expect(
      said
        .split('\n')
        .filter((line) => line.startsWith('shared/'))
        .sort(),
    ).toEqual([
      'shared/messages/ug/names.json: "trades", "freight" is missing: zh-CN has it.',
      'shared/messages/ug/page.json: "brand" is missing: zh-CN has it.',
      'shared/messages/ug/page.json: "brnad" is unknown: zh-CN does not have it.',
      expect.stringMatching(/^shared\/messages\/ug\/subsidies\.json: "start-up-subsidy\.amount": /),
    ]);
    for (const [subject, text] of kept) writeFileSync(join(ug, `${subject}.json`), text);
  });

  test('answers an assessment', async () => {
    const { assess } = await from('shared/answer/assessment.ts');
    const { release } = await from('shared/law/release.generated.ts');
    const facts = { year: 2026, base: { income: '90000' }, schemes: ['pension'] };
    const { notices, questions } = assess(release, facts, '2026-11-24', 'ug');
    expect(notices.map(({ text }: { text: string }) => text)).toContainEqual(expect.stringMatching(/^چەك: /));
    expect(questions).toContainEqual(expect.objectContaining({ id: 'sex', text: 'جىنسىڭىز؟' }));
  });

  test('says what is wrong with a request, by Accept-Language', async () => {
    const { handler } = await from('functions/contributions/handler.ts');
    const { headers, body } = await callForProblem(handler, {
      route: 'POST /v1/contributions',
      headers: { 'Accept-Language': 'ug, en;q=0.5' },
      body: { years: 2026 },
    });
    expect(headers['Content-Language']).toBe('ug');
    expect(body).toMatchObject({ title: 'ئىلتىماس خاتا', errors: [{ pointer: '/years' }] });
    expect(body.errors?.[0]?.detail).toMatch(/^بۇنداق تۈر يوق\./);
  });

  test('has the questions, and the places that it names; Chinese where it names none', async () => {
    const { questionCatalogue } = await from('shared/facts/index.ts');
    expect(questionCatalogue('ug').questions[0]).toMatchObject({ id: 'sex', text: 'جىنسىڭىز؟' });
    const { regionsOf } = await from('shared/answer/regions.ts');
    const { release } = await from('shared/law/release.generated.ts');
    const { regions } = regionsOf(release, 'ug');
    const named = (code: string) => regions.find((region: { code: string }) => region.code === code);
    expect([named('370322').name, named('370300').name]).toEqual(['گاۋچىڭ', '淄博市']);
    expect(named('370300').offices.map(({ name }: { name: string }) => name)).toContain('زىبو داۋالاش');
  });
});
