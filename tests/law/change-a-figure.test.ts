import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLaw, type Release } from '../../shared/law/law.ts';
import { readRelease } from '../../tools/build/read-release.ts';
import { DIRECTORY, realRelease } from './hand-made.ts';

const root = new URL('../../', import.meta.url).pathname;
const howTo = readFileSync(`${root}docs/how-to/change-a-figure.md`, 'utf8');
const [noticeBlock = '', fileBlock = ''] = [...howTo.matchAll(/```json\n(.*?)```/gs)].map(
  ([, block]) => block as string,
);
const FEE = 'medical.flexible.major-illness-fee';

let copy: string;
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'lingbao-how-to-'));
  cpSync(DIRECTORY, copy, { recursive: true });
});
afterEach(() => rmSync(copy, { recursive: true }));

function enterNotice() {
  const file = join(copy, 'documents.json');
  const content = JSON.parse(readFileSync(file, 'utf8')) as { documents: unknown[] };
  content.documents.push(JSON.parse(noticeBlock));
  writeFileSync(file, JSON.stringify(content, null, 2));
}

function writeCountyFile() {
  mkdirSync(join(copy, '370322'), { recursive: true });
  writeFileSync(join(copy, `370322/${FEE}.json`), fileBlock);
}

const check = () =>
  promisify(execFile)(process.execPath, [`${root}tools/law/check-parameters.ts`, copy]).catch((error) => error);

describe("An officer follows docs/how-to/change-a-figure.md to enter the county's figure", () => {
  test('the five steps on a copy of the files: the check is content, and the county has its figure', async () => {
    enterNotice();
    writeCountyFile();
    expect((await check()).stdout).toContain('没有发现错误');
    const [before, release] = [realRelease(), readRelease(copy, '1')];
    type Asked = readonly [region: string, on: string, asOf: string];
    const findIn = (all: Release, [region, on, asOf]: Asked) =>
      createLaw(all, region, asOf).find(FEE, on)?.value?.toString();
    const find = (...asked: Asked) => findIn(release, asked);
    expect(find('370322', '2027-01-01', '2027-01-20')).toBe('150');
    expect(find('370322', '2027-12-31', '2027-01-15')).toBe('150');
    for (const asked of [
      ['370322', '2027-01-01', '2027-01-14'], // not published yet
      ['370322', '2025-06-01', '2027-01-20'], // the city's, before
      ['370300', '2027-01-01', '2027-01-20'], // the city itself
    ] as const)
      expect(findIn(release, asked)).toBe(findIn(before, asked));
    expect(find('370322', '2028-01-01', '2028-01-01')).toBeUndefined(); // of one year only
    expect(release.policyVersion).not.toBe(before.policyVersion);
  });

  test('with step 2 forgotten the check says which notice is missing, and where', async () => {
    writeCountyFile();
    const { code, stderr } = await check();
    expect(code).toBe(1);
    expect(stderr).toContain(`370322/${FEE}.json:17`);
    expect(stderr).toContain('documents.json 里没有 "高医保发〔2027〕0号"');
  });

  test('the commands and files that it names exist', () => {
    const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: Record<string, string> };
    const named = [...howTo.matchAll(/`npm (?:run )?([\w:]+)`/g)].map(([, script]) => script as string);
    expect(new Set(named)).toEqual(new Set(['ci', 'parameters:check', 'check']));
    for (const script of named.filter((each) => each !== 'ci')) expect(scripts).toHaveProperty([script]);
    for (const [path] of howTo.matchAll(/shared\/law\/[\w./-]+\.json/g)) expect(existsSync(root + path)).toBe(true);
  });

  test('has five steps in both languages', () => {
    const [chinese = '', english = ''] = howTo.split('## In English');
    expect(chinese.match(/^\*\*\d\. .*\*\*/gm)?.map((step) => step[2])).toEqual(['1', '2', '3', '4', '5']);
    expect(english.match(/^\d\. \*\*/gm)?.map((step) => step[0])).toEqual(['1', '2', '3', '4', '5']);
  });
});
