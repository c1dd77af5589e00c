import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'peers');

/** Puts the packages of `peers/` there if they are not: they are no dependency of anything but this bench. */
export function installPeers(): void {
  if (existsSync(join(FOLDER, 'node_modules/.package-lock.json'))) return;
  console.log('Installing what is measured beside us: npm ci --prefix tests/bench/peers');
  const { status } = spawnSync('npm', ['ci', '--prefix', FOLDER], { stdio: 'inherit' });
  if (status !== 0) throw new Error('npm ci --prefix tests/bench/peers did not work');
}

/** Versions as they are pinned. */
export function peerVersions(): Record<string, string> {
  return JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8')).dependencies;
}

/** A module of `peers/`. Not imported by its name: types and tools of the project know nothing of its packages. */
export async function peerModule<Exports>(name: string): Promise<Exports> {
  return (await import(`./peers/${name}.ts`)) as Exports;
}
