/** Gathers the files of the law into shared/law/release.generated.ts, the form in which programs load it. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readFiles } from './read-release.ts';
import { rulesVersionOf } from './rules-version.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = `// Made by tools/build/collect-parameters.ts from the files of the law; edit those.
import type { Release } from './law.ts';
import { withParts } from './programmes.ts';

${literalOf(readFiles(`${root}shared/law`, rulesVersionOf(root)))}
`;

// Left alone when nothing changed, and renamed into place: other processes may be loading it.
const file = `${root}shared/law/release.generated.ts`;
if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  const fresh = `${root}shared/law/release.${process.pid}.generated.ts`;
  writeFileSync(fresh, text);
  renameSync(fresh, file);
}

/** Every function that calculates carries the whole law: words that stand several times stand once, 13 KB less in each. */
function literalOf(release: object): string {
  // What is for editors and officers only stays in the files.
  const json = JSON.stringify(release, (key, value) =>
    ['$schema', 'note', 'checkedOn'].includes(key) ? undefined : value,
  );
  const times = new Map<string, number>();
  // Members' names end in a colon.
  const STRING = /"[^"]*":?/g;
  for (const [word] of json.matchAll(STRING)) times.set(word, (times.get(word) ?? 0) + 1);
  const words = [...times].flatMap(([word, count]) =>
    count > 1 && word.length > 10 && !word.endsWith(':') ? word : [],
  );
  const names = new Map(words.map((word, at) => [word, `w${at}`]));
  const constants = words.map((word) => `const ${names.get(word)} = ${word};\n`).join('');
  const literal = json.replaceAll(STRING, (word) => names.get(word) ?? word);
  return `${constants}export const release: Release = withParts<Release>(${literal});`;
}
