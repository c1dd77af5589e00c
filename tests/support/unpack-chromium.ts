import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packed from '@sparticuz/chromium';

/**
 * Unpacks Chromium once, before any test file: two processes unpacking it at once would start a partial file. Removes
 * what an interrupted run left behind.
 */
export default async function unpackChromium(): Promise<void> {
  const left = join(tmpdir(), 'chromium');
  try {
    execFileSync(left, ['--version'], { stdio: 'ignore' });
  } catch (error) {
    // If it only lacks libraries it is complete: launching finds them.
    if ((error as { status?: number }).status === 127) return;
    rmSync(left, { force: true });
  }
  await packed.executablePath();
}
