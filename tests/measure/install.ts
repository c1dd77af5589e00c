/** Installs the packages of this folder, which only measuring needs, if they are missing or older than the lock. */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';

const FOLDER = import.meta.dirname;
const changed = (file: string): number => statSync(`${FOLDER}/${file}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (changed('node_modules/.package-lock.json') < changed('package-lock.json'))
  execFileSync('npm', ['ci', '--silent', '--prefix', FOLDER], { stdio: 'inherit' });
