import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packed from '@sparticuz/chromium';

/**
 * Unpacks Chromium once, before any test file runs: two that unpack it at the same time start half a file. What a run
 * that was broken off left behind is taken away first.
 */
export default async function unpackChromium(): Promise<void> {
  const left = join(tmpdir(), 'chromium');
  try {
    execFileSync(left, ['--version'], { stdio: 'ignore' });
  } catch (error) {
    // It is whole where it only lacks libraries, which launching finds for it.
    if ((error as { status?: number }).status === 127) return;
    rmSync(left, { force: true });
  }
  await packed.executablePath();
}
