/**
 * Compiles the law files into shared/law/release.generated.ts, the form that programs load, and the names of the
 * regions into shared/law/places.generated.ts, with the telephone numbers of the whole country, for code that needs no more of the law.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readFiles } from './read-release.ts';
import { rulesVersionOf } from './rules-version.ts';

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

/** Every function that calculates carries the whole law: words that stand several times stand once, 16 KB less in each. */
function literalOf(release: object): string {
  // Fields that are only for editors and officers stay in the files.
  const json = JSON.stringify(release, (key, value) =>
    ['$schema', 'note', 'checkedOn', 'sources'].includes(key) ? undefined : value,
  );
  const times = new Map<string, number>();
  // Member names end in a colon.
  const STRING = /"[^"]*":?/g;
  for (const [word] of json.matchAll(STRING)) times.set(word, (times.get(word) ?? 0) + 1);
  // In a bundle a constant takes about six bytes besides its text, and two wherever it stands.
  const words = [...times].flatMap(([word, count]) => {
    const length = Buffer.byteLength(word);
    return !word.endsWith(':') && count * (length - 2) > length + 6 ? word : [];
  });
  const names = new Map(words.map((word, at) => [word, `w${at}`]));
  const constants = words.map((word) => `const ${names.get(word)} = ${word};\n`).join('');
  const literal = json.replaceAll(STRING, (word) => names.get(word) ?? word);
  return `${constants}export const release: Release = withParts<Release>(${literal});`;
}
