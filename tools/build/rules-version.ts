import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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
  const sources = globSync('shared/**/*.ts', { cwd: root }).filter((file) => !file.endsWith('.generated.ts'));
  for (const file of sources.map((each) => each.replaceAll('\\', '/')).sort()) {
    digest.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return `${version}+${digest.digest('hex').slice(0, 16)}`;
}
