/**
 * Compiles the messages in `shared/messages/<language>/<subject>.json`, written in ICU MessageFormat, to functions that
 * TypeScript checks: every operand in braces must be provided by the caller. See docs/adr/0033-messages-as-data.md.
 *
 * `{month, when}` formats a month or day for people. `{trade, trades}` replaces codes with their names in the table
 * `trades` of `names.json`; `{ways, frequencies, or}` joins them with "or".
 */

import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type Token } from '@messageformat/parser';
import { LANGUAGES, type Language } from '../../shared/language.ts';

// CommonJS; its types export `default` where Node gives the module itself.
const require = createRequire(import.meta.url);
const MessageFormat: typeof import('@messageformat/core').default = require('@messageformat/core');
const compileModule: typeof import('@messageformat/core/lib/compile-module.js').default = require('@messageformat/core/compile-module');

type Messages = { readonly [key: string]: string | Messages };

const ROOT = fileURLToPath(new URL('../../shared/messages', import.meta.url));
const NAMES = 'names';
/** Tables of which a language may leave out names: people then read Chinese, or the code, which is an English word. */
const PARTIAL = ['regions', 'offices', 'codes', 'levels', 'resultValues'];
const HEAD = '// Made by tools/build/compile-messages.ts from the JSON files of messages; edit those.\n';

/** Operands that a message may use without receiving them: what the current law names, and the result of its step. */
const NAMED = [
  'county',
  'city',
  'province',
  'socialInsuranceAgency',
  'medicalInsuranceBureau',
  'employmentService',
  'housingFundCentre',
  'socialInsuranceHotline',
  'medicalInsuranceHotline',
];
const BUILT_IN = new Set([...NAMED, 'result']);

/** Operands that are ids of figures: a sentence has the title of the figure in their place. */
const FIGURES = ['figure', 'fee'];

/** An operand as compiled, or a text, in which none stands. */
const OPERAND = /"(?:[^"\\]|\\.)*"|\bd\.(\w+)/g;

const [FIRST] = LANGUAGES;
const subjects = readdirSync(join(ROOT, FIRST))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length));
const faults: string[] = [];
const messagesOf = Object.fromEntries(
  subjects.map((subject) => [
    subject,
    Object.fromEntries(LANGUAGES.map((language) => [language, read(language, subject)])),
  ]),
) as Record<string, Record<Language, Messages>>;
sayFaults();
for (const [subject, messages] of Object.entries(messagesOf))
  for (const language of LANGUAGES) {
    compare(fileOf(language, subject), messages[language], messages[FIRST]);
    if (subject !== NAMES) parseAll(fileOf(language, subject), messages[language]);
  }
sayFaults();
const tables = messagesOf[NAMES] as Record<Language, Messages>;

for (const language of LANGUAGES) write(join(language, `${NAMES}.generated.ts`), namesModule(language));
write(`${NAMES}.generated.ts`, typedNames());
for (const [subject, messages] of Object.entries(messagesOf).filter(([each]) => each !== NAMES)) {
  for (const language of LANGUAGES)
    write(join(language, `${subject}.generated.ts`), functionsOf(language, messages[language]));
  write(`${subject}.generated.ts`, typedModule(subject, messages));
}

function fileOf(language: Language, subject: string): string {
  return `shared/messages/${language}/${subject}.json`;
}

/** All of them at once: a translator does not start anew after each. */
function sayFaults(): void {
  if (faults.length === 0) return;
  console.error(faults.join('\n'));
  process.exit(1);
}

function read(language: Language, subject: string): Messages {
  const file = join(ROOT, language, `${subject}.json`);
  try {
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
    faults.push(`${fileOf(language, subject)} is missing: ${FIRST} has it.`);
  } catch (error) {
    faults.push(`${fileOf(language, subject)} is no JSON: ${(error as Error).message}`);
  }
  return {};
}

/** Each sentence and name is in every language, and nothing else is. */
function compare(file: string, those: Messages, first: Messages, path = ''): void {
  for (const key of new Set([...Object.keys(first), ...Object.keys(those)])) {
    const [own, its] = [those[key], first[key]];
    const place = `${path}${JSON.stringify(key)}`;
    if (path === '' && PARTIAL.includes(key) && own) continue;
    if (own === undefined) faults.push(`${file}: ${place} is missing: ${FIRST} has it.`);
    else if (its === undefined) faults.push(`${file}: ${place} is unknown: ${FIRST} does not have it.`);
    else if (typeof own !== typeof its)
      faults.push(`${file}: ${place} is ${typeof its} in ${FIRST}, not ${typeof own}.`);
    else if (typeof own === 'object') compare(file, own, its as Messages, `${place}, `);
  }
}

/** One function per table: `trades('food-delivery express')`, joined as the language requires. */
function namesModule(language: Language): string {
  const { between, ...all } = tables[language] as { between: Messages } & Messages;
  const functions = Object.entries(all).map(
    ([table, names]) =>
      `export const ${table}: Naming = (codes, _language, between) => named(${JSON.stringify(names)}, codes, between);`,
  );
  return `${HEAD}import { type Names, type Naming, namesOf, type Value } from '../formatters.ts';

const BETWEEN: Names = ${JSON.stringify(between)};
const named = (names: Names, codes: Value, between = 'and'): string => namesOf(names, codes, BETWEEN[between] ?? '');
${functions.join('\n')}
`;
}

/** Each table in every language. */
function typedNames(): string {
  const imports = LANGUAGES.map(
    (language) => `import * as ${camel(language)} from './${language}/${NAMES}.generated.ts';`,
  );
  const { between: _, ...all } = tables[FIRST] as Messages;
  const exports_ = Object.keys(all).map((table) => {
    const records = LANGUAGES.map((language) => `${JSON.stringify(language)}: ${camel(language)}.${table}`);
    return `export const ${table}: Readonly<Record<Language, Naming>> = { ${records.join(', ')} };`;
  });
  return `${HEAD}import type { Language } from '../language.ts';
import type { Naming } from './formatters.ts';
${imports.join('\n')}

${exports_.join('\n')}
`;
}

/** The functions as compiled by the library; messages without operands stay strings. */
function functionsOf(language: Language, messages: Messages): string {
  const formatters = Object.fromEntries(
    Object.keys(tables[language] as Messages)
      .filter((table) => table !== 'between')
      .map((table) => [table, { formatter: String, id: table, module: `./${NAMES}.generated.ts` }]),
  );
  const format = new MessageFormat(language, {
    customFormatters: { ...formatters, when: { formatter: String, id: 'when', module: '../formatters.ts' } },
  });
  const source = compileModule(format, messages as Parameters<typeof compileModule>[1])
    .replaceAll(/: \(\) => ("(?:[^"\\]|\\.)*")/g, ': $1')
    .replaceAll(/, \(" ?([a-zA-Z]+)"\)\.trim\(\)\)/g, ', "$1")')
    .replaceAll(/\(d\) => /g, '(d, names, result) => ')
    .replaceAll(OPERAND, (all, operand) => {
      if (FIGURES.includes(operand)) return `names.title(${all})`;
      return operand === 'result' ? operand : NAMED.includes(operand) ? `names.${operand}` : all;
    });
  return `${HEAD}// @ts-nocheck: compiled by @messageformat/core.\n${byKind(source)}`;
}

/** Each kind as a constant of its own: what a program says nothing of stays out of its bundle. */
function byKind(source: string): string {
  const [imports, messages = ''] = source.split('export default {');
  const kinds = messages
    .replace(/\n\}\s*$/, '')
    .split(/,?\n {2}(?=[\w"])/)
    .slice(1);
  const constants = kinds.map((kind, at) => {
    const [, name, value] = /^"?([^":]+)"?: (.*)$/s.exec(kind) as RegExpExecArray;
    return `const kind${at}: any = ${value};\nexport { kind${at} as "${name}" };\n`;
  });
  return `${imports}${constants.join('')}`;
}

/** The operands of each message, over all languages. */
function typedModule(subject: string, messages: Readonly<Record<string, Messages>>): string {
  const name = camel(`-${subject}`);
  const imports = LANGUAGES.map(
    (language) => `import * as ${camel(language)} from './${language}/${subject}.generated.ts';`,
  );
  const kinds = Object.entries(messages[FIRST] as Messages);
  const inEach = (said: (module: string) => string): string =>
    LANGUAGES.map((language) => `  ${JSON.stringify(language)}: ${said(camel(language))},\n`).join('');
  const all = (module: string): string =>
    kinds.map(([kind]) => `${JSON.stringify(kind)}: ${module}[${JSON.stringify(kind)}]`).join(', ');
  const constants = kinds.flatMap(([kind, of]) =>
    typeof of === 'string'
      ? []
      : `
/** @public one kind of ${camel(subject)}Messages, for a bundle that needs no other */
export const ${camel(`${subject}-${kind}`)}: Readonly<Record<Language, ${name}Messages[${JSON.stringify(kind)}]>> = {
${inEach((module) => `${module}[${JSON.stringify(kind)}]`)}};
`,
  );
  return `${HEAD}import type { LawNames, Value } from './formatters.ts';
import type { Language } from '../language.ts';
${imports.join('\n')}

export type ${name}Messages = ${typeOf(messages)};

/** @public every kind */
export const ${camel(subject)}Messages: Readonly<Record<Language, ${name}Messages>> = {
${inEach((module) => `{ ${all(module)} }`)}};
${constants.join('')}`;
}

function typeOf(messages: Readonly<Record<string, Messages>>): string {
  const keys = Object.keys(messages[FIRST] as Messages);
  const members = keys.map((key) => {
    const each = Object.entries(messages).map(([language, those]) => [language, those[key]] as const);
    if (each.every(([, message]) => typeof message === 'object'))
      return `${JSON.stringify(key)}: ${typeOf(Object.fromEntries(each) as Record<string, Messages>)};`;
    const operands = new Map(each.flatMap(([, message]) => operandsOf(String(message))));
    if (operands.size === 0) return `${JSON.stringify(key)}: string;`;
    const given = [...operands].filter(([operand]) => !BUILT_IN.has(operand));
    const names = [...NAMED, ...FIGURES].some((name) => operands.has(name)) ? ', names: LawNames' : '';
    return `${JSON.stringify(key)}: (d: { ${given.map(([operand, is]) => `${operand}${is}: Value;`).join(' ')} }${names}) => string;`;
  });
  return `{\n${members.join('\n')}\n}`;
}

/** Each is written as MessageFormat is. */
function parseAll(file: string, messages: Messages): void {
  for (const [key, message] of Object.entries(messages)) {
    if (typeof message === 'object') parseAll(file, message);
    else
      try {
        operandsOf(message);
      } catch (error) {
        faults.push(`${file}: ${JSON.stringify(key)}: ${(error as Error).message}`);
      }
  }
}

/** The operands of a message, with `?` if it handles their absence: `{had, select, undefined {} other {…}}`. */
function operandsOf(message: string): [string, '' | '?'][] {
  const found = new Map<string, '' | '?'>();
  const visit = (token: Token): void => {
    if (token.type === 'content' || token.type === 'octothorpe') return;
    const cases = 'cases' in token ? token.cases : [];
    if (cases.some(({ key }) => key === 'undefined')) found.set(token.arg, '?');
    else if (!found.has(token.arg)) found.set(token.arg, '');
    for (const { tokens } of cases) tokens.forEach(visit);
  };
  parse(message).forEach(visit);
  return [...found];
}

function camel(words: string): string {
  return words.replaceAll(/[^a-zA-Z\d]+([a-zA-Z\d])/g, (_, letter: string) => letter.toUpperCase());
}

/** Written only if changed, and by renaming: other processes may be loading it. */
function write(name: string, text: string): void {
  const file = join(ROOT, name);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  const fresh = file.replace('.generated.ts', `.${process.pid}.generated.ts`);
  writeFileSync(fresh, text);
  renameSync(fresh, file);
}
