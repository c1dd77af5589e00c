import { expect, test } from 'vitest';
import { LANGUAGES } from '../../shared/language.ts';
import { rosterWordsMessages } from '../../shared/messages/roster-words.generated.ts';
import { COLUMNS, columnNamed } from '../../shared/roster/columns.ts';
import { keyOf } from '../../shared/roster/words.ts';

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
