import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../shared/language.ts';
import { rosterWordsMessages } from '../../shared/messages/roster-words.generated.ts';
import { read } from '../../shared/roster/cells.ts';
import { COLUMNS, type Column, columnNamed } from '../../shared/roster/columns.ts';
import { Wrong } from '../../shared/roster/reading.ts';
import { keyOf } from '../../shared/roster/words.ts';
import { syntheticRoster } from '../../tools/roster/synthetic-roster.ts';

const words = (list: string): string[] => list.split('|').filter((word) => word !== '');

/** Every other word, with the fact or the option that it stands for. */
function meanings(): { list: string; word: string; means: string }[] {
  return LANGUAGES.flatMap((language) => {
    const { headers, columns, options, unclear, unclearHeaders } = rosterWordsMessages[language];
    const headed = [
      ...Object.entries(headers),
      ...Object.entries(columns),
      ...Object.entries(unclearHeaders).map(([key]) => [key, key]),
    ];
    const chosen = Object.entries(options).flatMap(([id, of]) =>
      Object.entries(of as Record<string, string>).map(([value, list]) => [id, value, list] as const),
    );
    const refused = Object.entries(unclear).flatMap(([id, of]) =>
      Object.keys(of).map((list) => [id, list, list] as const),
    );
    return [
      ...headed.flatMap(([means = '', list = '']) =>
        words(list).map((word) => ({ list: 'headers', word: keyOf(word), means })),
      ),
      ...[...chosen, ...refused].flatMap(([id, means, list]) =>
        words(list).map((word) => ({ list: id, word: keyOf(word), means })),
      ),
    ];
  });
}

test('no word has two meanings, nor another one than the template gives it', () => {
  const known = new Map<string, string>();
  for (const { id, name, options } of COLUMNS) {
    for (const header of Object.values(name)) known.set(`headers ${keyOf(header)}`, id);
    for (const { value, text } of options)
      for (const word of [value, ...Object.values(text)]) known.set(`${id} ${keyOf(word)}`, value);
  }
  for (const { list, word, means } of meanings()) {
    const before = known.get(`${list} ${word}`) ?? means;
    expect(`${list} ${word}: ${means}`).toBe(`${list} ${word}: ${before}`);
    known.set(`${list} ${word}`, means);
  }
});

test('each stands for a column and an option that there are', () => {
  for (const language of LANGUAGES) {
    const { headers, options, unclear } = rosterWordsMessages[language];
    for (const id of [...Object.keys(headers), ...Object.keys(options), ...Object.keys(unclear)])
      expect(columnNamed(id)?.id).toBe(id);
    for (const [id, of] of Object.entries(options))
      for (const value of Object.keys(of))
        if (id === 'certificate.level') expect(['1', '2', '3', '4', '5']).toContain(value);
        else
          expect(
            columnNamed(id)?.options.map((option) => option.value),
            `${id} ${value}`,
          ).toContain(value);
  }
});

test('what it says to write instead is a column or an option that there is', () => {
  const known = COLUMNS.flatMap(({ id, name, options }) => [
    id,
    ...Object.values(name),
    ...options.flatMap(({ value, text }) => [value, ...Object.values(text)]),
  ]).map(keyOf);
  // What goes before an income in the cell of the base.
  known.push('收入', 'income');
  for (const language of LANGUAGES) {
    const { unclear, unclearHeaders } = rosterWordsMessages[language];
    const advice = [unclearHeaders, ...Object.values(unclear)].flatMap((of) => Object.values(of as object));
    const named = advice.flatMap((text: string) =>
      [...text.matchAll(/“([^”]+)”|"([^"]+)"/g)].map(([, zh, en]) => zh ?? en),
    );
    expect(named.length).toBeGreaterThan(10);
    for (const word of named) expect(known).toContain(keyOf(word ?? ''));
  }
});

/** Headers and words of the template of 2026-11-25, the first that offices filled in. Never edited. */
const FIRST_TEMPLATE = JSON.parse(readFileSync(new URL('./first-template.json', import.meta.url), 'utf8')) as {
  id: string;
  header: Record<Language, string>;
  options: { value: string; text: Record<Language, string> }[];
}[];

test('a roster filled in with the first template is still read', () => {
  expect(FIRST_TEMPLATE).toHaveLength(64);
  for (const { id, header, options } of FIRST_TEMPLATE)
    for (const language of LANGUAGES) {
      const column = columnNamed(header[language]);
      expect(column?.id, header[language]).toBe(id);
      for (const { value, text } of column ? options : []) {
        const [cell, meant] =
          id === 'resident' ? [`${text[language]}:12`, [{ kind: value, months: 12 }]] : [text[language], value];
        const values = read(column as Column, cell, language, () => undefined);
        expect(column?.format === 'choices' ? (values as unknown[])[0] : values, `${header[language]} ${cell}`).toEqual(
          meant,
        );
      }
    }
});

test('the synthetic roster is written as the template asks', () => {
  const [headers = [], ...rows] = parse([...syntheticRoster(1_000, 5)].join(''), { bom: true }) as string[][];
  expect(rows).toHaveLength(1_000);
  const columns = headers.map((header) => columnNamed(header));
  expect(columns).not.toContain(undefined);
  for (const row of rows)
    for (const [at, cell] of row.entries())
      expect(
        read(columns[at] as Column, cell, 'zh-CN', () => undefined),
        `${headers[at]} ${cell}`,
      ).not.toBeInstanceOf(Wrong);
});
