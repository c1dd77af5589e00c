import { readFileSync } from 'node:fs';

/**
 * Names the processes between npm and this one, so that a change tells that npm is gone. npm runs a script in a shell;
 * some shells become the script's program, others (Debian's dash) stay, and then npm is one further up, which only
 * Linux tells. `null` when npm did not start this process.
 */
export function npmParent(): string | null {
  const { npm_lifecycle_script: script } = process.env;
  if (!script) return null;
  const parent = process.ppid;
  return isShellOf(parent, script) ? `${parent} ${parentOf(parent)}` : String(parent);
}

function isShellOf(pid: number, script: string): boolean {
  return proc(pid, 'cmdline').endsWith(`\0-c\0${script}\0`);
}

/** The fourth field of stat; the second is the program's name in brackets, which may hold anything. */
function parentOf(pid: number): string | undefined {
  return proc(pid, 'stat').split(')').at(-1)?.split(' ')[2];
}

function proc(pid: number, file: 'cmdline' | 'stat'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
