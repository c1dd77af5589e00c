import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The law's data, which has a version of its own, and what is made of either. */
const OTHERS = ['shared/law/**/*.json', '**/*.generated.ts'];

/**
 * The version of the package with a digest of all that makes an answer beside the law's data: rules, messages and what
 * carries them (shared/), and the libraries they use. Two programs that could answer differently never share it.
 *
 * @param root of the tree, where package.json lies
 * @returns a version with build metadata as SemVer has it, such as `0.1.0+6f1c09d2e4a7b358`
 */
export function rulesVersionOf(root: string): string {
  const { version, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const digest = createHash('sha256').update(JSON.stringify(dependencies));
  const files = globSync('shared/**/*.*', { cwd: root, exclude: OTHERS });
  for (const file of files.map((each) => each.replaceAll('\\', '/')).sort()) {
    digest.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return `${version}+${digest.digest('hex').slice(0, 16)}`;
}
