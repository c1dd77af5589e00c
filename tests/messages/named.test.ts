import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../shared/language.ts';
import { release } from '../../shared/law/release.generated.ts';
import { PROGRAMMES, RULES } from '../../shared/rules/subsidies/index.ts';

const read = (language: string, file: string) =>
  JSON.parse(readFileSync(`shared/messages/${language}/${file}.json`, 'utf8'));

/** What is an operand in a sentence has no type: without a name people would read its code. */
test.for(LANGUAGES)(
  'every programme, its matter at the counter, its subject and each of its conditions has a name in %s',
  (language) => {
    const names = read(language, 'names');
    expect(Object.keys(names.programmes)).toEqual(expect.arrayContaining([...PROGRAMMES]));
    expect(Object.keys(read(language, 'counter').codes)).toEqual(expect.arrayContaining([...PROGRAMMES]));
    const conditions = RULES.flatMap((rules) => rules.conditions.map(({ id }) => id));
    expect(Object.keys(names.conditions)).toEqual(expect.arrayContaining(conditions));
    const subjects = release.programmes.map(({ figures }) => figures);
    expect(Object.keys(read(language, 'policy').subjects)).toEqual(expect.arrayContaining(subjects));
  },
);
