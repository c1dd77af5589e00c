/**
 * Compiles the law files into shared/law/release.generated.ts, the form that programs load, and the names of the
 * regions into shared/law/places.generated.ts, with the telephone numbers of the whole country, for code that needs no more of the law.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Release } from '../../shared/law/law.ts';
import { readFiles } from './read-release.ts';
import { rulesVersionOf } from './rules-version.ts';

/** Under this name stands what is spread into an object. */
const SPREAD = '...';

const root = fileURLToPath(new URL('../..', import.meta.url));
const release = readFiles(`${root}shared/law`, rulesVersionOf(root));
/** Whom the whole country dials, by what it is about. */
const hotlines = Object.fromEntries(
  release.places.flatMap(({ level, offices }) =>
    level === 'nation' ? offices.map(({ kind, phone }) => [kind, phone]) : [],
  ),
);
const names = release.places.map(({ offices: _, ...place }) => place);

write(
  'places',
  `import type { OfficeKind, PlaceName, Region } from './regions.ts';

export const defaultRegion: Region = ${JSON.stringify(release.defaultRegion)};
export const places: readonly PlaceName[] = ${JSON.stringify(names)};
export const hotlines: Readonly<Partial<Record<OfficeKind, string | null>>> = ${JSON.stringify(hotlines)};
`,
);
write(
  'release',
  `import type { Release } from './law.ts';
import { withParts } from './programmes.ts';
import type { Parameter } from './schema.ts';

${literalOf(release)}
`,
);

/** Written only if changed, and by renaming: other processes may be loading it. */
function write(name: string, content: string): void {
  const text = `// Made by tools/build/collect-parameters.ts from the files of the law; edit those.\n${content}`;
  const file = `${root}shared/law/${name}.generated.ts`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  const fresh = `${root}shared/law/${name}.${process.pid}.generated.ts`;
  writeFileSync(fresh, text);
  renameSync(fresh, file);
}

/**
 * Every function that calculates carries the whole law: what a hundred counties have alike stands once, and so do words
 * that stand several times; that halves it.
 */
function literalOf(release: Release): string {
  const parameters = Object.fromEntries(
    Object.entries(release.parameters).map(([region, all]) => [
      region,
      all.map(({ values, ...rest }) => ({ [SPREAD]: rest, values })),
    ]),
  );
  // Fields that are only for editors and officers stay in the files.
  const whole = JSON.stringify({ ...release, parameters }, (key, value) =>
    ['$schema', 'note', 'checkedOn', 'sources'].includes(key) ? undefined : value,
  );
  const { json, shared } = withoutRepeats(whole);
  // Member names end in a colon.
  const STRING = /"[^"]*":?/g;
  const times = counted([json, ...shared].flatMap((text) => text.match(STRING) ?? []));
  // In a bundle a constant takes about six bytes besides its text, and two wherever it stands.
  const words = [...times].flatMap(([word, count]) => {
    const length = Buffer.byteLength(word);
    return !word.endsWith(':') && count * (length - 2) > length + 6 ? word : [];
  });
  const names = new Map(words.map((word, at) => [word, `w${at}`]));
  const constants = words.map((word) => `const ${names.get(word)} = ${word};\n`).join('');
  const withWords = (text: string) => text.replaceAll(STRING, (word) => names.get(word) ?? word);
  return `${constants}${shared.map(withWords).join('')}export const release: Release = withParts<Release>(${withWords(json)});`;
}

/** What is said of a figure besides its values, and the values, each once where several regions have the same. */
function withoutRepeats(whole: string): { json: string; shared: string[] } {
  let json = whole;
  const shared: string[] = [];
  const parsed = JSON.parse(whole) as { parameters: Record<string, { [SPREAD]: object; values: object }[]> };
  const all = Object.values(parsed.parameters).flat();
  for (const [text, times] of counted(all.map((each) => JSON.stringify(each[SPREAD])))) {
    const member = `"${SPREAD}":${text}`;
    if (times === 1) json = json.replace(member, () => text.slice(1, -1));
    else {
      json = json.replaceAll(member, `...p${shared.length}`);
      shared.push(`const p${shared.length}: Omit<Parameter, 'values'> = ${text};\n`);
    }
  }
  for (const [text, times] of counted(all.map(({ values }) => JSON.stringify(values))))
    if (times > 1 && text !== '[]') {
      json = json.replaceAll(`"values":${text}`, `"values":p${shared.length}`);
      shared.push(`const p${shared.length}: Parameter['values'] = ${text};\n`);
    }
  return { json, shared };
}

function counted(texts: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return times;
}
