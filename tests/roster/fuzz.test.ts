import { stringify } from 'csv-stringify/sync';
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { COLUMNS } from '../../shared/roster/columns.ts';
import { FileRefused } from '../../shared/roster/index.ts';
import { workThrough } from './work-through.ts';

vi.setConfig({ testTimeout: 60_000 });

const HEADERS = ['编号', '缴费年度', '缴费基数', '性别', '居民医保月数', '平台'];
const words = COLUMNS.flatMap(({ options }) => options.map(({ text }) => text['zh-CN']));
const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '=', '2', '编', ';', '%', "'", ' '), maxLength: 8 }),
  fc.constantFrom('', '2026', '60%', '收入6000', '无', '男', ...words),
);
const sizes = fc.record({ rows: fc.integer({ min: 1, max: 7 }), bytes: fc.integer({ min: 1, max: 300 }) });
const piece = fc.integer({ min: 1, max: 400 });

test('rows of any cells: as many come out as went in, each with an answer or a fault', () => {
  const rows = fc.array(fc.array(cell, { minLength: HEADERS.length, maxLength: HEADERS.length }), { maxLength: 12 });
  fc.assert(
    fc.property(rows, sizes, piece, (cells, most, bytes) => {
      // A carriage return is only a line break where it stands before a line feed or within quotation marks.
      const text = stringify([HEADERS, ...cells], { quoted: true });
      const { rows: out } = workThrough(text, { sizes: most, piece: bytes });
      expect(out).toHaveLength(cells.length);
      expect(out.map(({ 行 }) => Number(行))).toEqual(cells.map((_, at) => at + 2));
      for (const { 结论, 问题 } of out) expect(结论 === '有问题').toBe(问题 !== '');
    }),
    { numRuns: 300 },
  );
});

test('lines without quotation marks: each is a row, whatever stands in it', () => {
  const line = fc.uint8Array({ maxLength: 40 }).map((bytes) => bytes.filter((byte) => byte !== 0x22 && byte !== 0x0a));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 10 }), sizes, piece, (lines, most, bytes) => {
      const file = new Uint8Array([
        ...new TextEncoder().encode(`${HEADERS.join(',')}\n`),
        ...lines.flatMap((each) => [...each, 0x0a]),
      ]);
      expect(workThrough(file, { sizes: most, piece: bytes }).rows).toHaveLength(lines.length);
    }),
    { numRuns: 300 },
  );
});

test('any bytes: a result that can be read or a refusal that says what would be right; never the same file two ways', () => {
  const header = fc.constantFrom('', '缴费年度,性别\n', '"缴费年度",性别\r\n', '{"year":2026}\n', '\uFEFFyear\n');
  const noise = fc.array(
    fc.oneof(fc.constantFrom(0x22, 0x2c, 0x0a, 0x0d, 0x09, 0x3b, 0x31), fc.integer({ min: 0, max: 255 })),
    { maxLength: 120 },
  );
  const outcome = (file: Uint8Array, how: Parameters<typeof workThrough>[1]): string => {
    try {
      const { text, rows, summary } = workThrough(file, how);
      expect(summary.rows).toBe(rows.length);
      return text;
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      expect(error.in('zh-CN')).toMatch(/请/);
      return error.in('en');
    }
  };
  fc.assert(
    fc.property(header, noise, sizes, piece, (start, bytes, most, at) => {
      const file = new Uint8Array([...new TextEncoder().encode(start), ...bytes]);
      expect(outcome(file, { sizes: most, piece: at })).toBe(outcome(file, {}));
    }),
    { numRuns: 500 },
  );
});
