import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PAGE_DIR } from './page.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What the page is made of. Folders count as well: their time changes when a file goes. */
const SOURCES = ['web', 'shared', 'tools/build/page', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];

function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isCurrent(): boolean {
  const built = join(PAGE_DIR, 'index.html');
  return existsSync(built) && statSync(built).mtimeMs > Math.max(...SOURCES.map((each) => newest(join(ROOT, each))));
}

/** Builds the page into dist/web unless it is newer than everything it is made of. */
export async function buildPage(): Promise<void> {
  if (isCurrent()) return;
  const { build } = await import('vite');
  const fresh = `${PAGE_DIR}.${process.pid}`;
  await build({
    root: join(ROOT, 'web'),
    configFile: join(ROOT, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: fresh },
  });
  swapIn(fresh);
}

/**
 * Only a complete page takes the place of the last one: another server of this checkout never serves half of it. One
 * that has been put there since is left alone: for the moment of a swap its readers would find nothing.
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
    // Another server has put the same page there since.
    rmSync(fresh, { recursive: true });
  }
}
