import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The law data, which has a version of its own, and generated files. */
const OTHERS = ['shared/law/**/*.json', '**/*.generated.ts'];

const COMPILER = 'tools/build/compile-messages.ts';

/**
 * The package version with a digest of everything besides the law data that determines an answer: shared/, the
 * libraries it uses, and what compiles its messages. Programs that could answer differently never share a version.
 *
 * @param root root of the project, with package.json
 * @returns a version with SemVer build metadata, such as `0.1.0+6f1c09d2e4a7b358`
 */
export function rulesVersionOf(root: string): string {
  const { version, dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const compiler = Object.entries(devDependencies).filter(([name]) => name.startsWith('@messageformat/'));
  const digest = createHash('sha256').update(JSON.stringify([dependencies, compiler]));
  const files = globSync(['shared/**/*.*', COMPILER], { cwd: root, exclude: OTHERS });
  for (const file of files.map((each) => each.replaceAll('\\', '/')).sort()) {
    digest.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return `${version}+${digest.digest('hex').slice(0, 16)}`;
}
