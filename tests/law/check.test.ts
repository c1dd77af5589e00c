import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ParameterFault } from '../../shared/messages/errors.ts';
import { readRelease } from '../../tools/build/read-release.ts';
import { checkDirectory } from '../../tools/law/check/check-directory.ts';
import { DIRECTORY } from './hand-made.ts';

const FLOOR = '370000/pension.contribution-base.floor.json';
let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'lingbao-parameters-'));
  cpSync(DIRECTORY, copy, { recursive: true });
});
afterEach(() => rmSync(copy, { recursive: true }));

/** Replaces the first `old` in a file of the copy, as a hand in an editor does. */
function edit(file: string, old: string, fresh: string) {
  const text = readFileSync(join(copy, file), 'utf8');
  expect(text).toContain(old);
  writeFileSync(join(copy, file), text.replace(old, fresh));
}
const places = () => checkDirectory(copy).faults.map(({ file, path }) => `${file} /${path.join('/')}`);

test('a sound folder gets one line with its counts', () => {
  const { faults, report } = checkDirectory(DIRECTORY);
  expect(faults).toEqual([]);
  expect(report).toMatch(
    /^没有发现错误：\d+ 个数据文件，\d+ 个项目，\d+ 条数值，\d+ 份依据。 No mistakes: \d+ parameter files, \d+ programmes, \d+ values, \d+ documents\.$/,
  );
});

describe('Slips of the hand, each with its line', () => {
  // The value of 2021 stands in lines 28 to 37 of the file of the floor: { from, to, value, document, grade, checkedOn, note, sources }.
  test.for([
    { old: '"value": "3746",', fresh: '"value": "3746"', path: '/', line: 32, says: 'JSON', why: 'a comma forgotten' },
    {
      old: '"to": "2021-12-31",',
      fresh: '"to": "2021-12-31"，',
      path: '/',
      line: 30,
      says: '，',
      why: 'a full-width comma',
    },
    {
      old: '"value": "3746",',
      fresh: '"value": "3746", "value": "3747",',
      path: '/values/1/value',
      line: 31,
      says: '"value"',
      why: 'a field twice',
    },
    {
      old: '"3746"',
      fresh: '3746',
      path: '/values/1/value',
      line: 31,
      says: '3746',
      why: 'a number without quotation marks',
    },
    {
      old: '"3746"',
      fresh: '"3,746"',
      path: '/values/1/value',
      line: 31,
      says: '"3,746"',
      why: 'a thousands separator',
    },
    {
      old: '"3746"',
      fresh: '"3746元"',
      path: '/values/1/value',
      line: 31,
      says: '"3746元"',
      why: 'a unit in the value',
    },
    {
      old: '"3746"',
      fresh: '"３７４６"',
      path: '/values/1/value',
      line: 31,
      says: '"３７４６"',
      why: 'full-width digits',
    },
    {
      old: '"2021-12-31"',
      fresh: '"2021-11-31"',
      path: '/values/1/to',
      line: 30,
      says: '"2021-11-31"',
      why: 'a day that is not in the calendar',
    },
    {
      old: '"2021-12-31"',
      fresh: '"2021.12.31"',
      path: '/values/1/to',
      line: 30,
      says: '"2021.12.31"',
      why: 'a day written otherwise',
    },
    {
      old: '"鲁人社字〔2021〕131号",\n      "grade": "press"',
      fresh: '"鲁人社字〔2021〕131号",\n      "grade": "good"',
      path: '/values/1/grade',
      line: 33,
      says: 'official',
      why: 'an unknown grade',
    },
    {
      old: '〔2021〕131号",\n      "grade": "press",\n      "checkedOn"',
      fresh: '〔2021〕131号",\n      "grade": "press",\n      "checkOn"',
      path: '/values/1/checkedOn',
      line: 28,
      says: '"checkedOn"',
      why: 'a field misspelt: missing',
    },
    {
      old: '"unit": "CNY/month"',
      fresh: '"unit": "yuan"',
      path: '/unit',
      line: 8,
      says: 'CNY/month',
      why: 'an unknown unit',
    },
    {
      old: '"id": "pension',
      fresh: '"id": "pensions',
      path: '/id',
      line: 3,
      says: 'pension.contribution-base.floor',
      why: 'an id unlike the file name',
    },
  ])('$why', ({ old, fresh, path, line, says }) => {
    edit(FLOOR, old, fresh);
    const { faults, report } = checkDirectory(copy);
    expect(faults.map((fault) => `${fault.file} /${fault.path.join('/')}`)).toContain(`${FLOOR} ${path}`);
    expect(report).toContain(`floor.json:${line}\n`);
    expect(faults[0]?.zh).toContain(says);
    expect(faults[0]?.en).toContain(says);
  });

  test('a field misspelt: unknown, with those that may stand there', () => {
    edit(FLOOR, '"checkedOn"', '"checkOn"');
    const unknown = checkDirectory(copy).faults.find(({ path }) => path.at(-1) === 'checkOn');
    expect(unknown?.zh).toContain(
      'from、to、value、document、publishedOn、grade、checkedOn、followedBy、note、sources',
    );
    expect(unknown?.en).toContain(
      'from, to, value, document, publishedOn, grade, checkedOn, followedBy, note, sources',
    );
  });
});

describe('Files astray', () => {
  test.for([
    { name: 'pension.other.json', place: 'pension.other.json /', why: 'beside the folders of the regions' },
    { name: '370322/a.fee.json.txt', place: '370322/a.fee.json.txt /', why: 'with another ending' },
  ])('$why has no effect and is named', ({ name, place }) => {
    mkdirSync(join(copy, '370322'), { recursive: true });
    writeFileSync(join(copy, name), '{}');
    expect(places()).toEqual([place]);
  });

  test('a folder that is no region', () => {
    renameSync(join(copy, '370300'), join(copy, '370399'));
    expect(places()).toContain('370399/ /');
  });

  test('hidden files and empty folders are left alone', () => {
    mkdirSync(join(copy, '370322'), { recursive: true });
    writeFileSync(join(copy, '370322/.DS_Store'), '');
    expect(places()).toEqual([]);
    expect(readRelease(copy, '1').policyVersion).toBe(readRelease(DIRECTORY, '1').policyVersion);
  });

  test('no documents.json', () => {
    rmSync(join(copy, 'documents.json'));
    expect(places()).toEqual(['documents.json /']);
  });
});

test('a folder that is not there', () => {
  expect(checkDirectory(join(copy, 'typo')).report).toContain('typo/documents.json\n  缺少 documents.json');
});

test('a file that an editor saved in GBK is refused with the line of the first Chinese', () => {
  const path = join(copy, FLOOR);
  const text = readFileSync(path, 'latin1');
  // 企 in GBK, in place of the three bytes of 企 in UTF-8
  writeFileSync(path, text.replace('\u00e4\u00bc\u0081', '\u00c6\u00f3'), 'latin1');
  const { report } = checkDirectory(copy);
  expect(report).toContain('floor.json:5\n');
  expect(report).toContain('另存为 UTF-8');
  expect(report).toContain('Save it as UTF-8');
});

describe('All mistakes in one run', () => {
  test('of several files, of every kind, and none that only follows from another', () => {
    edit(FLOOR, '"value": "3746",', '"value": "3746"');
    edit('370000/pension.average-wage.json', '"65383"', '65383');
    edit('370300/medical.flexible.major-illness-fee.json', '"218"', '"-218"');
    edit('documents.json', '"citedBy": "rules"', '"citedBy": "law"');
    expect(places()).toEqual([
      '370000/pension.average-wage.json /values/2/value',
      `${FLOOR} /`,
      'documents.json /documents/1/citedBy',
      '370300/medical.flexible.major-illness-fee.json /values/0/value',
    ]);
    expect(checkDirectory(copy).report).toMatch(/共 4 处错误。 Mistakes: 4\.$/);
  });

  test('reading a release stops on them with the same words', () => {
    edit(FLOOR, '"3746"', '3746');
    expect(() => readRelease(copy, '1')).toThrow(ParameterFault);
    expect(() => readRelease(copy, '1')).toThrow(
      /floor\.json:31\n {2}values 第 2 条 value：写的是 3746。.*\n {2}values, entry 2, value: is 3746\./,
    );
  });
});

describe('The digest of a release', () => {
  test('changes with any figure or notice, not with the layout of a file', () => {
    const before = readRelease(copy, '1').policyVersion;
    const text = readFileSync(join(copy, FLOOR), 'utf8');
    writeFileSync(join(copy, FLOOR), `\uFEFF${JSON.stringify(JSON.parse(text))}\r\n`);
    expect(readRelease(copy, '1').policyVersion).toBe(before);
    edit(FLOOR, '"3746"', '"3747"');
    expect(readRelease(copy, '1').policyVersion).not.toBe(before);
  });
});

describe('npm run parameters:check', () => {
  const command = new URL('../../tools/law/check-parameters.ts', import.meta.url).pathname;
  const run = promisify(execFile);

  test('ends well on the real parameters', async () => {
    const { stdout, stderr } = await run(process.execPath, [command]);
    expect(stdout).toMatch(/^没有发现错误.*\n$/);
    expect(stderr).toBe('');
  });

  test('ends with 1 on a folder with a mistake and says it', async () => {
    edit(FLOOR, '"3746"', '3746');
    const failure = await run(process.execPath, [command, copy]).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('floor.json:31') });
  });
});
