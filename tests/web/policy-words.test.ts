import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { PART_NAMES, partId } from '../../shared/law/programmes.ts';
import { release } from '../../shared/law/release.generated.ts';
import { counterMessages } from '../../shared/messages/counter.generated.ts';
import { shapesOf } from '../../tools/law/check/tables.ts';
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

/** The codes that a cell may hold, in whatever arrays and optional columns they are wrapped. */
function codesOf(cell: unknown): string[] {
  if (cell instanceof z.ZodMiniEnum) return cell.options.map(String);
  if (cell instanceof z.ZodMiniArray) return codesOf(cell.def.element);
  return cell instanceof z.ZodMiniOptional ? codesOf(cell.def.innerType) : [];
}

test('nor is one that an officer may enter', () => {
  const tables = [
    ...rows.map(({ id }) => id),
    ...release.programmes.flatMap((file) => PART_NAMES.map((part) => partId(file, part))),
  ];
  const shapes = [...new Set(tables)].flatMap((id) => shapesOf(id, release.programmes) ?? []);
  const codes = shapes.flatMap((row) => Object.values(row.shape).flatMap(codesOf));
  expect(codes.length).toBeGreaterThan(50);
  expect([...new Set(codes)].filter((code) => isCode(cellText(code, 'zh-CN')))).toEqual([]);
});

test('numbers stay numbers, and sentences sentences', () => {
  expect(cellText('5', 'zh-CN')).toBe('5');
  expect(cellText('55', 'en')).toBe('55');
  expect(cellText('ask the office first', 'zh-CN')).toBe('ask the office first');
});

test('an officer reads the name of every programme in the answers of a record', () => {
  const { codes }: { codes: Readonly<Record<string, string>> } = counterMessages['zh-CN'];
  expect(release.programmes.map(({ id }) => id).filter((id) => codes[id] === undefined)).toEqual([]);
});
