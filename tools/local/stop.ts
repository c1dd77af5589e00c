import { readFileSync } from 'node:fs';

/** How often to check whether npm is still running. */
const CHECK_MS = 250;
/** Ctrl+C may arrive twice, from the terminal and from npm; only a later one is a second request. */
const SAME_SIGNAL_MS = 1_000;

/**
 * Runs `stop` once when the process should end: on SIGTERM, on SIGINT (Ctrl+C), or when the npm that started it is
 * gone. npm forwards signals to the shell it runs a script in, but not every shell forwards them in turn, and nobody
 * can forward SIGKILL. A second signal more than a second later ends the process at once.
 */
export function onStop(stop: () => Promise<void>): void {
  let requestedAt: number | null = null;
  const request = () => {
    if (requestedAt === null) {
      requestedAt = performance.now();
      void stop();
    } else if (performance.now() - requestedAt > SAME_SIGNAL_MS) process.exit(1);
  };
  process.on('SIGTERM', request);
  process.on('SIGINT', request);
  const parent = npmParent();
  if (parent === null) return;
  const watch = setInterval(() => {
    if (npmParent() === parent) return;
    clearInterval(watch);
    if (requestedAt === null) request();
  }, CHECK_MS);
  watch.unref();
}

/**
 * Identifies the processes between npm and this one, so that a change shows that npm is gone. npm runs a script in a
 * shell: some shells are replaced by the script's program, others (Debian's dash) stay, and then npm is one level
 * further up, which only Linux reveals. `null` if npm did not start this process.
 */
function npmParent(): string | null {
  const { npm_lifecycle_script: script } = process.env;
  if (!script) return null;
  const parent = process.ppid;
  return isShellOf(parent, script) ? `${parent} ${parentOf(parent)}` : String(parent);
}

function isShellOf(pid: number, script: string): boolean {
  return proc(pid, 'cmdline').endsWith(`\0-c\0${script}\0`);
}

/** The fourth field of stat; the second is the program's name in parentheses, which may contain anything. */
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
