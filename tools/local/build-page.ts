import { execFile } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PAGE_DIR } from './page.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
/** The page's sources. Folders count too: their time changes when a file is deleted. */
const SOURCES = [
  'docs',
  'README.md',
  'README.en.md',
  'CHANGELOG.md',
  'web',
  'shared',
  'tools/build/page',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
];

function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isCurrent(): boolean {
  const built = join(PAGE_DIR, 'index.html');
  return existsSync(built) && statSync(built).mtimeMs > Math.max(...SOURCES.map((each) => newest(join(ROOT, each))));
}

/** Builds the page into dist/web unless it is newer than all its sources. */
export async function buildPage(): Promise<void> {
  if (isCurrent()) return;
  const fresh = `${PAGE_DIR}.${process.pid}`;
  const vite = ['node_modules/vite/bin/vite.js', 'build', 'web', '--config', 'vite.config.ts', '--logLevel', 'warn'];
  // In a process of its own: under the NODE_ENV of tests Vite writes another page than the one that is deployed.
  await run(process.execPath, [...vite, '--outDir', fresh], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  swapIn(fresh);
}

/**
 * Replaces the old page only with a complete one, so that another server of this checkout never serves half of it. If
 * another server has just put one there, it is kept: swapping would leave its users without files for a moment.
 */
function swapIn(fresh: string): void {
  if (isCurrent()) {
    rmSync(fresh, { recursive: true });
    return;
  }
  rmSync(PAGE_DIR, { recursive: true, force: true });
  try {
    renameSync(fresh, PAGE_DIR);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
    // Another server has put the same page there in the meantime.
    rmSync(fresh, { recursive: true });
  }
}
