import { expect, test } from 'vitest';
import { release } from '../../shared/law/release.generated.ts';
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

test('no code of the program is left for an officer to read', () => {
  const codes = rows.flatMap(({ id, row }) =>
    Object.values(row)
      .flat()
      .filter((cell) => /^[a-z]/.test(cellText(cell, 'zh-CN')))
      .map((cell) => `${id} ${cell}`),
  );
  expect([...new Set(codes)]).toEqual([]);
});

test('numbers stay numbers', () => {
  expect(cellText('5', 'zh-CN')).toBe('5');
  expect(cellText('55', 'en')).toBe('55');
});
