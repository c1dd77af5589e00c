import { expect, test } from 'vitest';
import { PART_NAMES, PARTS, partId } from '../../shared/law/programmes.ts';
import { release } from '../../shared/law/release.generated.ts';
import { knownCodes } from '../../tools/law/check/known-codes.ts';
import { cellText, columnName } from '../../web/policy/code-words.ts';

const rows = Object.values(release.parameters)
  .flat()
  .flatMap(({ id, values }) =>
    values.flatMap(({ value }) => (Array.isArray(value) ? value.map((row) => ({ id, row })) : [])),
  );

test('every column of a table of the law has a head in both languages', () => {
  const without = rows.flatMap(({ id, row }) =>
    Object.keys(row)
      .filter((column) => !/\p{Script=Han}/u.test(columnName(column, 'zh-CN')))
      .map((column) => `${id}/${column}`),
  );
  expect([...new Set(without)]).toEqual([]);
});

/** A code is one word; sentences and names of the law have blanks or Chinese characters. */
const isCode = (text: string): boolean => /^[a-z][a-z0-9.-]*$/.test(text);

test('no code of the program is left for an officer to read', () => {
  const codes = rows.flatMap(({ id, row }) =>
    Object.values(row)
      .flat()
      .filter((cell) => isCode(cellText(cell, 'zh-CN')))
      .map((cell) => `${id} ${cell}`),
  );
  expect([...new Set(codes)]).toEqual([]);
});

test('nor is one that an officer may enter', () => {
  const columns = [
    ...rows.flatMap(({ id, row }) => Object.keys(row).map((column) => ({ id, column }))),
    ...release.programmes.flatMap((file) =>
      PART_NAMES.map((part) => ({ id: partId(file, part), column: PARTS[part].column })),
    ),
  ];
  const codes = columns.flatMap(({ id, column }) => knownCodes(id, column, release.programmes) ?? []);
  expect(codes.length).toBeGreaterThan(50);
  expect([...new Set(codes)].filter((code) => isCode(cellText(code, 'zh-CN')))).toEqual([]);
});

test('numbers stay numbers', () => {
  expect(cellText('5', 'zh-CN')).toBe('5');
  expect(cellText('55', 'en')).toBe('55');
});
